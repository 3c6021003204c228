"""Edges in both directions: takes the resolved edges, gives them by where they begin and by where they end."""

from collections.abc import Iterable

from synthesis.model.library import Links
from synthesis.model.node import Edge, EdgeKind, Node

_ORDER = {kind: number for number, kind in enumerate(EdgeKind)}


def link_both_ways(edges: Iterable[Edge]) -> Links:
    """Sort edges as they stand in the files, and group them by either end."""
    outgoing: dict[Node, list[Edge]] = {}
    incoming: dict[Node, list[Edge]] = {}
    for edge in sorted(edges, key=lambda edge: (edge.place, _ORDER[edge.kind])):
        outgoing.setdefault(edge.origin, []).append(edge)
        incoming.setdefault(edge.target, []).append(edge)
    return Links(
        outgoing={node: tuple(leading) for node, leading in outgoing.items()},
        incoming={node: tuple(leading) for node, leading in incoming.items()},
    )
