"""Pages of the pipeline in, pages of MkDocs out. Their HTML is ready: Python-Markdown never sees them.

MkDocs makes a `Page` for every file that has none, and takes over one that a plugin has made: the one below answers
`read_source` and `render`, the two steps between a file and its HTML, with what the pipeline has already rendered.
"""

import logging
from collections.abc import Iterable
from typing import TypedDict

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc

from synthesis.model.page import DataFile, Heading
from synthesis.model.page import Page as RenderedPage

_log = logging.getLogger("mkdocs.plugins.synthesis")


class GeneratedPage(Page):
    """A page that arrives rendered. Its title is HTML, since MkDocs' themes place titles as they stand.

    `label` is what the navigation calls it, where it does so in other words.
    """

    label = ""

    def __init__(self, rendered: RenderedPage, file: File, config: MkDocsConfig) -> None:
        super().__init__(escape(rendered.title), file, config)
        self.rendered = rendered

    def read_source(self, config: MkDocsConfig) -> None:
        """Take over the Markdown and what the page's head says."""
        self.markdown = self.rendered.markdown
        self.meta = {}
        if self.rendered.description:
            self.meta["description"] = escape(self.rendered.description)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over the HTML, the table of contents and the anchors."""
        self.content = self.rendered.html
        self.toc = nest_headings(self.rendered.headings)
        self.present_anchor_ids = set(self.rendered.anchors)


class _Entry(TypedDict):
    level: int
    id: str
    name: str
    children: list["_Entry"]


def add_pages(rendered: Iterable[RenderedPage], files: Files, config: MkDocsConfig) -> Files:
    """Add a file in memory for every page."""
    for page in rendered:
        if written := files.get_file_from_path(page.uri):
            _log.warning("docs/%s: must not have the name of a generated page, which is shown instead; rename it", page.uri)
            files.remove(written)
        file = File.generated(config, page.uri, content=page.markdown)
        file.edit_uri = f"../{page.edit.path}" if page.edit else None
        GeneratedPage(page, file, config)
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
