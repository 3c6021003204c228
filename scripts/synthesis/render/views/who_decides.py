"""Who decides, delivers and pays for what, nation by nation, as the sources say, and where they say that it hurts."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.catalogue import Responsibility
from synthesis.model.node import Node, NodeKind
from synthesis.model.vocabulary import Level, Nation
from synthesis.render.escape import compose
from synthesis.render.views.blocks import Caveat, Fact, inline_fact, keep_facts, link_records, list_fact, make_caveat, mark_who, text_fact
from synthesis.render.words import NOT_STATED, count_words, describe_speaker, list_labels, list_nations
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A policy area in the table of a nation. `nations` names those that it holds in beside this one."""

    area: Markup
    levels: str
    decides: Markup
    delivers: Markup
    pays: Markup
    nations: str


@dataclass(frozen=True, slots=True)
class NationView:
    """The policy areas of one nation."""

    anchor: str
    nation: str
    number: str
    rows: tuple[AreaRow, ...]


@dataclass(frozen=True, slots=True)
class DisputeView:
    """What hurts in a policy area: the sources' difference in a sentence, and the findings that show it."""

    area: Markup
    nations: str
    what: Markup
    findings: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class AreaView:
    """A policy area with what is disputed and what says so."""

    id: str
    area: str
    nations: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class WhoDecidesView:
    """All of the page: a table for each nation, what hurts, then each area with its evidence."""

    number: str
    nations: tuple[NationView, ...]
    disputes: tuple[DisputeView, ...]
    areas: tuple[AreaView, ...]
    caveat: Caveat


def view_who_decides(writer: Writer) -> WhoDecidesView:
    """Make the view of who decides what."""
    records = [located.record for located in writer.context.library.responsibilities.values()]
    return WhoDecidesView(
        count_words(len(records), "policy area"),
        tuple(_view_nations(writer, records)),
        tuple(_view_dispute(writer, record) for record in records if record.disputed),
        tuple(_view_area(writer, record) for record in records),
        make_caveat(writer),
    )


def _view_nations(writer: Writer, records: list[Responsibility]) -> Iterator[NationView]:
    for nation in Nation:
        of_nation = [record for record in records if nation in record.nations]
        if of_nation:
            rows = tuple(_view_row(writer, record, nation) for record in of_nation)
            yield NationView(f"Nation-{nation.value}", nation.label, count_words(len(rows), "policy area"), rows)


def _view_row(writer: Writer, record: Responsibility, nation: Nation) -> AreaRow:
    others = [other for other in record.nations if other is not nation]
    return AreaRow(
        writer.record(Node(NodeKind.RESPONSIBILITY, record.id)),
        _list_levels(writer, record),
        writer.prose(record.decides or NOT_STATED),
        writer.prose(record.delivers or NOT_STATED),
        writer.prose(record.pays or NOT_STATED),
        list_nations(others) if others else "",
    )


def _view_dispute(writer: Writer, record: Responsibility) -> DisputeView:
    return DisputeView(
        writer.record(Node(NodeKind.RESPONSIBILITY, record.id)),
        list_nations(record.nations),
        writer.prose(record.disputed),
        tuple(writer.finding(finding_id) for finding_id in record.findings),
    )


def _view_area(writer: Writer, record: Responsibility) -> AreaView:
    facts = keep_facts(
        Fact("Decides", writer.prose(record.decides or NOT_STATED)),
        Fact("Delivers", writer.prose(record.delivers or NOT_STATED)),
        Fact("Pays", writer.prose(record.pays or NOT_STATED)),
        text_fact("Levels that the findings speak of", _list_levels(writer, record)),
        Fact("Where the sources disagree, or say that it hurts", writer.prose(record.disputed)),
        inline_fact("Organisations", link_records(writer, NodeKind.ORGANISATION, record.organisations)),
        list_fact("What says so", _list_claims(writer, record)),
    )
    return AreaView(record.id, record.area, list_nations(record.nations), facts)


def _list_levels(writer: Writer, record: Responsibility) -> str:
    """Name the levels that the findings behind an area speak of, from the nearest to the farthest."""
    known = writer.context.library.findings
    found = {level for finding_id in record.findings if finding_id in known for level in known[finding_id].record.levels}
    return list_labels(level for level in Level if level in found)


def _list_claims(writer: Writer, record: Responsibility) -> Iterator[Markup]:
    for finding_id in record.findings:
        located = writer.context.library.findings.get(finding_id)
        if located:
            who = describe_speaker(located.record.speaker)
            yield compose("{} {} {}", writer.finding(finding_id), writer.label(located.record.claim), mark_who(who))
