"""Edges that begin at sources, and at the data sets that they declare."""

from collections.abc import Iterator

from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.raw import Step
from synthesis.model.records import Located, Records
from synthesis.model.source import SourceRecord


def find_retired_findings(records: Records) -> Iterator[Edge]:
    """Find the findings that stand in for retired ones; the detail is the retired id."""
    for source in records.sources:
        for index, retired in enumerate(source.record.retired):
            if retired.see:
                target = Node(NodeKind.FINDING, retired.see)
                yield _edge(EdgeKind.RETIRED_FINDING, source, target, ("retired", index, "see"), retired.id)


def find_reports(records: Records) -> Iterator[Edge]:
    """Find the reports of sources."""
    for source in records.sources:
        for index, key in enumerate(source.record.reports):
            yield _edge(EdgeKind.SOURCE_REPORT, source, Node(NodeKind.REFERENCE, key), ("reports", index))


def find_discussed_works(records: Records) -> Iterator[Edge]:
    """Find the works that sources are commentaries on."""
    for source in records.sources:
        for index, key in enumerate(source.record.discusses):
            yield _edge(EdgeKind.SOURCE_DISCUSSES, source, Node(NodeKind.REFERENCE, key), ("discusses", index))


def find_data_sets(records: Records) -> Iterator[Edge]:
    """Find the data sets that sources declare; the detail is the data set's title."""
    for source in records.sources:
        for index, data_set in enumerate(source.record.datasets):
            target = Node(NodeKind.DATA_SET, data_set.id)
            yield _edge(EdgeKind.SOURCE_DATA_SET, source, target, ("datasets", index, "id"), data_set.title)


def find_references_of_data_sets(records: Records) -> Iterator[Edge]:
    """Find the works that describe data sets."""
    for source in records.sources:
        for index, data_set in enumerate(source.record.datasets):
            if data_set.reference:
                origin = Node(NodeKind.DATA_SET, data_set.id)
                place = source.origin.at("datasets", index, "reference")
                yield Edge(EdgeKind.DATA_SET_REFERENCE, origin, Node(NodeKind.REFERENCE, data_set.reference), place)


def find_places(records: Records) -> Iterator[Edge]:
    """Find the places that sources cover."""
    for source in records.sources:
        for index, place in enumerate(source.record.scope.places):
            yield _edge(EdgeKind.SOURCE_PLACE, source, Node(NodeKind.PLACE, place), ("scope", "places", index))


def find_themes_read_for(records: Records) -> Iterator[Edge]:
    """Find the themes that sources were read for; the detail is what that gave, as typed."""
    for source in records.sources:
        for theme, outcome in source.record.read_for.items():
            origin = Node(NodeKind.SOURCE, source.id)
            # The theme's id is the key, not the value.
            place = source.origin.at_key("read_for", theme)
            yield Edge(EdgeKind.SOURCE_READ_FOR, origin, Node(NodeKind.THEME, theme), place, outcome.value)


def find_outlined_reports(records: Records) -> Iterator[Edge]:
    """Find the reports that sources give an outline of."""
    for source in records.sources:
        for index, outline in enumerate(source.record.outline):
            yield _edge(EdgeKind.SOURCE_OUTLINE, source, Node(NodeKind.REFERENCE, outline.report), ("outline", index, "report"))


def find_passages_left_out(records: Records) -> Iterator[Edge]:
    """Find the reports that passages are left out of; the detail is what is left out."""
    for source in records.sources:
        for index, left_out in enumerate(source.record.not_summarised):
            target = Node(NodeKind.REFERENCE, left_out.report)
            yield _edge(EdgeKind.SOURCE_LEFT_OUT, source, target, ("not_summarised", index, "report"), left_out.what)


def _edge(kind: EdgeKind, source: Located[SourceRecord], target: Node, steps: tuple[Step, ...], detail: str = "") -> Edge:
    return Edge(kind, Node(NodeKind.SOURCE, source.id), target, source.origin.at(*steps), detail)
