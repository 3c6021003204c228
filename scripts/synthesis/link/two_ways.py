"""Edges in both directions: takes the parts of a collection with their resolved edges, gives all by where they begin and where they end."""

from collections.abc import Iterable
from itertools import chain

from synthesis.link.parts import Part
from synthesis.model.library import Links
from synthesis.model.node import Edge, Node


def link_both_ways(parts: Iterable[Part]) -> Links:
    """Group the edges of parts, which are in the order of their files, by either end."""
    outgoing: dict[Node, tuple[Edge, ...]] = {}
    incoming: dict[Node, list[tuple[Edge, ...]]] = {}
    for part in parts:
        # A data set that two sources declare begins edges in both.
        twice = {node: outgoing[node] + part.outgoing[node] for node in part.outgoing.keys() & outgoing.keys()}
        outgoing.update(part.outgoing)
        outgoing.update(twice)
        for node, edges in part.incoming.items():
            if node in incoming:
                incoming[node].append(edges)
            else:
                incoming[node] = [edges]
    return Links(outgoing, {node: several[0] if len(several) == 1 else tuple(chain(*several)) for node, several in incoming.items()})
