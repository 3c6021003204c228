"""Edges that begin at themes and at their statements. The detail of a statement's finding is its stance as typed."""

from collections.abc import Iterator

from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.records import Records


def find_themes_of_statements(records: Records) -> Iterator[Edge]:
    """Find the theme that each statement belongs to."""
    for theme in records.themes:
        for index, statement in enumerate(theme.record.statements):
            origin = Node(NodeKind.STATEMENT, f"{theme.id}/{statement.id}")
            place = theme.origin.at("statements", index, "id")
            yield Edge(EdgeKind.STATEMENT_THEME, origin, Node(NodeKind.THEME, theme.id), place)


def find_findings_of_statements(records: Records) -> Iterator[Edge]:
    """Find the findings behind statements; the detail is the stance as typed."""
    for theme in records.themes:
        for index, statement in enumerate(theme.record.statements):
            origin = Node(NodeKind.STATEMENT, f"{theme.id}/{statement.id}")
            for number, behind in enumerate(statement.findings):
                place = theme.origin.at("statements", index, "findings", number, "finding")
                yield Edge(EdgeKind.STATEMENT_FINDING, origin, Node(NodeKind.FINDING, behind.finding), place, behind.stance.value)


def find_definitions(records: Records) -> Iterator[Edge]:
    """Find the findings that themes take definitions from; the detail is the word defined."""
    for theme in records.themes:
        for index, definition in enumerate(theme.record.definitions):
            origin = Node(NodeKind.THEME, theme.id)
            place = theme.origin.at("definitions", index, "finding")
            yield Edge(EdgeKind.THEME_DEFINITION, origin, Node(NodeKind.FINDING, definition.finding), place, definition.term)


def find_related_themes(records: Records) -> Iterator[Edge]:
    """Find the themes that themes are related to."""
    for theme in records.themes:
        for index, related in enumerate(theme.record.related):
            place = theme.origin.at("related", index)
            yield Edge(EdgeKind.THEME_RELATED, Node(NodeKind.THEME, theme.id), Node(NodeKind.THEME, related), place)
