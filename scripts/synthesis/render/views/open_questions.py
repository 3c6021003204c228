"""The pages of open questions: what the sources ask, what none of them tells, and what is asked of research, by theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.model.vocabulary import FindingKind
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.blocks import Caveat, make_caveat
from synthesis.render.views.pager import Pager, view_pager
from synthesis.render.views.told import Told, tell_finding
from synthesis.render.writer import Writer

ON_A_PAGE = 120


class Entry(NamedTuple):
    """Something open: a finding that asks or that research is asked for, or a gap of a theme in its own words."""

    theme: str
    finding: Located[Finding] | None = None
    gap: str = ""
    is_for_research: bool = False


@dataclass(frozen=True, slots=True)
class OpenTheme:
    """What is open on a theme: the questions of the sources, and the gaps that we see in them."""

    id: str
    label: str
    about: Markup
    questions: tuple[Told, ...]
    gaps: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestionsView:
    """All of the page, or of one that goes on with it; `research` is what sources say that research should find out."""

    research: tuple[Told, ...]
    researchers: tuple[Markup, ...]
    themes: tuple[OpenTheme, ...]
    pager: Pager
    caveat: Caveat


def find_open_questions(context: Context) -> list[Entry]:
    """Find what is asked of research, and then, theme by theme, the questions of the sources and the gaps."""
    by_theme: dict[str, list[Located[Finding]]] = {}
    for finding in context.library.findings.values():
        if finding.record.kind is FindingKind.QUESTION:
            by_theme.setdefault(finding.record.themes[0], []).append(finding)
    entries = [Entry("", finding, is_for_research=True) for finding in _find_asked_of_research(context)]
    for theme in context.library.themes.values():
        entries += [Entry(theme.id, finding) for finding in by_theme.get(theme.id, ())]
        entries += [Entry(theme.id, gap=gap) for gap in theme.record.gaps]
    return entries


def view_open_questions(writer: Writer, parts: Sequence[Sequence[Entry]], number: int) -> OpenQuestionsView:
    """Make the view of the `number`th page; `parts` are all entries page by page."""
    shown = parts[number - 1]
    themes = dict.fromkeys(entry.theme for entry in shown if not entry.is_for_research)
    posts = [post.id for post in writer.context.library.posts.values() if post.record.researches]
    return OpenQuestionsView(
        tuple(tell_finding(writer, entry.finding) for entry in shown if entry.is_for_research and entry.finding),
        tuple(writer.record(Node(NodeKind.POST, post)) for post in posts),
        tuple(_view_theme(writer, theme, [entry for entry in shown if entry.theme == theme]) for theme in themes),
        view_pager(writer, address.OPEN_QUESTIONS, number, len(parts)),
        make_caveat(writer),
    )


def _find_asked_of_research(context: Context) -> list[Located[Finding]]:
    known = context.library.findings
    posts = (Node(NodeKind.POST, post.id) for post in context.library.posts.values() if post.record.researches)
    found = dict.fromkeys(other.id for post in posts for other in context.ends_of(post, EdgeKind.POST_ASKED, EdgeKind.POST_FINDING))
    return [known[id_] for id_ in found if known[id_].record.kind is not FindingKind.QUESTION]


def _view_theme(writer: Writer, theme_id: str, entries: Sequence[Entry]) -> OpenTheme:
    theme = writer.context.library.themes[theme_id].record
    return OpenTheme(
        theme_id,
        theme.label,
        writer.link(writer.label(theme.title), address.theme_page(theme_id)),
        tuple(tell_finding(writer, entry.finding) for entry in entries if entry.finding),
        tuple(writer.prose(entry.gap) for entry in entries if entry.gap),
    )
