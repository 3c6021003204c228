"""The work that a page is about as names and contents for the page's head: Highwire's tags and Dublin Core's.

Programs such as Zotero and Mendeley read them. A reference in, pairs out; what the entry does not say is left out.
"""

from collections.abc import Iterator

from synthesis.model.edtf import first_day
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

# What Highwire calls that in which a work stands, or the body behind it.
_CONTAINERS = {
    ReferenceKind.ARTICLE: "citation_journal_title",
    ReferenceKind.CHAPTER: "citation_inbook_title",
    ReferenceKind.CONFERENCE_PAPER: "citation_conference_title",
}
_BODIES = {
    ReferenceKind.REPORT: "citation_technical_report_institution",
    ReferenceKind.THESIS: "citation_dissertation_institution",
}


def list_tags(reference: Reference) -> tuple[tuple[str, str], ...]:
    """List the tags of a work in order."""
    pairs = (*_tag_for_highwire(reference), *_tag_for_dublin_core(reference))
    return tuple((name, content) for name, content in pairs if content)


def _tag_for_highwire(reference: Reference) -> Iterator[tuple[str, str]]:
    first, _, last = reference.pages.partition("–")
    is_report = reference.kind is ReferenceKind.REPORT
    yield "citation_title", reference.title
    for name in reference.authors:
        yield "citation_author", name.filed
    for name in reference.editors:
        yield "citation_editor", name.filed
    yield "citation_publication_date", _date(reference).replace("-", "/")
    yield _CONTAINERS.get(reference.kind, ""), reference.container if reference.kind in _CONTAINERS else ""
    yield _BODIES.get(reference.kind, "citation_publisher"), reference.publisher
    yield "citation_technical_report_number", reference.number if is_report else ""
    yield "citation_series_title", reference.series
    yield "citation_volume", reference.volume
    yield "citation_issue", reference.issue
    yield "citation_firstpage", first
    yield "citation_lastpage", last
    yield "citation_doi", reference.doi
    yield "citation_isbn", reference.isbn
    yield "citation_issn", reference.issn
    yield "citation_language", reference.language
    yield "citation_keywords", "; ".join(reference.keywords)
    yield "citation_public_url", reference.url


def _tag_for_dublin_core(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "DC.title", reference.title
    for name in reference.authors:
        yield "DC.creator", name.filed
    for name in reference.editors:
        yield "DC.contributor", name.filed
    yield "DC.date", _date(reference)
    yield "DC.type", reference.kind.label
    yield "DC.publisher", reference.publisher
    yield "DC.source", reference.container
    yield "DC.language", reference.language
    yield "DC.identifier", f"doi:{reference.doi}" if reference.doi else reference.url


def _date(reference: Reference) -> str:
    return first_day(reference.date) if reference.date else ""
