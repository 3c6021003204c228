"""The table of contents: what happens, from a folder of files to the pages of a site, in the order in which it happens.

Pure: nothing is written or printed, and no generator of sites is known. The same files give the same bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from synthesis.check.library import check_library
from synthesis.cite.references import cite_page, cite_references
from synthesis.export.formats import write_formats
from synthesis.export.library import export_library
from synthesis.export.record_shards import write_record_shards
from synthesis.link.records import link_records
from synthesis.load.collection import load_collection
from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.own_citation import page_reference
from synthesis.model.page import DataFile, Page, PagePlan, SiteSettings
from synthesis.model.problem import Problem, reading_order
from synthesis.render import site
from synthesis.render.page import render_page
from synthesis.render.plain_collection import put_collection_plainly
from synthesis.render.plain_findings import list_plain_findings
from synthesis.validate.collection import validate_collection
from synthesis.verify.library import Verification, check_library_texts, verify_library


@dataclass(frozen=True, slots=True)
class Site:
    """The pages of a site, its other files, the library behind them, and all problems in reading order."""

    library: Library
    pages: tuple[Page, ...]
    data: tuple[DataFile, ...]
    problems: tuple[Problem, ...]


def read_library(root: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Read a collection: files to raw documents, to records, to a linked library, and every problem on the way."""
    raw, unreadable = load_collection(root)
    records, misshapen = validate_collection(raw)
    library, unresolved = link_records(records)
    against_rules = check_library(library)
    problems = {*unreadable, *misshapen, *unresolved, *against_rules}
    return library, tuple(sorted(problems, key=reading_order))


def check_collection(root: Path, texts: Path) -> tuple[Problem, ...]:
    """Read a collection and check its findings against the texts that are there: every problem of every file."""
    library, problems = read_library(root)
    return tuple(sorted({*problems, *check_library_texts(library, texts)}, key=reading_order))


def verify_collection(root: Path, texts: Path, today: str) -> tuple[Library, Verification, tuple[Problem, ...]]:
    """Read a collection and look up every pinpoint in the texts that are there; `today` (ISO form) dates new receipts.

    The problems are those of reading; those of verifying are part of the verification.
    """
    library, problems = read_library(root)
    return library, verify_library(library, texts, today), problems


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


def render_site(root: Path, settings: SiteSettings, render: Callable[[PagePlan], Page] = render_page) -> Site:
    """Read a collection and render all of its pages; `render` may remember what it has rendered before."""
    library, problems = read_library(root)
    citations = cite_library(library, settings.published)
    pages = tuple(render(plan) for plan in plan_site(library, citations, settings))
    return Site(library, pages, make_data(library, citations, settings), problems)
