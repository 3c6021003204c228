"""The bibliography as RIS, which EndNote, Zotero and Mendeley read. References in, text out."""

import re
from collections.abc import Iterator, Sequence

from synthesis.model.edtf import date_in_words
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

_TYPES = {
    ReferenceKind.ARTICLE: "JOUR",
    ReferenceKind.BOOK: "BOOK",
    ReferenceKind.COLLECTION: "EDBOOK",
    ReferenceKind.CHAPTER: "CHAP",
    ReferenceKind.CONFERENCE_PAPER: "CPAPER",
    ReferenceKind.REPORT: "RPRT",
    ReferenceKind.THESIS: "THES",
    ReferenceKind.ONLINE: "ELEC",
    ReferenceKind.DATASET: "DATA",
    ReferenceKind.LEGISLATION: "STAT",
    ReferenceKind.OTHER: "GEN",
}
_DAY = re.compile(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")
_FIRST_YEAR = re.compile(r"^\d{4}")
_PAGES = re.compile(r"^([^–,]+)–([^–,]+)$")


def write_ris(references: Sequence[Reference]) -> str:
    """Write the references as RIS, sorted by key, with an empty line between two."""
    return "\n".join(write_record(reference) for reference in sorted(references, key=lambda reference: reference.key))


def write_record(reference: Reference) -> str:
    """Write one reference as a record; what it does not say has no line."""
    lines = [f"{tag}  - {' '.join(value.split())}\n" for tag, value in _list_tags(reference) if value]
    return "".join((f"TY  - {_TYPES[reference.kind]}\n", *lines, "ER  - \n"))


def _list_tags(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "ID", reference.key
    for author in reference.authors:
        yield "AU", _write_name(author)
    if reference.authors and reference.has_more_authors:
        yield "AU", "others"
    for editor in reference.editors:
        # Readers know editors by A2 in more types of work than by ED.
        yield "A2", _write_name(editor)
    yield "TI", reference.title
    yield "T2", reference.container
    yield "T3", reference.series
    yield from _list_dates(reference.date or "")
    yield "M3", reference.genre
    yield "VL", reference.volume
    yield "IS", reference.issue or reference.number
    yield "M1", reference.number if reference.issue else ""
    yield "C7", reference.article_number
    first_and_last = _PAGES.match(reference.pages)
    yield "SP", first_and_last[1] if first_and_last else reference.pages
    yield "EP", first_and_last[2] if first_and_last else ""
    yield "ET", reference.edition
    yield "PB", reference.publisher
    yield "CY", reference.place
    yield "SN", " ".join(filter(None, (reference.isbn, reference.issn)))
    yield "DO", reference.doi
    yield "UR", reference.url
    # Readers keep further addresses as links beside the first.
    yield "UR", reference.archived if reference.archived != reference.url else ""
    yield "Y2", _write_date(reference.accessed or "")
    yield "LA", reference.language
    yield "N1", reference.note
    yield "AB", reference.abstract
    for keyword in reference.keywords:
        yield "KW", keyword


def _list_dates(date: str) -> Iterator[tuple[str, str]]:
    """Give the year, where there is one, and the whole date where it says more."""
    year = _FIRST_YEAR.match(date)
    yield "PY", year[0] if year else ""
    yield "DA", "" if year and year[0] == date else _write_date(date)


def _write_date(date: str) -> str:
    """Write a date as 'YYYY/MM/DD/', and in words behind the last stroke what has no place before it."""
    if not date:
        return ""
    day = _DAY.match(date)
    if day:
        return "/".join((*(part or "" for part in day.groups()), ""))
    year = _FIRST_YEAR.match(date)
    return f"{year[0] if year else ''}///{date_in_words(date)}"


def _write_name(name: Name) -> str:
    if name.literal:
        return name.literal
    family = " ".join(filter(None, (name.particle, name.family)))
    return ", ".join(filter(None, (family, name.given, name.suffix)))
