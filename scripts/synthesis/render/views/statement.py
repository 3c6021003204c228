"""A statement with the findings behind it: a row of its theme's table, and a section with its sides next to each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.library import Agreement, Tally
from synthesis.model.records import Located
from synthesis.model.theme import Statement
from synthesis.model.vocabulary import ConfidenceLevel, Stance
from synthesis.render.views.blocks import Fact, keep_facts
from synthesis.render.views.checks import count_checked
from synthesis.render.views.sides import Side, count_sides, view_sides
from synthesis.render.words import count_words, list_nations, sentence_case
from synthesis.render.writer import Writer

_CONTESTED = (Agreement.CONTESTED, Agreement.CONTESTED_WITHIN)


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement on its theme's page. `number` is its short name there, `label` its text without links.

    `is_disputed` says that findings limit or contradict it, `is_contested` that they contradict it.
    """

    id: str
    number: str
    text: Markup
    label: Markup
    who: str
    behind: str
    agreement: str
    agreement_class: str
    nations: str
    checked: str
    confidence: str
    confidence_facts: tuple[Fact, ...]
    differs_on: str
    difference: Markup
    sides: tuple[Side, ...]
    balance: str
    is_disputed: bool
    is_contested: bool
    dependences: tuple[Markup, ...]


def view_statement(writer: Writer, theme_id: str, statement: Statement, number: int) -> StatementView:
    """Make the view of a statement, which is the theme's `number`th."""
    library = writer.context.library
    tally = library.tallies.get(f"{theme_id}/{statement.id}")
    by_stance = find_by_stance(writer, statement)
    behind = [finding for group in by_stance.values() for finding in group]
    agreement = tally.agreement if tally else Agreement.ONE_SOURCE
    return StatementView(
        statement.id,
        f"S{number}",
        writer.prose(statement.statement),
        writer.label(statement.statement),
        _who_says_it(by_stance[Stance.SUPPORTS] or behind),
        count_behind(tally),
        sentence_case(agreement.value),
        agreement.value.replace(" ", "-"),
        list_nations(nation for finding in behind for nation in finding.record.nations),
        count_checked(writer, [finding.record for finding in behind]),
        statement.confidence.level.label.removesuffix(" confidence"),
        _argue_confidence(writer, statement),
        statement.differs_on.label if statement.differs_on else "",
        writer.prose(statement.difference),
        view_sides(writer, by_stance),
        count_sides(by_stance),
        bool(by_stance[Stance.QUALIFIES] or by_stance[Stance.CONTRADICTS]),
        agreement in _CONTESTED,
        tuple(writer.prose(dependence.reason) for dependence in (tally.dependences if tally else ())),
    )


def find_by_stance(writer: Writer, statement: Statement) -> dict[Stance, list[Located[Finding]]]:
    """Give the findings behind a statement by how they bear on it."""
    known = writer.context.library.findings
    return {
        stance: [known[behind.finding] for behind in statement.findings if behind.stance is stance and behind.finding in known]
        for stance in Stance
    }


def count_behind(tally: Tally | None) -> str:
    """Say how many sources and data sets stand behind a statement: '3 sources, 2 data sets'."""
    if tally is None:
        return count_words(0, "source")
    sources = count_words(len(tally.sources), "source")
    return f"{sources}, {count_words(len(tally.data_sets), 'data set')}" if tally.data_sets else f"{sources}, no data set"


def _who_says_it(findings: Iterable[Located[Finding]]) -> str:
    labels = dict.fromkeys(finding.record.speaker.type.label for finding in findings)
    first, *others = labels or [""]
    return "; ".join([first, *(label[:1].lower() + label[1:] for label in others)]) if others else first


def _argue_confidence(writer: Writer, statement: Statement) -> tuple[Fact, ...]:
    confidence = statement.confidence
    if confidence.level in (ConfidenceLevel.NOT_GRADED, ConfidenceLevel.DOES_NOT_APPLY):
        return ()
    return keep_facts(
        Fact("Methodological limitations", writer.prose(confidence.methodological_limitations)),
        Fact("Coherence", writer.prose(confidence.coherence)),
        Fact("Adequacy", writer.prose(confidence.adequacy)),
        Fact("Relevance", writer.prose(confidence.relevance)),
    )
