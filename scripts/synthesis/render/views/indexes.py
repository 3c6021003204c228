"""The two pages that readers choose from: all themes and all sources, as cards with counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.library import Agreement
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Theme
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.blocks import Caveat, Fact, inline_fact, keep_facts, link_records, make_caveat, text_fact
from synthesis.render.views.pager import NO_PAGER, Pager, view_pager
from synthesis.render.views.source_facts import introduce_source
from synthesis.render.words import count_words
from synthesis.render.writer import Writer

_CONTESTED = (Agreement.CONTESTED, Agreement.CONTESTED_WITHIN)


@dataclass(frozen=True, slots=True)
class Card:
    """A page to choose: its title as a link, what it says in a few words, and counts."""

    id: str
    title: Markup
    text: tuple[Markup, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """All of an index page; `number` counts in words what all of its pages list."""

    number: str
    topic: Markup
    cards: tuple[Card, ...]
    caveat: Caveat
    pager: Pager = NO_PAGER


def view_themes_index(writer: Writer) -> IndexView:
    """Make the view of the page of all themes, those that stand on the home page first."""
    cards = tuple(_theme_card(writer, theme) for theme in themes_in_order(writer.context))
    return IndexView(count_words(len(cards), "theme"), _topic(writer), cards, make_caveat(writer))


def view_sources_index(writer: Writer, sources: Sequence[Located[SourceRecord]], number: int, pages: int) -> IndexView:
    """Make the view of a page of sources, in the order of their files."""
    cards = tuple(_source_card(writer, source) for source in sources)
    counted = count_words(len(writer.context.library.sources), "source")
    return IndexView(counted, _topic(writer), cards, make_caveat(writer), view_pager(writer, address.SOURCES, number, pages))


def themes_in_order(context: Context) -> list[Located[Theme]]:
    """Give all themes in the order in which readers go through them."""
    return sorted(context.library.themes.values(), key=lambda theme: not theme.record.headline)


def _topic(writer: Writer) -> Markup:
    return writer.prose(writer.context.library.collection.topic)


def _theme_card(writer: Writer, located: Located[Theme]) -> Card:
    theme, context = located.record, writer.context
    findings = context.findings_on(Node(NodeKind.THEME, located.id), EdgeKind.FINDING_THEME)
    sources = {finding.owner for finding in findings}
    return Card(
        located.id,
        writer.link(writer.label(theme.title), address.theme_page(located.id)),
        (writer.prose(theme.answer),),
        keep_facts(
            text_fact("Behind it", f"{count_words(len(findings), 'finding')} from {count_words(len(sources), 'source')}"),
            text_fact("Statements", _count_statements(context, located)),
            inline_fact("Related themes", link_records(writer, NodeKind.THEME, theme.related)),
        ),
    )


def _count_statements(context: Context, located: Located[Theme]) -> str:
    tallies = [context.library.tallies.get(f"{located.id}/{statement.id}") for statement in located.record.statements]
    contested = sum(1 for tally in tallies if tally and tally.agreement in _CONTESTED)
    return f"{len(tallies)}, {contested} contested" if contested else str(len(tallies))


def _source_card(writer: Writer, located: Located[SourceRecord]) -> Card:
    source = located.record
    silent = [theme_id for theme_id, reading in source.read_for.items() if reading.value == "silent"]
    speaks = [theme_id for theme_id in source.read_for if theme_id not in silent]
    return Card(
        located.id,
        writer.link(writer.label(source.title), address.source_page(located.id)),
        (introduce_source(writer, located), *writer.paragraphs(source.summary)),
        keep_facts(
            inline_fact("Speaks to the themes", link_records(writer, NodeKind.THEME, speaks)),
            inline_fact("Read for, and silent on", link_records(writer, NodeKind.THEME, silent)),
        ),
    )
