"""The page of a source: what it is and is not, then its findings in the order of its file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import Node, NodeKind
from synthesis.model.pinpoint import NO_SECTION
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.model.vocabulary import SourceKind
from synthesis.render.reading_order import Placed, order_findings
from synthesis.render.views.blocks import NOTHING, Caveat, Fact, make_caveat
from synthesis.render.views.checks import count_checked, find_checks
from synthesis.render.views.finding import FindingView, view_finding
from synthesis.render.views.source_facts import DataSetView, describe_source, introduce_source, view_data_sets
from synthesis.render.views.strip import StripView, view_strips
from synthesis.render.words import sentence_case
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class SectionView:
    """Findings that stand under one heading of one report."""

    title: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class ThemeReading:
    """What reading the source for a theme gave."""

    theme: Markup
    reading: str
    findings: str


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A passage that no finding stands on."""

    where: Markup
    what: Markup
    why: Markup


@dataclass(frozen=True, slots=True)
class Stone:
    """A retired finding id: it keeps its anchor, why it was retired and where to go."""

    id: str
    why: Markup
    see: Markup


@dataclass(frozen=True, slots=True)
class SourceView:
    """All of a source's page. `order` says in which order its findings stand, `checked` how many were checked how."""

    kind: SourceKind
    lead: Markup
    summary: tuple[Markup, ...]
    facts: tuple[Fact, ...]
    data_sets: tuple[DataSetView, ...]
    good_for: tuple[Markup, ...]
    cannot_tell: tuple[Markup, ...]
    readings: tuple[ThemeReading, ...]
    strips: tuple[StripView, ...]
    order: str
    checked: str
    sections: tuple[SectionView, ...]
    left_out: tuple[LeftOutRow, ...]
    stones: tuple[Stone, ...]
    caveat: Caveat


def view_source(writer: Writer, located: Located[SourceRecord]) -> SourceView:
    """Make the view of a source's page."""
    source = located.record
    findings = writer.context.findings_by_source[located.id]
    placed = tuple(_place(writer, finding) for finding in findings)
    return SourceView(
        source.kind,
        introduce_source(writer, located),
        writer.paragraphs(source.summary),
        describe_source(writer, located),
        view_data_sets(writer, located),
        tuple(map(writer.prose, source.appraisal.good_for)),
        tuple(map(writer.prose, source.appraisal.cannot_tell)),
        tuple(_view_readings(writer, source, findings)),
        view_strips(writer, located),
        _name_order(source, placed),
        count_checked(writer, [finding.record for finding in findings]),
        tuple(_view_sections(writer, source, placed)),
        tuple(
            LeftOutRow(writer.cite(out.report, _name_section(out.section)), writer.prose(out.what), writer.prose(out.why))
            for out in source.not_summarised
        ),
        tuple(Stone(stone.id, writer.prose(stone.why), _link_successor(writer, stone.see)) for stone in source.retired),
        make_caveat(writer),
    )


def _view_readings(writer: Writer, source: SourceRecord, findings: tuple[Located[Finding], ...]) -> Iterator[ThemeReading]:
    on_theme = Counter(theme for finding in findings for theme in finding.record.themes)
    for theme_id, reading in source.read_for.items():
        theme = writer.record(Node(NodeKind.THEME, theme_id))
        yield ThemeReading(theme, sentence_case(reading.label), str(on_theme[theme_id]))


def _place(writer: Writer, finding: Located[Finding]) -> Placed:
    """Place a finding by its first pinpoint: where it was found, else where it says that it stands."""
    pinpoint, check = finding.record.pinpoints[0], find_checks(writer, finding.record).passages[0]
    return Placed(finding, pinpoint.report, check.section or pinpoint.section, check.begins if check.ends else None)


def _name_order(source: SourceRecord, placed: Sequence[Placed]) -> str:
    unknown = sum(1 for one in placed if one.begins is None)
    order = "In the order of the document" if len(source.reports) == 1 else "Report by report, in the order of the documents"
    if not placed:
        return ""
    if unknown == len(placed):
        return "Heading by heading, in the order of the source’s file: nobody has looked them up in the document yet."
    if not unknown:
        return f"{order}."
    those = "1 finding that was" if unknown == 1 else f"{unknown} findings that were"
    stand = "stands where the source’s file has it" if unknown == 1 else "stand where the source’s file has them"
    return f"{order}. {those} not looked up in this version {stand}."


def _view_sections(writer: Writer, source: SourceRecord, placed: Sequence[Placed]) -> Iterator[SectionView]:
    outlines = {outline.report: [heading.heading for heading in outline.headings] for outline in source.outline}
    for group in order_findings(placed, source.reports, outlines):
        report, section = group[0].report, group[0].section
        title = "Before the first heading" if section == NO_SECTION else section
        # What stands in the report to cite needs no more than its heading.
        if report != source.reports[0] and writer.context.is_cited(report):
            title = f"{title} – {writer.context.citations.get(report).narrative}"
        yield SectionView(title, tuple(view_finding(writer, one.finding) for one in group))


def _name_section(section: str) -> str:
    return "before the first heading" if section == NO_SECTION else f"section ‘{section}’"


def _link_successor(writer: Writer, finding_id: str | None) -> Markup:
    return writer.claim(finding_id) if finding_id else NOTHING
