"""Texts to the stems that the search keeps. The script `search-words.js` does the same in the browser, by the same tables."""

import re
import unicodedata

from synthesis.search.language import SAME, STEPS, STOP_WORDS

# A finding's number is a word of its own; figures and letters part, so that '1960s' and '£53m' are found by their numbers.
TOKEN = re.compile(r"[a-z]{2,5}-\d{2,}(?![\w-])|\d+(?:[.,]\d+)*|[^\W\d_]+")
_MARKS = re.compile("[\u0300-\u036f]")
# What follows an apostrophe falls away with it: "council's", "don't".
_APOSTROPHE = re.compile(r"(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m)?)(?![a-z])")


def list_stems(text: str) -> list[str]:
    """List the stems of a text in order, without words that say nothing. The number of a finding is followed by its parts."""
    tokens = TOKEN.findall(fold(text))
    if "-" in text:
        tokens = [part for token in tokens for part in ((token, *token.split("-")) if "-" in token else (token,))]
    return list(filter(None, map(_STEMS.__getitem__, tokens)))


def fold(text: str) -> str:
    """Put a text into lower case without accents and possessives."""
    lower = text.lower()
    if not lower.isascii():
        lower = _MARKS.sub("", unicodedata.normalize("NFKD", lower))
    return _APOSTROPHE.sub("", lower)


def stem_of(token: str) -> str:
    """Give the stem of a folded word; empty text if it says nothing."""
    return _STEMS[token]


class _Stems(dict[str, str]):
    """The stems of all words met so far: looking one up runs at the speed of a dictionary."""

    def __missing__(self, token: str) -> str:
        stem = self[token] = _make_stem(token)
        return stem


_STEMS = _Stems()


def _make_stem(token: str) -> str:
    if token in STOP_WORDS or (len(token) == 1 and token.isalpha() and token not in SAME):
        return ""
    word = SAME.get(token, token)
    if not word.isalpha():
        return word.replace(",", "")
    for endings in STEPS:
        word = _drop_ending(word, endings)
    return word


def _drop_ending(word: str, endings: tuple[tuple[str, str, int], ...]) -> str:
    for ending, instead, least in endings:
        left = len(word) - len(ending)
        if left >= least and word.endswith(ending):
            return word[:left] + instead if instead else _single(word[:left])
    return word


def _single(stem: str) -> str:
    """Leave out the second of two equal consonants at the end of a stem: 'plann' to 'plan'."""
    is_doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeioulsf"
    return stem[:-1] if is_doubled else stem
