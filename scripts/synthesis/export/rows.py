"""The rows of every table: a collection in plain words in, records that the columns of `model.tables` read out.

They are made one after the other and never held together: a collection may have a hundred thousand.
"""

from collections.abc import Iterator

from synthesis.model.plain_collection import PlainCollection
from synthesis.model.tables import FigureRow, FindingRow, RelationRow, SourceRow, StatementRow, ThemeRow


def list_findings(collection: PlainCollection) -> Iterator[FindingRow]:
    """List the rows of all findings."""
    for finding in collection.findings:
        yield FindingRow(finding, f"{collection.site_url}{finding.address}", collection.caveat)


def list_figures(collection: PlainCollection) -> Iterator[FigureRow]:
    """List the rows of all figures."""
    for row in list_findings(collection):
        for number, figure in enumerate(row.finding.record.figures, start=1):
            yield FigureRow(row.finding, number, figure, row.address, row.caveat)


def list_relations(collection: PlainCollection) -> Iterator[RelationRow]:
    """List the rows of all relations, each once, as the finding that names it has it."""
    known = {finding.record.id for finding in collection.findings}
    for finding in collection.findings:
        named = (relation for relation in finding.record.relations if relation.to in known)
        # Its own stand before those that others name.
        for relation, told in zip(named, finding.relations, strict=False):
            yield RelationRow(finding.record.id, relation, told.note)


def list_sources(collection: PlainCollection) -> Iterator[SourceRow]:
    """List the rows of all sources."""
    for source in collection.sources:
        yield SourceRow(source, f"{collection.site_url}{source.address}")


def list_themes(collection: PlainCollection) -> Iterator[ThemeRow]:
    """List the rows of all themes."""
    for theme in collection.themes:
        yield ThemeRow(theme, f"{collection.site_url}{theme.address}")


def list_statements(collection: PlainCollection) -> Iterator[StatementRow]:
    """List the rows of all statements."""
    for theme in collection.themes:
        for statement in theme.statements:
            yield StatementRow(statement, f"{collection.site_url}{statement.address}", collection.caveat)
