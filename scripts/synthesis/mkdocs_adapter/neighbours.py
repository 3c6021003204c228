"""The navigation in, the navigation out: pages beside it learn their parent, and who stands before and after them.

Breadcrumbs, the marked tab and the links to the previous and next page come from these.
"""

from typing import cast

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from synthesis.mkdocs_adapter.generated_page import GeneratedPage


def connect_pages(nav: Navigation, files: Files) -> Navigation:
    """Set parent, previous and next of every generated page that names them."""
    pages = {file.src_uri: file.page for file in files.documentation_pages()}
    for page in pages.values():
        if isinstance(page, GeneratedPage):
            _connect(page, pages)
    return nav


def _connect(page: GeneratedPage, pages: dict[str, Page | None]) -> None:
    sketch = page.sketch
    if sketch.parent:
        # MkDocs expects a section; the theme reads no more of it than a page has too: title, url, parent.
        page.parent = cast("Section", pages.get(sketch.parent))
    if sketch.previous or sketch.following:
        page.previous_page = pages.get(sketch.previous)
        page.next_page = pages.get(sketch.following)
