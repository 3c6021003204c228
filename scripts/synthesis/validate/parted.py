"""Shapes themes and frameworks: one record a file, with statements or parts that are shaped one by one."""

from typing import NamedTuple, TypeVar

from synthesis.model.framework import Framework, Part
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.node import Node, NodeKind
from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, RawDocument, RawList, RawMap
from synthesis.model.record import ID_PATTERN, Record
from synthesis.model.records import Located
from synthesis.model.theme import Statement, Theme
from synthesis.validate.ids import find_repeated_ids, read_meant_id
from synthesis.validate.shape import shape_record
from synthesis.validate.shaped import Shaped, join_shaped

RecordType = TypeVar("RecordType", bound=Record)


class _Parts(NamedTuple):
    field: str
    model: type[Record]
    kind: NodeKind


class _Pruned(NamedTuple):
    origin: Origin
    has_lost_all: bool
    broken: frozenset[Node]
    problems: tuple[Problem, ...]


def shape_themes(documents: dict[str, RawDocument], memory: Memory = NO_MEMORY) -> Shaped[Theme]:
    """Shape all themes; a theme stays as long as one of its statements is good."""
    return join_shaped(memory.recall(_shape_theme, theme_id, document) for theme_id, document in sorted(documents.items()))


def shape_frameworks(documents: dict[str, RawDocument], memory: Memory = NO_MEMORY) -> Shaped[Framework]:
    """Shape all frameworks; a framework stays as long as one of its parts is good."""
    return join_shaped(memory.recall(_shape_framework, one_id, document) for one_id, document in sorted(documents.items()))


def _shape_theme(theme_id: str, document: RawDocument) -> Shaped[Theme]:
    return _shape_file(theme_id, document, Theme, NodeKind.THEME, _Parts("statements", Statement, NodeKind.STATEMENT))


def _shape_framework(framework_id: str, document: RawDocument) -> Shaped[Framework]:
    return _shape_file(framework_id, document, Framework, NodeKind.FRAMEWORK, _Parts("parts", Part, NodeKind.PART))


def _shape_file(record_id: str, document: RawDocument, model: type[RecordType], kind: NodeKind, parts: _Parts) -> Shaped[RecordType]:
    pruned = _prune(Origin(document.path, document.root), record_id, parts)
    record, record_problems = shape_record(model, pruned.origin)
    if pruned.has_lost_all:
        # Each part has been reported: that there are none left follows from it.
        record_problems = tuple(problem for problem in record_problems if problem.place != pruned.origin.at(parts.field))
    problems = (*pruned.problems, *record_problems)
    if record is None:
        return Shaped((), pruned.broken | {Node(kind, record_id)}, problems)
    return Shaped((Located(record_id, record, pruned.origin),), pruned.broken, problems)


def _prune(origin: Origin, owner: str, parts: _Parts) -> _Pruned:
    listed = origin.node.values.get(parts.field) if isinstance(origin.node, RawMap) else None
    if not isinstance(origin.node, RawMap) or not isinstance(listed, RawList):
        return _Pruned(origin, False, frozenset(), ())
    items = [Origin(origin.path, node) for node in listed.items]
    repeated = find_repeated_ids(items, ID_PATTERN)
    problems: list[Problem] = []
    kept: list[Origin] = []
    broken: set[Node] = set()
    for item in items:
        record, item_problems = shape_record(parts.model, item)
        problems += item_problems
        if item.place in repeated:
            problems.append(repeated[item.place])
        elif record is not None:
            kept.append(item)
        elif meant := read_meant_id(item, ID_PATTERN):
            broken.add(Node(parts.kind, f"{owner}/{meant}"))
    left = RawList(tuple(item.node for item in kept), listed.line, listed.column)
    pruned = Origin(origin.path, origin.node._replace(values={**origin.node.values, parts.field: left}))
    return _Pruned(pruned, bool(items) and not kept, frozenset(broken), tuple(problems))
