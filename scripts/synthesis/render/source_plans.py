"""The plans of the sources' pages: the list of all of them, split where there are many, and the pages of each."""

from collections.abc import Iterator
from functools import partial

from synthesis.model.node import Node, NodeKind
from synthesis.model.page import PageSketch
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.source_pages import count_pages
from synthesis.render.titles import title_of
from synthesis.render.views.indexes import view_sources_index
from synthesis.render.views.pager import cut_into_pages
from synthesis.render.views.source import view_source
from synthesis.render.views.source_findings import view_further_source
from synthesis.render.words import shorten
from synthesis.render.writer import Writer

# So many cards keep a page of the list under 30 kB as it is sent.
ON_A_PAGE = 60
# Search engines show about as much.
_LONGEST_DESCRIPTION = 200


def plan_sources(context: Context) -> Iterator[PageSketch]:
    """Plan the list of all sources, and the pages of each."""
    yield from _plan_list(context)
    sources = list(context.library.sources.values())
    uris = [address.source_page(source.id) for source in sources]
    for index, source in enumerate(sources):
        writer = Writer(context, uris[index])
        yield PageSketch(
            uri=writer.uri,
            title=writer.plain(source.record.title),
            template="source.md.j2",
            view=partial(view_source, writer, source),
            edit=source.origin.place,
            parent=address.SOURCES,
            previous=uris[index - 1] if index else "",
            following=uris[index + 1] if index + 1 < len(uris) else "",
            description=shorten(writer.plain(source.record.summary), _LONGEST_DESCRIPTION),
            kind="source",
        )
        yield from _plan_further(context, source)


def _plan_further(context: Context, source: Located[SourceRecord]) -> Iterator[PageSketch]:
    first = Writer(context, address.source_page(source.id))
    # Which finding stands on which page is found when somebody reads them: that takes much longer.
    pages = count_pages(len(context.findings_by_source[source.id]))
    if pages == 1:
        return
    name = title_of(context, Node(NodeKind.REFERENCE, source.record.reports[0])) or first.plain(source.record.title)
    for number in range(2, pages + 1):
        writer = Writer(context, address.further_page(first.uri, number))
        yield PageSketch(
            uri=writer.uri,
            title=f"{name}: findings, page {number}",
            template="source-further.md.j2",
            view=partial(view_further_source, writer, source, number),
            edit=source.origin.place,
            parent=first.uri,
            previous=address.further_page(first.uri, number - 1),
            following=address.further_page(first.uri, number + 1) if number < pages else "",
            description=f"{name}: the findings, page {number} of {pages}.",
            kind="source-further",
        )


def _plan_list(context: Context) -> Iterator[PageSketch]:
    parts = cut_into_pages(list(context.library.sources.values()), ON_A_PAGE)
    for number, part in enumerate(parts, 1):
        uri = address.further_page(address.SOURCES, number)
        yield PageSketch(
            uri=uri,
            title="Sources" if number == 1 else f"Sources, page {number}",
            template="sources-index.md.j2",
            view=partial(view_sources_index, Writer(context, uri), part, number, len(parts)),
            parent="" if number == 1 else address.SOURCES,
            previous=address.further_page(address.SOURCES, number - 1) if number > 1 else "",
            following=address.further_page(address.SOURCES, number + 1) if number < len(parts) else "",
            description="What was read, and what each source is good for." if number == 1 else f"Page {number} of {len(parts)}.",
            kind="sources-index",
        )
