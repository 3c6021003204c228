"""Tell references that lead somewhere from those that do not: takes the edges as written, gives those whose target exists.

Of the others, each is a problem at the place of the value, unless what it names is broken and has been reported itself.
"""

from collections.abc import Iterable
from typing import NamedTuple

from synthesis.link.known import Known
from synthesis.link.unknown import explain_unknown
from synthesis.model.node import Edge, Node
from synthesis.model.problem import Problem
from synthesis.model.records import Records


class Resolved(NamedTuple):
    """The edges whose targets exist, the problems of the others, and their targets: broken, or nowhere at all."""

    edges: tuple[Edge, ...]
    problems: tuple[Problem, ...]
    broken: frozenset[Node]
    unresolved: frozenset[Node]


def resolve_edges(edges: Iterable[Edge], records: Records) -> Resolved:
    """Keep the edges whose targets exist, and say of each other what it must name."""
    known = Known(records)
    kept: list[Edge] = []
    unknown: list[Edge] = []
    broken: set[Node] = set()
    for edge in edges:
        if edge.target in known.nodes:
            kept.append(edge)
        elif known.is_broken(edge.target):
            broken.add(edge.target)
        else:
            unknown.append(edge)
    unresolved = frozenset(edge.target for edge in unknown)
    return Resolved(tuple(kept), tuple(explain_unknown(unknown, known)), frozenset(broken), unresolved)
