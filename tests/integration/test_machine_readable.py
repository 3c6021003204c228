"""What the built site tells machines: JSON-LD, tags, other forms of its pages, the list of all pages."""

import json
import re
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from tests.linked_data_shapes import Shape, check_shape
from tests.site_fixtures import SITE_URL, Build

LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_ID = re.compile(r'\bid="([^"]*)"')


@pytest.fixture(scope="module")
def pages(built_site: Build) -> dict[str, str]:
    """Give the HTML of every page by its address."""
    found = sorted(built_site.folder.rglob("index.html"))
    return {_address(path.relative_to(built_site.folder)): path.read_text(encoding="utf-8") for path in found}


@pytest.fixture(scope="module")
def shapes(pages: dict[str, str]) -> dict[str, Shape]:
    texts = {address: _JSON_LD.findall(html) for address, html in pages.items()}
    assert {address: len(found) for address, found in texts.items() if len(found) > 1} == {}
    return {address: check_shape(found[0]) for address, found in texts.items() if found}


def test_every_page_says_what_it_is_in_the_shape_of_schema_org(shapes: dict[str, Shape]) -> None:
    assert {address: shape.faults for address, shape in shapes.items() if shape.faults} == {}
    assert len(shapes) > 40


def test_every_id_leads_to_a_page_and_an_anchor_that_are_there(pages: dict[str, str], shapes: dict[str, Shape]) -> None:
    anchors = {address: {unescape(anchor) for anchor in _ID.findall(html)} for address, html in pages.items()}

    lost = [
        id_
        for shape in shapes.values()
        for id_ in sorted(shape.described | shape.referred)
        if urldefrag(id_).url not in pages or (urldefrag(id_).fragment and urldefrag(id_).fragment not in anchors[urldefrag(id_).url])
    ]

    assert lost == []
    assert all(shape.referred for address, shape in shapes.items() if re.search(r"/(?:sources|themes)/[a-z0-9-]+/$", address))


def test_a_page_of_a_source_has_the_tags_of_its_report(pages: dict[str, str]) -> None:
    html = pages[f"{SITE_URL}sources/inclusive-cities/"]

    tags = [(name, unescape(content)) for name, content in re.findall(r'<meta name="((?:citation_|DC\.)[^"]*)" content="([^"]*)">', html)]

    title = (
        "Reframing migration and integration challenges: how the Inclusive Cities framework is helping to build consensus and capacity"
        " on inclusion at the local level"
    )
    assert tags == [
        ("citation_title", title),
        ("citation_author", "Broadhead, Jacqueline"),
        ("citation_publication_date", "2020/04"),
        ("citation_technical_report_institution", "Centre on Migration, Policy and Society (COMPAS)"),
        ("DC.title", title),
        ("DC.creator", "Broadhead, Jacqueline"),
        ("DC.date", "2020-04"),
        ("DC.type", "Report"),
        ("DC.publisher", "Centre on Migration, Policy and Society (COMPAS)"),
    ]


def test_other_forms_of_a_page_are_there(built_site: Build, pages: dict[str, str]) -> None:
    named = {
        urljoin(address, unescape(href))
        for address, html in pages.items()
        for href in re.findall(r'<link rel="alternate" [^>]*href="([^"]*)"', html)
    }

    assert f"{SITE_URL}data/sources/interviews.json" in named
    assert f"{SITE_URL}changes.xml" in named
    assert [address for address in named if not (built_site.folder / address.removeprefix(SITE_URL)).is_file()] == []
    twin = json.loads(built_site.read("data/sources/interviews.json"))
    assert twin["source"]["address"] == f"{SITE_URL}sources/interviews/"


def test_every_page_names_its_own_address_and_the_list_of_pages_has_it(built_site: Build, pages: dict[str, str]) -> None:
    listed = [element.text for element in ET.fromstring(built_site.read("sitemap.xml")).iter(LOCATION)]  # noqa: S314 - Our own file.

    canonical = {address: re.findall(r'<link rel="canonical" href="([^"]*)">', html) for address, html in pages.items()}

    assert {address: found for address, found in canonical.items() if found != [address]} == {}
    assert sorted(filter(None, listed)) == sorted(pages)


def test_programs_may_read_all_and_are_told_where_the_list_is(built_site: Build) -> None:
    assert built_site.read("robots.txt") == f"User-agent: *\nAllow: /\n\nSitemap: {SITE_URL}sitemap.xml\n"


def _address(path: Path) -> str:
    folder = path.parent.as_posix()
    return SITE_URL if folder == "." else f"{SITE_URL}{folder}/"
