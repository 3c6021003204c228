"""A collection that is too large for one page of works, terms, places and bodies."""

from collections.abc import Mapping
from dataclasses import replace
from gzip import compress
from html import unescape
from posixpath import join, normpath
from re import findall
from typing import Any

import pytest

from synthesis.link.records import link_records
from synthesis.load.collection import load_collection
from synthesis.model.finding import CitedWork
from synthesis.model.page import Page, SiteSettings
from synthesis.model.records import Located
from synthesis.render.page import render_page
from synthesis.render.shelves import ON_ONE_PAGE
from synthesis.render.site import plan_site
from synthesis.validate.collection import validate_collection
from tests.unit.render.collected import COLLECTION, cite
from tests.unit.render.large import HEAVIEST, grow, link, render

HOW_MANY = 400
LISTS = ("bibliography", "glossary", "places", "organisations")


def copies(located: Located[Any], how_many: int = HOW_MANY, **names: str) -> list[Located[Any]]:
    """Copy a record under many ids; each name is a pattern for a field, filled with a letter and a number."""
    made = []
    for number in range(how_many):
        filled = {field: pattern.format("ABCDE"[number % 5], number) for field, pattern in names.items()}
        record_id = filled.get("id") or filled["key"]
        made.append(Located(record_id, located.record.model_copy(update=filled), located.origin, located.owner))
    return made


@pytest.fixture(scope="module")
def large() -> Mapping[str, Page]:
    raw, _ = load_collection(COLLECTION)
    records, _ = validate_collection(raw)
    works = {work.id: work for work in records.references}
    old, term, place, body = works["old1966"], records.terms[0], records.places[1], records.organisations[0]
    more: dict[str, Any] = {
        "references": (*records.references, *(replace_authors(one) for one in copies(old, key="{0}work{1}"))),
        "terms": (*records.terms, *copies(term, id="term-{1}", term="{0} word {1}", abbreviation="{0}{1}W")),
        "places": (*records.places, *copies(place, id="place-{1}", name="{0} town {1}")),
        "organisations": (*records.organisations, *copies(body, id="body-{1}", name="{0} body {1}")),
    }
    library, _ = link_records(replace(records, **more))
    return {plan.uri: render_page(plan) for plan in plan_site(library, cite(library), SiteSettings())}


def replace_authors(located: Located[Any]) -> Located[Any]:
    """Name a work's author after its key, so that works stand under different letters."""
    author = located.record.authors[0].model_copy(update={"family": f"{located.id}", "literal": ""})
    return Located(located.id, located.record.model_copy(update={"authors": (author,)}), located.origin, located.owner)


@pytest.mark.parametrize("name", LISTS)
def test_long_list_has_a_page_for_each_beginning_of_a_name(name: str, large: Mapping[str, Page]) -> None:
    pages = [uri for uri in large if uri.startswith(f"{name}/")]

    assert {f"{name}/{letter}" for letter in "abcde"} <= {uri.removesuffix(".md")[: len(name) + 2] for uri in pages}
    assert len(pages) > len("abcde")
    assert all(large[uri].parent == f"{name}.md" for uri in pages)


@pytest.mark.parametrize("name", LISTS)
def test_main_page_of_a_long_list_leads_to_all_of_its_pages(name: str, large: Mapping[str, Page]) -> None:
    pages = {uri for uri in large if uri.startswith(f"{name}/")}

    linked = set(findall(rf'href="\.\./{name}/([a-z0-9-]+)/"', large[f"{name}.md"].html)) | set(
        findall(r'href="([a-z0-9-]+)/"', large[f"{name}.md"].html)
    )

    assert {uri.removeprefix(f"{name}/").removesuffix(".md") for uri in pages} <= linked


def test_every_link_to_a_record_of_a_long_list_leads_to_its_own_page(large: Mapping[str, Page]) -> None:
    folders = {uri.removesuffix(".md").removesuffix("index").rstrip("/"): page for uri, page in large.items()}
    broken = []
    for uri, page in large.items():
        here = uri.removesuffix(".md").removesuffix("index").rstrip("/")
        for href in findall(r'href="([^"]*)"', page.html):
            path, _, anchor = unescape(href).partition("#")
            target = folders.get(normpath(join(here, path))) if path else page
            if target is not None and anchor and anchor not in target.anchors:
                broken.append((uri, href))

    assert broken == []


def test_page_of_a_long_list_is_small(large: Mapping[str, Page]) -> None:
    sizes = {uri: len(compress(page.html.encode())) for uri, page in large.items() if uri.startswith(tuple(f"{name}/" for name in LISTS))}

    assert {uri: size for uri, size in sizes.items() if size > 20_000} == {}


@pytest.mark.parametrize(("sources", "findings"), [(2, 12), (60, 1), (60, 20)])
def test_list_that_just_fits_on_one_page_is_small_however_much_is_said_of_each(sources: int, findings: int) -> None:
    records = grow(0, 0)
    some = ON_ONE_PAGE - 10
    works = copies(next(one for one in records.references if one.id == "old1966"), some, key="{0}work{1}")
    places = copies(records.places[1], some, id="place-{1}", name="{0} town {1}")
    bodies = copies(records.organisations[0], some, id="body-{1}", name="{0} body {1}")
    grown = grow(
        sources,
        findings,
        places=tuple(place.id for place in places),
        organisations=tuple(body.id for body in bodies),
        cites=tuple(CitedWork(key=work.id) for work in works),
    )
    everything = replace(
        grown,
        references=(*records.references, *map(replace_authors, works)),
        places=(*records.places, *places),
        organisations=(*records.organisations, *bodies),
    )

    pages = render(link(everything), *LISTS)

    assert set(pages) == {f"{name}.md" for name in LISTS}
    assert {uri: size for uri, page in pages.items() if (size := len(compress(page.html.encode()))) > HEAVIEST} == {}
