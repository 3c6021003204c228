"""What the search can find: everything that has an address, once, in plain text."""

import re
from collections import Counter
from collections.abc import Mapping

import pytest

from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.page import Page, PagePlan
from synthesis.model.search_entry import EntryKind, SearchEntry, WrittenPage
from synthesis.render.address import on_site
from synthesis.render.search_entries import list_search_entries
from synthesis.render.site import sketch_site
from tests.unit.render.collected import SETTINGS

WRITTEN = WrittenPage("method.md", "Method", "# Method\n\n## How\n\nBy reading.")


@pytest.fixture(scope="module")
def entries(library: Library, citations: Citations) -> tuple[SearchEntry, ...]:
    return list_search_entries(library, citations, SETTINGS, sketch_site(library, citations, SETTINGS).pages, [WRITTEN])


def test_every_record_can_be_found(library: Library, entries: tuple[SearchEntry, ...]) -> None:
    counts = Counter(entry.kind for entry in entries)

    assert {kind: count for kind, count in counts.items() if kind is not EntryKind.PAGE} == {
        EntryKind.FINDING: len(library.findings),
        EntryKind.THEME: len(library.themes),
        EntryKind.STATEMENT: len(library.tallies),
        EntryKind.SOURCE: len(library.sources),
        EntryKind.WORK: len(library.references),
        EntryKind.TERM: len(library.terms),
        EntryKind.PLACE: len(library.places),
        EntryKind.ORGANISATION: len(library.organisations),
        EntryKind.EVENT: len(library.events),
        EntryKind.RESPONSIBILITY: len(library.responsibilities),
        EntryKind.FRAMEWORK: len(library.frameworks),
    }


def test_every_page_can_be_found_once(entries: tuple[SearchEntry, ...], plans: Mapping[str, PagePlan]) -> None:
    found = Counter(entry.address for entry in entries if "#" not in entry.address)

    first = [uri for uri, plan in plans.items() if not re.search(r"/\d+\.md$", uri) and plan.kind != "theme-summary"]
    assert found == Counter([*map(on_site, first), "method/"])


def test_every_address_leads_to_a_place_on_its_page(entries: tuple[SearchEntry, ...], pages: Mapping[str, Page]) -> None:
    places = {on_site(page.uri) for page in pages.values()}
    places |= {f"{on_site(page.uri)}#{anchor}" for page in pages.values() for anchor in page.anchors}

    assert [entry.address for entry in entries if entry.address not in places] == ["method/", "method/#how"]


def test_nothing_that_is_shown_has_marks(entries: tuple[SearchEntry, ...]) -> None:
    marked = [entry for entry in entries if re.search(r"\[@|\]\(|\*\*|<[a-z]+>|\n", f"{entry.title}{entry.who}{entry.where}")]

    assert marked == []


def test_a_finding_is_found_by_what_belongs_to_it(entries: tuple[SearchEntry, ...]) -> None:
    entry = next(entry for entry in entries if entry.address.endswith("#INT-01"))

    assert entry.kind is EntryKind.FINDING
    assert "INT-01" in entry.text
    assert entry.themes
