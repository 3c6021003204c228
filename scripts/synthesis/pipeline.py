"""The second half of the table of contents: from a linked library to the pages of a site and the files beside them.

Pure: nothing is written or printed, and no generator of sites is known. The same files give the same bytes. Pages and
files are made one at a time, as they are asked for: a site of thousands is never held as a whole.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path

from synthesis.cite.references import cite_page, cite_references
from synthesis.export.formats import write_formats
from synthesis.export.library import EXPORTED, export_library
from synthesis.export.plain_markdown import Project, write_project
from synthesis.export.record_shards import SHARDS, write_record_shards
from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.own_citation import page_reference
from synthesis.model.page import DataFile, Page, SiteSettings
from synthesis.model.plain_finding import PlainFinding
from synthesis.model.problem import Problem
from synthesis.model.search_entry import WrittenPage
from synthesis.reading import read_apart, read_library
from synthesis.render import site
from synthesis.render.page import render_page
from synthesis.render.plain_collection import put_collection_plainly
from synthesis.render.plain_findings import list_plain_findings
from synthesis.render.portable import make_portable
from synthesis.render.search_entries import list_search_entries
from synthesis.render.site import SiteSketch
from synthesis.search.index import index_library
from synthesis.search.shards import FOLDER as SEARCH


@dataclass(frozen=True, slots=True)
class Site:
    """A site before its pages are made: the library behind it with its citations, its pages, and all problems in reading order."""

    library: Library
    citations: Citations
    settings: SiteSettings
    sketch: SiteSketch
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DataGroup:
    """Files beside the pages that are made together; their paths begin with one of `beginnings`, and those of no other do."""

    beginnings: tuple[str, ...]
    make: Callable[[], Iterable[DataFile]]


def open_site(root: Path, settings: SiteSettings, memory: Memory = NO_MEMORY) -> Site:
    """Read a collection and sketch its pages."""
    library, problems = read_library(root, memory)
    return sketch_site(library, settings, problems, memory)


def open_site_once(root: Path, settings: SiteSettings) -> Site:
    """Read a collection and sketch its pages, in a process that does so once: much less of the files is kept."""
    library, problems = read_apart(root)
    return sketch_site(library, settings, problems)


def cite_library(library: Library, published: str = "") -> Citations:
    """Cite every work of the bibliography, and the site's pages, in each style and format."""
    works = [located.record for located in library.references.values()]
    page = page_reference(library.collection, published)
    cited = cite_references(works)
    return replace(cited, pages=cite_page(page), formats=write_formats((*works, page)))


def sketch_site(library: Library, settings: SiteSettings, problems: tuple[Problem, ...] = (), memory: Memory = NO_MEMORY) -> Site:
    """Sketch every page of the site: its address, its template and what makes the view that it depends on."""
    cited = (library.references, library.collection, settings.published)
    citations = memory.recall_equal(cite_library, cited, library, settings.published)
    return Site(library, citations, settings, site.sketch_site(library, citations, settings), problems)


def render_pages(opened: Site) -> Iterator[Page]:
    """Make every page of a site, one after the other."""
    return map(render_page, map(opened.sketch.plan, opened.sketch.pages))


def make_data(opened: Site, written: Sequence[WrittenPage] = ()) -> Iterator[DataFile]:
    """Make every file beside the pages: data for reusers, what the site's scripts load, and the index of its search.

    `written` are the pages from elsewhere that the search is to find too.
    """
    return chain.from_iterable(group.make() for group in group_data(opened, written))


def group_data(opened: Site, written: Sequence[WrittenPage] = ()) -> tuple[DataGroup, ...]:
    """Group the files beside the pages by what they are made of, for those who want some of them."""
    library, citations, settings = opened.library, opened.citations, opened.settings

    @cache
    def list_findings() -> tuple[PlainFinding, ...]:
        return list_plain_findings(library, citations, settings)

    def make_exports() -> Iterable[DataFile]:
        return export_library(library, put_collection_plainly(library, citations, settings, list_findings()))

    def make_shards() -> Iterable[DataFile]:
        return write_record_shards(library, citations, list_findings())

    def make_index() -> Iterable[DataFile]:
        return index_library(library, list_search_entries(library, citations, settings, opened.sketch.pages, written))

    return (
        DataGroup(EXPORTED, make_exports),
        DataGroup(SHARDS, make_shards),
        DataGroup((f"{SEARCH}/",), make_index),
    )


def make_markdown(opened: Site, project: Project) -> Iterator[DataFile]:
    """Make every file of a folder of plain Markdown that other generators build: the pages, the data for reusers, and settings."""
    library, citations, settings = opened.library, opened.citations, opened.settings
    findings = list_plain_findings(library, citations, settings)
    data = export_library(library, put_collection_plainly(library, citations, settings, findings))
    pages = map(make_portable({file.path for file in data}), render_pages(opened))
    return write_project(project, pages, data)
