"""The pages of a collection that was read again in, the same pages of a served site out, without MkDocs.

A save mostly changes what some generated pages say, and nothing else: while the frame of the site is the same, the navigation,
the hand-written pages and all that MkDocs looks after stay as they are.
"""

from collections.abc import Iterable, Sequence

from synthesis.mkdocs_adapter.generated_page import GeneratedPage
from synthesis.model.page import PageSketch
from synthesis.pipeline import Site
from synthesis.render.include import count_library

# What can only be compared with another.
Frame = tuple[object, ...]


def describe_frame(site: Site) -> Frame:
    """Give all that pages share: names and order of the pages, counts, explained words, the collection's own record and the problems."""
    library = site.library
    outlines = [*map(_outline, site.sketch.pages)]
    return site.settings, site.problems, library.collection, site.sketch.explained, outlines, count_library(library)


def renew_pages(pages: Sequence[GeneratedPage], sketches: Iterable[PageSketch]) -> None:
    """Let pages be made of the new sketches from now on; both are in the order in which they were first sketched."""
    for page, sketch in zip(pages, sketches, strict=True):
        page.let_go()
        page.sketch = sketch


def _outline(page: PageSketch) -> tuple[str, ...]:
    made_of = page.edit.path if page.edit else ""
    return (page.uri, page.title, page.description, page.parent, page.previous, page.following, made_of)
