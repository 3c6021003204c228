"""How a finding stands to statements and to other findings, in words from either end."""

from collections.abc import Iterator

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.escape import compose, escape_text, join_inline
from synthesis.render.titles import title_of
from synthesis.render.views.blocks import Fact, list_fact
from synthesis.render.words import count_words, sentence_case, shorten
from synthesis.render.writer import Writer

# Enough to tell sentences apart; a page of hundreds of findings would be too long with the whole of each.
_BRIEF = 40
_BRIEF_CLAIM = 55
# Of one theme; the others are counted, and stand on its own page.
_STATEMENTS_NAMED = 2


def theme_fact(writer: Writer, finding: Finding) -> Fact:
    """List the themes of a finding, each with how the finding bears on which of its statements."""
    node = Node(NodeKind.FINDING, finding.id)
    by_theme: dict[str, list[Markup]] = {theme: [] for theme in finding.themes}
    for statement in writer.context.origins_of(node, EdgeKind.STATEMENT_FINDING):
        by_theme.setdefault(statement.id.partition("/")[0], []).append(_statement(writer, finding, statement))
    return list_fact("Themes", (_theme(writer, theme, statements) for theme, statements in by_theme.items()))


def relation_facts(writer: Writer, located: Located[Finding]) -> tuple[Fact, ...]:
    """List the findings that this one is related to, whichever of the two names the other, and what replaces it."""
    finding = located.record
    return (
        list_fact("Superseded by", [writer.claim(finding.superseded_by)] if finding.superseded_by else []),
        list_fact("Related findings", (*_named(writer, located), *_naming(writer, located))),
        list_fact("Says now what was said by", _retired_here(writer, finding)),
    )


def _theme(writer: Writer, theme: str, statements: list[Markup]) -> Markup:
    link = writer.record(Node(NodeKind.THEME, theme))
    left = len(statements) - _STATEMENTS_NAMED
    if left > 0:
        statements = [*statements[:_STATEMENTS_NAMED], escape_text(f"{count_words(left, 'more statement')} there")]
    return compose("{}: {}", link, join_inline(statements, "; ")) if statements else link


def _statement(writer: Writer, finding: Finding, node: Node) -> Markup:
    statement = writer.context.statements[node.id]
    stance = next(behind.stance for behind in statement.findings if behind.finding == finding.id)
    return compose("{} {}", stance.label, link_briefly(writer, node))


def link_briefly(writer: Writer, node: Node) -> Markup:
    """Link a record that is known by a sentence with the sentence's first words; the whole stands where the link leads."""
    title = title_of(writer.context, node)
    if title is None:
        return writer.record(node)
    to = address.record_address(writer.context.library, writer.context.shelves, node)
    return compose("“{}”", writer.link(shorten(writer.plain(title), _BRIEF), to))


def _named(writer: Writer, located: Located[Finding]) -> Iterator[Markup]:
    known = writer.context.library.findings
    for relation in located.record.relations:
        other = known.get(relation.to)
        is_here = other is not None and other.owner == located.owner
        pieces = [_name(writer, relation.type.label, relation.to, is_here=is_here)]
        if relation.differs_on:
            pieces.append(escape_text(f"They differ on {relation.differs_on.label}."))
        yield join_inline([*pieces, *([writer.prose(relation.note)] if relation.note else [])], " ")


def _naming(writer: Writer, located: Located[Finding]) -> Iterator[Markup]:
    """Name the findings that name this one: what there is to say of the two stands with them."""
    node = Node(NodeKind.FINDING, located.id)
    for other in writer.context.findings_on(node, EdgeKind.FINDING_RELATION):
        for relation in other.record.relations:
            if relation.to == located.id:
                yield _name(writer, relation.type.inverse, other.id, is_here=other.owner == located.owner)


def _name(writer: Writer, words: str, other: str, *, is_here: bool) -> Markup:
    """Name a finding, with the first words of its claim unless that stands on the same page."""
    found = writer.context.library.findings.get(other)
    link = writer.finding(other)
    if is_here or found is None:
        return compose("{} {}", sentence_case(words), link)
    return compose("{} {} “{}”", sentence_case(words), link, shorten(writer.plain(found.record.claim), _BRIEF_CLAIM))


def _retired_here(writer: Writer, finding: Finding) -> Iterator[Markup]:
    node = Node(NodeKind.FINDING, finding.id)
    for source in writer.context.origins_of(node, EdgeKind.RETIRED_FINDING):
        retired = writer.context.library.sources[source.id].record.retired
        yield join_inline(writer.finding(stone.id) for stone in retired if stone.see == finding.id)
