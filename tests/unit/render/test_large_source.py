"""A source of hundreds of findings stands on many pages, none of them heavy; each finding is found where it stood before."""

import gzip
from collections.abc import Mapping
from re import findall

import pytest

from synthesis.model.page import Page
from synthesis.render.source_pages import ON_A_FIRST_PAGE, ON_A_PAGE
from tests.unit.render.large import HEAVIEST, grow, link, render

EACH = 200
PAGES = 5


@pytest.fixture(scope="module")
def pages() -> Mapping[str, Page]:
    return render(link(grow(2, EACH, themes=("lead",))), "sources/")


@pytest.fixture(scope="module")
def source(pages: Mapping[str, Page]) -> str:
    return next(uri for uri in pages if uri.endswith("/2.md") and uri != "sources/2.md").removesuffix("/2.md")


def findings_on(page: Page) -> list[str]:
    return findall(r'<h4 id="([^"]*)"', page.html)


def test_every_finding_stands_on_one_page(pages: Mapping[str, Page], source: str) -> None:
    parts = [pages[f"{source}.md"], *(pages[f"{source}/{number}.md"] for number in range(2, PAGES + 1))]

    found = [findings_on(part) for part in parts]

    assert f"{source}/{PAGES + 1}.md" not in pages
    assert len(found[0]) == ON_A_FIRST_PAGE
    assert max(map(len, found)) <= ON_A_PAGE
    assert len({name for part in found for name in part}) == sum(map(len, found)) == EACH


def test_an_address_from_before_a_finding_moved_leads_on(pages: Mapping[str, Page], source: str) -> None:
    further = {number: findings_on(pages[f"{source}/{number}.md"]) for number in range(2, PAGES + 1)}

    moved = dict(findall(r'<span class="elsewhere" id="([^"]*)"><a class="id" href="([^"]*)">', pages[f"{source}.md"].html))

    assert moved == {name: f"{number}/#{name}" for number, names in further.items() for name in names}
    assert len(moved) == EACH - ON_A_FIRST_PAGE


def test_no_page_of_a_source_is_heavy(pages: Mapping[str, Page]) -> None:
    heavy = {uri: size for uri, page in pages.items() if (size := len(gzip.compress(page.html.encode(), 9))) > HEAVIEST}

    assert heavy == {}
