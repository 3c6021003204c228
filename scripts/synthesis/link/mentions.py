"""Which findings use which glossary terms: the term, its abbreviation or a synonym as whole words of the claim.

Upper and lower case are one, save for forms in capitals (ESOL); the longest form wins; a plural -s is allowed. A word
within a longer name of an organisation is no mention. Claims and forms are compared word by word, with one look into a
dictionary for each word, so that time does not grow with the terms.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from synthesis.model.catalogue import Organisation, Term
from synthesis.model.finding import Finding
from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.prose_marks import without_marks
from synthesis.model.records import Located, Records

# A hyphen is part of a word: 'super-diversity' is no mention of 'diversity'.
_WORD = re.compile(r"\w+(?:-\w+)*|[^\w\s]")


class Form(NamedTuple):
    """One way to write a term, or a name that is none: its words, folded unless the form is in capitals."""

    words: tuple[str, ...]
    term: str | None


class Mention(NamedTuple):
    """A term's id, and the words of the text that name it."""

    term: str
    words: str


def find_term_mentions(records: Records) -> Iterator[Edge]:
    """Find the terms that the claims of findings use, each once; the detail is the words of its first use."""
    yield from find_mentions_by(records.findings, index_forms(records.terms, records.organisations))


def find_mentions_by(findings: Iterable[Located[Finding]], forms: dict[str, list[Form]]) -> Iterator[Edge]:
    """Find the terms that the claims of some findings use."""
    for finding in findings:
        met: set[str] = set()
        for mention in find_mentions(finding.record.claim, forms):
            if mention.term not in met:
                met.add(mention.term)
                origin = Node(NodeKind.FINDING, finding.id)
                target = Node(NodeKind.TERM, mention.term)
                yield Edge(EdgeKind.TERM_MENTION, origin, target, finding.origin.at("claim"), mention.words)


def index_forms(terms: Iterable[Located[Term]], organisations: Iterable[Located[Organisation]]) -> dict[str, list[Form]]:
    """Index all forms of terms and names of organisations by their first word; of equal ones, the first term's counts."""
    index: dict[str, list[Form]] = {}
    for located in terms:
        term = located.record
        for written in (term.term, term.abbreviation, *term.synonyms):
            _add_form(index, written, located.id)
    for organisation in organisations:
        _add_form(index, organisation.record.name, None)
    return index


def find_mentions(text: str, forms: dict[str, list[Form]]) -> Iterator[Mention]:
    """Find all mentions in a text, longest first where they overlap, in order."""
    text = without_marks(text)
    matches = list(_WORD.finditer(text))
    written = [match[0] for match in matches]
    folded = [word.casefold() for word in written]
    position = 0
    while position < len(written):
        form = _longest_form_at(position, written, folded, forms)
        if form is None:
            position += 1
            continue
        end = position + len(form.words)
        if form.term is not None:
            yield Mention(form.term, text[matches[position].start() : matches[end - 1].end()])
        position = end


def _add_form(index: dict[str, list[Form]], written: str, term: str | None) -> None:
    words = tuple(_WORD.findall(written if written.isupper() else written.casefold()))
    if words:
        index.setdefault(words[0], []).append(Form(words, term))


def _longest_form_at(position: int, written: list[str], folded: list[str], forms: dict[str, list[Form]]) -> Form | None:
    longest: Form | None = None
    for words in (written, folded):
        for first in (words[position], words[position].removesuffix("s")):
            for form in forms.get(first, ()):
                if (longest is None or len(form.words) > len(longest.words)) and _stands_at(form, position, words):
                    longest = form
    return longest


def _stands_at(form: Form, position: int, words: list[str]) -> bool:
    here = words[position : position + len(form.words)]
    return tuple(here[:-1]) == form.words[:-1] and here[-1] in (form.words[-1], f"{form.words[-1]}s")
