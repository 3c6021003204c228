"""Rules on records that refer to others of their own kind."""

from collections.abc import Iterator

from synthesis.model.code import Code
from synthesis.model.library import Library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.problem import Problem

_WITHIN_ONE_KIND = frozenset(
    {
        EdgeKind.FINDING_RELATION,
        EdgeKind.FINDING_SUPERSEDED,
        EdgeKind.THEME_RELATED,
        EdgeKind.TERM_RELATED,
        EdgeKind.PLACE_WITHIN,
        EdgeKind.PART_ANSWER,
    }
)


def record_is_not_related_to_itself(library: Library) -> Iterator[Problem]:
    """A record is not related to itself."""
    for node, edges in library.links.outgoing.items():
        for edge in edges:
            if edge.kind in _WITHIN_ONE_KIND and edge.target == node:
                message = f"must name another {node.kind.value}, not {node.id!r} itself"
                yield Problem(edge.place, Code.RELATION_TO_ITSELF, message, "take it out, or write the other's id")


def themes_are_related_in_pairs(library: Library) -> Iterator[Problem]:
    """If a theme names another as related, the other names it too."""
    for theme in library.themes:
        here = Node(NodeKind.THEME, theme)
        for edge in library.links.leading_from(here, EdgeKind.THEME_RELATED):
            back = library.links.leading_from(edge.target, EdgeKind.THEME_RELATED)
            if all(other.target != here for other in back):
                other = library.themes[edge.target.id]
                message = f"must be named from both ends: theme {other.id!r} does not name {theme!r}"
                yield Problem(edge.place, Code.HALF_A_PAIR, message, f"add {theme!r} to 'related' of {other.origin.path}", theme)
