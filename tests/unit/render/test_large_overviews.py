"""Overviews of a large collection stand on many pages, none of them heavy, and everything stands on one of them once."""

import gzip
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from re import findall

import pytest

from synthesis.model.finding import Finding, Relation
from synthesis.model.library import Library
from synthesis.model.page import Page
from synthesis.model.records import Located
from synthesis.model.theme import Statement, StatementFinding
from synthesis.model.vocabulary import Difference, FindingKind, Nation, RelationKind, Stance
from tests.unit.render.large import HEAVIEST, grow, link, render

SOURCES, EACH, STATEMENTS = 30, 100, 60
ASKED = {"addressee": "UK Government", "nations": (Nation.SCOTLAND,), "kind": FindingKind.QUESTION}
FOLDERS = ("for/governments", "nations/scotland", "disagreements", "open-questions")


@pytest.fixture(scope="module")
def large() -> Library:
    records = grow(SOURCES, EACH, **ASKED)
    theme = next(one for one in records.themes if one.id == "lead")
    statements = tuple(_contest(number) for number in range(STATEMENTS))
    contested = replace(theme, record=theme.record.model_copy(update={"statements": statements}))
    themes = tuple(contested if one.id == "lead" else one for one in records.themes)
    findings = tuple(_relate(one) if one.id.startswith("ZAA") else one for one in records.findings)
    return link(replace(records, themes=themes, findings=findings))


@pytest.fixture(scope="module")
def pages(large: Library) -> Mapping[str, Mapping[str, Page]]:
    rendered = render(large, *FOLDERS)
    return {folder: {uri: page for uri, page in rendered.items() if uri.startswith(folder)} for folder in FOLDERS}


def numbers_in(pages: Mapping[str, Page], before: str) -> Counter[str]:
    """Count the findings of the grown sources that stand before or after a piece of HTML."""
    return Counter(id_ for page in pages.values() for id_ in findall(rf'">(Z[A-Z]{{2}}-\d{{3}})</a>{before}', page.html))


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_page_of_an_overview_is_heavy(folder: str, pages: Mapping[str, Mapping[str, Page]]) -> None:
    weights = {uri: len(gzip.compress(page.html.encode(), mtime=0)) for uri, page in pages[folder].items()}

    assert len(weights) > 5
    assert {uri: weight for uri, weight in weights.items() if weight > HEAVIEST} == {}


@pytest.mark.parametrize("folder", FOLDERS)
def test_pages_of_an_overview_lead_from_one_to_the_next(folder: str, pages: Mapping[str, Mapping[str, Page]]) -> None:
    uris = list(pages[folder])
    following = [pages[folder][uri].following for uri in uris[1:]]

    assert uris[:3] == [f"{folder}.md", f"{folder}/2.md", f"{folder}/3.md"]
    assert following == [*uris[2:], ""]
    assert "Next page</a>" in pages[folder][uris[0]].html


def test_all_that_is_asked_stands_on_a_page_of_the_post_once(pages: Mapping[str, Mapping[str, Page]]) -> None:
    asked = numbers_in(pages["for/governments"], ' <span class="who">The authors</span> asks')

    assert len(asked) == SOURCES * EACH
    assert set(asked.values()) == {1}


def test_the_way_to_the_next_page_is_not_a_part_of_what_may_hold_too(pages: Mapping[str, Mapping[str, Page]]) -> None:
    markdown = pages["nations/scotland"]["nations/scotland.md"].markdown

    assert 0 < markdown.index("Page 1 of") < markdown.index("## What may hold here too")


def test_all_that_is_said_of_a_nation_stands_on_its_pages_in_full_once(pages: Mapping[str, Mapping[str, Page]]) -> None:
    said = numbers_in(pages["nations/scotland"], ' <span class="who">')

    assert len(said) == SOURCES * EACH
    assert set(said.values()) == {1}


def test_all_that_the_sources_ask_stands_among_the_open_questions_once(pages: Mapping[str, Mapping[str, Page]]) -> None:
    asked = numbers_in(pages["open-questions"], ' <span class="who">')

    assert len(asked) == SOURCES * EACH
    assert set(asked.values()) == {1}


def test_every_contested_statement_and_every_pair_stands_among_the_differences_once(pages: Mapping[str, Mapping[str, Page]]) -> None:
    html = "".join(page.html for page in pages["disagreements"].values())

    statements = Counter(findall(r'<h3 id="lead\.([a-z0-9-]+)"', html))
    pairs = Counter(findall(r'<th scope="row">.*?">(ZAA-\d+)</a>', html))

    assert statements == {f"so-{number}": 1 for number in range(STATEMENTS)}
    assert pairs == {**{f"ZAA-{number:03}": 1 for number in range(1, EACH + 1)}}


def _contest(number: int) -> Statement:
    stances = (Stance.SUPPORTS, Stance.CONTRADICTS)
    behind = tuple(
        StatementFinding(finding=f"Z{'AB'[one % 2]}{chr(65 + number % 4)}-{one + number:03}", stance=stances[one % 2])
        for one in range(1, 31)
    )
    return Statement(id=f"so-{number}", statement=f"It is so in {number} ways.", findings=behind, differs_on=list(Difference)[number % 5])


def _relate(finding: Located[Finding]) -> Located[Finding]:
    other = finding.id.replace("ZAA", "ZAB")
    relation = Relation(to=other, type=RelationKind.CONTRADICTS, differs_on=Difference.VALUE)
    return replace(finding, record=finding.record.model_copy(update={"relations": (relation,)}))
