"""Findings in plain words, for everything beside the pages: a library and its citations in, one `PlainFinding` for each finding out."""

from collections.abc import Iterator

from synthesis.model.citation import Citations
from synthesis.model.edtf import date_in_words
from synthesis.model.finding import Finding, Relation
from synthesis.model.library import Library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.page import SiteSettings
from synthesis.model.plain_finding import PlainFinding, PlainRelation
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.context import Context, make_context
from synthesis.render.views.checks import find_checks
from synthesis.render.views.finding import GROUNDS
from synthesis.render.words import describe_speaker, list_nations
from synthesis.render.writer import Writer


def list_plain_findings(library: Library, citations: Citations, settings: SiteSettings) -> tuple[PlainFinding, ...]:
    """Put every finding into plain words, source by source in the order of the files."""
    context = make_context(library, citations, settings)
    writer = Writer(context, address.HOME)
    names = {source_id: _name_source(context, source_id) for source_id in library.sources}
    return tuple(
        _put_plainly(writer, finding, names.get(source_id, source_id))
        for source_id, findings in context.findings_by_source.items()
        for finding in findings
    )


def _put_plainly(writer: Writer, located: Located[Finding], source_name: str) -> PlainFinding:
    finding = located.record
    library = writer.context.library
    return PlainFinding(
        record=finding,
        address=address.on_site(address.finding_address(library, writer.context.shelves, finding.id)),
        source=located.owner,
        source_name=source_name,
        claim=writer.plain(finding.claim),
        speaker=describe_speaker(finding.speaker),
        evidence=_ground(writer.context, finding.evidence),
        nations=list_nations(finding.nations),
        dates=_dates(finding),
        condition=writer.plain(finding.condition),
        why=writer.plain(finding.why),
        caution=writer.plain(finding.caution),
        pinpoints=tuple(pinpoint.locator for pinpoint in finding.pinpoints),
        relations=tuple(_relations(writer, finding)),
        checks=find_checks(writer, finding),
    )


def _name_source(context: Context, source_id: str) -> str:
    record = context.library.sources[source_id].record
    is_cited = context.is_cited(record.reports[0])
    return context.citations.get(record.reports[0]).narrative if is_cited else record.title


def _ground(context: Context, evidence: str) -> str:
    if evidence in GROUNDS:
        return GROUNDS[evidence]
    return context.data_sets[evidence][1].title if evidence in context.data_sets else evidence


def _dates(finding: Finding) -> str:
    dates = (("said", finding.date.said), ("held", finding.date.held), ("published", finding.date.published))
    return ", ".join(f"{what} {date_in_words(date)}" for what, date in dates if date)


def _relations(writer: Writer, finding: Finding) -> Iterator[PlainRelation]:
    for relation in finding.relations:
        if relation.to in writer.context.library.findings:
            yield _relation(writer, relation, relation.type.label, relation.to)
    for other in writer.context.findings_on(Node(NodeKind.FINDING, finding.id), EdgeKind.FINDING_RELATION):
        for relation in other.record.relations:
            if relation.to == finding.id:
                yield _relation(writer, relation, relation.type.inverse, other.record.id)


def _relation(writer: Writer, relation: Relation, words: str, other: str) -> PlainRelation:
    return PlainRelation(words, other, relation.differs_on.label if relation.differs_on else "", writer.plain(relation.note))
