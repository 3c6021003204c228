"""The table of sources: one row a study or document."""

from dataclasses import dataclass

from synthesis.model.plain_collection import PlainSource
from synthesis.model.table import CellType, Column, Table, words_of
from synthesis.model.vocabulary import Level, Nation, ReadFor, SourceKind


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with its address in a file."""

    source: PlainSource
    address: str


def _themes_of(row: SourceRow, reading: ReadFor) -> tuple[str, ...]:
    return tuple(theme for theme, read in row.source.record.read_for.items() if read is reading)


_LIST = CellType.LIST

SOURCES: Table[SourceRow] = Table(
    "sources",
    "Sources",
    "One row a source: what it is, what it is good for and what it cannot tell.",
    (
        Column("id", "Id of the source.", lambda row: row.source.id),
        Column("address", "Where the source stands on the site.", lambda row: row.address),
        Column("title", "What readers call it.", lambda row: row.source.title),
        Column("name", "Short name, as a text cites it.", lambda row: row.source.name),
        Column("citation", "Full reference of the report to cite for it.", lambda row: row.source.citation),
        Column("code", "Letters that its findings’ numbers begin with.", lambda row: row.source.record.code),
        Column("kind", "What sort of source it is.", lambda row: row.source.record.kind.value, words=words_of(SourceKind)),
        Column("reports", "BibTeX keys of its reports; the one to cite comes first.", lambda row: row.source.record.reports, _LIST),
        Column("discusses", "BibTeX keys of works that it comments on.", lambda row: row.source.record.discusses, _LIST),
        Column(
            "data_sets",
            "Ids of data sets that it collected or reports.",
            lambda row: tuple(data_set.id for data_set in row.source.record.datasets),
            _LIST,
        ),
        Column(
            "nations",
            "Nations that it speaks of.",
            lambda row: tuple(nation.value for nation in row.source.record.scope.nations),
            _LIST,
            words_of(Nation),
        ),
        Column(
            "levels",
            "Levels that it speaks of.",
            lambda row: tuple(level.value for level in row.source.record.scope.levels),
            _LIST,
            words_of(Level),
        ),
        Column("places", "Ids of places that it speaks of.", lambda row: row.source.record.scope.places, _LIST),
        Column("period", "Time that its evidence is from (EDTF).", lambda row: row.source.record.scope.period or ""),
        Column("method", "How it was made, as far as it says.", lambda row: row.source.method),
        Column("funding", "Who paid, as far as it says.", lambda row: row.source.funding),
        Column("interests", "Interests that a reader should know of.", lambda row: row.source.interests),
        Column("summary", "What it says.", lambda row: row.source.summary),
        Column("good_for", "What it is good for.", lambda row: row.source.good_for, _LIST),
        Column("cannot_tell", "What it cannot tell.", lambda row: row.source.cannot_tell, _LIST),
        Column("speaks", "Ids of themes that it speaks of.", lambda row: _themes_of(row, ReadFor.SPEAKS), _LIST, leads_to="themes"),
        Column(
            "other_words",
            "Ids of themes that it speaks of in other words, by our reading.",
            lambda row: _themes_of(row, ReadFor.OTHER_WORDS),
            _LIST,
            leads_to="themes",
        ),
        Column(
            "silent",
            "Ids of themes that it was read for and says nothing of.",
            lambda row: _themes_of(row, ReadFor.SILENT),
            _LIST,
            leads_to="themes",
        ),
        Column("findings", "How many findings it has.", lambda row: row.source.findings, CellType.WHOLE),
    ),
)
