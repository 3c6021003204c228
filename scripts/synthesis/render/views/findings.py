"""A page of all findings: one row each, with links to the finding, its source and its themes."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.escape import join_inline
from synthesis.render.views.blocks import Caveat, link_records, make_caveat
from synthesis.render.views.pager import Pager, view_pager
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
    nations: str
    themes: Markup


@dataclass(frozen=True, slots=True)
class FindingsView:
    """All of a page; `findings` and `sources` count those of the whole collection."""

    findings: str
    sources: str
    rows: tuple[FindingRow, ...]
    pager: Pager
    caveat: Caveat


def view_findings(writer: Writer, part: Sequence[Located[Finding]], number: int, pages: int) -> FindingsView:
    """Make the view of the `number`th of so many pages, with its part of the findings."""
    library = writer.context.library
    # Linking the same few sources and themes for every row would take most of the time.
    sources = {source_id: writer.source(source_id) for source_id in dict.fromkeys(finding.owner for finding in part)}
    named = dict.fromkeys(theme for finding in part for theme in finding.record.themes if theme in library.themes)
    themes = {theme_id: writer.record(Node(NodeKind.THEME, theme_id)) for theme_id in named}
    return FindingsView(
        count_words(len(library.findings), "finding"),
        count_words(len(library.sources), "source"),
        tuple(_view_row(writer, finding, sources[finding.owner], themes) for finding in part),
        view_pager(writer, address.FINDINGS, number, pages),
        make_caveat(writer),
    )


def _view_row(writer: Writer, located: Located[Finding], source: Markup, themes: dict[str, Markup]) -> FindingRow:
    finding = located.record
    known = [themes[theme] for theme in finding.themes if theme in themes]
    return FindingRow(
        writer.finding(finding.id),
        writer.label(finding.claim),
        finding.kind.label,
        describe_speaker(finding.speaker),
        source,
        list_nations(finding.nations),
        join_inline(known or link_records(writer, NodeKind.THEME, finding.themes)),
    )
