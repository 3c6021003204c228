"""The tables of themes and of their statements: one row a theme, one row a statement."""

from dataclasses import dataclass

from synthesis.model.plain_collection import PlainStatement, PlainTheme
from synthesis.model.table import CellType, Column, Table, words_of
from synthesis.model.tables.shared import CAVEAT_MEANING, show_word
from synthesis.model.vocabulary import ConfidenceLevel, Difference, Stance


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with its address in a file."""

    theme: PlainTheme
    address: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with what a file adds to it."""

    statement: PlainStatement
    address: str
    caveat: str


def _findings_of(row: StatementRow, stance: Stance) -> tuple[str, ...]:
    return tuple(behind.finding for behind in row.statement.record.findings if behind.stance is stance)


_LIST = CellType.LIST

THEMES: Table[ThemeRow] = Table(
    "themes",
    "Themes",
    "One row a theme: a question with its answer. What the sources say to it stands in the table of statements.",
    (
        Column("id", "Id of the theme.", lambda row: row.theme.id),
        Column("address", "Where the theme stands on the site.", lambda row: row.address),
        Column("title", "The question.", lambda row: row.theme.title),
        Column("label", "The theme in one to three words.", lambda row: row.theme.record.label),
        Column("answer", "The answer in one line.", lambda row: row.theme.answer),
        Column("messages", "Key messages.", lambda row: row.theme.messages, _LIST),
        Column("gaps", "What the sources do not tell.", lambda row: row.theme.gaps, _LIST),
        Column("related", "Ids of related themes.", lambda row: row.theme.record.related, _LIST, leads_to="themes"),
        Column("statements", "How many statements it has.", lambda row: len(row.theme.statements), CellType.WHOLE),
        Column("findings", "How many findings speak to it.", lambda row: row.theme.findings, CellType.WHOLE),
        Column("sources", "How many sources these findings are from.", lambda row: row.theme.sources, CellType.WHOLE),
    ),
)

STATEMENTS: Table[StatementRow] = Table(
    "statements",
    "Statements",
    "One row a statement: what the sources say together on one point of a theme, and how far they agree.",
    (
        Column("theme", "Id of the theme.", lambda row: row.statement.theme, leads_to="themes"),
        Column("id", "Id of the statement in its theme.", lambda row: row.statement.record.id),
        Column("address", "Where the statement stands on the site.", lambda row: row.address),
        Column("statement", "The statement, in the words of this collection.", lambda row: row.statement.statement),
        Column(
            "agreement",
            "How the findings behind it stand to each other; computed.",
            lambda row: row.statement.tally.agreement.value if row.statement.tally else "",
        ),
        Column(
            "sources",
            "Ids of the sources behind it.",
            lambda row: row.statement.tally.sources if row.statement.tally else (),
            _LIST,
            leads_to="sources",
        ),
        Column(
            "data_sets", "Ids of the data sets behind it.", lambda row: row.statement.tally.data_sets if row.statement.tally else (), _LIST
        ),
        Column(
            "supports", "Numbers of findings that support it.", lambda row: _findings_of(row, Stance.SUPPORTS), _LIST, leads_to="findings"
        ),
        Column(
            "qualifies", "Numbers of findings that limit it.", lambda row: _findings_of(row, Stance.QUALIFIES), _LIST, leads_to="findings"
        ),
        Column(
            "contradicts",
            "Numbers of findings that speak against it.",
            lambda row: _findings_of(row, Stance.CONTRADICTS),
            _LIST,
            leads_to="findings",
        ),
        Column(
            "differs_on",
            "What the findings differ on, where they do.",
            lambda row: show_word(row.statement.record.differs_on),
            words=words_of(Difference),
        ),
        Column("difference", "The difference in a sentence.", lambda row: row.statement.difference),
        Column(
            "confidence",
            "How sure one can be of it, after GRADE-CERQual.",
            lambda row: row.statement.record.confidence.level.value,
            words=words_of(ConfidenceLevel),
        ),
        Column("methodological_limitations", "Problems in how the studies were done.", lambda row: row.statement.confidence[0]),
        Column("coherence", "How well the data fit the statement.", lambda row: row.statement.confidence[1]),
        Column("adequacy", "How rich and how many the data are.", lambda row: row.statement.confidence[2]),
        Column("relevance", "How far the studies’ context is that of the question.", lambda row: row.statement.confidence[3]),
        Column("caveat", CAVEAT_MEANING, lambda row: row.caveat),
    ),
    key=2,
)
