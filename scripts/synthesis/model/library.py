"""The library: all records with every reference resolved both ways, and what is computed from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from synthesis.model.catalogue import Change, Collection, Event, Organisation, PlaceRecord, Post, Responsibility, Term
from synthesis.model.checks import FindingChecks
from synthesis.model.finding import Finding
from synthesis.model.framework import Framework
from synthesis.model.node import Edge, EdgeKind, Node
from synthesis.model.receipt import Receipt, SignedReview, TextOfReport
from synthesis.model.records import Located
from synthesis.model.reference import Reference
from synthesis.model.silencing import Silencing
from synthesis.model.source import Retired, SourceRecord
from synthesis.model.theme import Theme


class Agreement(Enum):
    """How the findings behind a statement stand to each other; computed, never typed."""

    ONE_SOURCE = "one source"
    AGREE = "agree"
    QUALIFIED = "agree with qualifications"
    CONTESTED = "contested"
    CONTESTED_WITHIN = "contested within one study"


@dataclass(frozen=True, slots=True)
class Dependence:
    """Why two sources do not confirm each other independently: ids in order, and the reason in words."""

    first: str
    second: str
    reason: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What stands behind a statement: ids of sources and data sets, dependences among the sources, agreement.

    Reports are never counted: two reports of one study are one source, and sources that share a data set share it.
    """

    sources: tuple[str, ...]
    data_sets: tuple[str, ...]
    dependences: tuple[Dependence, ...]
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Links:
    """Every edge, found from either end; edges stand in the order of the collection's files."""

    outgoing: Mapping[Node, tuple[Edge, ...]]
    incoming: Mapping[Node, tuple[Edge, ...]]

    def leading_from(self, node: Node, *kinds: EdgeKind) -> tuple[Edge, ...]:
        """Give the edges that begin at the node, of the given kinds or of all."""
        return _of_kinds(self.outgoing.get(node, ()), kinds)

    def leading_to(self, node: Node, *kinds: EdgeKind) -> tuple[Edge, ...]:
        """Give the edges that end at the node, of the given kinds or of all."""
        return _of_kinds(self.incoming.get(node, ()), kinds)


@dataclass(frozen=True, slots=True)
class Library:
    """The whole collection, linked. Mappings are in the order of the files, records in the order of their file.

    `texts` is by report, `receipts` by finding id and number of the pinpoint (from 1), `reviews` and `checks` by finding id.
    `tallies` is by 'theme/statement'; `retired` by finding id, with the id of its source; `broken` names records that
    were skipped with a problem, `unresolved` what references name and nobody has written: those have no edge.
    """

    collection: Collection
    sources: Mapping[str, Located[SourceRecord]]
    findings: Mapping[str, Located[Finding]]
    themes: Mapping[str, Located[Theme]]
    frameworks: Mapping[str, Located[Framework]]
    events: Mapping[str, Located[Event]]
    responsibilities: Mapping[str, Located[Responsibility]]
    terms: Mapping[str, Located[Term]]
    places: Mapping[str, Located[PlaceRecord]]
    organisations: Mapping[str, Located[Organisation]]
    changes: Mapping[str, Located[Change]]
    posts: Mapping[str, Located[Post]]
    references: Mapping[str, Located[Reference]]
    retired: Mapping[str, tuple[str, Retired]]
    texts: Mapping[str, TextOfReport]
    receipts: Mapping[tuple[str, int], Receipt]
    reviews: Mapping[str, SignedReview]
    links: Links
    tallies: Mapping[str, Tally]
    checks: Mapping[str, FindingChecks]
    broken: frozenset[Node]
    unresolved: frozenset[Node] = frozenset()
    silencings: tuple[Located[Silencing], ...] = ()

    def findings_of(self, source_id: str) -> tuple[Located[Finding], ...]:
        """Give the findings of a source in the order of its file."""
        return tuple(finding for finding in self.findings.values() if finding.owner == source_id)


def _of_kinds(edges: tuple[Edge, ...], kinds: tuple[EdgeKind, ...]) -> tuple[Edge, ...]:
    return tuple(edge for edge in edges if edge.kind in kinds) if kinds else edges
