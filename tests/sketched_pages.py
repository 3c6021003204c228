"""Finished pages as the adapter takes them: sketches, and what renders a sketch."""

from collections.abc import Callable, Iterable

from synthesis.model.page import Page, PageSketch


def sketch_pages(pages: Iterable[Page]) -> tuple[tuple[PageSketch, ...], Callable[[PageSketch], Page]]:
    """Give the sketches of finished pages, and the function that finds the page of one."""
    finished = {page.uri: page for page in pages}
    return tuple(map(_sketch, finished.values())), lambda sketch: finished[sketch.uri]


def _sketch(page: Page) -> PageSketch:
    return PageSketch(
        uri=page.uri,
        title=page.title,
        template="",
        view=lambda: None,
        edit=page.edit,
        parent=page.parent,
        previous=page.previous,
        following=page.following,
        description=page.description,
        kind=page.kind,
    )
