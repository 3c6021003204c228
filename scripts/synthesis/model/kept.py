"""What a build keeps of a library that has been checked: of the files, no more than where each record begins.

Pages need no other place. The raw documents are half of what a library holds. Of the rest, a quarter is what pydantic
notes down with each record, the names of the fields that were typed, and a sixth the ends and places of the edges.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from synthesis.model.library import Library, Links
from synthesis.model.node import Edge, Node
from synthesis.model.place import Place
from synthesis.model.raw import Origin, RawText
from synthesis.model.record import Record
from synthesis.model.records import Located

RecordType = TypeVar("RecordType", bound=Record)
# One set for all records with the same fields.
FieldSets = dict[frozenset[str], set[str]]


def keep_records(library: Library) -> Library:
    """Let go of everything in the files but where each record begins."""
    sets: FieldSets = {}
    return replace(
        library,
        sources=_keep(library.sources, sets),
        findings=_keep(library.findings, sets),
        themes=_keep(library.themes, sets),
        frameworks=_keep(library.frameworks, sets),
        events=_keep(library.events, sets),
        responsibilities=_keep(library.responsibilities, sets),
        terms=_keep(library.terms, sets),
        places=_keep(library.places, sets),
        organisations=_keep(library.organisations, sets),
        changes=_keep(library.changes, sets),
        posts=_keep(library.posts, sets),
        references=_keep(library.references, sets),
        silencings=tuple(map(_forget_file, library.silencings)),
        links=_share_ends(library.links),
    )


def _keep(located: Mapping[str, Located[RecordType]], sets: FieldSets) -> dict[str, Located[RecordType]]:
    for one in located.values():
        _share_fields(one.record, sets)
    return {id_: _forget_file(one) for id_, one in located.items()}


def _forget_file(located: Located[RecordType]) -> Located[RecordType]:
    path, node = located.origin
    # A text without steps below it stands where the record began.
    return replace(located, origin=Origin(path, RawText("", node.line, node.column)))


def _share_ends(links: Links) -> Links:
    """Let all edges name a record by one node, and of their places keep the file."""
    nodes: dict[Node, Node] = {}
    files: dict[str, Place] = {}
    # Each edge stands in both directions, and is one object there too.
    edges: dict[int, Edge] = {}
    for leading in links.outgoing.values():
        for edge in leading:
            kind, origin, target, place, detail = edge
            file = files.setdefault(place.path, Place(place.path, 1, 1))
            edges[id(edge)] = Edge(kind, nodes.setdefault(origin, origin), nodes.setdefault(target, target), file, detail)
    return Links(
        {nodes[node]: tuple(edges[id(edge)] for edge in leading) for node, leading in links.outgoing.items()},
        {nodes[node]: tuple(edges[id(edge)] for edge in leading) for node, leading in links.incoming.items()},
    )


def _share_fields(value: object, sets: FieldSets) -> None:
    if isinstance(value, tuple):
        for item in value:
            _share_fields(item, sets)
    elif isinstance(value, Record):
        fields = value.model_fields_set
        # Records are frozen, and so their sets never change.
        object.__setattr__(value, "__pydantic_fields_set__", sets.setdefault(frozenset(fields), fields))
        for item in value.__dict__.values():
            _share_fields(item, sets)
