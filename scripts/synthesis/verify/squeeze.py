"""Text evened out for comparison, with the way back: two spellings of one passage give the same squeezed text.

Squeezed means: compatibility forms resolved (ligatures, full width), case folded, quotation marks made one, and all that
setting type adds or moves taken out: white space, hyphens and dashes, soft hyphens, emphasis marks, note marks, link targets.
Words run together, so word boundaries are looked up in the original, never in the squeezed text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_QUOTES = dict.fromkeys("‘’‚‛′`´ʼ", "'") | dict.fromkeys("“”„‟″«»", '"')
_DROPPED = frozenset("*_\\[]#|\ufffd")
# A note mark such as [12], the target of a Markdown link, and a line-end backslash carry no words.
_NOISE = re.compile(r"\[\d{1,3}\]|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
# Where superscripts were lost, a note's number stands right behind a word: 'policies2'.
_NOTE_NUMBER = re.compile(r"^\d{1,2}(?!\w)")
_HYPHEN_AT_LINE_END = re.compile(r"[^\W\d_][-\u00ad\u2010][^\S\n\f]*[\n\f]\s*$")
_HYPHEN_AND_NEW_LINE = re.compile(r"[-\u00ad\u2010][^\S\n\f]*[\n\f]\s*[^\W\d_]")
# Within a word these show nothing: soft hyphens, and spaces and joiners of no width.
_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Squeezed:
    """Squeezed text; `offsets[i]` is where in the original the i-th squeezed character comes from."""

    text: str
    offsets: tuple[int, ...]

    def original_span(self, start: int, end: int) -> Span:
        """Give the span of the original (its end exclusive) that a span of the squeezed text came from."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def in_text_order(self) -> "Squeezed":
        """Give the same characters in the order of the original."""
        order = sorted(range(len(self.offsets)), key=self.offsets.__getitem__)
        return Squeezed("".join(map(self.text.__getitem__, order)), tuple(map(self.offsets.__getitem__, order)))

    def cuts_character(self, start: int, end: int) -> bool:
        """Tell whether a span begins or ends within what one character of the original, such as a ligature, came to."""
        offsets = self.offsets
        return (start > 0 and offsets[start - 1] == offsets[start]) or (end < len(offsets) and offsets[end - 1] == offsets[end])


# Headings are compared with each other for every pinpoint, and there are few of them.
@lru_cache(maxsize=16_384)
def squeeze(text: str) -> str:
    """Squeeze a short text, such as a phrase or a heading."""
    return squeeze_spans(text, [(0, len(text))]).text


def squeeze_spans(text: str, spans: Iterable[Span]) -> Squeezed:
    """Squeeze the given spans of a text, one after another, in the order given."""
    characters: list[str] = []
    offsets: list[int] = []
    for start, end in spans:
        piece = text[start:end]
        if piece.isascii() and "[" not in piece and "]" not in piece:
            kept = [(offset, evened) for offset, character in enumerate(piece, start) if (evened := _EVENED[ord(character)])]
            characters.extend([evened for _, evened in kept])
            offsets.extend([offset for offset, _ in kept])
            continue
        for offset, cluster in _clusters(text, start, end):
            evened = _even_out(cluster)
            characters.append(evened)
            offsets.extend([offset] * len(evened))
    return Squeezed("".join(characters), tuple(offsets))


def begins_and_ends_words(text: str, start: int, end: int) -> bool:
    """Tell whether a span of the original begins and ends at the edge of a word.

    What stands right after a hyphen at a line's end is the second half of a word, not the beginning of one.
    """
    return not (_cuts_a_word_before(text, start) or _cuts_a_word_after(text, end))


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    position = start
    while position < end:
        noise = _NOISE.match(text, position, end) if text[position] in "[]" else None
        if noise:
            position = noise.end()
            continue
        following = position + 1
        while following < end and unicodedata.combining(text[following]):
            following += 1
        yield position, text[position:following]
        position = following


@lru_cache(maxsize=4_096)
def _even_out(cluster: str) -> str:
    if cluster.isascii():
        return "" if cluster.isspace() or cluster == "-" or cluster in _DROPPED else _QUOTES.get(cluster, cluster).lower()
    if _is_superscript(cluster):
        return ""
    evened = unicodedata.normalize("NFKC", cluster).casefold()
    return "".join(_QUOTES.get(character, character) for character in evened if not _is_dropped(character))


def _is_dropped(character: str) -> bool:
    return character.isspace() or character in _DROPPED or unicodedata.category(character) in ("Pd", "Cf", "Cc", "Zs")


def _is_superscript(character: str) -> bool:
    return unicodedata.decomposition(character[:1]).startswith("<super>") and unicodedata.category(character[:1]) == "No"


def _cuts_a_word_before(text: str, start: int) -> bool:
    if not text[start].isalnum():
        return False
    before = text[max(0, start - 40) : start].rstrip(_HIDDEN)
    is_cut = before[-1:].isalnum() and not _is_superscript(before[-1:])
    return is_cut or bool(_HYPHEN_AT_LINE_END.search(before))


def _cuts_a_word_after(text: str, end: int) -> bool:
    last, after = text[end - 1], text[end : end + 40].lstrip(_HIDDEN)
    if not last.isalnum():
        return False
    if last.isalpha() and _NOTE_NUMBER.match(after):
        return False
    goes_on = after[:1].isalnum() and not _is_superscript(after)
    return goes_on or bool(_HYPHEN_AND_NEW_LINE.match(after))


# What each character of ASCII comes to: a document is mostly made of them, and none of them of more than one.
_EVENED = [_even_out(chr(code)) for code in range(128)]
