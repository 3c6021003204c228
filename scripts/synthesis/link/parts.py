"""The collection in parts, each of what stands in one file: takes the records, gives the nodes and the edges of each part.

What is found in one file depends on that file, and on the words of the glossary: a part is found anew only if they have
changed. But for posts: whoever asks something of them is found by the words of the findings.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import Any

from synthesis.link.edge_table import find_edges
from synthesis.link.edges_of_posts import find_findings_that_ask
from synthesis.link.mentions import Form, find_mentions_by, index_forms
from synthesis.link.tally import TALLIED
from synthesis.model.finding import Finding
from synthesis.model.memory import Memory
from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.receipt import ReceiptBook
from synthesis.model.record import Record
from synthesis.model.records import Located, Records
from synthesis.model.source import SourceRecord

_ORDER = {kind: number for number, kind in enumerate(EdgeKind)}
_NOTHING = Records(None, (), (), (), (), (), (), (), (), (), (), (), (), ReceiptBook(), frozenset())
_NODES = {
    "sources": NodeKind.SOURCE,
    "findings": NodeKind.FINDING,
    "references": NodeKind.REFERENCE,
    "themes": NodeKind.THEME,
    "frameworks": NodeKind.FRAMEWORK,
    "events": NodeKind.EVENT,
    "responsibilities": NodeKind.RESPONSIBILITY,
    "terms": NodeKind.TERM,
    "places": NodeKind.PLACE,
    "organisations": NodeKind.ORGANISATION,
    "changes": NodeKind.CHANGE,
    "posts": NodeKind.POST,
}
# One record a file, and all records of a kind in one.
_ONE_A_FILE = ("themes", "frameworks")
_MANY_A_FILE = ("events", "responsibilities", "terms", "places", "organisations", "changes", "references")


@dataclass(frozen=True, slots=True)
class Part:
    """What stands in one file: its nodes, its edges in the order in which they are written, and these by either end.

    `tallied` is all of the edges that tallies are made of, without their places.
    """

    path: str
    nodes: frozenset[Node]
    edges: tuple[Edge, ...]
    outgoing: dict[Node, tuple[Edge, ...]]
    incoming: dict[Node, tuple[Edge, ...]]
    tallied: tuple[tuple[EdgeKind, Node, Node, str], ...]


def find_parts(records: Records, memory: Memory) -> list[Part]:
    """Find the parts of a collection, in the order of their files."""
    return sorted(_find_parts(records, memory), key=lambda part: part.path)


def _find_parts(records: Records, memory: Memory) -> Iterator[Part]:
    forms = memory.recall(index_forms, records.terms, records.organisations)
    findings = {owner: tuple(group) for owner, group in groupby(records.findings, key=lambda finding: finding.owner)}
    for source in records.sources:
        yield memory.recall(_find_part_of_source, forms, source, *findings.get(source.id, ()))
    for group in _ONE_A_FILE:
        for located in getattr(records, group):
            yield memory.recall(_find_part_of_record, group, located)
    for group in _MANY_A_FILE:
        if getattr(records, group):
            yield memory.recall(_find_part_of_group, group, getattr(records, group))
    if records.posts:
        asked = find_findings_that_ask(replace(_NOTHING, posts=records.posts, findings=records.findings))
        yield _make_part(records.posts[0].origin.path, replace(_NOTHING, posts=records.posts), asked)
    if records.collection:
        yield _make_part(records.collection.origin.path, replace(_NOTHING, collection=records.collection))


def _find_part_of_source(forms: dict[str, list[Form]], source: Located[SourceRecord], *findings: Located[Finding]) -> Part:
    records = replace(_NOTHING, sources=(source,), findings=findings)
    return _make_part(source.origin.path, records, find_mentions_by(findings, forms))


def _find_part_of_record(group: str, located: Located[Record]) -> Part:
    return _find_part_of_group(group, (located,))


def _find_part_of_group(group: str, located: tuple[Located[Record], ...]) -> Part:
    fields: dict[str, Any] = {group: located}
    return _make_part(located[0].origin.path, replace(_NOTHING, **fields))


def _make_part(path: str, records: Records, more: Iterable[Edge] = ()) -> Part:
    return cut_part(path, frozenset(_list_nodes(records)), sorted(chain(find_edges(records), more), key=_in_order))


def cut_part(path: str, nodes: frozenset[Node], edges: list[Edge]) -> Part:
    """Make a part of nodes and of edges in their order."""
    outgoing: dict[Node, list[Edge]] = {}
    incoming: dict[Node, list[Edge]] = {}
    for edge in edges:
        outgoing.setdefault(edge.origin, []).append(edge)
        incoming.setdefault(edge.target, []).append(edge)
    return Part(
        path,
        nodes,
        tuple(edges),
        {node: tuple(leading) for node, leading in outgoing.items()},
        {node: tuple(leading) for node, leading in incoming.items()},
        tuple((edge.kind, edge.origin, edge.target, edge.detail) for edge in edges if edge.kind in TALLIED),
    )


def _in_order(edge: Edge) -> tuple[object, int]:
    return edge.place, _ORDER[edge.kind]


def _list_nodes(records: Records) -> Iterator[Node]:
    for group, kind in _NODES.items():
        yield from (Node(kind, located.id) for located in getattr(records, group))
    yield from (Node(NodeKind.STATEMENT, f"{theme.id}/{one.id}") for theme in records.themes for one in theme.record.statements)
    yield from (Node(NodeKind.PART, f"{framework.id}/{one.id}") for framework in records.frameworks for one in framework.record.parts)
    yield from (Node(NodeKind.DATA_SET, one.id) for source in records.sources for one in source.record.datasets)
