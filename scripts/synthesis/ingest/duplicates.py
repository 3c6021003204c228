"""Whether a work is in the bibliography already: by its DOI, or else by its title and year, and who wrote it."""

import re
import unicodedata
from collections.abc import Iterable

from synthesis.ingest.incoming import Incoming
from synthesis.model.edtf import first_day
from synthesis.model.reference import Reference

_NOT_WORD = re.compile(r"[\W_]+")


class KnownWorks:
    """The works that there are, found by DOI or by title and year; it grows as new ones are added."""

    def __init__(self, works: Iterable[Reference]) -> None:
        self._by_doi: dict[str, Reference] = {}
        self._by_title: dict[tuple[str, str], list[Reference]] = {}
        for work in works:
            self.add(work)

    def add(self, work: Reference) -> None:
        """Take a work among those that are known; of two with one DOI the first stays."""
        if work.doi:
            self._by_doi.setdefault(work.doi.casefold(), work)
        self._by_title.setdefault(_title_and_year(work), []).append(work)

    def find(self, incoming: Incoming) -> Reference | None:
        """Find the same work, if it is known: one DOI, or one title and year without two DOIs or two authors against it."""
        work = incoming.reference
        known = self._by_doi.get(work.doi.casefold()) if work.doi else None
        return known or next((one for one in self._by_title.get(_title_and_year(work), ()) if _may_be_one(one, work)), None)


def _may_be_one(one: Reference, other: Reference) -> bool:
    if one.doi and other.doi:
        return False
    first, second = _first_author(one), _first_author(other)
    return not first or not second or first == second


def _title_and_year(work: Reference) -> tuple[str, str]:
    return _fold(work.title), first_day(work.date)[:4] if work.date else ""


def _first_author(work: Reference) -> str:
    names = work.authors or work.editors
    return _fold(names[0].literal or names[0].family) if names else ""


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _NOT_WORD.sub(" ", "".join(character for character in plain if not unicodedata.combining(character))).strip()
