"""The plans of the pages that show the whole collection at once: the map, the numbers, the data and what has changed."""

from collections.abc import Iterator

from synthesis.model.page import PagePlan
from synthesis.model.place import Place
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.changes import view_changes
from synthesis.render.views.data import view_data
from synthesis.render.writer import Writer


def plan_overviews(context: Context) -> Iterator[PagePlan]:
    """Plan the pages; a collection without a log has no page of changes."""
    yield _plan_data(context)
    if context.library.changes:
        yield _plan_changes(context)


def _plan_data(context: Context) -> PagePlan:
    return PagePlan(
        uri=address.DATA,
        title="Data",
        template="data.md.j2",
        view=view_data(Writer(context, address.DATA)),
        description="Everything here as files, with what each column means.",
        kind="data",
    )


def _plan_changes(context: Context) -> PagePlan:
    return PagePlan(
        uri=address.CHANGES,
        title="What has changed",
        template="changes.md.j2",
        view=view_changes(Writer(context, address.CHANGES)),
        edit=Place("sources/synthesis/changes.yml", 1, 1),
        parent=address.DATA,
        description="What was added, corrected and checked, and when.",
        kind="changes",
    )
