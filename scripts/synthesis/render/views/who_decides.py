"""Who decides, delivers and pays for what, in which nation, as the sources say."""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.catalogue import Responsibility
from synthesis.model.node import Node, NodeKind
from synthesis.render.views.blocks import Caveat, Fact, inline_fact, keep_facts, link_records, list_fact, make_caveat
from synthesis.render.words import NOT_STATED, list_nations
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class AreaRow:
    """A policy area in the table."""

    area: Markup
    nations: str
    decides: Markup
    delivers: Markup
    pays: Markup


@dataclass(frozen=True, slots=True)
class AreaView:
    """A policy area with what is disputed and what says so."""

    id: str
    area: str
    nations: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class WhoDecidesView:
    """All of the page: a table to compare, then each area with its evidence."""

    rows: tuple[AreaRow, ...]
    areas: tuple[AreaView, ...]
    caveat: Caveat


def view_who_decides(writer: Writer) -> WhoDecidesView:
    """Make the view of who decides what."""
    records = [located.record for located in writer.context.library.responsibilities.values()]
    return WhoDecidesView(
        tuple(_view_row(writer, record) for record in records),
        tuple(_view_area(writer, record) for record in records),
        make_caveat(writer),
    )


def _view_row(writer: Writer, record: Responsibility) -> AreaRow:
    return AreaRow(
        writer.record(Node(NodeKind.RESPONSIBILITY, record.id)),
        list_nations(record.nations),
        *(writer.prose(who or NOT_STATED) for who in (record.decides, record.delivers, record.pays)),
    )


def _view_area(writer: Writer, record: Responsibility) -> AreaView:
    facts = keep_facts(
        Fact("Decides", writer.prose(record.decides or NOT_STATED)),
        Fact("Delivers", writer.prose(record.delivers or NOT_STATED)),
        Fact("Pays", writer.prose(record.pays or NOT_STATED)),
        Fact("Where the sources disagree, or say that it hurts", writer.prose(record.disputed)),
        inline_fact("Organisations", link_records(writer, NodeKind.ORGANISATION, record.organisations)),
        list_fact("What says so", map(writer.claim, record.findings)),
    )
    return AreaView(record.id, record.area, list_nations(record.nations), facts)
