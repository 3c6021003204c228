"""The whole collection in plain words, for exports: a library and its citations in, one `PlainCollection` out."""

from collections.abc import Iterator

from synthesis.model.catalogue import Change
from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.page import SiteSettings
from synthesis.model.plain_collection import PlainChange, PlainCollection, PlainSource, PlainStatement, PlainTheme
from synthesis.model.plain_finding import PlainFinding
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Statement, Theme
from synthesis.render import address
from synthesis.render.context import make_context
from synthesis.render.escape import one_line
from synthesis.render.views.changes import in_order
from synthesis.render.words import shorten
from synthesis.render.writer import Writer

# Readers of feeds show a line.
_LONGEST_TITLE = 80


def put_collection_plainly(
    library: Library, citations: Citations, settings: SiteSettings, findings: tuple[PlainFinding, ...]
) -> PlainCollection:
    """Put the collection into plain words, with its findings, which are plain already."""
    writer = Writer(make_context(library, citations, settings), address.HOME)
    collection = library.collection
    return PlainCollection(
        title=one_line(collection.title),
        topic=writer.plain(collection.topic),
        caveat=writer.plain(collection.caveat),
        evidence_to=collection.evidence_to,
        licence=collection.licence,
        site_url=settings.site_url and f"{settings.site_url.rstrip('/')}/",
        findings=findings,
        sources=tuple(_put_source(writer, source) for source in library.sources.values()),
        themes=tuple(_put_theme(writer, theme) for theme in library.themes.values()),
        changes=tuple(_put_change(writer, change) for change in in_order(library)),
    )


def _put_change(writer: Writer, located: Located[Change]) -> PlainChange:
    node = Node(NodeKind.CHANGE, located.id)
    return PlainChange(
        record=located.record,
        address=address.on_site(address.record_address(writer.context.library, writer.context.shelves, node)),
        title=f"{located.record.kind.label}: {shorten(writer.plain(located.record.what), _LONGEST_TITLE)}",
        what=writer.plain(located.record.what),
    )


def _put_source(writer: Writer, located: Located[SourceRecord]) -> PlainSource:
    source, context = located.record, writer.context
    citation = context.citations.get(source.reports[0]) if context.is_cited(source.reports[0]) else None
    title = writer.plain(source.title)
    return PlainSource(
        id=located.id,
        record=source,
        address=address.on_site(address.source_page(located.id)),
        name=citation.narrative if citation else title,
        citation=citation.reference_text if citation else "",
        title=title,
        summary=writer.plain(source.summary),
        method=writer.plain(source.method),
        funding=writer.plain(source.funding),
        interests=writer.plain(source.interests),
        good_for=tuple(map(writer.plain, source.appraisal.good_for)),
        cannot_tell=tuple(map(writer.plain, source.appraisal.cannot_tell)),
        findings=len(context.findings_by_source[located.id]),
    )


def _put_theme(writer: Writer, located: Located[Theme]) -> PlainTheme:
    theme = located.record
    findings = writer.context.findings_on(Node(NodeKind.THEME, located.id), EdgeKind.FINDING_THEME)
    return PlainTheme(
        id=located.id,
        record=theme,
        address=address.on_site(address.theme_page(located.id)),
        title=writer.plain(theme.title),
        answer=writer.plain(theme.answer),
        messages=tuple(map(writer.plain, theme.messages)),
        gaps=tuple(map(writer.plain, theme.gaps)),
        statements=tuple(_put_statements(writer, located.id, theme)),
        findings=len(findings),
        sources=len({finding.owner for finding in findings}),
    )


def _put_statements(writer: Writer, theme_id: str, theme: Theme) -> Iterator[PlainStatement]:
    for statement in theme.statements:
        id_ = f"{theme_id}/{statement.id}"
        yield PlainStatement(
            theme=theme_id,
            record=statement,
            address=address.on_site(address.statement_address(id_)),
            statement=writer.plain(statement.statement),
            difference=writer.plain(statement.difference),
            tally=writer.context.library.tallies.get(id_),
            confidence=_argue(writer, statement),
        )


def _argue(writer: Writer, statement: Statement) -> tuple[str, str, str, str]:
    confidence = statement.confidence
    return (
        writer.plain(confidence.methodological_limitations),
        writer.plain(confidence.coherence),
        writer.plain(confidence.adequacy),
        writer.plain(confidence.relevance),
    )
