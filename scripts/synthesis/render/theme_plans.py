"""The plans of the themes' pages: for each theme its page, those that go on with its findings, and a summary for print."""

from collections.abc import Iterator
from functools import cache, partial

from synthesis.model.page import PageSketch
from synthesis.model.records import Located
from synthesis.model.theme import Theme
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.by_source import ON_A_PAGE, split_findings
from synthesis.render.views.indexes import themes_in_order
from synthesis.render.views.pager import count_pages
from synthesis.render.views.theme import find_findings, findings_of_theme, view_further, view_summary, view_theme
from synthesis.render.words import shorten
from synthesis.render.writer import Writer

# Search engines show about as much.
_LONGEST_DESCRIPTION = 200


def plan_themes(context: Context) -> Iterator[PageSketch]:
    """Plan all pages of all themes, in the order in which readers go through the themes."""
    themes = themes_in_order(context)
    uris = [address.theme_page(theme.id) for theme in themes]
    for index, theme in enumerate(themes):
        previous = uris[index - 1] if index else ""
        following = uris[index + 1] if index + 1 < len(uris) else ""
        yield from _plan_theme(context, theme, previous, following)


def _plan_theme(context: Context, theme: Located[Theme], previous: str, following: str) -> Iterator[PageSketch]:
    # How many pages there are is known without their order, which takes longer and is found when somebody reads one.
    split = cache(lambda: split_findings(findings_of_theme(context, theme)))
    pages = count_pages(len(find_findings(context, theme)), ON_A_PAGE)
    writer = Writer(context, address.theme_page(theme.id))
    title = writer.plain(theme.record.title)
    description = shorten(writer.plain(theme.record.answer), _LONGEST_DESCRIPTION)
    yield PageSketch(
        uri=writer.uri,
        title=title,
        template="theme.md.j2",
        view=lambda: view_theme(writer, theme, split()),
        edit=theme.origin.place,
        parent=address.THEMES,
        previous=previous,
        following=following,
        description=description,
        kind="theme",
    )
    summary = Writer(context, address.theme_summary_page(theme.id))
    yield PageSketch(
        uri=summary.uri,
        title=f"{theme.record.label} in one page",
        template="theme-summary.md.j2",
        view=partial(view_summary, summary, theme),
        edit=theme.origin.place,
        parent=writer.uri,
        description=description,
        kind="theme-summary",
    )
    for number in range(2, pages + 1):
        further = Writer(context, address.further_page(writer.uri, number))
        yield PageSketch(
            uri=further.uri,
            title=f"{theme.record.label}: findings, page {number}",
            template="theme-further.md.j2",
            view=lambda writer=further, number=number: view_further(writer, theme, split(), number),  # type: ignore[misc]
            edit=theme.origin.place,
            parent=writer.uri,
            previous=address.further_page(writer.uri, number - 1),
            following=address.further_page(writer.uri, number + 1) if number < pages else "",
            description=f"{theme.record.label}: the findings by source, page {number} of {pages}.",
            kind="theme-further",
        )
