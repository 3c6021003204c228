"""The page of a theme: its answer, what the sources say, how far they agree, and what they leave open."""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.model.theme import Theme
from synthesis.model.vocabulary import ReadFor
from synthesis.render.escape import compose, escape_text, join_inline
from synthesis.render.views.blocks import Caveat, Fact, inline_fact, keep_facts, link_records, make_caveat
from synthesis.render.views.statement import Evidence, StatementView, view_evidence, view_statement
from synthesis.render.words import count_words, sentence_case
from synthesis.render.writer import Writer

# Beyond this many, sources that were not read for a theme are counted instead of named.
_NAMED_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class DefinitionRow:
    """A word of the theme as one source defines it."""

    term: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ThemeView:
    """All of a theme's page. `others` are its findings that no statement rests on."""

    answer: Markup
    messages: tuple[Markup, ...]
    definitions: tuple[DefinitionRow, ...]
    statements: tuple[StatementView, ...]
    others: tuple[Evidence, ...]
    gaps: tuple[Markup, ...]
    reading: tuple[Fact, ...]
    related: tuple[Markup, ...]
    caveat: Caveat


def view_theme(writer: Writer, located: Located[Theme]) -> ThemeView:
    """Make the view of a theme's page."""
    theme, node = located.record, Node(NodeKind.THEME, located.id)
    findings = writer.context.library.findings
    return ThemeView(
        writer.prose(theme.answer),
        tuple(map(writer.prose, theme.messages)),
        tuple(
            DefinitionRow(definition.term, view_evidence(writer, findings[definition.finding]))
            for definition in theme.definitions
            if definition.finding in findings
        ),
        tuple(view_statement(writer, located.id, statement) for statement in theme.statements),
        tuple(view_evidence(writer, finding) for finding in _find_others(writer, located)),
        tuple(map(writer.prose, theme.gaps)),
        _describe_reading(writer, node),
        _link_related(writer, node),
        make_caveat(writer),
    )


def _find_others(writer: Writer, located: Located[Theme]) -> list[Located[Finding]]:
    theme = located.record
    placed = {behind.finding for statement in theme.statements for behind in statement.findings}
    placed.update(definition.finding for definition in theme.definitions)
    on_theme = writer.context.findings_on(Node(NodeKind.THEME, located.id), EdgeKind.FINDING_THEME)
    return [finding for finding in on_theme if finding.id not in placed]


def _link_related(writer: Writer, node: Node) -> tuple[Markup, ...]:
    forth = writer.context.ends_of(node, EdgeKind.THEME_RELATED)
    back = writer.context.origins_of(node, EdgeKind.THEME_RELATED)
    return link_records(writer, NodeKind.THEME, dict.fromkeys(other.id for other in (*forth, *back)))


def _describe_reading(writer: Writer, node: Node) -> tuple[Fact, ...]:
    context = writer.context
    counts: dict[str, int] = {}
    for finding in context.findings_on(node, EdgeKind.FINDING_THEME):
        counts[finding.owner] = counts.get(finding.owner, 0) + 1
    by_reading: dict[ReadFor, list[Markup]] = {reading: [] for reading in ReadFor}
    read = context.origins_of(node, EdgeKind.SOURCE_READ_FOR)
    for source in read:
        reading = context.library.sources[source.id].record.read_for[node.id]
        link = writer.source(source.id)
        has_findings = source.id in counts
        by_reading[reading].append(compose("{} ({})", link, count_words(counts[source.id], "finding")) if has_findings else link)
    known = {source.id for source in read}
    unread = [source_id for source_id in context.library.sources if source_id not in known]
    return keep_facts(
        *(inline_fact(sentence_case(reading.label), links) for reading, links in by_reading.items()),
        Fact("Not read for it yet", _name_or_count(writer, unread)),
    )


def _name_or_count(writer: Writer, source_ids: list[str]) -> Markup:
    if len(source_ids) > _NAMED_AT_MOST:
        return escape_text(count_words(len(source_ids), "source"))
    return join_inline(map(writer.source, source_ids))
