"""A report as a strip: which parts of its text findings stand on, as a drawing and in the same words. A part of the source's page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.receipt import TextOfReport
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.render import address
from synthesis.render.document_strip import Cell, Part, PartUse, Shares, Stand, count_rows, divide_document, lay_out, measure_shares
from synthesis.render.escape import compose, escape_text, mark_safe
from synthesis.render.views.checks import find_checks
from synthesis.render.words import count_words
from synthesis.render.writer import Writer

# In units of the drawing, which has as many across as a row, and one a pixel down.
_ROW = 22
# What a part is shows in where it begins and how tall it is too: colour alone would not reach everybody.
_SHAPES = {PartUse.USED: (0, 16), PartUse.LEFT_OUT: (7, 9), PartUse.APPARATUS: (12, 4), PartUse.NOT_USED: (15, 1)}


@dataclass(frozen=True, slots=True)
class CellView:
    """A rectangle of the drawing, in numbers as SVG takes them."""

    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the drawing: its use, the page and finding that it leads to if it leads anywhere, and what it says when pointed at."""

    use: PartUse
    page: str
    leads_to: str
    title: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class LegendLine:
    """One of the uses with how much of the text it has, in words."""

    use: PartUse
    text: Markup


@dataclass(frozen=True, slots=True)
class StripView:
    """A report's drawing and the same in words; without parts, `words` says why there is no drawing."""

    words: Markup
    name: str = ""
    description: str = ""
    height: str = ""
    parts: tuple[PartView, ...] = ()
    legend: tuple[LegendLine, ...] = ()


def view_strips(writer: Writer, source: Located[SourceRecord]) -> tuple[StripView, ...]:
    """Draw each report of a source."""
    return tuple(_view_strip(writer, source, report) for report in source.record.reports)


def _view_strip(writer: Writer, source: Located[SourceRecord], report: str) -> StripView:
    text = writer.context.library.texts.get(report)
    if text is None:
        no_text = compose("No text of {} has been looked through by the program yet: nothing can be drawn.", writer.narrative(report))
        return StripView(no_text)
    findings = writer.context.findings_by_source[source.id]
    of_report = [one for one in findings if any(pinpoint.report == report for pinpoint in one.record.pinpoints)]
    stands = tuple(_find_stands(writer, report, of_report))
    parts = divide_document(text.characters, stands, text.left_out, text.apparatus)
    shares = measure_shares(parts)
    return StripView(
        _introduce(writer, text, len(of_report) - len({stand.finding for stand in stands})),
        f"Which parts of {_name(writer, report)} findings stand on",
        f"Findings stand on {shares.used}% of the text, {shares.left_out}% was left out with a reason, and no finding stands on"
        f" {shares.not_used}%. Headings, page furniture and lists of references are not counted.",
        str(count_rows(text.characters) * _ROW),
        tuple(_view_part(writer, part, text.characters) for part in parts),
        tuple(_list_shares(shares, parts, stands, has_reasons=bool(source.record.not_summarised))),
    )


def _find_stands(writer: Writer, report: str, findings: Sequence[Located[Finding]]) -> Iterator[Stand]:
    for finding in findings:
        checks = find_checks(writer, finding.record)
        for pinpoint, check in zip(finding.record.pinpoints, checks.passages, strict=True):
            if pinpoint.report == report and check.ends:
                yield Stand(finding.id, check.begins, check.ends)


def _introduce(writer: Writer, text: TextOfReport, missing: int) -> Markup:
    words = compose("{}, drawn line by line, {} long.", writer.narrative(text.report), count_words(text.characters, "character"))
    if not missing:
        return words
    why = "is not drawn: its passage was" if missing == 1 else "are not drawn: their passages were"
    return compose("{} {} {} not looked up in this version.", words, count_words(missing, "finding"), why)


def _list_shares(shares: Shares, parts: Sequence[Part], stands: Sequence[Stand], *, has_reasons: bool) -> Iterator[LegendLine]:
    uses = {part.use for part in parts}
    findings = count_words(len({stand.finding for stand in stands}), "finding")
    passages = count_words(len({(stand.begins, stand.ends) for stand in stands}), "passage")
    stand = "stands" if findings.startswith("1 ") else "stand"
    yield LegendLine(PartUse.USED, escape_text(f"{shares.used}% of the text: {findings} {stand} on {passages}, each a link to its finding"))
    if PartUse.LEFT_OUT in uses:
        reasons = mark_safe("[each with a reason](#Not-summarised)") if has_reasons else "each with a reason"
        yield LegendLine(PartUse.LEFT_OUT, compose("{}% was left out, {}", shares.left_out, reasons))
    if PartUse.NOT_USED in uses:
        yield LegendLine(PartUse.NOT_USED, escape_text(f"{shares.not_used}%: no finding stands on it, and no reason is given"))
    if PartUse.APPARATUS in uses:
        words = f"Headings, page furniture, lists of references: {shares.apparatus}% of the document, not counted above"
        yield LegendLine(PartUse.APPARATUS, escape_text(words))


def _view_part(writer: Writer, part: Part, length: int) -> PartView:
    top, height = _SHAPES[part.use]
    cells = tuple(_draw(cell, top, height) for cell in lay_out(part, length))
    # The claims stand below, once: a script shows them at the link.
    title = ", ".join(part.findings) or part.use.label
    context = writer.context
    first = part.findings[0] if part.findings else ""
    page, _, _ = address.relative(writer.uri, address.finding_address(context.library, context.shelves, first)).partition("#")
    return PartView(part.use, page if first else "", first, title, cells)


def _name(writer: Writer, report: str) -> str:
    return writer.context.citations.get(report).narrative if writer.context.is_cited(report) else report


def _draw(cell: Cell, top: int, height: int) -> CellView:
    """Draw a cell in whole units, which no eye tells from parts of them; what follows it begins where it ends."""
    begins, ends = round(cell.x), round(cell.x + cell.width)
    return CellView(str(begins), str(cell.row * _ROW + top), str(max(1, ends - begins)), str(height))
