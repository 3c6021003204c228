"""Rules on the statements of themes and the findings behind them."""

from collections.abc import Iterator
from typing import NamedTuple

from synthesis.model.code import Code
from synthesis.model.library import Agreement, Library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.model.theme import Statement, Theme
from synthesis.model.vocabulary import Difference


class PlacedStatement(NamedTuple):
    """A statement with its theme and its number in it, from 0."""

    theme: Located[Theme]
    number: int
    statement: Statement

    @property
    def id(self) -> str:
        """The statement's id in the whole collection."""
        return f"{self.theme.id}/{self.statement.id}"


def statements_of(library: Library) -> Iterator[PlacedStatement]:
    """Go through all statements of all themes."""
    for theme in library.themes.values():
        for index, statement in enumerate(theme.record.statements):
            yield PlacedStatement(theme, index, statement)


def statement_has_finding(library: Library) -> Iterator[Problem]:
    """A statement rests on at least one finding that exists."""
    for placed in statements_of(library):
        theme, index, statement = placed
        node = Node(NodeKind.STATEMENT, placed.id)
        named = {Node(NodeKind.FINDING, behind.finding) for behind in statement.findings}
        # Where a finding is broken, the statement is whole once that is mended.
        if not library.links.leading_from(node, EdgeKind.STATEMENT_FINDING) and not named & library.broken:
            place = theme.origin.at("statements", index, "findings")
            message = f"must name at least one finding that exists, for statement {statement.id!r}"
            yield Problem(place, Code.STATEMENT_WITHOUT_FINDING, message, "mend the ids, or take the statement out")


def statement_names_finding_once(library: Library) -> Iterator[Problem]:
    """A statement names each of its findings once, with one stance."""
    for theme, index, statement in statements_of(library):
        first_at: dict[str, int] = {}
        for number, behind in enumerate(statement.findings):
            first = first_at.setdefault(behind.finding, number)
            if first != number:
                place = theme.origin.at("statements", index, "findings", number, "finding")
                before = theme.origin.at("statements", index, "findings", first, "finding")
                message = f"must name a finding once, not {behind.finding!r} again: it stands at {before}"
                yield Problem(place, Code.FINDING_IN_STATEMENT_TWICE, message, "take one of the two out")


def contested_statement_names_difference(library: Library) -> Iterator[Problem]:
    """A statement that is contested says what its findings differ on."""
    kinds = ", ".join(difference.value for difference in Difference)
    for placed in statements_of(library):
        agreement = library.tallies[placed.id].agreement
        if agreement in (Agreement.CONTESTED, Agreement.CONTESTED_WITHIN) and placed.statement.differs_on is None:
            place = placed.theme.origin.at("statements", placed.number)
            message = f"must say what the findings differ on, as statement {placed.statement.id!r} is {agreement.value}"
            yield Problem(place, Code.DIFFERENCE_UNNAMED, message, f"add 'differs_on:' with one of {kinds}")
