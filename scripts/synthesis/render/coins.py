"""A work as COinS (ContextObjects in Spans): an empty span that programs such as Zotero read out of a list of references.

A reference in, inline HTML out. Formats: ANSI/NISO Z39.88-2004, key/encoded-value, journal, book, dissertation and Dublin Core.
"""

from collections.abc import Iterator
from urllib.parse import quote

from markupsafe import Markup

from synthesis.model.edtf import first_day
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from synthesis.render.escape import mark_safe

_FORMAT = "info:ofi/fmt:kev:mtx:"
_BOOKS = {
    ReferenceKind.BOOK: "book",
    ReferenceKind.COLLECTION: "book",
    ReferenceKind.CHAPTER: "bookitem",
    ReferenceKind.CONFERENCE_PAPER: "proceeding",
    ReferenceKind.REPORT: "report",
}
# What has no format of its own; the words are those that programs know types by.
_TYPES = {ReferenceKind.ONLINE: "webpage", ReferenceKind.DATASET: "dataset", ReferenceKind.LEGISLATION: "statute"}


def write_coins(reference: Reference) -> Markup:
    """Write the span of a work; what its entry does not say is left out."""
    pairs = [("ctx_ver", "Z39.88-2004"), *_describe(reference)]
    context = "&amp;".join(f"{name}={quote(value, safe='')}" for name, value in pairs if value)
    return mark_safe(f'<span class="Z3988" title="{context}"></span>')


def _describe(reference: Reference) -> Iterator[tuple[str, str]]:
    if reference.kind is ReferenceKind.ARTICLE:
        yield from _describe_article(reference)
    elif reference.kind in _BOOKS:
        yield from _describe_book(reference)
    elif reference.kind is ReferenceKind.THESIS:
        yield "rft_val_fmt", f"{_FORMAT}dissertation"
        yield "rft.title", reference.title
        yield "rft.inst", reference.publisher
        yield from _name_authors(reference)
    else:
        yield from _describe_other(reference)
    yield "rft.date", first_day(reference.date) if reference.date else ""
    yield "rft.language", reference.language
    yield "rft_id", f"info:doi/{reference.doi}" if reference.doi else ""
    yield "rft_id", reference.url


def _describe_article(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "rft_val_fmt", f"{_FORMAT}journal"
    yield "rft.genre", "article"
    yield "rft.atitle", reference.title
    yield "rft.jtitle", reference.container
    yield "rft.volume", reference.volume
    yield "rft.issue", reference.issue
    yield "rft.artnum", reference.article_number
    yield "rft.issn", reference.issn
    yield from _number_pages(reference)
    yield from _name_authors(reference)


def _describe_book(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "rft_val_fmt", f"{_FORMAT}book"
    yield "rft.genre", _BOOKS[reference.kind]
    if reference.container:
        yield "rft.atitle", reference.title
        yield "rft.btitle", reference.container
    else:
        yield "rft.btitle", reference.title
    yield "rft.series", " ".join(filter(None, (reference.series, reference.number)))
    yield "rft.edition", reference.edition
    yield "rft.pub", reference.publisher
    yield "rft.place", reference.place
    yield "rft.isbn", reference.isbn
    yield from _number_pages(reference)
    yield from _name_authors(reference)


def _describe_other(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "rft_val_fmt", f"{_FORMAT}dc"
    yield "rft.type", _TYPES.get(reference.kind, "webpage" if reference.url else "document")
    yield "rft.title", reference.title
    yield "rft.source", reference.container
    yield "rft.publisher", reference.publisher
    yield "rft.identifier", reference.url
    for name in reference.authors or reference.editors:
        yield "rft.creator", name.filed


def _number_pages(reference: Reference) -> Iterator[tuple[str, str]]:
    first, _, last = reference.pages.partition("–")
    yield "rft.pages", reference.pages.replace("–", "-")
    yield "rft.spage", first
    yield "rft.epage", last


def _name_authors(reference: Reference) -> Iterator[tuple[str, str]]:
    """Name the first author in parts, as the format wants, and then every author."""
    names = reference.authors or reference.editors
    if names and not names[0].is_body:
        yield "rft.aulast", " ".join(filter(None, (names[0].particle, names[0].family)))
        yield "rft.aufirst", names[0].given
    for name in names:
        yield "rft.aucorp" if name.is_body else "rft.au", name.filed
