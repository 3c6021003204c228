"""Where something stands in a file: what every problem and every edit link points at."""

from typing import NamedTuple


class Place(NamedTuple):
    """A position in a file of the collection.

    `path` is relative to the collection's root, with forward slashes. `line` and `column` count from 1, in characters.
    """

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write the place as editors and terminals understand it."""
        return f"{self.path}:{self.line}:{self.column}"
