"""A table of data: what each column is called, what it means and how its cell is read from a row's record.

Defined once: the files are written from it, and so are the page and the package that explain them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeAlias, TypeVar

from synthesis.model.vocabulary import Word

Row = TypeVar("Row")
Cell: TypeAlias = str | int | tuple[str, ...]


class CellType(Enum):
    """What sort of value a column has; the value is the name that Frictionless' Table Schema has for it."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column. `words` are the allowed values, if only some are; `leads_to` is the table whose first column it names, if it does."""

    name: str
    meaning: str
    read: Callable[[Row], Cell]
    type: CellType = CellType.TEXT
    words: tuple[Word, ...] = ()
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """A table. Its name is that of its files; its first columns, as many as `key` says, tell its rows apart."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column[Row], ...]
    key: int = 1


def words_of(*vocabularies: Iterable[Word]) -> tuple[Word, ...]:
    """List the members of vocabularies."""
    return tuple(word for vocabulary in vocabularies for word in vocabulary)
