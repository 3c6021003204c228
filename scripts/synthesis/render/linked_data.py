"""Works, claims and lists in the words of schema.org, as JSON-LD: records in, plain objects out, and at last one text.

Only what a record says is said; a list of a large collection is cut, since the whole stands in the data files.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias
from urllib.parse import quote

from synthesis.model.edtf import first_day
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

Thing: TypeAlias = Mapping[str, object]

# Every reader pays for what a page lists for machines a second time: beyond this many, the data beside the pages have it alone.
LISTED_AT_MOST = 10

_TYPES = {
    ReferenceKind.ARTICLE: "ScholarlyArticle",
    ReferenceKind.BOOK: "Book",
    ReferenceKind.COLLECTION: "Book",
    ReferenceKind.CHAPTER: "Chapter",
    ReferenceKind.CONFERENCE_PAPER: "ScholarlyArticle",
    ReferenceKind.REPORT: "Report",
    ReferenceKind.THESIS: "Thesis",
    ReferenceKind.ONLINE: "WebPage",
    ReferenceKind.DATASET: "Dataset",
    ReferenceKind.LEGISLATION: "Legislation",
    ReferenceKind.OTHER: "CreativeWork",
}
_CONTAINERS = {
    ReferenceKind.CHAPTER: "Book",
    ReferenceKind.CONFERENCE_PAPER: "Book",
    ReferenceKind.ONLINE: "WebSite",
}
# A text in a script element ends at the first '</script' and changes its meaning at '<!--'.
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def write_json_ld(things: Iterable[Thing]) -> str:
    """Write things as one JSON-LD text that can stand in a script element."""
    text = json.dumps({"@context": "https://schema.org", "@graph": list(things)}, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_IN_SCRIPT)


def thing(kind: str, id_: str = "", **properties: object) -> Thing:
    """Make an object of a type; properties that are empty are left out."""
    given = {"@type": kind, "@id": id_, **properties}
    return {name: value for name, value in given.items() if value not in ("", (), [], None)}


def refer(id_: str) -> Thing:
    """Refer to an object that is described elsewhere."""
    return {"@id": id_}


def describe_work(reference: Reference, id_: str) -> Thing:
    """Describe a work as far as its entry in the bibliography does."""
    is_journal = reference.kind is ReferenceKind.ARTICLE
    return thing(
        _TYPES[reference.kind],
        id_,
        name=reference.title,
        author=[_describe_name(name) for name in reference.authors],
        editor=[_describe_name(name) for name in reference.editors],
        datePublished=first_day(reference.date) if reference.date else "",
        publisher=thing("Organization", name=reference.publisher) if reference.publisher else None,
        isPartOf=_describe_volume(reference) if is_journal else _describe_container(reference),
        pagination=reference.pages if reference.kind in (ReferenceKind.ARTICLE, ReferenceKind.CHAPTER) else "",
        reportNumber=reference.number if reference.kind is ReferenceKind.REPORT else "",
        bookEdition=reference.edition if _TYPES[reference.kind] == "Book" else "",
        isbn=reference.isbn if _TYPES[reference.kind] == "Book" else "",
        inLanguage=reference.language,
        sameAs=list(_list_addresses(reference)),
    )


def _describe_name(name: Name) -> Thing:
    if name.is_body:
        return thing("Organization", name=name.literal)
    family = " ".join(filter(None, (name.particle, name.family)))
    return thing("Person", name=name.full, givenName=name.given, familyName=family)


def _describe_volume(reference: Reference) -> Thing | None:
    """Put issue into volume and volume into journal, as far as there are such."""
    whole = thing("Periodical", name=reference.container, issn=reference.issn) if reference.container else None
    if reference.volume:
        whole = thing("PublicationVolume", volumeNumber=reference.volume, isPartOf=whole)
    if reference.issue:
        whole = thing("PublicationIssue", issueNumber=reference.issue, isPartOf=whole)
    return whole


def _describe_container(reference: Reference) -> Thing | None:
    return thing(_CONTAINERS.get(reference.kind, "CreativeWork"), name=reference.container) if reference.container else None


def _list_addresses(reference: Reference) -> Iterator[str]:
    if reference.doi:
        yield f"https://doi.org/{quote(reference.doi, safe='/')}"
    if reference.url:
        yield reference.url
