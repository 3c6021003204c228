"""Which source uses which work, and how: the library's edges in, uses by work and source out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from synthesis.model.library import Library
from synthesis.model.node import Edge, EdgeKind, Node, NodeKind

# By findings, with the words that stand before their numbers; then by the source as a whole.
BY_FINDINGS = {
    EdgeKind.FINDING_REPORT: "holds the passages of",
    EdgeKind.FINDING_RELAYS: "reported in",
    EdgeKind.FINDING_CITES: "cited in",
    EdgeKind.FINDING_FIGURE: "gives a figure in",
    EdgeKind.PROSE_REFERENCE: "named in",
}
_BY_SOURCES = {
    EdgeKind.SOURCE_REPORT: "is its report",
    EdgeKind.SOURCE_DISCUSSES: "commented on",
    EdgeKind.PROSE_REFERENCE: "named",
}


@dataclass(frozen=True, slots=True)
class Use:
    """One way in which a source uses a work; without findings, it is the source as a whole."""

    words: str
    findings: tuple[str, ...] = ()


def find_uses(library: Library, key: str) -> dict[str, tuple[Use, ...]]:
    """Find by source how a work is used: by its findings first, in the order of the edges."""
    found: dict[str, dict[str, list[str]]] = {}
    for edge in library.links.leading_to(Node(NodeKind.REFERENCE, key), *BY_FINDINGS, *_BY_SOURCES):
        for source_id, words, finding_id in _read(library, edge):
            ids = found.setdefault(source_id, {}).setdefault(words, [])
            if finding_id and finding_id not in ids[-1:]:
                ids.append(finding_id)
    return {source_id: tuple(Use(words, tuple(dict.fromkeys(ids))) for words, ids in uses.items()) for source_id, uses in found.items()}


def leave_out_own(library: Library, key: str, uses: Mapping[str, tuple[Use, ...]]) -> dict[str, tuple[Use, ...]]:
    """Leave out the source whose report the work is."""
    return {source_id: found for source_id, found in uses.items() if key not in library.sources[source_id].record.reports}


def list_shared(library: Library, order: Iterator[str]) -> Mapping[str, Mapping[str, tuple[Use, ...]]]:
    """List the works that two sources or more use, those that most use first, with the uses of each; none uses its own report."""
    uses = {key: leave_out_own(library, key, find_uses(library, key)) for key in order}
    shared = [key for key, by_source in uses.items() if len(by_source) > 1]
    return {key: uses[key] for key in sorted(shared, key=lambda key: -len(uses[key]))}


def _read(library: Library, edge: Edge) -> Iterator[tuple[str, str, str]]:
    finding = library.findings.get(edge.origin.id) if edge.origin.kind is NodeKind.FINDING else None
    if finding:
        words = BY_FINDINGS[edge.kind]
        if edge.kind is EdgeKind.FINDING_CITES:
            work = next(work for work in finding.record.cites if work.key == edge.target.id)
            words = f"{', '.join(filter(None, (work.role.label, work.locator)))} in"
        yield finding.owner, words, finding.id
    elif edge.origin.kind is NodeKind.SOURCE and edge.kind in _BY_SOURCES and edge.origin.id in library.sources:
        yield edge.origin.id, _BY_SOURCES[edge.kind], ""
