"""The words that pages explain to their readers: what a page's plan holds of the glossary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExplainedTerm:
    """A term: its id, its entry's address, its name and meaning as inline Markdown, and all the ways in which it is written."""

    id: str
    address: str
    name: str
    meaning: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """All terms, and the names of places and bodies: a word within a name is no use of a term."""

    terms: tuple[ExplainedTerm, ...] = ()
    names: tuple[str, ...] = ()


NOTHING_EXPLAINED = Explained()
