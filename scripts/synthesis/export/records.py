"""The records of the JSON files: those of the tables, with what belongs to a finding or a theme inside it.

Also the twin of a source's page: the source, its works and its findings in one file.
"""

from collections.abc import Iterator, Sequence

from synthesis.export.csl_json import list_items
from synthesis.export.json_file import make_record, write_json, write_line
from synthesis.export.rows import list_findings
from synthesis.model.offer import twin_path
from synthesis.model.page import DataFile
from synthesis.model.plain_collection import PlainCollection
from synthesis.model.plain_finding import PlainFinding
from synthesis.model.reference import Reference
from synthesis.model.tables import FIGURES, FINDINGS, SOURCES, STATEMENTS, THEMES, FigureRow, FindingRow, SourceRow, StatementRow, ThemeRow

_OF_THE_FINDING = {column.name for column in FINDINGS.columns} | {"finding", "number"}


def make_finding(row: FindingRow) -> dict[str, object]:
    """Make the record of a finding, with its figures and its relations read from its own end."""
    record = make_record(FINDINGS, row)
    finding = row.finding
    figures = [_make_figure(row, number) for number in range(1, len(finding.record.figures) + 1)]
    relations = list(_list_relations(finding))
    return {**record, **({"figures": figures} if figures else {}), **({"relations": relations} if relations else {})}


def make_theme(row: ThemeRow, site_url: str) -> dict[str, object]:
    """Make the record of a theme, with its statements."""
    rows = (StatementRow(statement, f"{site_url}{statement.address}", "") for statement in row.theme.statements)
    return {**make_record(THEMES, row), "statements": [make_record(STATEMENTS, statement) for statement in rows]}


def write_twin(collection: PlainCollection, row: SourceRow, findings: Sequence[str], reports: Sequence[Reference]) -> DataFile:
    """Write a source with its reports and its findings, which are lines already."""
    source = {**make_record(SOURCES, row), "works": list_items(reports)}
    return DataFile(twin_path(row.source.id), write_json(collection, "findings", findings, source=source))


def write_findings(collection: PlainCollection) -> dict[str, list[str]]:
    """Write each finding as a line, by source: once for all files that have it."""
    lines: dict[str, list[str]] = {source.id: [] for source in collection.sources}
    for row in list_findings(collection):
        lines.setdefault(row.finding.source, []).append(write_line(make_finding(row)))
    return lines


def _make_figure(row: FindingRow, number: int) -> dict[str, object]:
    figure = FigureRow(row.finding, number, row.finding.record.figures[number - 1], row.address, "")
    return {name: cell for name, cell in make_record(FIGURES, figure).items() if name not in _OF_THE_FINDING}


def _list_relations(finding: PlainFinding) -> Iterator[dict[str, str]]:
    for relation in finding.relations:
        told = {"relation": relation.words, "to": relation.other, "differs_on": relation.differs_on, "note": relation.note}
        yield {name: value for name, value in told.items() if value}
