"""Where a BibTeX value ends: pieces in braces, in quotation marks or bare, joined by `#`.

Takes a text and an offset; gives the offsets of the pieces, or what is wrong. Linear in the length of the value, and
agreed with bibtexparser on this: a brace or quotation mark after a backslash is a character like any other.
"""

import re
from typing import NamedTuple

MAX_DEPTH = 64

_SPACE = re.compile(r"\s*")
_BARE = re.compile(r"[^\s,#{}()\"=]+")
_FLAT = re.compile(r"\{[^{}\\@]*\}")
_LINE_START_BLOCK = r"^[ \t]*@\w+[ \t]*[{(]"
_BRACES = re.compile(rf"(?<!\\)[{{}}]|{_LINE_START_BLOCK}", re.MULTILINE)
_QUOTED = re.compile(rf"(?<!\\)[\"{{}}]|{_LINE_START_BLOCK}", re.MULTILINE)
_BLOCK = re.compile(_LINE_START_BLOCK, re.MULTILINE)
_ENDS = {
    "}": re.compile(rf"(?<!\\)[{{}}]|{_LINE_START_BLOCK}", re.MULTILINE),
    ")": re.compile(rf"(?<!\\)[{{}})]|{_LINE_START_BLOCK}", re.MULTILINE),
}


class Piece(NamedTuple):
    """A part of a value: from its delimiter or first character to behind its last."""

    start: int
    end: int


class ScannedValue(NamedTuple):
    """A value's pieces and the offset behind it.

    `fault` says what must hold, if it does not: then `fault_at` is where, `remedy` what to write, and the scan stopped at `end`;
    `lost` if that is where the next entry begins.
    """

    pieces: tuple[Piece, ...]
    end: int
    fault: str = ""
    remedy: str = ""
    fault_at: int = 0
    lost: bool = False


def skip_space(text: str, position: int) -> int:
    """Give the offset of the next character that is no space."""
    match = _SPACE.match(text, position)
    return match.end() if match else position


def starts_block(text: str, position: int) -> bool:
    """Tell whether an entry begins here, first on its line."""
    line_start = text.rfind("\n", 0, position) + 1
    return _BLOCK.match(text, line_start) is not None and not text[line_start:position].strip()


def scan_value(text: str, position: int) -> ScannedValue:
    """Find the pieces of the value that begins at the position."""
    pieces: list[Piece] = []
    while True:
        scanned = _scan_piece(text, position)
        pieces.extend(scanned.pieces)
        if scanned.fault:
            return scanned._replace(pieces=tuple(pieces))
        following = skip_space(text, scanned.end)
        if not text.startswith("#", following):
            return ScannedValue(tuple(pieces), scanned.end)
        position = skip_space(text, following + 1)


def skip_to_end(text: str, position: int, closing: str, *, over_blocks: bool = False) -> int | None:
    """Find the offset behind the end of a block, or that of the next block if it comes first; None if neither comes."""
    depth = 0
    for mark in _ENDS[closing].finditer(text, position):
        found = mark[0]
        if found == "{":
            depth += 1
        elif depth == 0 and found == closing:
            return mark.end()
        elif found == "}":
            depth = max(0, depth - 1)
        elif found != ")":
            if not over_blocks:
                return mark.start()
            depth += found.endswith("{")
    return None


def _scan_piece(text: str, position: int) -> ScannedValue:
    delimiter = text[position : position + 1]
    if delimiter == "{":
        flat = _FLAT.match(text, position)
        return _one_piece(position, flat.end()) if flat else _scan_delimited(text, position, _BRACES, "}")
    if delimiter == '"':
        return _scan_delimited(text, position, _QUOTED, '"')
    bare = _BARE.match(text, position)
    if bare:
        return _one_piece(position, bare.end())
    return ScannedValue((), position, "must have a value", "write a value in braces, or delete the field", position)


def _scan_delimited(text: str, start: int, marks: re.Pattern[str], closing: str) -> ScannedValue:
    remedy = f"write the missing {closing!r} at the end of the value"
    depth = 1 if closing == "}" else 0
    deepest = 0
    for mark in marks.finditer(text, start + 1):
        found = mark[0]
        if found == "{":
            depth += 1
            deepest = max(deepest, depth)
        elif found == '"':
            if depth == 0:
                return _one_piece(start, mark.end(), deepest)
        elif found == "}" and depth == 0:
            return ScannedValue((), mark.start(), f"must be closed by {closing!r}", remedy, start)
        elif found == "}":
            depth -= 1
            if depth == 0 and closing == "}":
                return _one_piece(start, mark.end(), deepest)
        else:
            fault = f"must be closed by {closing!r} before the next entry begins"
            return ScannedValue((), mark.start(), fault, remedy, start, lost=True)
    return ScannedValue((), len(text), f"must be closed by {closing!r} before the file ends", remedy, start, lost=True)


def _one_piece(start: int, end: int, depth: int = 0) -> ScannedValue:
    fault = f"must be nested at most {MAX_DEPTH} braces deep, not {depth}" if depth > MAX_DEPTH else ""
    return ScannedValue((Piece(start, end),), end, fault, "take braces out", start)
