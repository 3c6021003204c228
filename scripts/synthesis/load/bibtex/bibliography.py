"""Reads the bibliography: a `.bib` file to raw entries with the line and column of every value. The file is never changed.

text -> scan (places and faults) -> duplicates -> bibtexparser (values) -> strings, LaTeX, names -> xdata -> crossref
"""

from collections.abc import Iterable
from pathlib import Path

from synthesis.load.bibtex.crossref import inherit_fields
from synthesis.load.bibtex.entries import make_entry
from synthesis.load.bibtex.faults import Fault
from synthesis.load.bibtex.keys import find_duplicates
from synthesis.load.bibtex.lines import Lines
from synthesis.load.bibtex.parse import parse_blocks
from synthesis.load.bibtex.scan import Block, scan_blocks
from synthesis.load.bibtex.strings import join_strings
from synthesis.load.bibtex.text import read_bibtex_text
from synthesis.load.bibtex.xdata import put_in_shared_fields
from synthesis.model.code import Code
from synthesis.model.problem import Problem, reading_order
from synthesis.model.raw import RawBibliography

# The second of two fields is left out, and the rest of the entry read.
_MENDABLE = frozenset({Code.BIB_DUPLICATE_FIELD})


def read_bibliography(path: Path, name: str) -> tuple[RawBibliography, tuple[Problem, ...]]:
    """Read a `.bib` file, named in problems by its path `name` relative to the collection's root."""
    text, problems = read_bibtex_text(path, name)
    return read_bibliography_text(text, name, problems)


def read_bibliography_text(text: str, name: str, problems: tuple[Problem, ...] = ()) -> tuple[RawBibliography, tuple[Problem, ...]]:
    """Read a text with plain line feeds; `problems` are those found on the way to it."""
    lines = Lines(text)
    blocks = [block for block in scan_blocks(text) if block.fields or block.key or block.faults]
    duplicates = find_duplicates(blocks, lines)
    faults = [fault for block in blocks for fault in block.faults]
    faults += duplicates.values()
    sound = [block for block in blocks if _is_sound(block) and block.start not in duplicates]
    parsed = parse_blocks(text, sound)
    faults += parsed.faults
    strings = join_strings(parsed.strings, _broken_strings(blocks))
    entries = []
    for entry in parsed.entries:
        raw, entry_faults = make_entry(entry, strings, lines)
        entries.append(raw)
        faults += entry_faults
    skipped = _skipped_keys(blocks, {entry.key.value for entry in entries})
    works, xdata_problems = put_in_shared_fields(entries, skipped, name)
    whole, crossref_problems = inherit_fields(works, skipped, name)
    found = {*problems, *xdata_problems, *crossref_problems, *(_make_problem(fault, name, lines) for fault in faults)}
    return RawBibliography(name, whole, skipped), tuple(sorted(found, key=reading_order))


def _is_sound(block: Block) -> bool:
    return all(fault.code in _MENDABLE for fault in block.faults)


def _broken_strings(blocks: Iterable[Block]) -> dict[str, str]:
    """Let strings whose definition was reported stand for their names, so that their use is not reported as well."""
    return {field.name: field.name for block in blocks if block.kind == "string" and block.faults for field in block.fields}


def _skipped_keys(blocks: Iterable[Block], read: set[str]) -> frozenset[str]:
    return frozenset(block.key for block in blocks if block.key and block.key not in read)


def _make_problem(fault: Fault, name: str, lines: Lines) -> Problem:
    return Problem(lines.place(name, fault.offset), fault.code, fault.message, fault.remedy)
