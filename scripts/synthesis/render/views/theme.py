"""The pages of a theme: its answer, what the sources say and where they differ, its findings by source, a summary for print."""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.model.theme import Theme
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.blocks import Caveat, Fact, link_records, make_caveat
from synthesis.render.views.by_source import SourceGroup, Split, group_by_source, put_in_rounds
from synthesis.render.views.pager import Pager, view_pager
from synthesis.render.views.reading import describe_reading
from synthesis.render.views.statement import StatementView, view_statement
from synthesis.render.words import explain_differences
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class DefinitionRow:
    """A word of the theme as one source defines it."""

    term: str
    claim: Markup
    source: Markup
    leaves_out: Markup
    link: Markup


@dataclass(frozen=True, slots=True)
class ThemeView:
    """All of a theme's page. `disputed` are the statements that some finding limits or contradicts, contested ones first."""

    answer: Markup
    messages: tuple[Markup, ...]
    summary: Markup
    statements: tuple[StatementView, ...]
    differences: str
    disputed: tuple[StatementView, ...]
    undisputed: tuple[StatementView, ...]
    sources: tuple[SourceGroup, ...]
    pager: Pager
    definitions: tuple[DefinitionRow, ...]
    gaps: tuple[Markup, ...]
    reading: tuple[Fact, ...]
    related: tuple[Markup, ...]
    caveat: Caveat


@dataclass(frozen=True, slots=True)
class FurtherView:
    """A page that goes on with a theme's findings."""

    theme: Markup
    sources: tuple[SourceGroup, ...]
    pager: Pager
    caveat: Caveat


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A theme on one sheet of paper."""

    question: Markup
    answer: Markup
    messages: tuple[Markup, ...]
    theme: Markup
    statements: tuple[StatementView, ...]
    caveat: Caveat


def view_theme(writer: Writer, located: Located[Theme], split: Split) -> ThemeView:
    """Make the view of a theme's page, which has the first part of its findings."""
    theme, node = located.record, Node(NodeKind.THEME, located.id)
    statements = _view_statements(writer, located)
    disputed = sorted((one for one in statements if one.is_disputed), key=lambda one: not one.is_contested)
    return ThemeView(
        writer.prose(theme.answer),
        tuple(map(writer.prose, theme.messages)),
        writer.link("One-page summary to print", address.theme_summary_page(located.id)),
        statements,
        explain_differences(),
        tuple(disputed),
        tuple(one for one in statements if not one.is_disputed),
        group_by_source(writer, split.parts[0], split.totals),
        view_pager(writer, address.theme_page(located.id), 1, len(split.parts)),
        _view_definitions(writer, theme),
        tuple(map(writer.prose, theme.gaps)),
        describe_reading(writer, node),
        _link_related(writer, node),
        make_caveat(writer),
    )


def view_further(writer: Writer, located: Located[Theme], split: Split, number: int) -> FurtherView:
    """Make the view of the `number`th page of a theme's findings."""
    page = address.theme_page(located.id)
    return FurtherView(
        writer.link(writer.label(located.record.title), page),
        group_by_source(writer, split.parts[number - 1], split.totals),
        view_pager(writer, page, number, len(split.parts)),
        make_caveat(writer),
    )


def view_summary(writer: Writer, located: Located[Theme]) -> SummaryView:
    """Make the view of a theme's summary for print."""
    theme = located.record
    return SummaryView(
        writer.label(theme.title),
        writer.prose(theme.answer),
        tuple(map(writer.prose, theme.messages)),
        writer.link("The evidence behind it", address.theme_page(located.id)),
        _view_statements(writer, located),
        make_caveat(writer),
    )


def findings_of_theme(context: Context, located: Located[Theme]) -> list[Located[Finding]]:
    """Give all findings that speak to a theme or stand behind it, in the order in which its pages have them."""
    position = {source_id: index for index, source_id in enumerate(context.library.sources)}
    found = find_findings(context, located).values()
    in_order = sorted(found, key=lambda one: (position.get(one.owner, len(position)), one.origin.node.line, one.id))
    return put_in_rounds(in_order)


def find_findings(context: Context, located: Located[Theme]) -> dict[str, Located[Finding]]:
    """Find all findings that speak to a theme or stand behind it, by their ids."""
    theme, known = located.record, context.library.findings
    behind = [one.finding for statement in theme.statements for one in statement.findings]
    behind += [definition.finding for definition in theme.definitions]
    found = {finding.id: finding for finding in context.findings_on(Node(NodeKind.THEME, located.id), EdgeKind.FINDING_THEME)}
    return {**found, **{id_: known[id_] for id_ in behind if id_ in known}}


def _view_statements(writer: Writer, located: Located[Theme]) -> tuple[StatementView, ...]:
    return tuple(view_statement(writer, located.id, statement, number) for number, statement in enumerate(located.record.statements, 1))


def _view_definitions(writer: Writer, theme: Theme) -> tuple[DefinitionRow, ...]:
    known = writer.context.library.findings
    defined = ((definition, known[definition.finding]) for definition in theme.definitions if definition.finding in known)
    return tuple(
        DefinitionRow(
            definition.term,
            writer.label(finding.record.claim),
            writer.source(finding.owner),
            writer.prose(definition.leaves_out),
            writer.finding(finding.id),
        )
        for definition, finding in defined
    )


def _link_related(writer: Writer, node: Node) -> tuple[Markup, ...]:
    forth = writer.context.ends_of(node, EdgeKind.THEME_RELATED)
    back = writer.context.origins_of(node, EdgeKind.THEME_RELATED)
    return link_records(writer, NodeKind.THEME, dict.fromkeys(other.id for other in (*forth, *back)))
