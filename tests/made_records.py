"""Small records for the tests of `link` and `check`: whatever a test does not name is filled in, each value on a line of its own."""

from collections.abc import Mapping
from itertools import count
from typing import Any, TypeVar

from synthesis.model.catalogue import Change, Collection, Event, Organisation, PlaceRecord, Post, Responsibility, Term
from synthesis.model.finding import Finding
from synthesis.model.framework import Framework
from synthesis.model.raw import Origin, RawList, RawMap, RawNode, RawText
from synthesis.model.receipt import ReceiptBook
from synthesis.model.record import Record
from synthesis.model.records import Located, Records
from synthesis.model.reference import Reference
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Theme

RecordType = TypeVar("RecordType", bound=Record)

_EMPTY = Records(
    collection=None,
    sources=(),
    findings=(),
    themes=(),
    frameworks=(),
    events=(),
    responsibilities=(),
    terms=(),
    places=(),
    organisations=(),
    changes=(),
    posts=(),
    references=(),
    book=ReceiptBook(),
    broken=frozenset(),
)


def records(**groups: Any) -> Records:
    """Make a collection of the groups given; lists become tuples."""
    values = {name: tuple(group) if isinstance(group, list) else group for name, group in groups.items()}
    return Records(**{**{name: getattr(_EMPTY, name) for name in _EMPTY.__slots__}, **values})


def source(id_: str, **fields: Any) -> Located[SourceRecord]:
    """Make a source with one report of its own name; its code is the first three letters of its id."""
    given = {
        "title": id_.capitalize(),
        "code": id_[:3].upper(),
        "kind": "interview-study",
        "reports": [id_],
        "scope": {"nations": ["uk"]},
        "method": "Read.",
        "summary": "A source.",
        "appraisal": {"good_for": ["Tests."], "cannot_tell": ["Anything else."]},
        **fields,
    }
    return located(SourceRecord, id_, given, f"sources/{id_}.yml")


def finding(id_: str, owner: str, **fields: Any) -> Located[Finding]:
    """Make a finding of a source, in the report of the source's name."""
    given = {
        "id": id_,
        "claim": f"{id_} holds.",
        "kind": "view",
        "speaker": {"type": "author"},
        "pinpoints": [{"report": owner, "section": "none", "phrase": f"words of {id_}"}],
        "evidence": "argument",
        "themes": ["localism"],
        "nations": ["uk"],
        **fields,
    }
    return located(Finding, id_, given, f"sources/{owner}.yml", owner)


def theme(id_: str, **fields: Any) -> Located[Theme]:
    """Make a theme; a test names its statements."""
    given = {"title": f"{id_}?", "label": id_, "answer": "Yes.", "messages": ["Yes."], **fields}
    return located(Theme, id_, given, f"sources/synthesis/themes/{id_}.yml")


def statement(id_: str, *findings: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """Make a statement for a theme, from findings with their stances."""
    behind = [{"finding": finding_id, "stance": stance} for finding_id, stance in findings]
    return {"id": id_, "statement": "It is so.", "findings": behind, **fields}


def framework(id_: str, **fields: Any) -> Located[Framework]:
    """Make a framework; a test names its source and parts."""
    given = {"title": id_.capitalize(), "summary": "A framework.", **fields}
    return located(Framework, id_, given, f"sources/synthesis/frameworks/{id_}.yml")


def event(id_: str, **fields: Any) -> Located[Event]:
    """Make an event."""
    given = {"id": id_, "date": "2011", "kind": "policy", "what": "It happened.", "nations": ["uk"], **fields}
    return located(Event, id_, given, "sources/synthesis/timeline.yml")


def responsibility(id_: str, **fields: Any) -> Located[Responsibility]:
    """Make a responsibility; a test names its findings."""
    given = {"id": id_, "area": "Integration", "nations": ["uk"], **fields}
    return located(Responsibility, id_, given, "sources/synthesis/responsibilities.yml")


def term(id_: str, **fields: Any) -> Located[Term]:
    """Make a term whose name is its id."""
    given = {"id": id_, "term": id_, "meaning": "A word.", **fields}
    return located(Term, id_, given, "sources/synthesis/glossary.yml")


def place(id_: str, **fields: Any) -> Located[PlaceRecord]:
    """Make a place."""
    given = {"id": id_, "name": id_.capitalize(), "kind": "city", "nation": "uk", **fields}
    return located(PlaceRecord, id_, given, "sources/synthesis/places.yml")


def organisation(id_: str, **fields: Any) -> Located[Organisation]:
    """Make an organisation."""
    given = {"id": id_, "name": id_.capitalize(), "kind": "government", **fields}
    return located(Organisation, id_, given, "sources/synthesis/organisations.yml")


def change(id_: str, **fields: Any) -> Located[Change]:
    """Make an entry of the log."""
    given = {"id": id_, "date": "2026-11-22", "kind": "added", "what": "A source.", **fields}
    return located(Change, id_, given, "sources/synthesis/changes.yml")


def post(id_: str, **fields: Any) -> Located[Post]:
    """Make a post whose title is its id."""
    given = {"id": id_, "title": id_.capitalize(), "who": "People.", **fields}
    return located(Post, id_, given, "sources/synthesis/posts.yml")


def reference(key: str, **fields: Any) -> Located[Reference]:
    """Make a work whose title is its key."""
    given = {"key": key, "kind": "report", "entry_type": "report", "title": key.capitalize(), **fields}
    return located(Reference, key, given, "bibliography.bib")


def collection(**fields: Any) -> Located[Collection]:
    """Make what holds for the whole collection."""
    given = {"title": "Tests", "topic": "Tests", "caveat": "None.", "evidence_to": "2020", **fields}
    return located(Collection, "collection", given, "sources/synthesis/collection.yml")


def located(model: type[RecordType], id_: str, given: Mapping[str, Any], path: str, owner: str = "") -> Located[RecordType]:
    """Make a record from what a file would say, with the places of its values."""
    return Located(id_, model.model_validate(given), Origin(path, _as_raw(given, count(1), 1)), owner)


def _as_raw(value: object, lines: "count[int]", column: int) -> RawNode:
    line = next(lines)
    if isinstance(value, Mapping):
        keys = {}
        values = {}
        for key, item in value.items():
            values[key] = _as_raw(item, lines, column + 2)
            keys[key] = RawText(key, values[key].line, column)
        return RawMap(values, keys, line, column)
    if isinstance(value, list):
        return RawList(tuple(_as_raw(item, lines, column + 2) for item in value), line, column)
    return RawText(str(value), line, column)
