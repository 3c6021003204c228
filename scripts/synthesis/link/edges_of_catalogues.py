"""Edges that begin at events, responsibilities, terms and places."""

from collections.abc import Iterator

from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.raw import Origin
from synthesis.model.records import Records


def find_findings_of_events(records: Records) -> Iterator[Edge]:
    """Find the findings behind events."""
    for event in records.events:
        origin = Node(NodeKind.EVENT, event.id)
        yield from _listed(EdgeKind.EVENT_FINDING, origin, event.origin, "findings", event.record.findings, NodeKind.FINDING)


def find_works_of_events(records: Records) -> Iterator[Edge]:
    """Find the works behind events."""
    for event in records.events:
        origin = Node(NodeKind.EVENT, event.id)
        yield from _listed(EdgeKind.EVENT_WORK, origin, event.origin, "works", event.record.works, NodeKind.REFERENCE)


def find_findings_of_responsibilities(records: Records) -> Iterator[Edge]:
    """Find the findings behind responsibilities."""
    for one in records.responsibilities:
        origin = Node(NodeKind.RESPONSIBILITY, one.id)
        yield from _listed(EdgeKind.RESPONSIBILITY_FINDING, origin, one.origin, "findings", one.record.findings, NodeKind.FINDING)


def find_organisations_of_responsibilities(records: Records) -> Iterator[Edge]:
    """Find the bodies that responsibilities name."""
    kind = EdgeKind.RESPONSIBILITY_ORGANISATION
    for one in records.responsibilities:
        origin = Node(NodeKind.RESPONSIBILITY, one.id)
        yield from _listed(kind, origin, one.origin, "organisations", one.record.organisations, NodeKind.ORGANISATION)


def find_sources_of_senses(records: Records) -> Iterator[Edge]:
    """Find the sources that use terms in a sense of their own."""
    for term in records.terms:
        for index, sense in enumerate(term.record.senses):
            origin = Node(NodeKind.TERM, term.id)
            place = term.origin.at("senses", index, "source")
            yield Edge(EdgeKind.TERM_SENSE_SOURCE, origin, Node(NodeKind.SOURCE, sense.source), place)


def find_findings_of_senses(records: Records) -> Iterator[Edge]:
    """Find the findings that show the senses of terms."""
    for term in records.terms:
        for index, sense in enumerate(term.record.senses):
            origin = Node(NodeKind.TERM, term.id)
            place = term.origin.at("senses", index, "finding")
            yield Edge(EdgeKind.TERM_SENSE_FINDING, origin, Node(NodeKind.FINDING, sense.finding), place)


def find_related_terms(records: Records) -> Iterator[Edge]:
    """Find the terms that terms are related to."""
    for term in records.terms:
        origin = Node(NodeKind.TERM, term.id)
        yield from _listed(EdgeKind.TERM_RELATED, origin, term.origin, "related", term.record.related, NodeKind.TERM)


def find_works_of_terms(records: Records) -> Iterator[Edge]:
    """Find the works behind terms."""
    for term in records.terms:
        origin = Node(NodeKind.TERM, term.id)
        yield from _listed(EdgeKind.TERM_WORK, origin, term.origin, "works", term.record.works, NodeKind.REFERENCE)


def find_larger_places(records: Records) -> Iterator[Edge]:
    """Find the larger places that places lie in."""
    for place in records.places:
        if place.record.within:
            target = Node(NodeKind.PLACE, place.record.within)
            yield Edge(EdgeKind.PLACE_WITHIN, Node(NodeKind.PLACE, place.id), target, place.origin.at("within"))


def _listed(kind: EdgeKind, node: Node, origin: Origin, field: str, ids: tuple[str, ...], target: NodeKind) -> Iterator[Edge]:
    """Make an edge of each id in a field that is a list of ids."""
    for index, one in enumerate(ids):
        yield Edge(kind, node, Node(target, one), origin.at(field, index))
