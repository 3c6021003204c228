"""The stage as a whole: takes the validated records, gives the linked library and a problem for each reference that leads nowhere."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from synthesis.link.checks import compute_checks
from synthesis.link.known import Known
from synthesis.link.parts import find_parts
from synthesis.link.resolve import Resolved, resolve_edges
from synthesis.link.tally import tally_statements
from synthesis.link.two_ways import link_both_ways
from synthesis.model.catalogue import Collection
from synthesis.model.library import Library
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.node import ALL, Node, NodeKind
from synthesis.model.problem import Problem
from synthesis.model.records import Located, Records

RecordType = TypeVar("RecordType")

# Pages need these words even where collection.yml is missing or broken, which has been reported by then.
_NO_COLLECTION = Collection(title="Untitled collection", topic="Topic not stated", caveat="Caveat not stated.", evidence_to="0001")


def link_records(records: Records, memory: Memory = NO_MEMORY) -> tuple[Library, tuple[Problem, ...]]:
    """Resolve all references of the collection both ways and count what stands behind its statements."""
    records = _without_orphans(records)
    parts = find_parts(records, memory)
    nodes = frozenset().union(*(part.nodes for part in parts))
    resolved = resolve_edges(parts, Known(records, nodes))
    links = link_both_ways(resolved.parts)
    library = Library(
        collection=records.collection.record if records.collection else _NO_COLLECTION,
        sources=_by_id(records.sources),
        findings=_by_id(records.findings),
        themes=_by_id(records.themes),
        frameworks=_by_id(records.frameworks),
        events=_by_id(records.events),
        responsibilities=_by_id(records.responsibilities),
        terms=_by_id(records.terms),
        places=_by_id(records.places),
        organisations=_by_id(records.organisations),
        changes=_by_id(records.changes),
        posts=_by_id(records.posts),
        references=memory.recall(_by_id, records.references),
        retired={retired.id: (source.id, retired) for source in records.sources for retired in source.record.retired},
        texts={text.report: text for text in records.book.texts},
        receipts={(receipt.finding, receipt.pinpoint): receipt for receipt in records.book.receipts},
        reviews={review.finding: review for review in records.book.reviews},
        links=links,
        tallies=memory.recall_equal(tally_statements, _list_tallied(records, nodes, resolved), records, links),
        checks=compute_checks(records.findings, records.book, memory),
        broken=records.broken | resolved.broken,
        unresolved=resolved.unresolved,
        silencings=records.silencings,
    )
    return library, resolved.problems


def _without_orphans(records: Records) -> Records:
    """Leave out findings whose source could not be shaped: they would stand on no page."""
    sources = {source.id for source in records.sources}
    if not sources:
        # That there is no source has been reported; every reference to a finding would be another report of it.
        records = replace(records, broken=records.broken | {Node(NodeKind.SOURCE, ALL)})
    orphans = frozenset(Node(NodeKind.FINDING, finding.id) for finding in records.findings if finding.owner not in sources)
    if not orphans:
        return records
    kept = tuple(finding for finding in records.findings if finding.owner in sources)
    return replace(records, findings=kept, broken=records.broken | orphans)


def _list_tallied(records: Records, nodes: frozenset[Node], resolved: Resolved) -> object:
    """List all that tallies depend on, for comparing it with what it was."""
    edges = [part.tallied for part in resolved.parts]
    sources = [(source.id, source.record.title, source.record.datasets) for source in records.sources]
    themes = [(theme.id, tuple(statement.id for statement in theme.record.statements)) for theme in records.themes]
    return nodes, edges, sources, themes, records.references


def _by_id(located: Iterable[Located[RecordType]]) -> dict[str, Located[RecordType]]:
    return {one.id: one for one in located}
