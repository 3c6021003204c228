"""Pages for people in post: what each source asks of them, on what evidence, and what is said of what they do."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from synthesis.model.catalogue import Post
from synthesis.model.finding import Finding
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.blocks import NOTHING, Caveat, keep_facts, make_caveat, text_fact
from synthesis.render.views.by_source import SourceGroup, group_by_source
from synthesis.render.views.finding import ground_in_words
from synthesis.render.views.indexes import Card
from synthesis.render.views.pager import Pager, view_pager
from synthesis.render.views.standing import Standing, count_standings, link_differing, view_standings
from synthesis.render.views.told import name_theme
from synthesis.render.words import count_words, describe_speaker, list_nations
from synthesis.render.writer import Writer


class Entry(NamedTuple):
    """A finding on a post's page: whether it asks something of people in this post, or says something of them."""

    finding: Located[Finding]
    asks: bool


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked: by whom, of whom, where and on what grounds, and how it stands among other findings."""

    claim: Markup
    link: Markup
    who: str
    addressee: str
    citation: Markup
    ground: Markup
    nations: str
    relays: Markup
    condition: Markup
    standing: str
    standings: tuple[Standing, ...]
    differing: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class AskGroup:
    """What is asked on one theme, the first that each finding names."""

    id: str
    theme: str
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class PostView:
    """All of a post's page, or of one that goes on with it."""

    who: Markup
    summary: str
    groups: tuple[AskGroup, ...]
    said: tuple[SourceGroup, ...]
    others: tuple[Markup, ...]
    pager: Pager
    caveat: Caveat


@dataclass(frozen=True, slots=True)
class PostsView:
    """The page of all posts."""

    cards: tuple[Card, ...]
    caveat: Caveat


def view_posts(writer: Writer) -> PostsView:
    """Make the view of the page from which people choose their post."""
    return PostsView(tuple(_view_card(writer, post) for post in writer.context.library.posts.values()), make_caveat(writer))


def view_post(writer: Writer, post: Located[Post], parts: Sequence[Sequence[Entry]], number: int) -> PostView:
    """Make the view of the `number`th page of a post; `parts` are its entries page by page."""
    of_all = [entry for part in parts for entry in part]
    shown = parts[number - 1]
    return PostView(
        writer.prose(post.record.who),
        _summarise(of_all),
        _group_by_theme(writer, [entry.finding for entry in shown if entry.asks]),
        group_by_source(
            writer, [entry.finding for entry in shown if not entry.asks], Counter(entry.finding.owner for entry in of_all if not entry.asks)
        ),
        tuple(writer.record(Node(NodeKind.POST, other)) for other in writer.context.library.posts if other != post.id),
        view_pager(writer, address.post_page(post.id), number, len(parts)),
        make_caveat(writer),
    )


def entries_of_post(context: Context, post: Located[Post]) -> list[Entry]:
    """Give what is asked of people in a post, theme by theme, and then what is said of them."""
    node = Node(NodeKind.POST, post.id)
    known = context.library.findings
    asked = [known[other.id] for other in context.ends_of(node, EdgeKind.POST_ASKED)]
    order = {theme: index for index, theme in enumerate(context.library.themes)}
    asked.sort(key=lambda finding: order.get(finding.record.themes[0], len(order)))
    asks = {finding.id for finding in asked}
    said = [known[other.id] for other in context.ends_of(node, EdgeKind.POST_FINDING) if other.id not in asks]
    return [*(Entry(finding, asks=True) for finding in asked), *(Entry(finding, asks=False) for finding in _by_source(context, said))]


def _by_source(context: Context, findings: list[Located[Finding]]) -> list[Located[Finding]]:
    order = {source_id: index for index, source_id in enumerate(context.library.sources)}
    return sorted(findings, key=lambda finding: (order.get(finding.owner, len(order)), finding.origin.place.line, finding.id))


def _summarise(entries: Sequence[Entry]) -> str:
    asking = [entry.finding for entry in entries if entry.asks]
    if not asking:
        return "No source asks anything of them by name."
    sources = count_words(len({finding.owner for finding in asking}), "source")
    return f"{count_words(len(asking), 'thing')} asked, by {sources}."


def _view_card(writer: Writer, post: Located[Post]) -> Card:
    entries = entries_of_post(writer.context, post)
    said = sum(1 for entry in entries if not entry.asks)
    return Card(
        post.id,
        writer.link(writer.label(post.record.title), address.post_page(post.id)),
        (writer.prose(post.record.who),),
        keep_facts(
            text_fact("Asked", _summarise(entries)), text_fact("Said of them", f"{count_words(said, 'more finding')}." if said else "")
        ),
    )


def _group_by_theme(writer: Writer, findings: Sequence[Located[Finding]]) -> tuple[AskGroup, ...]:
    groups: dict[str, list[Ask]] = {}
    for finding in findings:
        groups.setdefault(finding.record.themes[0], []).append(_view_ask(writer, finding))
    return tuple(AskGroup(theme, name_theme(writer, theme), tuple(asks)) for theme, asks in groups.items())


def _view_ask(writer: Writer, located: Located[Finding]) -> Ask:
    finding = located.record
    pinpoint = finding.pinpoints[0]
    standings, differing = view_standings(writer, located), link_differing(writer, located)
    return Ask(
        writer.label(finding.claim),
        writer.finding(finding.id),
        describe_speaker(finding.speaker),
        finding.addressee,
        writer.cite(pinpoint.report, pinpoint.locator),
        ground_in_words(writer, finding.evidence),
        list_nations(finding.nations),
        writer.narrative(finding.relays) if finding.relays else NOTHING,
        writer.prose(finding.condition),
        count_standings(standings, differing),
        standings,
        differing,
    )
