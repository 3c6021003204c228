"""The pages of numbers: every figure with what it counts, of whom, where and when, who says it and whether that was checked.

They are grouped by theme; a figure stands once, with the first theme of its finding.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.checks import FiguresState
from synthesis.model.edtf import date_in_words
from synthesis.model.finding import Figure, Finding
from synthesis.model.node import Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.escape import compose, escape_text, join_inline
from synthesis.render.views.blocks import NOTHING, Caveat, link_records, make_caveat
from synthesis.render.views.checks import CheckBadge, find_checks
from synthesis.render.views.indexes import themes_in_order
from synthesis.render.views.pager import Pager, cut_into_pages, view_pager
from synthesis.render.words import count_words, describe_amount, describe_speaker, list_nations
from synthesis.render.writer import Writer

ON_A_PAGE = 120
_CHECKED = {
    FiguresState.CHECKED: "Found in the passage",
    FiguresState.CHANGED: "Not checked on this version",
    FiguresState.NO_TEXT: "Not checked",
}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure in the table."""

    amount: str
    what: Markup
    where: Markup
    when: str
    who: str
    source: Markup
    origin: Markup
    checked: CheckBadge
    finding: Markup


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The figures of one theme."""

    anchor: str
    theme: Markup
    title: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class NumbersView:
    """All of a page of numbers."""

    number: str
    groups: tuple[FigureGroup, ...]
    pager: Pager
    caveat: Caveat


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure with the finding that gives it, and the theme that it stands under."""

    theme: str
    finding: Located[Finding]
    figure: Figure


def cut_figures(context: Context) -> tuple[tuple["_Stated", ...], ...]:
    """Cut all figures into pages, theme by theme."""
    rank = {theme.id: index for index, theme in enumerate(themes_in_order(context))}
    stated = [
        _Stated(_find_theme(finding.record, rank), finding, figure)
        for findings in context.findings_by_source.values()
        for finding in findings
        for figure in finding.record.figures
    ]
    return cut_into_pages(sorted(stated, key=lambda one: rank.get(one.theme, len(rank))), ON_A_PAGE)


def view_numbers(writer: Writer, parts: Sequence[Sequence["_Stated"]], number: int) -> NumbersView:
    """Make the view of the `number`th page of numbers; `parts` are the figures page by page."""
    in_all = sum(len(part) for part in parts)
    sources = {one.finding.owner for part in parts for one in part}
    return NumbersView(
        f"{count_words(in_all, 'figure')} from {count_words(len(sources), 'source')}",
        tuple(_group(writer, parts[number - 1])),
        view_pager(writer, address.NUMBERS, number, len(parts)),
        make_caveat(writer),
    )


def _find_theme(finding: Finding, rank: dict[str, int]) -> str:
    return next((theme for theme in finding.themes if theme in rank), "")


def _group(writer: Writer, part: Sequence[_Stated]) -> Iterator[FigureGroup]:
    groups: dict[str, list[FigureRow]] = {}
    for one in part:
        groups.setdefault(one.theme, []).append(_view_row(writer, one))
    themes = writer.context.library.themes
    for theme, rows in groups.items():
        label = themes[theme].record.label if theme else "Without a theme"
        link = writer.record(Node(NodeKind.THEME, theme)) if theme else NOTHING
        yield FigureGroup(f"On-{theme}" if theme else "Others", link, label, tuple(rows))


def _view_row(writer: Writer, one: _Stated) -> FigureRow:
    finding, figure = one.finding.record, one.figure
    # The places are the finding's: of a figure with a population of its own they may be wrong.
    places = () if figure.population else link_records(writer, NodeKind.PLACE, finding.places)
    check = find_checks(writer, finding).passages[0].figures
    return FigureRow(
        describe_amount(figure),
        compose("{} ({})", figure.what, figure.population) if figure.population else escape_text(figure.what),
        join_inline((list_nations(finding.nations), *places)),
        date_in_words(figure.period) if figure.period else "Not stated",
        describe_speaker(finding.speaker),
        writer.cite(finding.pinpoints[0].report, finding.pinpoints[0].locator),
        compose("from {}", writer.narrative(figure.origin)) if figure.origin else NOTHING,
        CheckBadge(f"figures {check.value}", _CHECKED[check]),
        writer.finding(finding.id),
    )
