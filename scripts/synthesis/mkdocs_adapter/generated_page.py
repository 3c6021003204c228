"""Pages of the pipeline in, pages of MkDocs out. Their HTML is ready: Python-Markdown never sees them.

MkDocs makes a `Page` for every file that has none, and takes over one that a plugin has made: the one below answers
`read_source` and `render`, the two steps between a file and its HTML, without a text: that is made when it is written.
"""

import logging
from collections.abc import Callable, Iterable
from typing import TypedDict, cast

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc

from synthesis.model.page import DataFile, Heading, PageSketch
from synthesis.model.page import Page as RenderedPage

_log = logging.getLogger("mkdocs.plugins.synthesis")


class GeneratedPage(Page):
    """A page that is rendered when it is written, and let go then. Its title is HTML, since MkDocs' themes place titles as they stand.

    `label` is what the navigation calls it, where it does so in other words.
    """

    label = ""

    def __init__(self, sketch: PageSketch, render: Callable[[PageSketch], RenderedPage], file: File, config: MkDocsConfig) -> None:
        super().__init__(escape(sketch.title), file, config)
        self.sketch = sketch
        self._render = render
        self._rendered: RenderedPage | None = None

    @property
    def rendered(self) -> RenderedPage:
        """The page, rendered now or before."""
        if self._rendered is None:
            self._rendered = self._render(self.sketch)
        return self._rendered

    def let_go(self) -> None:
        """Forget the rendered page: thousands of them would fill the memory."""
        self._rendered = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Take over what the page's head says; its text stays unmade."""
        self.markdown = ""
        self.meta = {"description": escape(self.sketch.description)} if self.sketch.description else {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Promise the HTML: MkDocs asks for it long before the page is written."""
        self.content = cast("str", _Promise(self))

    @property
    def toc(self) -> TableOfContents:
        """The table of contents."""
        return nest_headings(self.rendered.headings)

    @toc.setter
    def toc(self, toc: TableOfContents) -> None:
        """Pass over MkDocs' own."""

    @property
    def present_anchor_ids(self) -> set[str]:
        """What links from hand-written pages may lead to."""
        return set(self.rendered.anchors)

    @present_anchor_ids.setter
    def present_anchor_ids(self, ids: set[str]) -> None:
        """Pass over MkDocs' own."""


class _Promise:
    """The HTML of a page, made when a template asks for its text."""

    def __init__(self, page: GeneratedPage) -> None:
        self._page = page

    def __str__(self) -> str:
        return self._page.rendered.html

    def __contains__(self, text: str) -> bool:
        return text in self._page.rendered.html


class _Entry(TypedDict):
    level: int
    id: str
    name: str
    children: list["_Entry"]


def add_pages(sketches: Iterable[PageSketch], render: Callable[[PageSketch], RenderedPage], files: Files, config: MkDocsConfig) -> Files:
    """Add a file in memory for every page."""
    for sketch in sketches:
        if written := files.get_file_from_path(sketch.uri):
            _log.warning("docs/%s: must not have the name of a generated page, which is shown instead; rename it", sketch.uri)
            files.remove(written)
        file = File.generated(config, sketch.uri, content="")
        file.edit_uri = f"../{sketch.edit.path}" if sketch.edit else None
        GeneratedPage(sketch, render, file, config)
        files.append(file)
    return files


def add_data(data: Iterable[DataFile], files: Files, config: MkDocsConfig) -> Files:
    """Add a file in memory for everything that a site has beside its pages."""
    for made in data:
        files.append(File.generated(config, made.path, content=made.content))
    return files


def nest_headings(headings: Iterable[Heading]) -> TableOfContents:
    """Make a table of contents in which every heading stands below the nearest higher one before it."""
    top: list[_Entry] = []
    open_entries: list[_Entry] = []
    for heading in headings:
        while open_entries and open_entries[-1]["level"] >= heading.level:
            open_entries.pop()
        entry = _Entry(level=heading.level, id=heading.id, name=str(escape(heading.title)), children=[])
        (open_entries[-1]["children"] if open_entries else top).append(entry)
        open_entries.append(entry)
    return get_toc(top)
