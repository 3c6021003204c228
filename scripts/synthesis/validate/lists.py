"""Takes the list of records out of a file or of a record that has one."""

from typing import NamedTuple

from synthesis.model.code import Code
from synthesis.model.nearest import suggest
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, RawBroken, RawDocument, RawList, RawMap, RawText


class Items(NamedTuple):
    """The raw records of a list; `is_whole` is false where it is not known which records there are."""

    origins: tuple[Origin, ...]
    is_whole: bool
    problems: tuple[Problem, ...]


def take_items(document: RawDocument, field: str) -> Items:
    """Take the list under a field at the top of a file."""
    origin = Origin(document.path, document.root)
    if not isinstance(document.root, RawMap):
        message = f"must be a mapping with the field {field!r}"
        return Items((), False, (Problem(origin.place, Code.WRONG_TYPE, message, f"write '{field}:' as the first line"),))
    node = document.root.values.get(field)
    if isinstance(node, RawList):
        return Items(tuple(Origin(document.path, item) for item in node.items), True, ())
    if node is None:
        message = f"must have the field {field!r}, with the records as a list under it"
        return Items((), False, (Problem(origin.place, Code.MISSING_FIELD, message, f"add '{field}:'"),))
    if isinstance(node, RawBroken):
        return Items((), False, ())
    remedy = f"write each record under '{field}:', after '- '"
    if isinstance(node, RawText) and not node.value:
        return Items((), False, (Problem(origin.at(field), Code.EMPTY_VALUE, f"must have a list as value: {field!r}", remedy),))
    return Items((), False, (Problem(origin.at(field), Code.WRONG_TYPE, f"must be a list: {field!r}", remedy),))


def refuse_other_fields(document: RawDocument, field: str) -> tuple[Problem, ...]:
    """Refuse every other field of a file that holds a list of records."""
    if not isinstance(document.root, RawMap):
        return ()
    return tuple(_refuse(document.path, key, field) for name, key in document.root.keys.items() if name != field)


def _refuse(path: str, key: RawText, field: str) -> Problem:
    message = f"must be {field!r}, the only field of this file, not {key.value[:60]!r}"
    remedy = suggest(key.value, [field], f"delete it, or move it under '{field}:'")
    return Problem(Place(path, key.line, key.column), Code.UNKNOWN_KEY, message, remedy)
