"""Tell references that lead somewhere from those that do not: takes the edges as written, gives those whose target exists.

Of the others, each is a problem at the place of the value, unless what it names is broken and has been reported itself.
"""

from collections.abc import Iterable
from typing import NamedTuple

from synthesis.link.known import Known
from synthesis.link.parts import Part, cut_part
from synthesis.link.unknown import explain_unknown
from synthesis.model.node import Edge, Node
from synthesis.model.problem import Problem


class Resolved(NamedTuple):
    """The parts with the edges whose targets exist, the problems of the others, and their targets: broken, or nowhere at all."""

    parts: tuple[Part, ...]
    problems: tuple[Problem, ...]
    broken: frozenset[Node]
    unresolved: frozenset[Node]


def resolve_edges(parts: Iterable[Part], known: Known) -> Resolved:
    """Keep the edges whose targets exist, and say of each other what it must name."""
    resolved: list[Part] = []
    unknown: list[Edge] = []
    broken: set[Node] = set()
    for part in parts:
        if part.incoming.keys() <= known.nodes:
            resolved.append(part)
            continue
        resolved.append(cut_part(part.path, part.nodes, [edge for edge in part.edges if edge.target in known.nodes]))
        for edge in part.edges:
            if edge.target in known.nodes:
                continue
            if known.is_broken(edge.target):
                broken.add(edge.target)
            else:
                unknown.append(edge)
    unresolved = frozenset(edge.target for edge in unknown)
    return Resolved(tuple(resolved), tuple(explain_unknown(unknown, known)), frozenset(broken), unresolved)
