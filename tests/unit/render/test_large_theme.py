"""A theme that thousands of findings speak to stands on many pages, none of them heavy, in an order that stays."""

import gzip
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from re import findall

import pytest

from synthesis.model.library import Library
from synthesis.model.page import Page
from synthesis.model.theme import StatementFinding
from synthesis.model.vocabulary import Stance
from synthesis.render.views.by_source import FROM_ONE_SOURCE, ON_A_PAGE
from tests.unit.render.large import HEAVIEST, grow, link, render

SOURCES, EACH = 30, 100
FURTHER = range(2, (SOURCES * EACH + 4) // ON_A_PAGE + 2)


@pytest.fixture(scope="module")
def large() -> Library:
    records = grow(SOURCES, EACH, themes=("lead",))
    theme = next(one for one in records.themes if one.id == "lead")
    behind = tuple(StatementFinding(finding=f"ZAB-{n:03}", stance=list(Stance)[n % 3]) for n in range(1, EACH + 1))
    statement = theme.record.statements[0].model_copy(update={"findings": behind})
    grown = replace(theme, record=theme.record.model_copy(update={"statements": (statement,)}))
    return link(replace(records, themes=tuple(grown if one.id == "lead" else one for one in records.themes)))


@pytest.fixture(scope="module")
def pages(large: Library) -> Mapping[str, Page]:
    return render(large, "themes/lead")


def listed(page: Page) -> list[str]:
    """Give the findings that a page lists by source, in order."""
    return [
        finding
        for part in page.html.split('<details class="by-source folded">')[1:]
        for finding in findall(r'">([A-Z]+-\d+)</a> <span', part)
    ]


def test_theme_is_followed_by_pages_that_go_on_with_its_findings(pages: Mapping[str, Page]) -> None:
    further = [f"themes/lead/{number}.md" for number in FURTHER]

    assert list(pages) == ["themes/lead.md", "themes/lead/summary.md", *further]


def test_every_finding_stands_on_one_of_the_pages_once(large: Library, pages: Mapping[str, Page]) -> None:
    on_theme = {finding.id for finding in large.findings.values() if "lead" in finding.record.themes}

    counted = Counter(finding for page in pages.values() for finding in listed(page))

    assert dict.fromkeys(on_theme, 1) == counted


def test_a_page_has_as_many_findings_as_it_may_and_so_many_of_one_source(pages: Mapping[str, Page]) -> None:
    first = listed(pages["themes/lead.md"])

    assert len(first) == ON_A_PAGE
    assert max(Counter(finding.partition("-")[0] for finding in first).values()) <= FROM_ONE_SOURCE


def test_first_findings_of_all_sources_come_before_the_further_ones_of_any(pages: Mapping[str, Page]) -> None:
    in_order = [finding for page in pages.values() for finding in listed(page)]

    places = {finding: place for place, finding in enumerate(in_order)}
    assert places[f"ZBD-{FROM_ONE_SOURCE:03}"] < places[f"ZAA-{FROM_ONE_SOURCE + 1:03}"]


def test_no_page_of_a_large_theme_is_heavy(pages: Mapping[str, Page]) -> None:
    weights = {uri: len(gzip.compress(page.html.encode(), mtime=0)) for uri, page in pages.items()}

    assert {uri: weight for uri, weight in weights.items() if weight > HEAVIEST} == {}


def test_pages_of_a_theme_lead_from_one_to_the_next(pages: Mapping[str, Page]) -> None:
    last = f"themes/lead/{FURTHER[-1]}.md"
    around = {uri: (pages[uri].parent, pages[uri].previous, pages[uri].following) for uri in ("themes/lead/2.md", last)}

    assert around == {
        "themes/lead/2.md": ("themes/lead.md", "themes/lead.md", "themes/lead/3.md"),
        last: ("themes/lead.md", f"themes/lead/{FURTHER[-1] - 1}.md", ""),
    }
    assert '<a href="2/">Next page</a>' in pages["themes/lead.md"].html
    assert '<a href="../">Previous page</a> · <a href="../3/">Next page</a>' in pages["themes/lead/2.md"].html
