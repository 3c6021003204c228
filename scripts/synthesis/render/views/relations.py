"""How a finding stands to statements and to other findings, in words from either end."""

from collections.abc import Iterator

from markupsafe import Markup

from synthesis.model.finding import Finding, Relation
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.render.escape import compose, join_inline
from synthesis.render.views.blocks import Fact, list_fact
from synthesis.render.words import sentence_case
from synthesis.render.writer import Writer


def statement_fact(writer: Writer, finding: Finding) -> Fact:
    """List the statements that a finding stands behind, with how it bears on each."""
    node = Node(NodeKind.FINDING, finding.id)
    statements = writer.context.origins_of(node, EdgeKind.STATEMENT_FINDING)
    return list_fact("Statements it bears on", (_statement(writer, finding, statement) for statement in statements))


def relation_facts(writer: Writer, finding: Finding) -> tuple[Fact, ...]:
    """List the findings that this one is related to, whichever of the two names the other, and what replaces it."""
    return (
        list_fact("Superseded by", [writer.claim(finding.superseded_by)] if finding.superseded_by else []),
        list_fact("Related findings", (*_named(writer, finding), *_naming(writer, finding))),
        list_fact("Says now what was said by", _retired_here(writer, finding)),
    )


def _statement(writer: Writer, finding: Finding, node: Node) -> Markup:
    statement = writer.context.statements[node.id]
    stance = next(behind.stance for behind in statement.findings if behind.finding == finding.id)
    theme = writer.record(Node(NodeKind.THEME, node.id.partition("/")[0]))
    return compose("{} “{}” ({})", sentence_case(stance.label), writer.record(node), theme)


def _named(writer: Writer, finding: Finding) -> Iterator[Markup]:
    for relation in finding.relations:
        yield _relation(writer, relation, relation.type.label, relation.to)


def _naming(writer: Writer, finding: Finding) -> Iterator[Markup]:
    node = Node(NodeKind.FINDING, finding.id)
    for other in writer.context.findings_on(node, EdgeKind.FINDING_RELATION):
        for relation in other.record.relations:
            if relation.to == finding.id:
                yield _relation(writer, relation, relation.type.inverse, other.id)


def _relation(writer: Writer, relation: Relation, words: str, other: str) -> Markup:
    pieces = [sentence_case(words), writer.claim(other)]
    if relation.differs_on:
        pieces.append(f"They differ on {relation.differs_on.label}.")
    if relation.note:
        pieces.append(writer.prose(relation.note))
    return join_inline(pieces, " ")


def _retired_here(writer: Writer, finding: Finding) -> Iterator[Markup]:
    node = Node(NodeKind.FINDING, finding.id)
    for source in writer.context.origins_of(node, EdgeKind.RETIRED_FINDING):
        retired = writer.context.library.sources[source.id].record.retired
        yield join_inline(writer.finding(stone.id) for stone in retired if stone.see == finding.id)
