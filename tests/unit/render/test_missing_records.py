"""Whatever is missing or broken in a collection, the rest is rendered and no link leads nowhere."""

from dataclasses import replace
from html import unescape
from posixpath import join, normpath
from re import findall
from typing import Any

import pytest

from synthesis.link.records import link_records
from synthesis.load.collection import load_collection
from synthesis.model.offer import OFFERS, PACKAGE, READ_ME
from synthesis.model.page import Page, SiteSettings
from synthesis.model.records import Records
from synthesis.render.page import render_page
from synthesis.render.site import plan_site
from synthesis.validate.collection import validate_collection
from tests.unit.render.collected import COLLECTION, cite

GROUPS = [
    "sources",
    "findings",
    "themes",
    "frameworks",
    "events",
    "responsibilities",
    "terms",
    "places",
    "organisations",
    "posts",
    "references",
    "changes",
]
FILES = {PACKAGE, READ_ME, *(offer.path for offer in OFFERS)}


@pytest.fixture(scope="module")
def records() -> Records:
    raw, _ = load_collection(COLLECTION)
    return validate_collection(raw)[0]


def render(records: Records) -> dict[str, Page]:
    library, _ = link_records(records)
    return {plan.uri: render_page(plan) for plan in plan_site(library, cite(library), SiteSettings())}


def broken_links(pages: dict[str, Page]) -> list[tuple[str, str]]:
    folders = {uri.removesuffix(".md").removesuffix("index").rstrip("/"): page for uri, page in pages.items()}
    files = {*FILES, *(f"data/{uri.removesuffix('.md')}.json" for uri in pages if uri.startswith("sources/"))}
    broken = []
    for uri, page in pages.items():
        here = uri.removesuffix(".md").removesuffix("index").rstrip("/")
        for href in findall(r'href="([^"]*)"', page.html):
            path, _, anchor = unescape(href).partition("#")
            place = normpath(join(here, path))
            target = folders.get(place) if path else page
            if place in files or href.startswith("http"):
                continue
            if target is None or (anchor and anchor not in target.anchors):
                broken.append((uri, href))
    return broken


@pytest.mark.parametrize("group", GROUPS)
def test_collection_without_a_kind_of_record_is_rendered(group: str, records: Records) -> None:
    missing: dict[str, Any] = {group: ()}

    pages = render(replace(records, **missing))

    assert broken_links(pages) == []


@pytest.mark.parametrize("group", GROUPS)
def test_collection_without_the_first_record_of_a_kind_is_rendered(group: str, records: Records) -> None:
    others: dict[str, Any] = {group: getattr(records, group)[1:]}

    pages = render(replace(records, **others))

    assert broken_links(pages) == []


def test_empty_collection_has_its_pages(records: Records) -> None:
    empty: dict[str, Any] = dict.fromkeys(GROUPS, ())

    pages = render(replace(records, **empty))

    assert list(pages) == [
        "themes/index.md",
        "disagreements.md",
        "open-questions.md",
        "sources/index.md",
        "findings.md",
        "bibliography.md",
        "glossary.md",
        "timeline.md",
        "places.md",
        "organisations.md",
        "map.md",
        "numbers.md",
        "data.md",
    ]
    assert broken_links(pages) == []
