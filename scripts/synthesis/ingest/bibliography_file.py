"""The file `bibliography.bib` as it stands, and where a new entry goes: its sorted place if all are sorted, else the end."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from synthesis.ingest.editable import Edit, Editable, read_editable
from synthesis.ingest.entry_form import EntryForm, Field, find_form
from synthesis.load.bibtex.lines import Lines
from synthesis.load.bibtex.scan import Block, scan_blocks
from synthesis.load.bibtex.text import clean_bibtex_text
from synthesis.load.find_files import BIBLIOGRAPHY

# Fewer entries are sorted by chance.
_ENOUGH = 4


class NewEntry(NamedTuple):
    """An entry that is not in the bibliography yet; the values of the fields are LaTeX."""

    kind: str
    key: str
    fields: tuple[Field, ...]


class BibliographyFile:
    """The text of the bibliography with its blocks; offsets of blocks count in a text whose line ends are line feeds."""

    def __init__(self, file: Editable) -> None:
        self.file = file
        self._text = clean_bibtex_text(file.text)
        self._lines = Lines(self._text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All entries and strings, in order."""
        return tuple(block for block in scan_blocks(self._text) if block.fields or block.key)

    @cached_property
    def entries(self) -> tuple[Block, ...]:
        """All entries with a key, in order."""
        return tuple(block for block in self.blocks if block.key)

    @property
    def keys(self) -> list[str]:
        """The keys in order."""
        return [block.key for block in self.entries]

    @cached_property
    def form(self) -> EntryForm:
        """How its entries are written."""
        return find_form(self._text, self.blocks)

    def offset(self, position: int) -> int:
        """Give where in the file as it stands an offset of a block is."""
        return self.file.offset(*self._lines.at(position))

    def line(self, position: int) -> int:
        """Give the line of an offset of a block."""
        return self._lines.at(position)[0]

    def slice(self, start: int, end: int) -> str:
        """Give what is written between two offsets, with line feeds."""
        return self._text[start:end]

    def add(self, entries: Sequence[NewEntry]) -> Editable:
        """Put entries into the file; no other byte changes."""
        return self.file.apply(self._place(entries)) if entries else self.file

    def _place(self, entries: Sequence[NewEntry]) -> Iterator[Edit]:
        """Make one edit for each place that entries go to."""
        at: dict[int, list[str]] = {}
        keys = [key.casefold() for key in self.keys]
        is_sorted = len(keys) >= _ENOUGH and keys == sorted(keys)
        for entry in sorted(entries, key=lambda entry: entry.key.casefold()) if is_sorted else entries:
            smaller = bisect_left(keys, entry.key.casefold()) if is_sorted else len(keys)
            place = len(self.file.text) if smaller == len(keys) else self._place_behind(smaller)
            at.setdefault(place, []).append(self.form.write(entry.kind, entry.key, entry.fields))
        for place, texts in at.items():
            yield Edit(place, place, self.file.in_newlines(self._fit(place, "\n".join(texts))))

    def _place_behind(self, smaller: int) -> int:
        if not smaller:
            return self.offset(self.entries[0].start)
        return self.file.line_end(self.offset(self.entries[smaller - 1].end))

    def _fit(self, place: int, text: str) -> str:
        """Put an empty line between the new text and what stands beside it."""
        before = self.file.text[:place].replace("\r\n", "\n").replace("\r", "\n")
        gap = "" if not before else "\n" * max(0, 2 - (len(before) - len(before.rstrip("\n"))))
        if place == len(self.file.text):
            return gap + text
        is_followed_by_gap = self.file.text[place : place + 1] in ("\n", "\r")
        return gap + text + ("" if is_followed_by_gap else "\n")


def read_bibliography_file(root: Path) -> BibliographyFile:
    """Read the bibliography for editing; one that is not there yet is empty."""
    if not (root / BIBLIOGRAPHY).exists():
        return BibliographyFile(Editable(BIBLIOGRAPHY, ""))
    return BibliographyFile(read_editable(root, BIBLIOGRAPHY))
