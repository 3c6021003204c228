"""What the search can find, in plain text: a library and the pages of its site in, one entry for each thing to be found out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from synthesis.model.citation import Citations
from synthesis.model.edtf import date_in_words
from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.page import PageSketch, SiteSettings
from synthesis.model.search_entry import EntryKind, SearchEntry, WrittenPage
from synthesis.model.vocabulary import FindingKind
from synthesis.render import address
from synthesis.render.context import make_context
from synthesis.render.include import count_library
from synthesis.render.titles import title_of
from synthesis.render.views.indexes import themes_in_order
from synthesis.render.words import describe_figure, describe_speaker, list_nations
from synthesis.render.writer import Writer
from synthesis.render.written_pages import list_sections

# The second page of a list, and those after it.
_FURTHER = re.compile(r"/\d+\.md$")


def list_search_entries(
    library: Library, citations: Citations, settings: SiteSettings, pages: Iterable[PageSketch], written: Iterable[WrittenPage]
) -> tuple[SearchEntry, ...]:
    """List everything that the search can find, the findings first, source by source in the order of the files."""
    writer = Writer(make_context(library, citations, settings), address.HOME)
    return (
        *_list_findings(writer),
        *_list_themes(writer),
        *_list_sources(writer),
        *_list_works(writer),
        *_list_catalogue(writer),
        *(_describe_page(page) for page in pages if not _is_told_elsewhere(page)),
        *(section for page in written for section in list_sections(page, count_library(library))),
    )


def _is_told_elsewhere(page: PageSketch) -> bool:
    """Tell whether a page has an entry of its own kind, or goes on with one that has."""
    return page.kind in ("theme", "theme-summary", "source") or bool(_FURTHER.search(page.uri))


def _list_findings(writer: Writer) -> Iterator[SearchEntry]:
    for source_id, findings in writer.context.findings_by_source.items():
        name = _name_source(writer, source_id)
        for finding in findings:
            yield _describe_finding(writer, finding.record, name)


def _name_source(writer: Writer, source_id: str) -> str:
    source = writer.context.library.sources[source_id].record
    return title_of(writer.context, Node(NodeKind.REFERENCE, source.reports[0])) or source.title


def _describe_finding(writer: Writer, record: Finding, source: str) -> SearchEntry:
    context = writer.context
    statements = context.origins_of(Node(NodeKind.FINDING, record.id), EdgeKind.STATEMENT_FINDING)
    themes = [context.library.themes[theme].record for theme in record.themes if theme in context.library.themes]
    about = [Node(NodeKind.PLACE, place) for place in record.places] + [Node(NodeKind.ORGANISATION, body) for body in record.organisations]
    text = (
        *(record.id, record.kind.label, FindingKind.FIGURE.label if record.figures else ""),
        *(record.extent, record.addressee, record.condition, record.why),
        *(pinpoint.section for pinpoint in record.pinpoints),
        *(pinpoint.phrase for pinpoint in record.pinpoints),
        *map(describe_figure, record.figures),
        *(title_of(context, node) or "" for node in about),
        *([context.citations.get(record.relays).narrative] if record.relays and context.is_cited(record.relays) else []),
    )
    background = (
        *(theme.title for theme in themes),
        *(context.statements[node.id].statement for node in statements if node.id in context.statements),
    )
    return SearchEntry(
        *(EntryKind.FINDING, writer.plain(record.claim), _place(writer, Node(NodeKind.FINDING, record.id))),
        *(describe_speaker(record.speaker), source, _join(text), _join(background)),
        themes=record.themes,
    )


def _list_themes(writer: Writer) -> Iterator[SearchEntry]:
    for theme in themes_in_order(writer.context):
        record, page = theme.record, _place(writer, Node(NodeKind.THEME, theme.id))
        text = (record.label, record.answer, *record.messages)
        statements = _join(statement.statement for statement in record.statements)
        titled = SearchEntry(EntryKind.THEME, writer.plain(record.title), page, themes=(theme.id,))
        yield replace(titled, text=_plain(writer, text), background=statements)
        for statement in record.statements:
            place = _place(writer, Node(NodeKind.STATEMENT, f"{theme.id}/{statement.id}"))
            yield SearchEntry(
                *(EntryKind.STATEMENT, writer.plain(statement.statement), place, "", record.label, statement.difference),
                themes=(theme.id,),
            )


def _list_sources(writer: Writer) -> Iterator[SearchEntry]:
    for source in writer.context.library.sources.values():
        record = source.record
        text = (record.summary, record.method, record.funding, record.interests, record.kind.label)
        yield SearchEntry(
            *(EntryKind.SOURCE, writer.plain(record.title), _place(writer, Node(NodeKind.SOURCE, source.id))),
            who=title_of(writer.context, Node(NodeKind.REFERENCE, record.reports[0])) or "",
            text=_plain(writer, text),
            background=_plain(writer, (*record.appraisal.good_for, *record.appraisal.cannot_tell)),
        )


def _list_works(writer: Writer) -> Iterator[SearchEntry]:
    for key, located in writer.context.library.references.items():
        record = located.record
        yield SearchEntry(
            *(EntryKind.WORK, record.title, _place(writer, Node(NodeKind.REFERENCE, key))),
            who=title_of(writer.context, Node(NodeKind.REFERENCE, key)) or "",
            where=record.container or record.publisher,
            text=_join((key, record.genre, record.note, *record.keywords, *(name.family for name in (*record.authors, *record.editors)))),
        )


def _list_catalogue(writer: Writer) -> Iterator[SearchEntry]:
    library = writer.context.library
    for term in (located.record for located in library.terms.values()):
        names = f"{term.term} ({term.abbreviation})" if term.abbreviation else term.term
        text, senses = (*term.synonyms, term.meaning), [sense.sense for sense in term.senses]
        yield _entry(writer, EntryKind.TERM, Node(NodeKind.TERM, term.id), names, text=text, background=senses)
    for place in (located.record for located in library.places.values()):
        yield _entry(writer, EntryKind.PLACE, Node(NodeKind.PLACE, place.id), place.name, place.kind.label, text=[place.what])
    for body in (located.record for located in library.organisations.values()):
        text = (*body.synonyms, body.what)
        yield _entry(writer, EntryKind.ORGANISATION, Node(NodeKind.ORGANISATION, body.id), body.name, body.kind.label, text=text)
    for event in (located.record for located in library.events.values()):
        yield _entry(writer, EntryKind.EVENT, Node(NodeKind.EVENT, event.id), event.what, date_in_words(event.date), text=[event.date])
    for area in (located.record for located in library.responsibilities.values()):
        text = (area.decides, area.delivers, area.pays, area.disputed)
        node = Node(NodeKind.RESPONSIBILITY, area.id)
        yield _entry(writer, EntryKind.RESPONSIBILITY, node, area.area, list_nations(area.nations), text=text)
    for framework_id, frame in ((key, located.record) for key, located in library.frameworks.items()):
        text = (frame.summary, *(part.title for part in frame.parts))
        yield _entry(writer, EntryKind.FRAMEWORK, Node(NodeKind.FRAMEWORK, framework_id), frame.title, text=text)


def _entry(  # noqa: PLR0913 - the parts of an entry, the later ones by name
    writer: Writer, kind: EntryKind, node: Node, title: str, who: str = "", *, text: Iterable[str], background: Iterable[str] = ()
) -> SearchEntry:
    return SearchEntry(
        kind, writer.plain(title), _place(writer, node), who, text=_plain(writer, text), background=_plain(writer, background)
    )


def _describe_page(page: PageSketch) -> SearchEntry:
    return SearchEntry(EntryKind.PAGE, page.title, address.on_site(page.uri), text=page.description)


def _place(writer: Writer, node: Node) -> str:
    return address.on_site(address.record_address(writer.context.library, writer.context.shelves, node))


def _plain(writer: Writer, texts: Iterable[str]) -> str:
    return _join(writer.plain(text) for text in texts)


def _join(texts: Iterable[str]) -> str:
    return " · ".join(text for text in texts if text)
