"""The page of a source: what it is and is not, then its findings in the order of its file."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import Node, NodeKind
from synthesis.model.pinpoint import NO_SECTION
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.model.vocabulary import SourceKind
from synthesis.render.views.blocks import NOTHING, Caveat, Fact, make_caveat
from synthesis.render.views.checks import count_checked
from synthesis.render.views.pager import Pager, view_pager
from synthesis.render.views.source_facts import DataSetView, describe_source, introduce_source, view_data_sets
from synthesis.render.views.source_findings import MovedSection, SectionView, lay_out_source, list_moved, name_order, view_sections
from synthesis.render.views.strip import StripView, view_strips
from synthesis.render.words import sentence_case
from synthesis.render.writer import Writer


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
    """All of a source's first page. `order` says in which order its findings stand, `checked` how many were checked how.

    `moved` has the findings of the pages that go on with it, if there are any.
    """

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
    pager: Pager
    moved: tuple[MovedSection, ...]
    left_out: tuple[LeftOutRow, ...]
    stones: tuple[Stone, ...]
    caveat: Caveat


def view_source(writer: Writer, located: Located[SourceRecord]) -> SourceView:
    """Make the view of a source's page."""
    source = located.record
    findings = writer.context.findings_by_source[located.id]
    first, *further = pages = lay_out_source(writer, located)
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
        name_order(source, pages),
        count_checked(writer, [finding.record for finding in findings]),
        view_sections(writer, source, first),
        view_pager(writer, writer.uri, 1, len(pages)),
        list_moved(writer, source, further),
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


def _name_section(section: str) -> str:
    return "before the first heading" if section == NO_SECTION else f"section ‘{section}’"


def _link_successor(writer: Writer, finding_id: str | None) -> Markup:
    return writer.claim(finding_id) if finding_id else NOTHING
