"""The findings on a source's pages, in the order of its documents, and on the first page the way to those on the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.pinpoint import NO_SECTION
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.render import address
from synthesis.render.reading_order import Placed
from synthesis.render.source_pages import Sections, lay_out_findings
from synthesis.render.views.blocks import Caveat, make_caveat
from synthesis.render.views.finding import FindingView, view_finding
from synthesis.render.views.pager import Pager, view_pager
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class SectionView:
    """Findings that stand under one heading of one report."""

    title: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A finding of a further page: on the first one its id stays an anchor, and `link` leads on."""

    id: str
    link: Markup


@dataclass(frozen=True, slots=True)
class MovedSection:
    """The findings of a further page that stand under one heading."""

    title: str
    findings: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class FurtherSourceView:
    """All of a page that goes on with a source's findings."""

    source: Markup
    sections: tuple[SectionView, ...]
    pager: Pager
    caveat: Caveat


def lay_out_source(writer: Writer, source: Located[SourceRecord]) -> tuple[Sections, ...]:
    """Give the pages of a source's findings, with the headings of each."""
    return lay_out_findings(writer.context.library, source.record, writer.context.findings_by_source[source.id])


def view_sections(writer: Writer, source: SourceRecord, sections: Sections) -> tuple[SectionView, ...]:
    """Make the views of one page's findings."""
    return tuple(
        SectionView(_title(writer, source, section[0]), tuple(view_finding(writer, one.finding) for one in section)) for section in sections
    )


def list_moved(writer: Writer, source: SourceRecord, further: Sequence[Sections]) -> tuple[MovedSection, ...]:
    """List the findings of the further pages: whoever kept a finding's address from before it moved is led on."""
    return tuple(
        MovedSection(_title(writer, source, section[0]), tuple(Moved(one.finding.id, writer.finding(one.finding.id)) for one in section))
        for page in further
        for section in page
    )


def view_further_source(writer: Writer, located: Located[SourceRecord], number: int) -> FurtherSourceView:
    """Make the view of the `number`th page of a source."""
    pages = lay_out_source(writer, located)
    first = address.source_page(located.id)
    return FurtherSourceView(
        writer.link(writer.label(located.record.title), first),
        view_sections(writer, located.record, pages[number - 1]),
        view_pager(writer, first, number, len(pages)),
        make_caveat(writer),
    )


def name_order(source: SourceRecord, pages: Sequence[Sections]) -> str:
    """Say in which order the findings stand; nothing if there are none."""
    placed = [one for page in pages for section in page for one in section]
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


def _title(writer: Writer, source: SourceRecord, placed: Placed) -> str:
    title = "Before the first heading" if placed.section == NO_SECTION else placed.section
    # What stands in the report to cite needs no more than its heading.
    if placed.report != source.reports[0] and writer.context.is_cited(placed.report):
        return f"{title} – {writer.context.citations.get(placed.report).narrative}"
    return title
