"""The glossary: every term with its meaning, each source's sense side by side, and the findings that use the word."""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.catalogue import Term
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.render.views.blocks import (
    Caveat,
    Fact,
    inline_fact,
    keep_facts,
    link_by_source,
    link_records,
    list_fact,
    make_caveat,
    text_fact,
)
from synthesis.render.words import count_words
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class SenseRow:
    """How one source uses the word, and the finding that shows it."""

    source: Markup
    sense: Markup
    finding: Markup


@dataclass(frozen=True, slots=True)
class TermView:
    """A glossary entry."""

    id: str
    term: str
    abbreviation: str
    meaning: tuple[Markup, ...]
    senses: tuple[SenseRow, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """All of the page, terms by alphabet."""

    number: str
    terms: tuple[TermView, ...]
    caveat: Caveat


def view_glossary(writer: Writer) -> GlossaryView:
    """Make the view of the glossary."""
    terms = sorted(writer.context.library.terms.values(), key=lambda located: (located.record.term.casefold(), located.id))
    views = tuple(_view_term(writer, located.record) for located in terms)
    return GlossaryView(count_words(len(views), "term"), views, make_caveat(writer))


def _view_term(writer: Writer, term: Term) -> TermView:
    node, context = Node(NodeKind.TERM, term.id), writer.context
    related = (*context.ends_of(node, EdgeKind.TERM_RELATED), *context.origins_of(node, EdgeKind.TERM_RELATED))
    return TermView(
        term.id,
        term.term,
        term.abbreviation,
        writer.paragraphs(term.meaning),
        tuple(SenseRow(writer.source(sense.source), writer.prose(sense.sense), writer.finding(sense.finding)) for sense in term.senses),
        keep_facts(
            text_fact("Also called", ", ".join(term.synonyms)),
            list_fact("Used in findings of", link_by_source(writer, context.findings_on(node, EdgeKind.TERM_MENTION))),
            inline_fact("Works", map(writer.narrative, term.works)),
            inline_fact("Related words", link_records(writer, NodeKind.TERM, dict.fromkeys(other.id for other in related))),
        ),
    )
