"""The map: each theme with what each source, and each level of government, has on it, or what kind of empty its cell is.

Sources that are too many for columns are grouped by their kinds; themes that are too many for a page stand on several.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Theme
from synthesis.model.vocabulary import Level, ReadFor, SourceKind
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.escape import escape_text
from synthesis.render.views.blocks import Caveat, make_caveat
from synthesis.render.views.by_source import ON_A_PAGE
from synthesis.render.views.indexes import themes_in_order
from synthesis.render.views.map_cells import CellView, Target, ThemeWeights, view_cell, weigh_findings
from synthesis.render.views.map_picture import PictureView, draw_map
from synthesis.render.views.pager import Pager, cut_into_pages, view_pager
from synthesis.render.views.theme import findings_of_theme
from synthesis.render.words import count_words, sentence_case
from synthesis.render.writer import Writer

# Beyond this many sources, columns are kinds of sources; beyond this many cells, a page ends.
COLUMNS_AT_MOST = 12
CELLS_AT_MOST = 190
# More than these have no room for names in the drawing.
_NAMED_AT_MOST = 5
_LONGEST_NAME = 22
_EMPTY = {reading: (sentence_case(reading.label), reading.value) for reading in ReadFor}
_NOT_READ = ("Not read for it yet", "not-read")
_NO_FINDING = ("Speaks of it; no finding yet", "not-read")
_NOT_AT_LEVEL = ("Nothing at this level", "silent")


@dataclass(frozen=True, slots=True)
class RowView:
    """A theme with its cells, one for each column."""

    theme: Markup
    label: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of the map with its picture."""

    columns: tuple[Markup, ...]
    rows: tuple[RowView, ...]
    picture: PictureView


@dataclass(frozen=True, slots=True)
class MapView:
    """All of a page of the map."""

    number: str
    is_grouped: bool
    by_source: TableView
    by_level: TableView
    pager: Pager
    caveat: Caveat


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of sources: one, or all of a kind."""

    name: Markup
    short: str
    sources: tuple[str, ...]


def count_pages(context: Context) -> int:
    """Say on how many pages the map stands."""
    return len(_cut(context))


def view_map(writer: Writer, number: int) -> MapView:
    """Make the view of the `number`th page of the map."""
    context = writer.context
    parts = _cut(context)
    columns = _list_columns(writer)
    weighed = [(theme, weigh_findings(writer, theme)) for theme in parts[number - 1]]
    by_source = tuple(_view_row(writer, theme, _cells_by_source(writer, theme, weights, columns)) for theme, weights in weighed)
    by_level = tuple(_view_row(writer, theme, _cells_by_level(writer, theme, weights)) for theme, weights in weighed)
    levels = tuple(level.label for level in Level)
    is_grouped = len(context.library.sources) > COLUMNS_AT_MOST
    return MapView(
        f"{count_words(len(context.library.themes), 'theme')}, {count_words(len(context.library.sources), 'source')}",
        is_grouped,
        _make_table(tuple(column.name for column in columns), [column.short for column in columns], by_source, "source"),
        _make_table(tuple(map(escape_text, levels)), levels, by_level, "level"),
        view_pager(writer, address.MAP, number, len(parts)),
        make_caveat(writer),
    )


def _cut(context: Context) -> tuple[tuple[Located[Theme], ...], ...]:
    columns = min(len(context.library.sources), COLUMNS_AT_MOST) + len(Level)
    return cut_into_pages(themes_in_order(context), max(1, CELLS_AT_MOST // columns))


def _list_columns(writer: Writer) -> tuple[_Column, ...]:
    sources = writer.context.library.sources
    if len(sources) <= COLUMNS_AT_MOST:
        return tuple(_Column(writer.source(id_), _name_shortly(writer, source), (id_,)) for id_, source in sources.items())
    by_kind: dict[SourceKind, list[str]] = {kind: [] for kind in SourceKind}
    for id_, source in sources.items():
        by_kind[source.record.kind].append(id_)
    return tuple(
        _Column(escape_text(f"{kind.label} ({count_words(len(ids), 'source')})"), kind.label, tuple(ids))
        for kind, ids in by_kind.items()
        if ids
    )


def _name_shortly(writer: Writer, source: Located[SourceRecord]) -> str:
    """Name a source as a drawing has room for: 'Galandini et al. (2019)', or its code where there are many."""
    report = source.record.reports[0]
    if len(writer.context.library.sources) > _NAMED_AT_MOST or not writer.context.is_cited(report):
        return source.record.code
    authors, opening, year = writer.context.citations.get(report).narrative.rpartition(" (")
    first = authors.partition(", ")[0].partition(" and ")[0]
    is_short = len(authors) <= _LONGEST_NAME
    return f"{authors if is_short else first + ' et al.'}{opening}{year}"


def _view_row(writer: Writer, theme: Located[Theme], cells: Iterator[CellView]) -> RowView:
    return RowView(writer.record(Node(NodeKind.THEME, theme.id)), theme.record.label, tuple(cells))


def _make_table(columns: tuple[Markup, ...], short: Sequence[str], rows: tuple[RowView, ...], what: str) -> TableView:
    return TableView(columns, rows, draw_map(short, [(row.label, row.cells) for row in rows], what))


def _cells_by_source(writer: Writer, theme: Located[Theme], weights: ThemeWeights, columns: Sequence[_Column]) -> Iterator[CellView]:
    by_source: dict[str, list[Located[Finding]]] = {}
    for finding in _list_findings(writer.context, theme):
        by_source.setdefault(finding.owner, []).append(finding)
    pages = _find_pages(writer.context, theme)
    readings = _find_readings(writer.context, theme.id)
    for column in columns:
        found = [finding for source_id in column.sources for finding in by_source.get(source_id, ())]
        read = {readings.get(source_id) for source_id in column.sources}
        if not found:
            words, state = _name_emptiness(read)
            yield CellView(empty=words, empty_class=state)
            continue
        first = found[0].owner
        filters = "&".join((f"theme={theme.id}", *(f"source={source_id}" for source_id in column.sources if len(column.sources) == 1)))
        note = _EMPTY[ReadFor.OTHER_WORDS][0] if read == {ReadFor.OTHER_WORDS} else ""
        yield view_cell(writer, found, weights, Target(pages[first], f"By-{first}", filters), note)


def _cells_by_level(writer: Writer, theme: Located[Theme], weights: ThemeWeights) -> Iterator[CellView]:
    by_level: dict[Level, list[Located[Finding]]] = {level: [] for level in Level}
    for finding in _list_findings(writer.context, theme):
        for level in finding.record.levels:
            by_level[level].append(finding)
    for level, found in by_level.items():
        if found:
            target = Target(address.theme_page(theme.id), "By-source", f"theme={theme.id}&level={level.value}")
            yield view_cell(writer, found, weights, target)
        else:
            yield CellView(empty=_NOT_AT_LEVEL[0], empty_class=_NOT_AT_LEVEL[1])


def _list_findings(context: Context, theme: Located[Theme]) -> tuple[Located[Finding], ...]:
    """Give the findings that name the theme, as the filter of the table of findings has them."""
    return context.findings_on(Node(NodeKind.THEME, theme.id), EdgeKind.FINDING_THEME)


def _find_pages(context: Context, theme: Located[Theme]) -> Mapping[str, str]:
    """Find for each source the page of the theme on which its findings begin."""
    pages: dict[str, str] = {}
    for index, finding in enumerate(findings_of_theme(context, theme)):
        pages.setdefault(finding.owner, address.further_page(address.theme_page(theme.id), index // ON_A_PAGE + 1))
    return pages


def _find_readings(context: Context, theme_id: str) -> Mapping[str, ReadFor]:
    sources = context.origins_of(Node(NodeKind.THEME, theme_id), EdgeKind.SOURCE_READ_FOR)
    return {source.id: context.library.sources[source.id].record.read_for[theme_id] for source in sources}


def _name_emptiness(read: set[ReadFor | None]) -> tuple[str, str]:
    """Say what kind of empty a cell is: that of its sources, or that not all of them have been read."""
    if None in read or not read:
        return _NOT_READ
    if read == {ReadFor.SILENT}:
        return _EMPTY[ReadFor.SILENT]
    return _EMPTY[ReadFor.OTHER_WORDS] if ReadFor.SPEAKS not in read else _NO_FINDING
