"""Marks in texts as they are written, `[@key]` and `[#INT-07]`: one id put in the place of another, whatever the line ends."""

import re
from collections.abc import Iterator

from synthesis.model.node import NodeKind

_MARKS = {NodeKind.REFERENCE: re.compile(r"\[@[^\[\]]+\]"), NodeKind.FINDING: re.compile(r"\[\\?#[^\[\]]+\]")}


class MarkMover:
    """Puts a new id into all marks that name an old one."""

    def __init__(self, kind: NodeKind, old: str, new: str) -> None:
        self._mark = _MARKS.get(kind)
        before = r"\[@\s*|;\s*@\s*" if kind is NodeKind.REFERENCE else r"\[\\?#\s*"
        after = r"(?=\s*[,;\]])" if kind is NodeKind.REFERENCE else r"(?=\s*\])"
        self._id = re.compile(f"(?:{before})(?P<id>{re.escape(old)}){after}")
        self._new = new

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Find where the old id stands in marks."""
        if self._mark is not None and "[" in text:
            for mark in self._mark.finditer(text):
                yield from (found.span("id") for found in self._id.finditer(text, mark.start(), mark.end()))

    def move(self, text: str) -> str:
        """Give a text with the new id in its marks."""
        for start, end in reversed(list(self.find(text))):
            text = f"{text[:start]}{self._new}{text[end:]}"
        return text
