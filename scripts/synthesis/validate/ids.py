"""Ids as they were typed: read before a record is shaped, so that a bad record and a second one of its id can be named."""

import re
from collections.abc import Iterable

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, RawMap, RawText
from synthesis.validate.forms import nearest_form


def read_id(origin: Origin, pattern: str, field: str = "id") -> str:
    """Give the id of a raw record if it has the form of ids; else empty."""
    node = origin.node.values.get(field) if isinstance(origin.node, RawMap) else None
    typed = node.value.strip() if isinstance(node, RawText) else ""
    return typed if re.search(pattern, typed) else ""


def read_meant_id(origin: Origin, pattern: str) -> str:
    """Give the id that a bad record was meant to have, as far as one can tell: others refer to it by that."""
    node = origin.node.values.get("id") if isinstance(origin.node, RawMap) else None
    return nearest_form(pattern, node.value.strip()) if isinstance(node, RawText) else ""


def find_repeated_ids(origins: Iterable[Origin], pattern: str, field: str = "id") -> dict[Place, Problem]:
    """Find the records whose id an earlier one has, by the place of the record; the problem names both places."""
    first: dict[str, Place] = {}
    repeated: dict[Place, Problem] = {}
    for origin in origins:
        typed = read_id(origin, pattern, field)
        place = origin.at(field)
        if typed and typed in first:
            message = f"must be {_its(field)} of one record only: {typed!r} is at {first[typed]} and at {place}"
            remedy = "give one of the two another, or delete one"
            repeated[origin.place] = Problem(place, Code.DUPLICATE_ID, message, remedy)
        elif typed:
            first[typed] = place
    return repeated


def _its(field: str) -> str:
    return "the id" if field == "id" else f"the {field}"
