"""What can be referred to: takes the records, tells which nodes exist and which are there but broken."""

from functools import cached_property

from synthesis.model.node import ALL, Node, NodeKind
from synthesis.model.records import Records
from synthesis.model.source import Retired


class Known:
    """The nodes of a collection, good, broken and retired."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._codes = {source.record.code for source in records.sources}
        self._has_broken_source = any(node.kind is NodeKind.SOURCE for node in records.broken)

    @cached_property
    def nodes(self) -> frozenset[Node]:
        """All nodes that exist."""
        records = self._records
        groups = {
            NodeKind.SOURCE: records.sources,
            NodeKind.FINDING: records.findings,
            NodeKind.REFERENCE: records.references,
            NodeKind.THEME: records.themes,
            NodeKind.FRAMEWORK: records.frameworks,
            NodeKind.EVENT: records.events,
            NodeKind.RESPONSIBILITY: records.responsibilities,
            NodeKind.TERM: records.terms,
            NodeKind.PLACE: records.places,
            NodeKind.ORGANISATION: records.organisations,
            NodeKind.CHANGE: records.changes,
            NodeKind.POST: records.posts,
        }
        nodes = {Node(kind, located.id) for kind, group in groups.items() for located in group}
        nodes |= {Node(NodeKind.STATEMENT, f"{theme.id}/{one.id}") for theme in records.themes for one in theme.record.statements}
        nodes |= {Node(NodeKind.PART, f"{framework.id}/{one.id}") for framework in records.frameworks for one in framework.record.parts}
        nodes |= {Node(NodeKind.DATA_SET, one.id) for source in records.sources for one in source.record.datasets}
        return frozenset(nodes)

    @cached_property
    def retired(self) -> dict[str, Retired]:
        """The finding ids that are no longer used."""
        return {one.id: one for source in self._records.sources for one in source.record.retired}

    @cached_property
    def ids(self) -> dict[NodeKind, tuple[str, ...]]:
        """The ids of each kind of node, in order."""
        ids: dict[NodeKind, list[str]] = {kind: [] for kind in NodeKind}
        for node in self.nodes:
            ids[node.kind].append(node.id)
        return {kind: tuple(sorted(of_kind)) for kind, of_kind in ids.items()}

    def is_broken(self, node: Node) -> bool:
        """Tell whether a node is there, as far as one can know, but was skipped with a problem.

        | kind           | broken if                                                                  |
        | -------------- | -------------------------------------------------------------------------- |
        | any            | the node itself is, or all of its kind are                                 |
        | finding        | a source is, and the id's code is of no good source: it may be that one's  |
        | data set       | a source is: it may declare the data set                                   |
        | framework part | its framework is                                                           |
        """
        if _is_listed(node, self._records.broken):
            return True
        if node.kind is NodeKind.FINDING:
            return self._has_broken_source and node.id.partition("-")[0] not in self._codes
        if node.kind is NodeKind.DATA_SET:
            return self._has_broken_source
        if node.kind is NodeKind.PART:
            return _is_listed(Node(NodeKind.FRAMEWORK, node.id.partition("/")[0]), self._records.broken)
        return False


def _is_listed(node: Node, broken: frozenset[Node]) -> bool:
    return node in broken or Node(node.kind, ALL) in broken
