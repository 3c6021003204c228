"""A work as the Citation Style Language (CSL 1.0.2) knows it: what `cite` formats and what the CSL-JSON export writes.

Plain mapping from a `Reference`, said once. What a formatter does wrong is mended where it is called, not here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind


@dataclass(frozen=True, slots=True)
class CslName:
    """A person in parts, or a body as one piece."""

    family: str = ""
    given: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class CslDate:
    """A day, month or year, or two of them for a span; `literal` is for what parts cannot say, such as '1960s'."""

    parts: tuple[tuple[int, ...], ...] = ()
    circa: bool = False
    literal: str = ""


@dataclass(frozen=True, slots=True)
class CslItem:
    """A work with the variables of CSL that our references fill; empty means that the entry does not say."""

    id: str
    type: str
    title: str = ""
    author: tuple[CslName, ...] = ()
    editor: tuple[CslName, ...] = ()
    issued: CslDate | None = None
    accessed: CslDate | None = None
    container_title: str = ""
    collection_title: str = ""
    collection_number: str = ""
    genre: str = ""
    number: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    publisher: str = ""
    publisher_place: str = ""
    doi: str = ""
    url: str = ""
    isbn: str = ""
    issn: str = ""
    language: str = ""
    note: str = ""
    abstract: str = ""
    keyword: str = ""


# CSL has no word for a list of names that goes on; formatters that read BibTeX take this name for it.
OTHERS = CslName(literal="others")

_TYPES = {
    ReferenceKind.ARTICLE: "article-journal",
    ReferenceKind.BOOK: "book",
    ReferenceKind.COLLECTION: "book",
    ReferenceKind.CHAPTER: "chapter",
    ReferenceKind.CONFERENCE_PAPER: "paper-conference",
    ReferenceKind.REPORT: "report",
    ReferenceKind.THESIS: "thesis",
    ReferenceKind.ONLINE: "webpage",
    ReferenceKind.DATASET: "dataset",
    ReferenceKind.LEGISLATION: "legislation",
    ReferenceKind.OTHER: "document",
}
# biblatex's keys for `type`, and BibTeX's types that say as much.
_GENRES = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master’s thesis",
    "mathesis": "Master’s thesis",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
}
_NO_MARKS = str.maketrans("", "", "~?%")


def csl_item(reference: Reference) -> CslItem:
    """Describe a reference in the variables of CSL."""
    collection, collection_number, number = _series(reference)
    return CslItem(
        id=reference.key,
        type=_type(reference),
        title=reference.title,
        author=_names(reference.authors, goes_on=reference.has_more_authors),
        editor=_names(reference.editors),
        issued=csl_date(reference.date) if reference.date else None,
        accessed=csl_date(reference.accessed) if reference.accessed else None,
        container_title=reference.container,
        collection_title=collection,
        collection_number=collection_number,
        genre=_genre(reference),
        number=number,
        volume=reference.volume,
        issue=reference.issue,
        page=reference.pages.replace("–", "-"),
        edition=reference.edition,
        publisher=reference.publisher,
        publisher_place=reference.place,
        doi=reference.doi,
        url=reference.url,
        isbn=reference.isbn,
        issn=reference.issn,
        language=reference.language,
        note=reference.note,
        abstract=reference.abstract,
        keyword=", ".join(reference.keywords),
    )


def csl_date(edtf: str) -> CslDate:
    """Put a date in EDTF into the parts of CSL, or into words where CSL has no parts for it."""
    circa = any(mark in edtf for mark in "~?%")
    ends = edtf.translate(_NO_MARKS).split("/")
    if any("X" in end or end == ".." for end in ends):
        # '1960s', '1960s–1975', '2010–'
        return CslDate(literal="–".join("" if end == ".." else end.replace("X", "0s") for end in ends), circa=circa)
    return CslDate(parts=tuple(tuple(int(part) for part in end.split("-")) for end in ends), circa=circa)


def _type(reference: Reference) -> str:
    """Name the type: a work of no kind with an address is a web page."""
    if reference.kind is ReferenceKind.OTHER and reference.url:
        return "webpage"
    return _TYPES[reference.kind]


def _names(names: Iterable[Name], *, goes_on: bool = False) -> tuple[CslName, ...]:
    named = tuple(_name(name) for name in names if name.full not in ("", OTHERS.literal))
    return (*named, OTHERS) if named and goes_on else named


def _name(name: Name) -> CslName:
    """Put a name into parts; without a family name, its parts are one piece."""
    if name.is_body or not name.family:
        return CslName(literal=name.full)
    return CslName(name.family, name.given, name.particle, name.suffix)


def _series(reference: Reference) -> tuple[str, str, str]:
    """Give series, number in the series, and number of its own.

    A number belongs to the series where there is one; a report's series is part of its genre, and an article has
    a number of its own only.
    """
    if reference.kind is ReferenceKind.REPORT:
        return "", "", reference.number
    if reference.kind is ReferenceKind.ARTICLE:
        return reference.series, "", reference.article_number
    if reference.series:
        return reference.series, reference.number, ""
    return "", "", reference.number


def _genre(reference: Reference) -> str:
    """Say what sort of work it is; a report's series stands here, since styles print only this with its number."""
    genre = _GENRES.get(reference.genre, reference.genre)
    if reference.kind is ReferenceKind.THESIS and not genre:
        genre = _GENRES.get(reference.entry_type, "")
    if reference.kind is ReferenceKind.REPORT and reference.series:
        return f"{genre}, {reference.series}" if genre else reference.series
    return genre
