"""Edges that people write into texts: `[@key]` and `[#INT-07]` in any text of any record."""

from collections.abc import Iterator
from typing import NamedTuple

from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.place import Place
from synthesis.model.prose_marks import ProseMark, find_marks
from synthesis.model.raw import Step
from synthesis.model.record import Record
from synthesis.model.records import Located, Records
from synthesis.model.texts import texts_of


class _MarkedText(NamedTuple):
    """A text with marks, the record that it belongs to and its place."""

    node: Node
    place: Place
    marks: tuple[ProseMark, ...]


def find_references_in_prose(records: Records) -> Iterator[Edge]:
    """Find the works that texts cite; the detail is the place in the work."""
    for node, place, marks in _marked_texts(records):
        for mark in marks:
            for work in mark.works:
                yield Edge(EdgeKind.PROSE_REFERENCE, node, Node(NodeKind.REFERENCE, work.key), place, work.locator)


def find_findings_in_prose(records: Records) -> Iterator[Edge]:
    """Find the findings that texts name."""
    for node, place, marks in _marked_texts(records):
        for mark in marks:
            if mark.finding:
                yield Edge(EdgeKind.PROSE_FINDING, node, Node(NodeKind.FINDING, mark.finding), place)


def _marked_texts(records: Records) -> Iterator[_MarkedText]:
    for kind, located in _all_records(records):
        for steps, text in texts_of(located.record):
            marks = find_marks(text)
            if marks:
                yield _MarkedText(_node_at(kind, located, steps), located.origin.at(*steps), marks)


def _all_records(records: Records) -> Iterator[tuple[NodeKind, Located[Record]]]:
    if records.collection:
        yield NodeKind.COLLECTION, records.collection
    groups: tuple[tuple[NodeKind, tuple[Located[Record], ...]], ...] = (
        (NodeKind.SOURCE, records.sources),
        (NodeKind.FINDING, records.findings),
        (NodeKind.THEME, records.themes),
        (NodeKind.FRAMEWORK, records.frameworks),
        (NodeKind.EVENT, records.events),
        (NodeKind.RESPONSIBILITY, records.responsibilities),
        (NodeKind.TERM, records.terms),
        (NodeKind.PLACE, records.places),
        (NodeKind.ORGANISATION, records.organisations),
        (NodeKind.CHANGE, records.changes),
        (NodeKind.POST, records.posts),
        (NodeKind.REFERENCE, records.references),
    )
    for kind, group in groups:
        for located in group:
            yield kind, located


def _node_at(kind: NodeKind, located: Located[Record], steps: tuple[Step, ...]) -> Node:
    """Find the node that a text belongs to: statements and parts are nodes within a record."""
    if steps[0] in _NODES_WITHIN and isinstance(steps[1], int):
        field, kind_within = str(steps[0]), _NODES_WITHIN[str(steps[0])]
        return Node(kind_within, f"{located.id}/{getattr(located.record, field)[steps[1]].id}")
    return Node(kind, located.id)


_NODES_WITHIN = {"statements": NodeKind.STATEMENT, "parts": NodeKind.PART}
