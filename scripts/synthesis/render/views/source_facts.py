"""What a source is, in facts: its reports, scope, method, money and data sets. A part of the source's page."""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.edtf import date_in_words
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.pinpoint import NO_SECTION
from synthesis.model.records import Located
from synthesis.model.source import DataSet, Outline, SourceRecord
from synthesis.render import address
from synthesis.render.escape import compose
from synthesis.render.views.blocks import (
    NOTHING,
    Fact,
    backlink_facts,
    inline_fact,
    keep_facts,
    link_by_source,
    link_records,
    list_fact,
    text_fact,
)
from synthesis.render.views.reference_text import write_reference
from synthesis.render.words import NOT_STATED, count_words, date_words, list_labels, list_nations
from synthesis.render.writer import Writer

_USES = (
    ("Frameworks it presents", EdgeKind.FRAMEWORK_SOURCE),
    ("Words it uses in a sense of its own", EdgeKind.TERM_SENSE_SOURCE),
)


@dataclass(frozen=True, slots=True)
class DataSetView:
    """A data set that a source declares: the anchor that findings link to, and what rests on it."""

    anchor: str
    title: str
    facts: tuple[Fact, ...]


def introduce_source(writer: Writer, located: Located[SourceRecord]) -> Markup:
    """Say in a line what the source is, by whom and when, and how many findings it has."""
    source = located.record
    findings = count_words(len(writer.context.findings_by_source[located.id]), "finding")
    when = f", with evidence from {date_in_words(source.scope.period)}" if source.scope.period else ""
    nations = list_nations(source.scope.nations)
    scope = f"{findings}, no nation stated{when}" if nations == NOT_STATED else f"{findings} on {nations}{when}"
    return compose("{}: {}. {}.", source.kind.label, writer.narrative(source.reports[0]), scope)


def describe_source(writer: Writer, located: Located[SourceRecord]) -> tuple[Fact, ...]:
    """List what a reader should know of a source; what it does not say is shown as not stated."""
    source, node = located.record, Node(NodeKind.SOURCE, located.id)
    first, *others = source.reports
    return keep_facts(
        Fact("Cite it as", write_reference(writer, first)),
        list_fact("Also reported in", (write_reference(writer, key) for key in others)),
        list_fact("Comments on", (write_reference(writer, key) for key in source.discusses)),
        text_fact("Nations", list_nations(source.scope.nations)),
        text_fact("Levels", list_labels(source.scope.levels) or NOT_STATED),
        inline_fact("Places", link_records(writer, NodeKind.PLACE, source.scope.places)),
        text_fact("Evidence from", date_words(source.scope.period)),
        Fact("Method", writer.prose(source.method)),
        Fact("Funding", writer.prose(source.funding or NOT_STATED)),
        Fact("Interests to know of", writer.prose(source.interests or NOT_STATED)),
        *backlink_facts(writer, node, _USES),
        *(_outline_fact(writer, outline) for outline in source.outline),
    )


def view_data_sets(writer: Writer, located: Located[SourceRecord]) -> tuple[DataSetView, ...]:
    """List the data sets that a source declares, with who collected them and what rests on them."""
    return tuple(_view_data_set(writer, located, data_set) for data_set in located.record.datasets)


def _outline_fact(writer: Writer, outline: Outline) -> Fact:
    key = outline.report
    label = writer.context.citations.get(key).narrative if writer.context.is_cited(key) else key
    headings = dict.fromkeys(heading.heading for heading in outline.headings if heading.heading != NO_SECTION)
    return text_fact(f"Sections of {label}", "; ".join(headings))


def _view_data_set(writer: Writer, located: Located[SourceRecord], data_set: DataSet) -> DataSetView:
    node = Node(NodeKind.DATA_SET, data_set.id)
    context = writer.context
    sharing = [source.id for source in context.origins_of(node, EdgeKind.SOURCE_DATA_SET) if source.id != located.id]
    facts = keep_facts(
        text_fact("Collected by", "This source" if data_set.own else "Others; this source reports it"),
        Fact("Described in", write_reference(writer, data_set.reference) if data_set.reference else NOTHING),
        inline_fact("Shared with", link_records(writer, NodeKind.SOURCE, sharing)),
        list_fact("Findings that rest on it", link_by_source(writer, context.findings_on(node, EdgeKind.FINDING_DATA_SET))),
    )
    return DataSetView(address.data_set_anchor(data_set.id), data_set.title, facts)
