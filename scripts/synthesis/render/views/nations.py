"""Pages of nations: who decides, what happened and what the sources say in one nation, honest where that is nearly nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.edtf import date_in_words
from synthesis.model.finding import Finding
from synthesis.model.library import Agreement
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.model.vocabulary import Nation
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.escape import compose, join_inline
from synthesis.render.views.blocks import Caveat, make_caveat
from synthesis.render.views.by_source import ON_A_PAGE
from synthesis.render.views.pager import Pager, cut_into_pages, view_pager
from synthesis.render.views.standing import agreement_words, name_statement
from synthesis.render.views.told import ThemeGroup, group_by_theme
from synthesis.render.words import count_words, describe_figure
from synthesis.render.writer import Writer

# With fewer findings than this, a page says that there is nearly nothing.
_FEW = 10
_LISTED_AT_MOST = 40
_CONTESTED = (Agreement.CONTESTED, Agreement.CONTESTED_WITHIN)

Findings = Sequence[Located[Finding]]


@dataclass(frozen=True, slots=True)
class ToldOfNation:
    """The findings about a nation page by page; `known` says of all of them together how much that is."""

    parts: tuple[Findings, ...]
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NationRow:
    """A nation in the table of all: counts of what is known of it."""

    link: Markup
    findings: str
    alone: str
    themes: str


@dataclass(frozen=True, slots=True)
class NationsView:
    """The page of all nations."""

    rows: tuple[NationRow, ...]
    caveat: Caveat


@dataclass(frozen=True, slots=True)
class Deciding:
    """Who decides, delivers and pays in a policy area."""

    area: Markup
    decides: str
    delivers: str
    pays: str


@dataclass(frozen=True, slots=True)
class Happened:
    """An event: its date in words, and what happened as a link."""

    date: str
    what: Markup


@dataclass(frozen=True, slots=True)
class Difference:
    """A contested statement that a finding on the nation stands behind."""

    statement: Markup
    place: Markup
    agreement: str
    agreement_class: str


@dataclass(frozen=True, slots=True)
class NationView:
    """All of a nation's page; a page that goes on with its findings has no more than these."""

    name: str
    known: tuple[str, ...]
    wider: tuple[Markup, ...]
    deciding: tuple[Deciding, ...]
    events: tuple[Happened, ...]
    figures: tuple[Markup, ...]
    differences: tuple[Difference, ...]
    groups: tuple[ThemeGroup, ...]
    silent: Markup
    pager: Pager
    is_first: bool
    caveat: Caveat


def find_by_nation(context: Context) -> dict[Nation, list[Located[Finding]]]:
    """Give the findings about each nation that has a page, in the order of the themes that they name first."""
    by_nation: dict[Nation, list[Located[Finding]]] = {nation: [] for nation in Nation}
    for finding in context.library.findings.values():
        for nation in dict.fromkeys(finding.record.nations):
            by_nation[nation].append(finding)
    has_parts = any(by_nation[nation] for nation in Nation if nation.wider or nation is Nation.UK)
    shown = (nation for nation in Nation if by_nation[nation] or (nation.wider and has_parts))
    order = {theme: index for index, theme in enumerate(context.library.themes)}
    return {
        nation: sorted(by_nation[nation], key=lambda one: order.get(one.record.themes[0], len(order)))
        for nation in shown
        if nation is not Nation.NOT_STATED
    }


def tell_of_nation(nation: Nation, findings: Findings) -> ToldOfNation:
    """Cut the findings about a nation into pages, and count them once for all of these."""
    return ToldOfNation(cut_into_pages(findings, ON_A_PAGE), _say_what_is_known(nation, findings))


def view_nations(writer: Writer) -> NationsView:
    """Make the view of the page of all nations."""
    rows = (_view_row(writer, nation, findings) for nation, findings in find_by_nation(writer.context).items())
    return NationsView(tuple(rows), make_caveat(writer))


def view_nation(writer: Writer, nation: Nation, counts: Mapping[Nation, int], told: ToldOfNation, number: int) -> NationView:
    """Make the view of the `number`th page of a nation; `counts` are of all nations."""
    parts, is_first = told.parts, number == 1
    # What is found in all of the findings stands on the first page.
    findings = [finding for part in parts for finding in part] if is_first else []
    return NationView(
        nation.label,
        told.known,
        _link_wider(writer, nation, counts),
        _list_deciding(writer, nation) if is_first else (),
        _list_events(writer, nation) if is_first else (),
        _list_figures(writer, findings) if is_first else (),
        _list_differences(writer, findings) if is_first else (),
        group_by_theme(writer, parts[number - 1], _find_further(findings) if is_first else {}),
        _name_silent_themes(writer, findings) if is_first else Markup(),
        view_pager(writer, address.nation_page(nation.value), number, len(parts)),
        is_first,
        make_caveat(writer),
    )


def _view_row(writer: Writer, nation: Nation, findings: Findings) -> NationRow:
    themes = {theme for finding in findings for theme in finding.record.themes}
    return NationRow(
        writer.link(nation.label, address.nation_page(nation.value)),
        f"{len(findings):,}",
        f"{len(_find_alone(nation, findings)):,}",
        f"{len(themes & set(writer.context.library.themes)):,} of {len(writer.context.library.themes):,}",
    )


def _find_alone(nation: Nation, findings: Findings) -> Findings:
    alone = {nation, Nation.NOT_STATED}
    return [finding for finding in findings if alone.issuperset(finding.record.nations)]


def _say_what_is_known(nation: Nation, findings: Findings) -> tuple[str, ...]:
    if not findings:
        return (f"No finding here is about {nation.label}.",)
    alone = len(_find_alone(nation, findings))
    sources = count_words(len({finding.owner for finding in findings}), "source")
    about = "is" if len(findings) == 1 else "are"
    if alone == 0:
        apart = f"None of them is about {nation.label} alone."
    elif alone == len(findings):
        apart = "All of them are about nothing else."
    else:
        apart = f"{alone:,} of them {'is' if alone == 1 else 'are'} about {nation.label} alone, the others about other nations too."
    few = ("That is nearly nothing: this site cannot say what holds here.",) if len(findings) < _FEW else ()
    return (f"{count_words(len(findings), 'finding')} from {sources} {about} about {nation.label}.", apart, *few)


def _link_wider(writer: Writer, nation: Nation, counts: Mapping[Nation, int]) -> tuple[Markup, ...]:
    lines = []
    for wider in nation.wider:
        if counts.get(wider):
            link = writer.link(count_words(counts[wider], "finding"), address.nation_page(wider.value))
            lines.append(compose("{}: {}. They may hold here or may not: the sources do not say.", wider.label, link))
    if counts.get(Nation.NOT_STATED):
        unstated = count_words(counts[Nation.NOT_STATED], "finding")
        lines.append(compose("No nation named: {}.", unstated))
    return tuple(lines)


def _list_deciding(writer: Writer, nation: Nation) -> tuple[Deciding, ...]:
    records = writer.context.library.responsibilities.values()
    here = (one for one in records if nation in one.record.nations)
    return tuple(
        Deciding(
            writer.record(Node(NodeKind.RESPONSIBILITY, one.id)),
            one.record.decides or "Not stated",
            one.record.delivers or "Not stated",
            one.record.pays or "Not stated",
        )
        for one in here
    )[:_LISTED_AT_MOST]


def _list_events(writer: Writer, nation: Nation) -> tuple[Happened, ...]:
    here = [one for one in writer.context.library.events.values() if nation in one.record.nations]
    return tuple(Happened(date_in_words(one.record.date), writer.record(Node(NodeKind.EVENT, one.id))) for one in here[:_LISTED_AT_MOST])


def _list_figures(writer: Writer, findings: Findings) -> tuple[Markup, ...]:
    figures = [(finding, figure) for finding in findings for figure in finding.record.figures]
    return tuple(
        compose("{}. {}, {}", describe_figure(figure), writer.source(finding.owner), writer.finding(finding.id))
        for finding, figure in figures[:_LISTED_AT_MOST]
    )


def _list_differences(writer: Writer, findings: Findings) -> tuple[Difference, ...]:
    library = writer.context.library
    nodes = (Node(NodeKind.FINDING, finding.id) for finding in findings)
    statements = dict.fromkeys(edge.origin for node in nodes for edge in library.links.leading_to(node, EdgeKind.STATEMENT_FINDING))
    contested = [one for one in statements if one.id in library.tallies and library.tallies[one.id].agreement in _CONTESTED]
    return tuple(
        Difference(*name_statement(writer, one.id), *agreement_words(library.tallies[one.id].agreement))
        for one in contested[:_LISTED_AT_MOST]
    )


def _find_further(findings: Findings) -> dict[str, list[Located[Finding]]]:
    further: dict[str, list[Located[Finding]]] = {}
    for finding in findings:
        for theme in finding.record.themes[1:]:
            further.setdefault(theme, []).append(finding)
    return further


def _name_silent_themes(writer: Writer, findings: Findings) -> Markup:
    spoken = {theme for finding in findings for theme in finding.record.themes}
    silent = [theme for theme in writer.context.library.themes if theme not in spoken]
    return join_inline(writer.record(Node(NodeKind.THEME, theme)) for theme in silent[:_LISTED_AT_MOST])
