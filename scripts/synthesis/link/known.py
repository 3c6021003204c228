"""What can be referred to: takes the records and their nodes, tells which nodes are there but broken."""

from functools import cached_property

from synthesis.model.node import ALL, Node, NodeKind
from synthesis.model.records import Records
from synthesis.model.source import Retired


class Known:
    """The nodes of a collection, good, broken and retired; `nodes` are the good ones."""

    def __init__(self, records: Records, nodes: frozenset[Node]) -> None:
        self.nodes = nodes
        self._records = records
        self._codes = {source.record.code for source in records.sources}
        self._has_broken_source = any(node.kind is NodeKind.SOURCE for node in records.broken)

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
