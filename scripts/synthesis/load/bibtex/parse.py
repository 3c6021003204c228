"""The values of sound BibTeX blocks, read by bibtexparser.

Takes a text and its scanned blocks. bibtexparser sees a copy in which everything else is blank, so that no fault can
swallow a good entry; what it still cannot read comes back as a fault.
"""

import re
from typing import NamedTuple

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.model import Entry

from synthesis.load.bibtex.faults import Fault
from synthesis.load.bibtex.fields import FieldSpan
from synthesis.load.bibtex.scan import Block
from synthesis.model.code import Code

_NOT_NEWLINE = re.compile(r"[^\n]")


class ParsedField(NamedTuple):
    """A field as typed: its name in lower case, its raw value with delimiters and `#`, and the value's offset."""

    name: str
    value: str
    offset: int


class ParsedEntry(NamedTuple):
    """An entry as typed, with its block for offsets."""

    block: Block
    fields: tuple[ParsedField, ...]


class ParsedText(NamedTuple):
    """What bibtexparser read: the strings by name in lower case, in order, and the entries in order."""

    strings: dict[str, str]
    entries: tuple[ParsedEntry, ...]
    faults: tuple[Fault, ...]


def parse_blocks(text: str, blocks: list[Block]) -> ParsedText:
    """Read the values of the blocks, which are sound and of which no two entries or strings share a name."""
    library = parse_string(_blank_all_but(text, blocks), parse_stack=[])
    entries = []
    faults = []
    by_key = library.entries_dict
    for block in blocks:
        if block.kind == "string":
            continue
        parsed = _match_fields(block, by_key.get(block.key))
        if parsed:
            entries.append(parsed)
        else:
            message = f"must be BibTeX that can be read: {_reason(library, text.count(chr(10), 0, block.start))}"
            faults.append(Fault(block.start, Code.BIB_SYNTAX, message, "write it as '@book{key, title = {…}}'"))
    strings = {string.key.lower(): str(string.value) for string in library.strings}
    return ParsedText(strings, tuple(entries), tuple(faults))


def _blank_all_but(text: str, blocks: list[Block]) -> str:
    parts = []
    position = 0
    for block in blocks:
        for start, end in _kept(block):
            parts += [_blank(text[position:start]), text[start:end]]
            position = end
    return "".join([*parts, _blank(text[position:])])


def _kept(block: Block) -> list[tuple[int, int]]:
    """Give the parts of a block to read: all but repeated fields, and but the comma at the end of a string."""
    if block.kind == "string":
        return [(block.start, block.fields[0].value_end), (block.end - 1, block.end)]
    spans = []
    start = block.start
    seen = set()
    for field in block.fields:
        if field.name in seen:
            spans.append((start, field.start))
            start = field.end
        seen.add(field.name)
    return [*spans, (start, block.end)]


def _blank(text: str) -> str:
    return _NOT_NEWLINE.sub(" ", text)


def _match_fields(block: Block, entry: Entry | None) -> ParsedEntry | None:
    """Join what both readers found; None if they disagree."""
    first: dict[str, FieldSpan] = {}
    for field in block.fields:
        first.setdefault(field.name, field)
    spans = list(first.values())
    if entry is None or [field.key.lower() for field in entry.fields] != list(first):
        return None
    joined = zip(spans, entry.fields, strict=True)
    return ParsedEntry(block, tuple(ParsedField(span.name, str(field.value), span.value_start) for span, field in joined))


def _reason(library: Library, line: int) -> str:
    for failed in library.failed_blocks:
        if failed.start_line == line:
            return str(failed.error)
    return "its fields cannot be told apart"
