"""The plans of the pages that show the whole collection at once: the map, the numbers, the data and what has changed."""

from collections.abc import Iterator
from functools import partial

from synthesis.model.page import PageSketch
from synthesis.model.place import Place
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.changes import view_changes
from synthesis.render.views.data import view_data
from synthesis.render.views.map import count_pages, view_map
from synthesis.render.views.numbers import cut_figures, view_numbers
from synthesis.render.writer import Writer


def plan_overviews(context: Context) -> Iterator[PageSketch]:
    """Plan the pages; a collection without a log has no page of changes."""
    yield from _plan_map(context)
    yield from _plan_numbers(context)
    yield _plan_data(context)
    if context.library.changes:
        yield _plan_changes(context)


def _plan_map(context: Context) -> Iterator[PageSketch]:
    for number in range(1, count_pages(context) + 1):
        uri = address.further_page(address.MAP, number)
        yield PageSketch(
            uri=uri,
            title="Map" if number == 1 else f"Map, page {number}",
            template="map.md.j2",
            view=partial(view_map, Writer(context, uri), number),
            parent="" if number == 1 else address.MAP,
            description="What each source says on each theme, in a line, and where it is silent.",
            kind="map",
        )


def _plan_numbers(context: Context) -> Iterator[PageSketch]:
    parts = cut_figures(context)
    for number in range(1, len(parts) + 1):
        uri = address.further_page(address.NUMBERS, number)
        yield PageSketch(
            uri=uri,
            title="Numbers" if number == 1 else f"Numbers, page {number}",
            template="numbers.md.j2",
            view=partial(view_numbers, Writer(context, uri), parts, number),
            parent="" if number == 1 else address.NUMBERS,
            description="Every number that the sources give, with what it counts and who says it.",
            kind="numbers",
        )


def _plan_data(context: Context) -> PageSketch:
    return PageSketch(
        uri=address.DATA,
        title="Data",
        template="data.md.j2",
        view=partial(view_data, Writer(context, address.DATA)),
        description="Everything here as files, with what each column means.",
        kind="data",
    )


def _plan_changes(context: Context) -> PageSketch:
    return PageSketch(
        uri=address.CHANGES,
        title="What has changed",
        template="changes.md.j2",
        view=partial(view_changes, Writer(context, address.CHANGES)),
        edit=Place("sources/synthesis/changes.yml", 1, 1),
        parent=address.DATA,
        description="What was added, corrected and checked, and when.",
        kind="changes",
    )
