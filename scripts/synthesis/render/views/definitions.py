"""Competing definitions side by side: for each word that several speakers explain, one column for each of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.catalogue import Term
from synthesis.model.edtf import date_in_words
from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.escape import compose
from synthesis.render.views.blocks import Caveat, Fact, inline_fact, keep_facts, link_records, list_fact, make_caveat, text_fact
from synthesis.render.words import count_words, describe_speaker
from synthesis.render.writer import Writer

# A page of more would be no comparison; the glossary has them all.
_MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class DefinitionView:
    """One account of a word: who gives it, what it says, and how it stands to the others."""

    anchor: str
    speaker: str
    text: Markup
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class WordView:
    """A word with all accounts of it; `meaning` is the glossary's, if it has the word."""

    anchor: str
    word: str
    count: str
    meaning: Markup
    definitions: tuple[DefinitionView, ...]


@dataclass(frozen=True, slots=True)
class DefinitionsView:
    """All of the page: the words that are defined first, then those that sources use in senses of their own."""

    number: str
    words: tuple[WordView, ...]
    caveat: Caveat


@dataclass(frozen=True, slots=True)
class _Account:
    """A finding that explains a word; `sense` is the glossary's wording, if it is no definition of a theme."""

    finding: Located[Finding]
    sense: str = ""
    leaves_out: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    word: str
    term: str
    accounts: tuple[_Account, ...]


def has_contested_words(library: Library) -> bool:
    """Tell whether there is any word that several speakers explain."""
    return any(True for _ in _list_words(library))


def view_definitions(writer: Writer) -> DefinitionsView:
    """Make the view of the page of competing definitions."""
    words = list(_list_words(writer.context.library))[:_MOST_WORDS]
    return DefinitionsView(count_words(len(words), "word"), tuple(_view_word(writer, word) for word in words), make_caveat(writer))


def _list_words(library: Library) -> Iterator[_Word]:
    """List the words that are explained twice or more: by definitions, or in the senses of different sources."""
    names: dict[str, Located[Term]] = {}
    for term in library.terms.values():
        for form in filter(None, (term.record.term, term.record.abbreviation)):
            names.setdefault(form.casefold(), term)
    accounts: dict[str, dict[str, _Account]] = {}
    shown: dict[str, str] = {}
    for theme in library.themes.values():
        for definition in theme.record.definitions:
            found = library.findings.get(definition.finding)
            word = definition.term.casefold()
            if found:
                known = accounts.setdefault(word, {}).get(found.id)
                accounts[word][found.id] = _Account(found, leaves_out=(known and known.leaves_out) or definition.leaves_out)
                shown.setdefault(word, names[word].record.term if word in names else definition.term)
    for term in library.terms.values():
        senses = [(sense, library.findings[sense.finding]) for sense in term.record.senses if sense.finding in library.findings]
        if len({found.owner for _, found in senses}) > 1 or term.record.term.casefold() in accounts:
            by_finding = accounts.setdefault(term.record.term.casefold(), {})
            shown.setdefault(term.record.term.casefold(), term.record.term)
            for sense, found in senses:
                by_finding.setdefault(found.id, _Account(found, sense.sense))
    several = [(word, tuple(known.values())) for word, known in accounts.items() if len(known) > 1]
    for word, explained in sorted(several, key=lambda one: (-sum(not account.sense for account in one[1]), -len(one[1]), one[0])):
        yield _Word(shown[word][:1].upper() + shown[word][1:], names[word].id if word in names else "", explained)


def _view_word(writer: Writer, word: _Word) -> WordView:
    term = writer.context.library.terms.get(word.term)
    sources = len({account.finding.owner for account in word.accounts})
    # An anchor must not change with the way in which a word is written.
    anchor = word.term or f"Word-{word.accounts[0].finding.id}"
    meaning = compose("{} ({})", writer.label(" ".join(term.record.meaning.split())), _in_glossary(writer, term.id)) if term else Markup()
    return WordView(
        anchor,
        word.word,
        f"{count_words(len(word.accounts), 'account')} in {count_words(sources, 'source')}",
        meaning,
        tuple(_view_account(writer, anchor, word, account) for account in word.accounts),
    )


def _view_account(writer: Writer, anchor: str, word: _Word, account: _Account) -> DefinitionView:
    finding = account.finding.record
    fragments = (compose("‘{}’", pinpoint.phrase) for pinpoint in finding.pinpoints)
    others = {other.finding.id: other.finding for other in word.accounts if other.finding.id != account.finding.id}
    return DefinitionView(
        f"{anchor}.{account.finding.id}",
        finding.speaker.name or finding.speaker.type.label,
        writer.prose(account.sense or finding.claim),
        keep_facts(
            text_fact("Who says it", describe_speaker(finding.speaker)),
            inline_fact("In", (writer.source(account.finding.owner), writer.finding(account.finding.id))),
            inline_fact("Reported from", [writer.narrative(finding.relays)] if finding.relays else []),
            text_fact("Said", date_in_words(finding.date.said) if finding.date.said else ""),
            inline_fact("In its words", fragments),
            list_fact("How it stands to the others", _compare(writer, finding, others)),
            Fact("What it leaves out, by our reading", writer.prose(account.leaves_out) if account.leaves_out else Markup()),
            inline_fact("Speaks to", link_records(writer, NodeKind.THEME, finding.themes)),
            Fact("Caution", writer.prose(finding.caution) if finding.caution else Markup()),
        ),
    )


def _compare(writer: Writer, finding: Finding, others: dict[str, Located[Finding]]) -> Iterator[Markup]:
    """Say how an account is related to others of the same word, from whichever end that is written."""
    for relation in finding.relations:
        if relation.to in others:
            yield _say(writer, relation.type.label, others[relation.to], relation.note)
    for other in _who_relate(writer.context, finding, others):
        for relation in other.record.relations:
            if relation.to == finding.id:
                yield _say(writer, relation.type.inverse, other, relation.note)


def _who_relate(context: Context, finding: Finding, others: dict[str, Located[Finding]]) -> Iterable[Located[Finding]]:
    return (one for one in context.findings_on(Node(NodeKind.FINDING, finding.id), EdgeKind.FINDING_RELATION) if one.id in others)


def _say(writer: Writer, words: str, other: Located[Finding], note: str) -> Markup:
    speaker = other.record.speaker
    said = compose("{} {} ({})", words.capitalize(), writer.finding(other.id), speaker.name or speaker.type.label)
    return compose("{}: {}", said, writer.prose(note)) if note else said


def _in_glossary(writer: Writer, term_id: str) -> Markup:
    to = address.record_address(writer.context.library, writer.context.shelves, Node(NodeKind.TERM, term_id))
    return writer.link("in the glossary", to)
