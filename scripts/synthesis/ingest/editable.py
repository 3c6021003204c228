"""The text of a file as it stands, byte for byte, with edits by line and column: what is not edited stays as it is."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from synthesis.ingest.refused import RefusedError, refuse_for
from synthesis.load.file_text import read_text

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """A new text for what stands between two offsets."""

    start: int
    end: int
    new: str


class Editable:
    """A file's text with its line ends as they are; a byte order mark is kept aside, so that columns count as problems do."""

    def __init__(self, path: str, text: str, mark: str = "") -> None:
        self.path = path
        self.text = text
        self._mark = mark

    @cached_property
    def newline(self) -> str:
        """The line end that most lines have; a line feed where there is none."""
        counted = Counter(match[0] for match in _LINE_END.finditer(self.text))
        return counted.most_common(1)[0][0] if counted else "\n"

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def offset(self, line: int, column: int) -> int:
        """Give the offset of a line and column, both from 1."""
        return self._starts[line - 1] + column - 1

    def line_start(self, offset: int) -> int:
        """Give where the line of an offset begins."""
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def line_end(self, offset: int) -> int:
        """Give where the next line begins, or the text ends."""
        match = _LINE_END.search(self.text, offset)
        return match.end() if match else len(self.text)

    def in_newlines(self, text: str) -> str:
        """Write a text of ours with the line ends of this file."""
        return text.replace("\n", self.newline)

    def apply(self, edits: Iterable[Edit]) -> "Editable":
        """Make the text with the edits.

        Raises:
            RefusedError: if two edits overlap.
        """
        pieces: list[str] = []
        position = 0
        for edit in sorted(set(edits)):
            if edit.start < position:
                raise RefusedError(f"{self.path} names one thing twice where once is enough; nothing was written. Mend that first.")
            pieces += [self.text[position : edit.start], edit.new]
            position = edit.end
        return Editable(self.path, "".join([*pieces, self.text[position:]]), self._mark)

    @property
    def whole(self) -> str:
        """The text with its byte order mark, as it is to be written."""
        return self._mark + self.text


def read_editable(root: Path, path: str) -> Editable:
    """Read a file of the collection for editing.

    Raises:
        RefusedError: if it cannot be read as UTF-8.
    """
    text, problems = read_text(root / path, path)
    if text is None:
        raise refuse_for(problems, f"mend {path} first.")
    has_mark = (root / path).read_bytes().startswith(_BOM.encode())
    return Editable(path, text, _BOM if has_mark else "")
