"""The feed of what has changed: Atom, as RFC 4287 has it."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from synthesis.export.feed import has_feed, write_feed
from synthesis.model.page import SiteSettings
from synthesis.model.plain_collection import PlainCollection
from synthesis.pipeline import cite_library, make_data, sketch_site
from synthesis.reading import read_library
from synthesis.render.plain_collection import put_collection_plainly
from tests.site_fixtures import ROOT, SITE_URL

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def collection() -> PlainCollection:
    library, _ = read_library(ROOT)
    return put_collection_plainly(library, cite_library(library), SiteSettings(site_url=SITE_URL), ())


def test_the_feed_has_what_atom_wants(collection: PlainCollection) -> None:
    feed = ET.fromstring(write_feed(collection))  # noqa: S314 - We wrote it ourselves.

    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}id") == f"{SITE_URL}changes.xml"
    assert feed.findtext(f"{ATOM}updated") == "2026-11-22T00:00:00Z"
    assert [(link.get("rel"), link.get("href")) for link in feed.findall(f"{ATOM}link")] == [
        ("self", f"{SITE_URL}changes.xml"),
        ("alternate", SITE_URL),
    ]
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    for entry in feed.findall(f"{ATOM}entry"):
        assert all(entry.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated", "content"))


def test_every_change_is_an_entry_with_the_address_of_its_place_on_the_site(collection: PlainCollection) -> None:
    feed = ET.fromstring(write_feed(collection))  # noqa: S314 - As above.

    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]

    assert ids == [f"{SITE_URL}changes/#{change.record.id}" for change in collection.changes]
    assert len(set(ids)) == len(ids)


def test_signs_of_xml_in_a_change_are_text(collection: PlainCollection) -> None:
    first = replace(collection.changes[0], what='a < b & c > "d" ]]>', title="<script>")

    feed = ET.fromstring(write_feed(replace(collection, title="Q & A", changes=(first,))))  # noqa: S314 - As above.

    assert feed.findtext(f"{ATOM}title") == "Q & A: what has changed"
    assert feed.findtext(f"{ATOM}entry/{ATOM}content") == 'a < b & c > "d" ]]>'
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "<script>"


def test_without_an_address_or_without_changes_there_is_no_feed(collection: PlainCollection) -> None:
    library, _ = read_library(ROOT)

    files = [file.path for file in make_data(sketch_site(library, SiteSettings()))]

    assert "changes.xml" not in files
    assert has_feed(collection)
    assert not has_feed(replace(collection, changes=()))
    assert not has_feed(replace(collection, site_url=""))
