"""The table of figures: one row a quantity that a finding gives."""

from dataclasses import dataclass

from synthesis.model.finding import Figure
from synthesis.model.plain_finding import PlainFinding
from synthesis.model.table import CellType, Column, Table, words_of
from synthesis.model.tables.shared import CAVEAT_MEANING
from synthesis.model.vocabulary import Nation


@dataclass(frozen=True, slots=True)
class FigureRow:
    """The `number`th figure of a finding, from 1."""

    finding: PlainFinding
    number: int
    figure: Figure
    address: str
    caveat: str


FIGURES: Table[FigureRow] = Table(
    "figures",
    "Figures",
    "One row a quantity that a finding gives, with what it counts and where it stands.",
    (
        Column("finding", "Number of the finding.", lambda row: row.finding.record.id, leads_to="findings"),
        Column("number", "Which of the finding’s figures it is, from 1.", lambda row: row.number, CellType.WHOLE),
        Column("value", "The number in digits, without commas.", lambda row: row.figure.value.replace(",", ""), CellType.NUMBER),
        Column("printed", "The number as printed.", lambda row: row.figure.value),
        Column("unit", "Unit, so that number and unit read together.", lambda row: row.figure.unit),
        Column("qualifier", "Words that limit the number.", lambda row: row.figure.qualifier),
        Column("what", "What is counted or measured.", lambda row: row.figure.what),
        Column("population", "Of whom or of what it holds.", lambda row: row.figure.population),
        Column("period", "When it held (EDTF).", lambda row: row.figure.period or ""),
        Column("origin", "BibTeX key of the work that it is taken from.", lambda row: row.figure.origin or ""),
        Column(
            "nations",
            "Nations that the finding is about.",
            lambda row: tuple(nation.value for nation in row.finding.record.nations),
            CellType.LIST,
            words_of(Nation),
        ),
        Column("source", "Id of the source.", lambda row: row.finding.source, leads_to="sources"),
        Column("speaker", "Who says it, in words.", lambda row: row.finding.speaker),
        Column("claim", "The finding’s claim.", lambda row: row.finding.claim),
        Column("address", "Where the finding stands on the site.", lambda row: row.address),
        Column("caveat", CAVEAT_MEANING, lambda row: row.caveat),
    ),
    key=2,
)
