"""The table of contents: what happens, from a folder of files to the pages of a site, in the order in which it happens.

Pure: nothing is written or printed, and no generator of sites is known. The same files give the same bytes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from synthesis.cite.references import cite_page, cite_references
from synthesis.export.formats import write_formats
from synthesis.export.library import export_library
from synthesis.export.record_shards import write_record_shards
from synthesis.model.citation import Citations
from synthesis.model.explained import NOTHING_EXPLAINED, Explained
from synthesis.model.library import Library
from synthesis.model.own_citation import page_reference
from synthesis.model.page import DataFile, Page, PagePlan, SiteSettings
from synthesis.model.problem import Problem
from synthesis.model.search_entry import WrittenPage
from synthesis.reading import read_library
from synthesis.render import site
from synthesis.render.page import render_page
from synthesis.render.plain_collection import put_collection_plainly
from synthesis.render.plain_findings import list_plain_findings
from synthesis.render.search_entries import list_search_entries
from synthesis.search.index import index_library


@dataclass(frozen=True, slots=True)
class Site:
    """The pages of a site, its other files, the library behind them, and all problems in reading order.

    `explained` are the words that pages explain, for pages from elsewhere.
    """

    library: Library
    pages: tuple[Page, ...]
    data: tuple[DataFile, ...]
    problems: tuple[Problem, ...]
    explained: Explained = NOTHING_EXPLAINED


def cite_library(library: Library, published: str = "") -> Citations:
    """Cite every work of the bibliography, and the site's pages, in each style and format."""
    works = [located.record for located in library.references.values()]
    page = page_reference(library.collection, published)
    cited = cite_references(works)
    return replace(cited, pages=cite_page(page), formats=write_formats((*works, page)))


def plan_site(library: Library, citations: Citations, settings: SiteSettings) -> tuple[PagePlan, ...]:
    """Plan every page of the site: its address, its template and the view that it depends on."""
    return site.plan_site(library, citations, settings)


def make_data(library: Library, citations: Citations, settings: SiteSettings) -> tuple[DataFile, ...]:
    """Make every file beside the pages: data for reusers, and what the site's scripts load."""
    findings = list_plain_findings(library, citations, settings)
    exported = export_library(library, put_collection_plainly(library, citations, settings, findings))
    return (*exported, *write_record_shards(library, citations, findings))


def index_site(
    library: Library, citations: Citations, settings: SiteSettings, plans: Sequence[PagePlan], written: Sequence[WrittenPage]
) -> tuple[DataFile, ...]:
    """Make the index of the site's search, of its pages and of those that are written by hand."""
    return index_library(library, list_search_entries(library, citations, settings, plans, written))


def render_site(
    root: Path, settings: SiteSettings, render: Callable[[PagePlan], Page] = render_page, written: Sequence[WrittenPage] = ()
) -> Site:
    """Read a collection and render all of its pages; `render` may remember what it has rendered before.

    `written` are the pages beside them that the search is to find too.
    """
    library, problems = read_library(root)
    citations = cite_library(library, settings.published)
    plans = plan_site(library, citations, settings)
    pages = tuple(render(plan) for plan in plans)
    data = (*make_data(library, citations, settings), *index_site(library, citations, settings, plans, written))
    explained = max((plan.explained for plan in plans), key=lambda explained: len(explained.terms), default=NOTHING_EXPLAINED)
    return Site(library, pages, data, problems, explained)
