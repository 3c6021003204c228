"""CSL-JSON, as Zotero, JabRef and DOI resolvers give it: items to drafts of entries, what is wrong to problems."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from synthesis.ingest.csl_types import FROM_CSL, container_field, publisher_field
from synthesis.ingest.entry_form import Field
from synthesis.ingest.incoming import Arrived, Draft, shape_drafts
from synthesis.ingest.left_out import find_left_out
from synthesis.ingest.people import write_people
from synthesis.ingest.plain_text import drop_invisible, make_plain
from synthesis.load.bibtex.lines import Lines
from synthesis.model.code import Code
from synthesis.model.latex_text import encode_latex
from synthesis.model.names import Name
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.shorten import shorten

Item = Mapping[str, Any]
_SPACE = re.compile(r"[\s,]*")
_RESOLVER = re.compile(r"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_ADDRESS = re.compile(r"^https?://[^\s\"<>\\^`{|}]+$")
_DAY = re.compile(r"^\d{4}(?:-\d\d(?:-\d\d)?)?$")


def read_csl_json(text: str, name: str) -> Arrived:
    """Read a list of items, or one item; `name` stands for the file in problems."""
    items, problems = _read_items(text, name)
    drafts = [draft for item, place in items if (draft := _make_draft(item, place, problems))]
    shaped = shape_drafts(drafts)
    return Arrived(shaped.works, (*problems, *shaped.problems))


def _read_items(text: str, name: str) -> tuple[list[tuple[Item, Place]], list[Problem]]:
    """Read item by item, so that each has its line and what stands before a fault is read."""
    lines = Lines(text)
    decoder = json.JSONDecoder()
    items: list[tuple[Item, Place]] = []
    problems: list[Problem] = []
    start = len(text) - len(text.lstrip())
    is_list = text.startswith("[", start)
    position = start + is_list
    while True:
        match = _SPACE.match(text, position)
        position = match.end() if match else position
        if position == len(text) or text.startswith("]", position):
            break
        place = lines.place(name, position)
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            problems.append(_describe_fault(error, place, lines, name))
            break
        if isinstance(value, dict):
            items += [(value, place)]
        else:
            message = f"must be an item in braces, not {shorten(json.dumps(value))!r}"
            problems.append(Problem(place, Code.WRONG_TYPE, message, "export the library as CSL-JSON again"))
        if not is_list:
            break
    if not items and not problems:
        problems.append(Problem(Place(name, 1, 1), Code.FILE_EMPTY, "must have an item in it", "export the library as CSL-JSON again"))
    return items, problems


def _describe_fault(error: Exception, place: Place, lines: Lines, name: str) -> Problem:
    if isinstance(error, json.JSONDecodeError):
        message = f"must be JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return Problem(lines.place(name, error.pos), Code.WRONG_FORM, message, "export the library as CSL-JSON again")
    return Problem(place, Code.WRONG_FORM, "must be JSON that can be read; this item is not", "export the library as CSL-JSON again")


def _make_draft(item: Item, place: Place, problems: list[Problem]) -> Draft | None:
    title = make_plain(_text(item, "title"))
    if not title:
        message = f"must have the field 'title': {shorten(_text(item, 'id')) or 'an item without id'!r}"
        problems.append(Problem(place, Code.MISSING_FIELD, message, "give the work a title where it comes from, or leave it out"))
        return None
    kind = FROM_CSL.get(_text(item, "type"), "misc")
    if kind == "book" and not item.get("author") and item.get("editor"):
        kind = "collection"
    key = _text(item, "citation-key") or _text(item, "id")
    fields = tuple((name, value) for name, value in _list_fields(item, kind, title) if value)
    issued, url = item.get("issued"), _text(item, "URL")
    problems += find_left_out(
        place, (json.dumps(issued, ensure_ascii=True) if issued else "", _date(issued)), (url, bool(_ADDRESS.match(url)))
    )
    return Draft(kind, key, fields, place)


def _list_fields(item: Item, kind: str, title: str) -> Iterator[Field]:
    container = _plain(item, "container-title")
    publisher = _plain(item, "publisher")
    yield "author", write_people(_names(item, "author"))
    yield "editor", write_people(_names(item, "editor"))
    yield "title", encode_latex(title)
    yield container_field(kind), container
    yield "type", _plain(item, "genre")
    if publisher_field(kind) != container_field(kind) or not container:
        yield publisher_field(kind), publisher
    yield "location", _plain(item, "publisher-place")
    yield "date", _date(item.get("issued"))
    if container_field(kind) != "series":
        yield "series", _plain(item, "collection-title")
    yield "volume", _plain(item, "volume")
    number, issue = _plain(item, "number"), _plain(item, "issue")
    # Of an article, CSL's number is what it has instead of pages.
    yield "number", issue if kind == "article" else issue or number or _plain(item, "collection-number")
    yield "pages", re.sub(r"\s*[-–—]+\s*", "--", _plain(item, "page"))
    yield "eid", _plain(item, "article-number") or (number if kind == "article" else "")
    yield "edition", _plain(item, "edition")
    doi = _RESOLVER.sub("", _text(item, "DOI")).replace(" ", "")
    yield "doi", doi
    url = _text(item, "URL")
    yield "url", url if _ADDRESS.match(url) and not (doi and _RESOLVER.match(url)) else ""
    yield "urldate", _date(item.get("accessed"))
    yield "isbn", _plain(item, "ISBN")
    yield "issn", _plain(item, "ISSN")
    language = _plain(item, "language")
    yield "langid", "" if language.lower().startswith("en") else language
    yield "note", _plain(item, "note")
    yield "abstract", _plain(item, "abstract")
    yield "keywords", _plain(item, "keyword")


def _plain(item: Item, name: str) -> str:
    return encode_latex(make_plain(_text(item, name)))


def _text(item: Item, name: str) -> str:
    """Give a text or a number; of a list, as Crossref has it, the first."""
    value = item.get(name)
    if isinstance(value, list):
        value = value[0] if value else ""
    return drop_invisible(str(value)).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _names(item: Item, role: str) -> list[Name]:
    value = item.get(role)
    found = [_name(one) for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    return [name for name in found if name.full]


def _name(given: Item) -> Name:
    literal = make_plain(_text(given, "literal") or _text(given, "name"))
    family = make_plain(_text(given, "family"))
    if literal or not family:
        return Name(literal=literal or make_plain(_text(given, "given")))
    particle = make_plain(_text(given, "non-dropping-particle") or _text(given, "dropping-particle"))
    return Name(family=family, given=make_plain(_text(given, "given")), particle=particle, suffix=make_plain(_text(given, "suffix")))


def _date(value: object) -> str:
    """Give the date in EDTF as far as it is one, or nothing."""
    if not isinstance(value, dict):
        return ""
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts:
        ends = [end for end in map(_point, parts[:2]) if end]
        return "/".join(ends) + ("~" if value.get("circa") and len(ends) == 1 else "")
    said = _text(value, "raw") or _text(value, "literal")
    return said if _DAY.match(said) else ""


def _point(parts: object) -> str:
    """Give one end of a date from its parts: year, month and day, as far as they are numbers in their range."""
    if not isinstance(parts, list):
        return ""
    numbers = [int(str(part)) for part in parts[:3] if str(part).isascii() and str(part).isdecimal() and len(str(part)) <= 4]
    if not numbers or not numbers[0] > 0:
        return ""
    written = [f"{numbers[0]:04d}"]
    if len(numbers) > 1 and 1 <= numbers[1] <= 12:
        written.append(f"{numbers[1]:02d}")
        if len(numbers) > 2 and 1 <= numbers[2] <= 31:
            written.append(f"{numbers[2]:02d}")
    return "-".join(written)
