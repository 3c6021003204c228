"""The tables that reusers get: what a row is made of, and every column with its meaning."""

from typing import Any

from synthesis.model.table import Table
from synthesis.model.tables.figures import FIGURES, FigureRow
from synthesis.model.tables.findings import FINDINGS, FindingRow
from synthesis.model.tables.relations import RELATIONS, RelationRow
from synthesis.model.tables.sources import SOURCES, SourceRow
from synthesis.model.tables.themes import STATEMENTS, THEMES, StatementRow, ThemeRow

TABLES: tuple[Table[Any], ...] = (FINDINGS, SOURCES, THEMES, STATEMENTS, FIGURES, RELATIONS)

__all__ = [
    "FIGURES",
    "FINDINGS",
    "RELATIONS",
    "SOURCES",
    "STATEMENTS",
    "TABLES",
    "THEMES",
    "FigureRow",
    "FindingRow",
    "RelationRow",
    "SourceRow",
    "StatementRow",
    "ThemeRow",
]
