"""The glossary: every term with its meaning, each source's sense side by side, and the findings that use the word."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from synthesis.model.catalogue import Sense, Term
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.blocks import Caveat, Fact, inline_fact, keep_facts, link_records, list_fact, make_caveat, text_fact
from synthesis.render.views.shelf import Shelf, fill_shelves, link_letters, name_order, sort_by_letter
from synthesis.render.views.uses import MOST, Detail, choose_detail, fact_of_themes, list_by_source
from synthesis.render.words import count_words, describe_speaker
from synthesis.render.writer import Writer

# Bytes as sent that a page has for telling of findings, beside what its words mean.
_ROOM = 5_500
_MOST = replace(MOST, claims=0, numbers=25)


@dataclass(frozen=True, slots=True)
class SenseRow:
    """How one source uses the word, who speaks there, and the finding that shows it."""

    source: Markup
    who: str
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
class LetterView:
    """The terms of one letter."""

    anchor: str
    title: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """All of a page; `jumps` lead to its letters, or to the pages of a long glossary."""

    number: str
    jumps: tuple[Markup, ...]
    letters: tuple[LetterView, ...]
    caveat: Caveat


def shelve_terms(context: Context) -> dict[str, Shelf]:
    """Fill the shelves of the glossary, by alphabet."""
    names = {term_id: term.record.term for term_id, term in context.library.terms.items()}
    return fill_shelves(context, NodeKind.TERM, name_order(names))


def view_glossary(writer: Writer, shelf: Shelf | None = None) -> GlossaryView:
    """Make the view of a page of the glossary; without a shelf, of the main page."""
    shelf = shelf or shelve_terms(writer.context)[""]
    terms = writer.context.library.terms
    letters = sort_by_letter(shelf.ids, lambda term_id: terms[term_id].record.term)
    used = (writer.context.findings_on(Node(NodeKind.TERM, term_id), EdgeKind.TERM_MENTION) for term_id in shelf.ids)
    detail = choose_detail(used, _ROOM, _MOST)
    return GlossaryView(
        count_words(len(terms), "term"),
        link_letters(writer, letters, shelf, address.GLOSSARY),
        tuple(
            LetterView(letter.anchor, letter.title, tuple(_view_term(writer, terms[term_id].record, detail) for term_id in letter.ids))
            for letter in letters
        ),
        make_caveat(writer),
    )


def _view_term(writer: Writer, term: Term, detail: Detail) -> TermView:
    node, context = Node(NodeKind.TERM, term.id), writer.context
    related = (*context.ends_of(node, EdgeKind.TERM_RELATED), *context.origins_of(node, EdgeKind.TERM_RELATED))
    findings = context.findings_on(node, EdgeKind.TERM_MENTION)
    return TermView(
        term.id,
        term.term,
        term.abbreviation,
        writer.paragraphs(term.meaning),
        tuple(_view_sense(writer, sense) for sense in term.senses),
        keep_facts(
            text_fact("Also called", ", ".join(term.synonyms)),
            list_fact("Used in findings of", list_by_source(writer, findings, detail)),
            fact_of_themes(writer, findings, detail),
            inline_fact("Works", map(writer.narrative, term.works)),
            inline_fact("Related words", link_records(writer, NodeKind.TERM, dict.fromkeys(other.id for other in related))),
        ),
    )


def _view_sense(writer: Writer, sense: Sense) -> SenseRow:
    found = writer.context.library.findings.get(sense.finding)
    who = describe_speaker(found.record.speaker) if found else ""
    return SenseRow(writer.source(sense.source), who, writer.prose(sense.sense), writer.finding(sense.finding))
