"""The table of relations: one row a link from one finding to another."""

from dataclasses import dataclass

from synthesis.model.finding import Relation
from synthesis.model.table import Column, Table, words_of
from synthesis.model.tables.shared import show_word
from synthesis.model.vocabulary import Difference, RelationKind


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A relation as the finding that names it has it; `note` is plain text."""

    finding: str
    relation: Relation
    note: str


RELATIONS: Table[RelationRow] = Table(
    "relations",
    "Relations",
    "One row a link between two findings, as the first of them names it.",
    (
        Column("from", "Number of the finding that names the other.", lambda row: row.finding, leads_to="findings"),
        Column("relation", "How the first stands to the second.", lambda row: row.relation.type.value, words=words_of(RelationKind)),
        Column("to", "Number of the other finding.", lambda row: row.relation.to, leads_to="findings"),
        Column(
            "differs_on",
            "What the two differ on, where they differ.",
            lambda row: show_word(row.relation.differs_on),
            words=words_of(Difference),
        ),
        Column("note", "Why we say so.", lambda row: row.note),
    ),
    key=3,
)
