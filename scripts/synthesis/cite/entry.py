"""A CSL item in the shape that refkit reads: its own records, with what a work stands in as their parent."""

import re

from synthesis.model.csl import CslDate, CslItem, CslName

Entry = dict[str, object]

# What refkit may read as numbers; it refuses words there, and numbers of more than nine digits.
_NUMBERS = re.compile(r"\d{1,9}(-\d{1,9})?", re.ASCII)

# CSL type: the type of the entry, and of what it stands in.
_TYPES = {
    "article-journal": ("Article", "Periodical"),
    "book": ("Book", "Book"),
    "chapter": ("Chapter", "Book"),
    "dataset": ("Repository", "Repository"),
    "document": ("Misc", "Book"),
    "legislation": ("Legislation", "Book"),
    "paper-conference": ("Article", "Proceedings"),
    "report": ("Report", "Book"),
    "thesis": ("Thesis", "Book"),
    "webpage": ("Web", "Web"),
}


def make_entry(item: CslItem) -> Entry:
    """Put an item into the shape of refkit's records."""
    kind, container_kind = _TYPES[item.type]
    work: Entry = {
        "key": item.id,
        "title": _text(item.title),
        "authors": [_name(name) for name in item.author],
        "date": _date(item.issued),
        "url": {"value": item.url, "accessed": _date(item.accessed)} if item.url else None,
        "identifiers": {name: value for name, value in (("doi", item.doi), ("serial", item.number)) if value},
        "genre": _text(item.genre),
        "page_range": _value(item.page),
    }
    whole: Entry = {
        "editors": [_name(name) for name in item.editor],
        "volume": _value(item.volume),
        "issue": _value(item.issue),
        "edition": _value(item.edition),
        "publisher": {"name": _text(item.publisher), "location": _text(item.publisher_place)},
    }
    series: Entry = {
        "key": item.id,
        "entry_type": "Anthology",
        "title": _text(item.collection_title),
        "volume": _value(item.collection_number),
    }
    parents = [series] if item.collection_title else []
    if not item.container_title:
        return {**work, **whole, "entry_type": kind, "parents": parents}
    container = {"key": item.id, "entry_type": container_kind, "title": _text(item.container_title), **whole, "parents": parents}
    return {**work, "entry_type": kind, "parents": [container]}


def _text(text: str) -> dict[str, object] | None:
    # One normal chunk: refkit would read signs of its own markup in plain strings.
    return {"chunks": [{"kind": "normal", "text": text}]} if text else None


def _value(text: str) -> dict[str, str] | None:
    if not text:
        return None
    return {"kind": "typed" if _NUMBERS.fullmatch(text) else "literal", "value": text}


def _name(name: CslName) -> dict[str, object]:
    if name.literal:
        return {"kind": "organization", "name": name.literal}
    return {
        "kind": "person",
        "family": name.family,
        "given": name.given or None,
        "non_dropping_particle": name.non_dropping_particle or None,
        "suffix": name.suffix or None,
    }


def _date(date: CslDate | None) -> dict[str, object] | None:
    if date is None or not date.parts:
        return None
    point = dict(zip(("year", "month", "day"), date.parts[0], strict=False))
    return {"value": {"kind": "point", "date": point}}
