"""How a finding stands among the others: the statements it bears on, with their agreement, and the findings that speak against it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.library import Agreement
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.model.vocabulary import RelationKind, Stance
from synthesis.render import address
from synthesis.render.views.told import name_theme
from synthesis.render.words import count_words, sentence_case
from synthesis.render.writer import Writer

_STANCES = {stance.value: stance for stance in Stance}
_DIFFERING = {RelationKind.CONTRADICTS.value, RelationKind.QUALIFIES.value}


@dataclass(frozen=True, slots=True)
class Standing:
    """A statement that a finding bears on: how it bears, its words, its theme as a link to it, how far the sources agree."""

    stance: str
    statement: Markup
    place: Markup
    agreement: str
    agreement_class: str


def view_standings(writer: Writer, finding: Located[Finding]) -> tuple[Standing, ...]:
    """Make the view of how a finding bears on each statement that it stands behind."""
    edges = writer.context.library.links.leading_to(Node(NodeKind.FINDING, finding.id), EdgeKind.STATEMENT_FINDING)
    return tuple(_view_standing(writer, edge.origin, _STANCES[edge.detail]) for edge in edges)


def link_differing(writer: Writer, finding: Located[Finding]) -> tuple[Markup, ...]:
    """Link the findings that contradict or limit a finding, or that it contradicts or limits."""
    node = Node(NodeKind.FINDING, finding.id)
    return tuple(writer.claim(id_) for id_ in dict.fromkeys(_find_differing(writer, node)))


def agreement_words(agreement: Agreement) -> tuple[str, str]:
    """Give an agreement as readers see it, and its class."""
    return sentence_case(agreement.value), agreement.value.replace(" ", "-")


def name_statement(writer: Writer, statement_id: str) -> tuple[Markup, Markup]:
    """Give the words of a statement without links, and its theme's name as a link to it."""
    found = writer.context.statements.get(statement_id)
    theme = name_theme(writer, statement_id.partition("/")[0])
    return writer.label(found.statement if found else statement_id), writer.link(theme, address.statement_address(statement_id))


def count_standings(standings: Sequence[Standing], differing: Sequence[Markup]) -> str:
    """Say in a line how a finding stands: 'bears on 3 statements, 1 contested'."""
    words = []
    if standings:
        contested = sum(1 for one in standings if one.agreement_class.startswith("contested"))
        words.append(f"bears on {count_words(len(standings), 'statement')}, {contested or 'none'} contested")
    if differing:
        words.append(f"{count_words(len(differing), 'other finding')} limiting or contradicting")
    return "; ".join(words)


def _view_standing(writer: Writer, statement: Node, stance: Stance) -> Standing:
    tally = writer.context.library.tallies.get(statement.id)
    words, name = agreement_words(tally.agreement if tally else Agreement.ONE_SOURCE)
    return Standing(sentence_case(stance.label), *name_statement(writer, statement.id), words, name)


def _find_differing(writer: Writer, node: Node) -> Iterator[str]:
    links = writer.context.library.links
    for edge in links.leading_from(node, EdgeKind.FINDING_RELATION):
        if edge.detail in _DIFFERING:
            yield edge.target.id
    for edge in links.leading_to(node, EdgeKind.FINDING_RELATION):
        if edge.detail in _DIFFERING:
            yield edge.origin.id
