"""The page of all findings: one row each, with links to the finding, its source and its themes."""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import Node, NodeKind
from synthesis.model.pinpoint import NO_SECTION
from synthesis.model.records import Located
from synthesis.render.escape import join_inline
from synthesis.render.views.blocks import Caveat, link_records, make_caveat
from synthesis.render.words import count_words, describe_speaker, list_nations
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding in the table."""

    link: Markup
    claim: Markup
    kind: str
    who: str
    source: Markup
    section: str
    nations: str
    themes: Markup


@dataclass(frozen=True, slots=True)
class FindingsView:
    """All of the page."""

    findings: str
    sources: str
    rows: tuple[FindingRow, ...]
    caveat: Caveat


def view_findings(writer: Writer) -> FindingsView:
    """Make the view of the page of all findings, in the order of the sources' files."""
    context = writer.context
    # Linking the same few sources and themes for every row would take most of the time.
    sources = {source_id: writer.source(source_id) for source_id in context.library.sources}
    themes = {theme_id: writer.record(Node(NodeKind.THEME, theme_id)) for theme_id in context.library.themes}
    rows = tuple(
        _view_row(writer, finding, sources[finding.owner], themes)
        for findings in context.findings_by_source.values()
        for finding in findings
    )
    return FindingsView(count_words(len(rows), "finding"), count_words(len(context.library.sources), "source"), rows, make_caveat(writer))


def _view_row(writer: Writer, located: Located[Finding], source: Markup, themes: dict[str, Markup]) -> FindingRow:
    finding = located.record
    section = finding.pinpoints[0].section
    known = [themes[theme] for theme in finding.themes if theme in themes]
    return FindingRow(
        writer.finding(finding.id),
        writer.label(finding.claim),
        finding.kind.label,
        describe_speaker(finding.speaker),
        source,
        "Before the first heading" if section == NO_SECTION else section,
        list_nations(finding.nations),
        join_inline(known or link_records(writer, NodeKind.THEME, finding.themes)),
    )
