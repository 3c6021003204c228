"""Terms of the glossary in a page's running text: the first use of each becomes a link, and what it means stands at the page's end.

Takes a page's Markdown, gives Markdown. Text is looked at word by word only where a word begins a term, so that time
grows neither with the terms nor with what they are not found in.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from synthesis.model.explained import Explained, ExplainedTerm
from synthesis.render import address
from synthesis.render.escape import escape_inline

NOTE = "note-term-"
_TITLE = "## Words on this page {#Words .notes}"
_CAVEAT = re.compile(r"^## .*\{#Caveat \.caveat\}$", re.MULTILINE)
_WORD = re.compile(r"\w+")
# Headings, quotations, drawings, heads of tables, code, links, labels, tags, emphasis and what stands between quotation
# marks. Each begins with one plain character, which makes looking for them many times faster.
_LEFT_ALONE = re.compile(
    r"""\#(?<=^\#)\#{0,5}\ .*$
    | >(?<=^>).*$
    | \|(?<=^\|).*\n(?=\|\ ---)
    | <(?<=^<).*(?:\n.+)*
    | <span\ (?:id|class="(?:badge|label|who|date|number|nations))[^>]*>.*?</span>
    | <em>.*?</em>
    | <[^<>\n]*>
    | \[(?:[^\[\]\\\n]|\\.)*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)
    | `(?<=^`)``[\s\S]*?^```
    | `[^`\n]*`
    | ‘[^‘’\n]*(?:’(?=\w)[^‘’\n]*)*’(?!\w)
    | “[^“”\n]*”
    | \*[^*\n]+\*""",
    re.MULTILINE | re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"(?:(?P<sentence>^|[.:;!?|*-]\s+)|[\s(])[A-Z][\w’-]* \Z", re.MULTILINE)
_NAME_AFTER = re.compile(r"\ [A-Z]")
_LONGEST_WORD = 40


class _Form(NamedTuple):
    """One way to write a term as it stands in Markdown; `is_exact` where capitals count."""

    text: str
    is_exact: bool
    term: ExplainedTerm


class _Forms(NamedTuple):
    """Forms by their first word; longer terms and names by each later word, with the place that the word has in them."""

    beginning: Mapping[str, tuple[_Form, ...]]
    around: Mapping[str, tuple[tuple[str, int], ...]]


class _Use(NamedTuple):
    term: ExplainedTerm
    begins: int
    ends: int


def explain_terms(markdown: str, uri: str, explained: Explained) -> str:
    """Link the first use of each term on a page, and add a section that says what these terms mean."""
    uses: dict[str, _Use] = {}
    for use in sorted(_find_uses(markdown, explained), key=lambda use: use.begins) if explained.terms else ():
        uses.setdefault(use.term.id, use)
    if not uses:
        return markdown
    pieces: list[str] = []
    end = 0
    for term, begins, ends in uses.values():
        pieces += (markdown[end:begins], f"[{markdown[begins:ends]}]({address.relative(uri, term.address)})")
        end = ends
    linked = "".join((*pieces, markdown[end:]))
    notes = "\n".join(
        _write_note(term, uri) for term in sorted((use.term for use in uses.values()), key=lambda term: (term.name.casefold(), term.id))
    )
    caveat = _CAVEAT.search(linked)
    at = caveat.start() if caveat else len(linked)
    return f"{linked[:at].rstrip()}\n\n{_TITLE}\n\n{notes}\n\n{linked[at:]}".rstrip() + "\n"


def _write_note(term: ExplainedTerm, uri: str) -> str:
    return f'- <span class="note" id="{NOTE}{term.id}">[{term.name}]({address.relative(uri, term.address)}): {term.meaning}</span>'


def _find_uses(markdown: str, explained: Explained) -> Iterator[_Use]:
    """Find the first use of each term by each of the words that its forms begin with."""
    forms = _index_forms(explained)
    folded = _fold(markdown)
    left_alone = [match.span() for match in _LEFT_ALONE.finditer(markdown)]
    starts = [begins for begins, _ in left_alone]

    def is_link_possible(begins: int, ends: int, word: str) -> bool:
        before = bisect_right(starts, begins) - 1
        if before >= 0 and begins < left_alone[before][1]:
            return False
        is_part = any(folded.startswith(text, begins - offset) for text, offset in forms.around.get(word, ()))
        return not is_part and not _is_in_name(markdown, begins, ends)

    for word in forms.beginning.keys() & set(_WORD.findall(folded)):
        # Most words begin the forms of one term, and no more is looked for once it is met.
        wanted = {form.term.id for form in forms.beginning[word]}
        for begins in _find_word(word, folded):
            use = _find_use(begins, markdown, folded, forms.beginning[word])
            if use and use[0].id in wanted and is_link_possible(begins, use[1], word):
                wanted.discard(use[0].id)
                yield _Use(use[0], begins, use[1])
            if not wanted:
                break


def _find_use(begins: int, markdown: str, folded: str, forms: Iterable[_Form]) -> tuple[ExplainedTerm, int] | None:
    for form in forms:
        ends = begins + len(form.text)
        if (markdown if form.is_exact else folded).startswith(form.text, begins):
            ends += folded.startswith("s", ends)
            if not folded[ends : ends + 1].isalnum() and not folded.startswith(("-", "_"), ends):
                return form.term, ends
    return None


def _is_in_name(markdown: str, begins: int, ends: int) -> bool:
    """Tell whether a word is part of a name that is not known: it and its neighbour have capitals, as in 'Glasgow City Council'."""
    if not markdown[begins].isupper():
        return False
    if _NAME_AFTER.match(markdown, ends):
        return True
    before = _WORD_BEFORE.search(markdown, max(begins - _LONGEST_WORD, 0), begins)
    # A capital at the beginning of a sentence is that of the sentence.
    return before is not None and before["sentence"] is None


def _find_word(word: str, folded: str) -> Iterator[int]:
    begins = folded.find(word)
    while begins >= 0:
        before = folded[begins - 1] if begins else " "
        if not (before.isalnum() or before in "-_\\/#"):
            yield begins
        begins = folded.find(word, begins + len(word))


@lru_cache(maxsize=4)
def _index_forms(explained: Explained) -> _Forms:
    """Index the forms of all terms by their first word, the longest first, and what a word can be a later part of."""
    beginning: dict[str, list[_Form]] = {}
    for term in explained.terms:
        for written in term.forms:
            form = _make_form(written, term)
            if first := _WORD.match(_fold(form.text)):
                plural = (f"{first[0]}s",) if first[0] == _fold(form.text) else ()
                for word in (first[0], *plural):
                    beginning.setdefault(word, []).append(form)
    around: dict[str, list[tuple[str, int]]] = {}
    texts = [form.text for forms in beginning.values() for form in forms]
    for text in dict.fromkeys(map(_fold, (*texts, *map(escape_inline, explained.names)))):
        for part in _WORD.finditer(text):
            if part.start() and part[0] in beginning:
                around.setdefault(part[0], []).append((text, part.start()))
    longest_first = {word: tuple(sorted(forms, key=lambda form: -len(form.text))) for word, forms in beginning.items()}
    return _Forms(longest_first, {word: tuple(texts) for word, texts in around.items()})


def _make_form(written: str, term: ExplainedTerm) -> _Form:
    return _Form(escape_inline(written if written.isupper() else _fold(written)), written.isupper(), term)


def _fold(text: str) -> str:
    """Write in lower case without changing any character's place."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(character.lower() if len(character.lower()) == 1 else character for character in text)
