"""Rules on records that nothing refers to.

They rest where a record is broken or a reference leads nowhere: it may be the one, and has been reported.
"""

from collections.abc import Iterator

from synthesis.model.code import Code
from synthesis.model.library import Library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.problem import Problem


def reference_is_used(library: Library) -> Iterator[Problem]:
    """Every work in the bibliography is named by some record."""
    if library.broken or library.unresolved:
        return
    for key, reference in library.references.items():
        if not library.links.leading_to(Node(NodeKind.REFERENCE, key)):
            message = f"must be named by some record, which {key!r} is not"
            remedy = "name it where it belongs, or take the entry out"
            yield Problem(reference.origin.place, Code.REFERENCE_NEVER_USED, message, remedy, key)


def record_is_used(library: Library) -> Iterator[Problem]:
    """Every place and organisation is named by some record, and some finding speaks to every theme."""
    if library.broken or library.unresolved:
        return
    for kind, group, edge_kinds, must in (
        (NodeKind.THEME, library.themes, (EdgeKind.FINDING_THEME,), "be spoken to by some finding"),
        (NodeKind.PLACE, library.places, (), "be named by some record"),
        (NodeKind.ORGANISATION, library.organisations, (), "be named by some record"),
    ):
        for id_, located in group.items():
            if not library.links.leading_to(Node(kind, id_), *edge_kinds):
                message = f"must {must}, which {kind.value} {id_!r} is not"
                yield Problem(located.origin.place, Code.RECORD_NEVER_USED, message, "name it where it belongs, or take it out", id_)
