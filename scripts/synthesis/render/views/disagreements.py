"""The pages of all differences: contested statements with their sides, what differs without a contradiction, pairs of findings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from synthesis.model.finding import Relation
from synthesis.model.library import Agreement
from synthesis.model.theme import Statement
from synthesis.model.vocabulary import Difference, RelationKind
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.blocks import Caveat, make_caveat
from synthesis.render.views.pager import Pager, view_pager
from synthesis.render.views.sides import Side, count_sides, view_sides
from synthesis.render.views.standing import agreement_words
from synthesis.render.views.statement import count_behind, find_by_stance
from synthesis.render.views.told import Told, name_theme, tell_finding
from synthesis.render.words import count_words, explain_differences, sentence_case
from synthesis.render.writer import Writer

# So many claims stand on a page before it is split.
ON_A_PAGE = 230
_CONTESTED = (Agreement.CONTESTED, Agreement.CONTESTED_WITHIN)
_DIFFERING = (RelationKind.CONTRADICTS, RelationKind.QUALIFIES, RelationKind.DIFFERS_IN_SCOPE)
_DIFFERENCES = (*Difference, None)


class Entry(NamedTuple):
    """Something in which sources differ: a statement by its id 'theme/statement', or a finding's relation to another."""

    differs_on: Difference | None
    weight: int
    statement: str = ""
    is_contested: bool = False
    finding: str = ""
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Disputed:
    """A statement in which sources differ, with a link to where it stands; one that is not contested has no sides here."""

    id: str
    label: Markup
    place: Markup
    behind: str
    agreement: str
    agreement_class: str
    difference: Markup
    is_contested: bool
    sides: tuple[Side, ...]
    balance: str


@dataclass(frozen=True, slots=True)
class DifferenceGroup:
    """Statements that differ on one thing: `on` names it, `means` explains it."""

    id: str
    on: str
    means: str
    count: str
    statements: tuple[Disputed, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two findings of different sources, and how the first stands to the second."""

    first: Told
    words: str
    second: Told
    differs_on: str
    note: Markup


@dataclass(frozen=True, slots=True)
class DisagreementsView:
    """All of the page, or of one that goes on with it."""

    kinds: str
    contested: tuple[DifferenceGroup, ...]
    others: tuple[DifferenceGroup, ...]
    pairs: tuple[Pair, ...]
    pager: Pager
    caveat: Caveat


def find_differences(context: Context) -> list[Entry]:
    """Find all in which sources differ: contested statements, other statements, pairs of findings; each by what they differ on."""
    statements = list(_find_statements(context))
    contested = [entry for entry in statements if entry.is_contested]
    others = [entry for entry in statements if not entry.is_contested]
    return [*_by_difference(contested), *_by_difference(others), *_find_pairs(context)]


def view_disagreements(writer: Writer, parts: Sequence[Sequence[Entry]], number: int) -> DisagreementsView:
    """Make the view of the `number`th page; `parts` are all differences page by page."""
    shown = parts[number - 1]
    return DisagreementsView(
        explain_differences(),
        _group(writer, [entry for entry in shown if entry.is_contested]),
        _group(writer, [entry for entry in shown if entry.statement and not entry.is_contested]),
        tuple(_view_pair(writer, entry.finding, entry.relation) for entry in shown if entry.relation),
        view_pager(writer, address.DISAGREEMENTS, number, len(parts)),
        make_caveat(writer),
    )


def _find_statements(context: Context) -> Iterator[Entry]:
    for id_, statement in context.statements.items():
        tally = context.library.tallies.get(id_)
        is_contested = tally is not None and tally.agreement in _CONTESTED
        if is_contested or statement.differs_on:
            yield Entry(statement.differs_on, min(len(statement.findings), 40) if is_contested else 2, id_, is_contested)


def _find_pairs(context: Context) -> Iterator[Entry]:
    known = context.library.findings
    met: set[frozenset[str]] = set()
    for finding in known.values():
        for relation in finding.record.relations:
            pair = frozenset((finding.id, relation.to))
            if relation.type in _DIFFERING and relation.to in known and known[relation.to].owner != finding.owner and pair not in met:
                met.add(pair)
                yield Entry(relation.differs_on, 3, finding=finding.id, relation=relation)


def _by_difference(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: _DIFFERENCES.index(entry.differs_on))


def _group(writer: Writer, entries: Sequence[Entry]) -> tuple[DifferenceGroup, ...]:
    groups: dict[Difference | None, list[Disputed]] = {}
    for entry in entries:
        statement = writer.context.statements[entry.statement]
        groups.setdefault(entry.differs_on, []).append(_view_disputed(writer, entry, statement))
    return tuple(
        DifferenceGroup(
            difference.value if difference else "not-named",
            f"On {difference.label}" if difference else "On what is not named",
            difference.explanation if difference else "",
            count_words(len(statements), "statement"),
            tuple(statements),
        )
        for difference, statements in groups.items()
    )


def _view_disputed(writer: Writer, entry: Entry, statement: Statement) -> Disputed:
    by_stance = find_by_stance(writer, statement)
    tally = writer.context.library.tallies.get(entry.statement)
    theme_id = entry.statement.partition("/")[0]
    return Disputed(
        address.part_anchor(entry.statement),
        writer.label(statement.statement),
        writer.link(name_theme(writer, theme_id), address.statement_address(entry.statement)),
        count_behind(tally),
        *agreement_words(tally.agreement if tally else Agreement.ONE_SOURCE),
        writer.prose(statement.difference),
        entry.is_contested,
        view_sides(writer, by_stance) if entry.is_contested else (),
        count_sides(by_stance),
    )


def _view_pair(writer: Writer, finding_id: str, relation: Relation) -> Pair:
    known = writer.context.library.findings
    return Pair(
        tell_finding(writer, known[finding_id]),
        sentence_case(relation.type.label),
        tell_finding(writer, known[relation.to]),
        relation.differs_on.label if relation.differs_on else "",
        writer.prose(relation.note),
    )
