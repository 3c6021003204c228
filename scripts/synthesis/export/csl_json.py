"""The bibliography as CSL-JSON, which Zotero, pandoc and other formatters of citations read. References in, text out."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields

from synthesis.model.csl import CslDate, CslItem, CslName, csl_item
from synthesis.model.reference import Reference

_CAPITALS = {"doi": "DOI", "url": "URL", "isbn": "ISBN", "issn": "ISSN"}


def write_csl_json(references: Sequence[Reference]) -> str:
    """Write the references as CSL-JSON, sorted by key."""
    return json.dumps(list_items(sorted(references, key=lambda reference: reference.key)), ensure_ascii=False, indent=2) + "\n"


def list_items(references: Iterable[Reference]) -> list[dict[str, object]]:
    """Give the references as items of CSL-JSON, in their order."""
    return [_item_json(csl_item(reference)) for reference in references]


def _item_json(item: CslItem) -> dict[str, object]:
    values = {field.name: getattr(item, field.name) for field in fields(CslItem)}
    return {_variable(name): _value_json(value) for name, value in values.items() if value}


def _value_json(value: str | CslDate | tuple[CslName, ...]) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, CslDate):
        return _date_json(value)
    return [_name_json(name) for name in value]


def _name_json(name: CslName) -> dict[str, str]:
    parts = {field.name: str(getattr(name, field.name)) for field in fields(CslName)}
    return {_variable(part): text for part, text in parts.items() if text}


def _date_json(date: CslDate) -> dict[str, object]:
    value: dict[str, object] = {"literal": date.literal} if date.literal else {"date-parts": date.parts}
    return {**value, "circa": True} if date.circa else value


def _variable(name: str) -> str:
    """Spell a variable as CSL does: 'container-title', 'DOI'."""
    return _CAPITALS.get(name, name.replace("_", "-"))
