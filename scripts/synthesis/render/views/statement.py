"""A statement with the findings behind it: a section of its theme's page and a row of the table before it."""

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
from synthesis.render.words import count_words, describe_speaker, list_nations, sentence_case
from synthesis.render.writer import Writer

_STANCE_TITLES = {
    Stance.SUPPORTS: "What supports it",
    Stance.QUALIFIES: "What qualifies it",
    Stance.CONTRADICTS: "What contradicts it",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A finding as it stands behind a statement: claim, who says it, citation with its place, link."""

    claim: Markup
    who: str
    citation: Markup
    link: Markup


@dataclass(frozen=True, slots=True)
class StanceGroup:
    """The findings that bear on a statement in one way."""

    title: str
    stance: Stance
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement on its theme's page. `label` is its text without links; `agreement_class` names the agreement for styling."""

    id: str
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
    groups: tuple[StanceGroup, ...]
    dependences: tuple[Markup, ...]


def view_statement(writer: Writer, theme_id: str, statement: Statement) -> StatementView:
    """Make the view of a statement."""
    library = writer.context.library
    tally = library.tallies.get(f"{theme_id}/{statement.id}")
    by_stance = {
        stance: [library.findings[f.finding] for f in statement.findings if f.stance is stance and f.finding in library.findings]
        for stance in Stance
    }
    agreement = tally.agreement if tally else Agreement.ONE_SOURCE
    return StatementView(
        statement.id,
        writer.prose(statement.statement),
        writer.label(statement.statement),
        _who_says_it(by_stance[Stance.SUPPORTS] or [finding for group in by_stance.values() for finding in group]),
        count_behind(tally),
        sentence_case(agreement.value),
        agreement.value.replace(" ", "-"),
        list_nations(nation for group in by_stance.values() for finding in group for nation in finding.record.nations),
        count_checked(writer, [finding.record for group in by_stance.values() for finding in group]),
        statement.confidence.level.label.removesuffix(" confidence"),
        _argue_confidence(writer, statement),
        statement.differs_on.label if statement.differs_on else "",
        writer.prose(statement.difference),
        tuple(
            StanceGroup(_STANCE_TITLES[stance], stance, tuple(view_evidence(writer, finding) for finding in findings))
            for stance, findings in by_stance.items()
            if findings
        ),
        tuple(writer.prose(dependence.reason) for dependence in (tally.dependences if tally else ())),
    )


def view_evidence(writer: Writer, located: Located[Finding]) -> Evidence:
    """Make the view of a finding in a list of evidence."""
    finding = located.record
    pinpoint = finding.pinpoints[0]
    return Evidence(
        writer.label(finding.claim),
        describe_speaker(finding.speaker),
        writer.cite(pinpoint.report, pinpoint.locator),
        writer.finding(finding.id),
    )


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
