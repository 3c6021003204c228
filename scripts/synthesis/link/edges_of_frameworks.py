"""Edges that begin at frameworks and at their parts."""

from collections.abc import Iterator

from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.records import Records


def find_sources(records: Records) -> Iterator[Edge]:
    """Find the source that presents each framework."""
    for framework in records.frameworks:
        origin = Node(NodeKind.FRAMEWORK, framework.id)
        target = Node(NodeKind.SOURCE, framework.record.source)
        yield Edge(EdgeKind.FRAMEWORK_SOURCE, origin, target, framework.origin.at("source"))


def find_works(records: Records) -> Iterator[Edge]:
    """Find the works that frameworks stand in."""
    for framework in records.frameworks:
        if framework.record.work:
            origin = Node(NodeKind.FRAMEWORK, framework.id)
            target = Node(NodeKind.REFERENCE, framework.record.work)
            yield Edge(EdgeKind.FRAMEWORK_WORK, origin, target, framework.origin.at("work"))


def find_frameworks_of_parts(records: Records) -> Iterator[Edge]:
    """Find the framework that each part belongs to."""
    for framework in records.frameworks:
        for index, part in enumerate(framework.record.parts):
            origin = Node(NodeKind.PART, f"{framework.id}/{part.id}")
            place = framework.origin.at("parts", index, "id")
            yield Edge(EdgeKind.PART_FRAMEWORK, origin, Node(NodeKind.FRAMEWORK, framework.id), place)


def find_findings_of_parts(records: Records) -> Iterator[Edge]:
    """Find the findings that give the parts."""
    for framework in records.frameworks:
        for index, part in enumerate(framework.record.parts):
            if part.finding:
                origin = Node(NodeKind.PART, f"{framework.id}/{part.id}")
                place = framework.origin.at("parts", index, "finding")
                yield Edge(EdgeKind.PART_FINDING, origin, Node(NodeKind.FINDING, part.finding), place)


def find_answers(records: Records) -> Iterator[Edge]:
    """Find the parts of other frameworks that parts answer to; the detail is why."""
    for framework in records.frameworks:
        for index, part in enumerate(framework.record.parts):
            origin = Node(NodeKind.PART, f"{framework.id}/{part.id}")
            for number, answer in enumerate(part.answers):
                place = framework.origin.at("parts", index, "answers", number, "to")
                yield Edge(EdgeKind.PART_ANSWER, origin, Node(NodeKind.PART, answer.to), place, answer.note)
