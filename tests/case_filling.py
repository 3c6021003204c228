"""Writes a collection in which every text field of every record has a tag in it: the fields are those of the models."""

from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic import AfterValidator

from synthesis.model.catalogue import Change, Collection, Event, Organisation, PlaceRecord, Post, Responsibility, Term
from synthesis.model.finding import Finding
from synthesis.model.framework import Framework
from synthesis.model.record import CODE_PATTERN, FINDING_ID_PATTERN, ID_PATTERN, KEY_PATTERN, PART_PATTERN, WEB_PATTERN, Record
from synthesis.model.silencing import Silencing
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Theme

SCRIPT = "Text <script>alert(1)</script>"
# What fields of a form hold instead, so that the records are good but for the tags.
_IN_FORM = {
    CODE_PATTERN: "INT",
    FINDING_ID_PATTERN: "INT-02",
    ID_PATTERN: "localism",
    KEY_PATTERN: "one2019",
    PART_PATTERN: "localism/localism",
    WEB_PATTERN: "https://site.example/",
}


def fill_with_script(root: Path) -> None:
    """Write one record of each kind, every text of it with a tag."""
    source = {**fill(SourceRecord), "findings": [fill(Finding)]}
    source["retired"][0]["id"] = "INT-01"
    synthesis = "sources/synthesis"
    files: dict[str, object] = {
        "sources/localism.yml": source,
        f"{synthesis}/collection.yml": fill(Collection),
        f"{synthesis}/themes/localism.yml": fill(Theme),
        f"{synthesis}/frameworks/localism.yml": fill(Framework),
        f"{synthesis}/glossary.yml": {"terms": [fill(Term)]},
        f"{synthesis}/timeline.yml": {"events": [fill(Event)]},
        f"{synthesis}/responsibilities.yml": {"responsibilities": [fill(Responsibility)]},
        f"{synthesis}/places.yml": {"places": [fill(PlaceRecord)]},
        f"{synthesis}/organisations.yml": {"organisations": [fill(Organisation)]},
        f"{synthesis}/changes.yml": {"changes": [fill(Change)]},
        f"{synthesis}/posts.yml": {"posts": [fill(Post)]},
        f"{synthesis}/silenced.yml": {"silenced": [fill(Silencing)]},
    }
    for path, content in files.items():
        (root / path).write_text(yaml.safe_dump(content, sort_keys=False, width=200), encoding="utf-8")


def fill(model: type[Record]) -> dict[str, Any]:
    """Make a record with a value in every field."""
    return {name: _fill_type(field.annotation, field.metadata) for name, field in model.model_fields.items()}


def _fill_type(kind: object, rules: list[Any]) -> object:
    if get_origin(kind) is Annotated:
        bare, *inner_rules = get_args(kind)
        return _fill_type(bare, [*rules, *inner_rules])
    if get_origin(kind) in (Union, UnionType):
        return _fill_type(next(option for option in get_args(kind) if option is not type(None)), rules)
    if get_origin(kind) is tuple:
        return [_fill_type(get_args(kind)[0], [])]
    if get_origin(kind) is dict:
        return {"localism": _fill_type(get_args(kind)[1], [])}
    return _fill_one(kind, rules)


def _fill_one(kind: object, rules: list[Any]) -> object:
    assert isinstance(kind, type), kind
    if issubclass(kind, Record):
        return fill(kind)
    if issubclass(kind, Enum):
        return str(next(iter(kind)).value)
    return {bool: "true", int: "1"}.get(kind) or _fill_text(rules)


def _fill_text(rules: list[Any]) -> str:
    checks = [rule.func.__name__ for rule in rules if isinstance(rule, AfterValidator)]
    if checks:
        return {"check_edtf": "2015", "check_day": "2015-02-28", "_check_number": "1", "_check_data_id": "localism"}[checks[0]]
    patterns = [rule.pattern for rule in rules if getattr(rule, "pattern", None)]
    return _IN_FORM[patterns[0]] if patterns else SCRIPT
