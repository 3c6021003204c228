"""Where things stand in BibTeX text: blocks, keys, fields and values by offset, and what is wrong with them.

bibtexparser reads the values; it gives no columns and swallows faults, so this finds both beforehand. Linear in the
length of the text; after a fault it goes on with the next block.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from synthesis.load.bibtex.faults import Fault
from synthesis.load.bibtex.fields import FieldSpan, scan_fields
from synthesis.load.bibtex.values import skip_space, skip_to_end
from synthesis.model.code import Code
from synthesis.model.record import KEY_PATTERN
from synthesis.model.shorten import shorten

_SKIPPED = frozenset({"comment", "preamble"})

_START = re.compile(r"(?<![\w.])@(?:\s*(\w+))?\s*([{(])")
_IN_ONE_PIECE = re.compile(r"@\w+[ \t]*[{(]")
_KEY = re.compile(r"\s*([^,{}=\n]*)")
_KEY_FORM = re.compile(KEY_PATTERN)
_NEXT_FIELD = re.compile(r"[^\s=,{}()\"#%'@\\]+\s*=")
_STRAY = re.compile(r"[ \t]*\n?[ \t]*(\}|,|\w+[ \t]*=[ \t]*[{\"\w])")


class Block(NamedTuple):
    """One `@type{…}`: its type in lower case, where it begins and ends, its key, fields and faults."""

    kind: str
    start: int
    end: int
    key: str
    key_start: int
    fields: tuple[FieldSpan, ...]
    faults: tuple[Fault, ...]


def scan_blocks(text: str) -> Iterator[Block]:
    """Find the blocks of a text in order; what stands between them is a comment."""
    position = 0
    comments_close = True
    while match := _START.search(text, position):
        line_start = max(text.rfind("\n", position, match.start()) + 1, position)
        if text[line_start : match.start()].lstrip().startswith("%"):
            # BibTeX knows no such comments, but biber and people do.
            line_end = text.find("\n", match.start())
            position = line_end if line_end >= 0 else len(text)
            continue
        if (match[1] or "").lower() in _SKIPPED:
            block = _skip_block(text, match, over_blocks=comments_close)
            # One search that fails goes through the whole text; one for each comment would take too long.
            comments_close = comments_close and not block.faults
        else:
            block = _scan_block(text, match)
        yield block
        position = block.end


def _skip_block(text: str, match: re.Match[str], *, over_blocks: bool) -> Block:
    """Find the end of a comment or preamble; entries in a comment are part of it as long as it is closed."""
    closing = _closing(match)
    end = skip_to_end(text, match.end(), closing, over_blocks=over_blocks)
    faults: tuple[Fault, ...] = ()
    if end is None or (not over_blocks and text[end - 1] != closing):
        end = skip_to_end(text, match.end(), closing) or len(text)
        fault = Fault(match.start(), Code.BIB_SYNTAX, f"must be closed by {closing!r}", f"write the missing {closing!r}")
        faults = (fault,)
    return Block(match[1].lower(), match.start(), end, "", match.end(), (), faults)


def _scan_block(text: str, match: re.Match[str]) -> Block:
    kind = (match[1] or "").lower()
    closing = _closing(match)
    faults = []
    if not _IN_ONE_PIECE.fullmatch(match[0]):
        message = f"must begin in one piece, such as '@book{{key,', not {shorten(match[0])!r}"
        faults.append(Fault(match.start(), Code.BIB_SYNTAX, message, "write the type right behind the @ and the brace behind it"))
    key, key_start = "", match.end()
    position: int | None = match.end()
    key_faults: list[Fault] = []
    if kind != "string":
        key, key_start, position, key_faults = _scan_key(text, match.end(), closing)
    faults += key_faults
    fields: tuple[FieldSpan, ...] = ()
    if position is None:
        end = skip_to_end(text, key_start, closing) or len(text)
    else:
        fields, field_faults, end = scan_fields(text, position, closing, match.start())
        faults += field_faults
    if kind == "string" and not faults and len(fields) != 1:
        message = "must define one string, such as '@string{le = {Local Economy}}'"
        faults.append(Fault(match.start(), Code.BIB_SYNTAX, message, "write one @string for each"))
    if not faults and (stray := _STRAY.match(text, end)):
        message = f"must not go on behind the end of its entry, as here with {shorten(stray[1])!r}"
        remedy = "delete the closing brace too many, in front of this or here"
        faults.append(Fault(stray.start(1), Code.BIB_SYNTAX, message, remedy))
    return Block(kind, match.start(), end, key, key_start, fields, tuple(faults))


def _closing(match: re.Match[str]) -> str:
    return "}" if match[2] == "{" else ")"


def _scan_key(text: str, inside: int, closing: str) -> tuple[str, int, int | None, list[Fault]]:
    """Give the key, where it begins, where the fields begin (None if nobody can tell), and the faults."""
    match = _KEY.match(text, inside)
    assert match is not None
    typed = match[1].partition(closing)[0] if closing == ")" else match[1]
    key = typed.strip()
    start = match.start(1)
    position = skip_space(text, start + len(typed))
    following = text[position : position + 1]
    if following == "=" and " " not in key:
        # What stands in the place of the key is the first field.
        return "", start, start, [_empty_key(start)]
    if not key and following in (",", closing):
        return "", start, position + (following == ","), [_empty_key(start)]
    if following == ",":
        return key, start, position + 1, _check_key(key, start)
    if following == closing:
        return key, start, position, _check_key(key, start)
    word = key.split()[0] if key else ""
    behind = skip_space(text, start + len(word))
    if word and _NEXT_FIELD.match(text, behind):
        message = f"must have a comma behind the key {shorten(word)!r}"
        return word, start, behind, [Fault(start + len(word), Code.BIB_MISSING_COMMA, message, f"write '{shorten(word)},'")]
    message = f"must have a key and a comma behind the type, not {shorten(text[start : start + 60].partition(chr(10))[0])!r}"
    return key if _KEY_FORM.match(key) else "", start, None, [Fault(start, Code.BIB_SYNTAX, message, "write '@book{key, title = {…}}'")]


def _check_key(key: str, start: int) -> list[Fault]:
    if _KEY_FORM.match(key) and len(key) <= 120:
        return []
    message = f"must be a key of letters, digits and signs such as - _ : . without spaces, not {shorten(key)!r}"
    return [Fault(start, Code.BIB_KEY_FORM, message, "write a key such as 'spencer2011'")]


def _empty_key(start: int) -> Fault:
    return Fault(start, Code.BIB_EMPTY_KEY, "must have a key", "write one such as 'spencer2011,' behind the opening brace")
