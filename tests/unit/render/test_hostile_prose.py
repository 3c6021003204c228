"""Whatever people write into any text of any record is shown as it is typed, and changes nothing else on any page."""

from collections.abc import Iterator
from html import unescape
from re import compile as compile_pattern
from re import findall, sub
from typing import Any

import pytest
from markdown import Markdown

from synthesis.link.records import link_records
from synthesis.load.collection import load_collection
from synthesis.model.page import Page, SiteSettings
from synthesis.model.record import Record
from synthesis.model.records import Located, Records
from synthesis.render.page import render_page
from synthesis.render.site import plan_site
from synthesis.validate.collection import validate_collection
from tests.unit.render.collected import COLLECTION, add_checks, cite
from tests.unit.render.test_escape import HOSTILE

# What is an id, a key, an address, a number or a date has a form of its own, which `validate` sees to.
FORMAL = {
    *("id", "key", "to", "report", "reports", "discusses", "reference", "source", "work", "works", "finding", "findings"),
    *("themes", "places", "organisations", "related", "relays", "origin", "see", "superseded_by", "within", "evidence"),
    *("value", "date", "said", "held", "published", "on", "period", "evidence_to", "accessed"),
    *("section", "heading"),  # Findings are grouped by these.
    *("doi", "url", "archived", "entry_type", "code", "read_for"),
}

# A text that is also a term's name, or that has lost its citations, changes what a page has notes on; a name's first letter, its place.
NOTE = compile_pattern(r"note-(term|ref)-[A-Za-z0-9.-]+$|Words$|References$|Letter-([A-Z]|0-9|other)$|Shared(-[A-Za-z0-9.-]+)?$")

TAGS_OF_NOTES = {"a", "h2", "li", "section", "span", "ul"}

# Emphasis is the one thing that prose may have.
TEXTS = [text for text in HOSTILE if not text.endswith("*em*")]


def poison(record: Record, text: str) -> Record:
    """Put a text into every field of a record that is free text, and of the records within it."""
    return record.model_copy(update={name: _poison(name, value, text) for name, value in record.__dict__.items()})


def read_poisoned(text: str) -> dict[str, Page]:
    raw, _ = load_collection(COLLECTION)
    records, _ = validate_collection(raw)
    values: dict[str, Any] = {name: getattr(records, name) for name in Records.__slots__}
    poisoned: dict[str, Any] = {
        name: tuple(_poison_located(one, text) for one in group) for name, group in values.items() if isinstance(group, tuple)
    }
    poisoned["collection"] = _poison_located(values["collection"], text)
    library, _ = link_records(Records(**{**values, **poisoned}))
    return {plan.uri: render_page(plan) for plan in plan_site(add_checks(library), cite(library), SiteSettings())}


@pytest.mark.parametrize("text", TEXTS)
def test_text_shows_as_typed_and_brings_no_tag_id_or_link(text: str, pages: dict[str, Page]) -> None:
    poisoned = read_poisoned(text)

    shown = " ".join(text.split())
    for uri, page in poisoned.items():
        assert {anchor for anchor in page.anchors if not NOTE.match(anchor)} == {
            anchor for anchor in pages[uri].anchors if not NOTE.match(anchor)
        }, uri
        assert {tag for tag, _ in _tags(page.html)} <= {tag for tag, _ in _tags(pages[uri].html)} | TAGS_OF_NOTES, uri
        assert set(_outside_links(page.html)) <= set(_outside_links(pages[uri].html)), uri
        assert shown in _text(page.html), uri


@pytest.mark.parametrize("text", TEXTS)
def test_python_markdown_shows_hostile_text_as_we_do(text: str) -> None:
    poisoned = read_poisoned(text)

    for page in poisoned.values():
        other = Markdown(extensions=["tables", "attr_list"]).convert(page.markdown)
        assert _text(other).split() == _text(page.html).split()
        assert findall(r' id="([^"]*)"', other) == findall(r' id="([^"]*)"', page.html)


def _poison(name: str, value: object, text: str) -> object:
    if isinstance(value, Record):
        return poison(value, text)
    if name in FORMAL and not (isinstance(value, tuple) and value and isinstance(value[0], Record)):
        return value
    if isinstance(value, tuple):
        return tuple(_poison(name, item, text) for item in value)
    return text if isinstance(value, str) and value else value


def _poison_located(located: Located[Any], text: str) -> Located[Any]:
    return Located(located.id, poison(located.record, text), located.origin, located.owner)


def _tags(html: str) -> Iterator[tuple[str, str]]:
    yield from findall(r"<([a-z0-9]+)([^>]*)>", html)


def _outside_links(html: str) -> list[str]:
    """List the addresses outside the site, without the words of a passage that some lead to."""
    return [href.partition("#:~:text=")[0] for href in findall(r'href="([^"]*)"', html) if ":" in href or href.startswith("//")]


def _text(html: str) -> str:
    return " ".join(unescape(sub(r"<[^>]*>", " ", html)).split())
