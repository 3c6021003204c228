"""Figures in claims against the passage: each must stand there, in digits or in words.

| written                                               | is                                     |
| ----------------------------------------------------- | -------------------------------------- |
| 24, 5,000, 1.7, 77%, 2015, 1960s                      | a figure                               |
| twenty-four, one hundred and fifty, two million       | a figure                               |
| £1.7bn, £1.7 billion                                  | a figure, the same as 1.7              |
| one; first, 20th; three quarters, half; two-way       | none                                   |
| M13, ES/K009206/1-2, [12], a number behind a stop     | none: a name, a mark of a note         |
| hundreds of, a few thousand                           | none: too vague to be wrong            |
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from synthesis.verify.number_words import read_number_words

_SCALES = {
    "hundred": 10**2,
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "million": 10**6,
    "bn": 10**9,
    "billion": 10**9,
    "tn": 10**12,
    "trillion": 10**12,
}
_DIGITS = re.compile(
    r"(?<!\w)(?<!\d[.,])(?<![a-z][.,;:”’)])"
    r"(?P<number>\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)|\d{1,15})(?P<decimals>\.\d{1,15})?"
    r"(?:(?P<scale>\s?(?:bn|hundred|thousand|million|billion|trillion)|mn|tn|m|k)(?!\w)|(?<=\d\d\d0)s(?!\w)|(?![.,]?\d|[^\W\d]))"
)
# Names of grants and files, addresses, and note marks; they make way for as many spaces.
_NO_FIGURES = re.compile(r"(?<!\S)(?=\S{0,200}[^\W\d_])(?=\S{0,200}\d)[^\s/]{1,100}/\S+|\[\d{1,3}\]")
_WAYS = re.compile(r"-(?:way|sided|size|tier|fold|track)\w*")
_YEAR = re.compile(r"(?:19|20)\d\d|2100")
_SEPARATORS = str.maketrans("", "", ",\u00a0\u2009\u202f")


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as it is written, and its value; `base` is what stands before a scale such as `million`."""

    written: str
    value: Decimal
    base: Decimal
    start: int
    end: int

    @property
    def is_scaled(self) -> bool:
        """Tell whether a scale stands behind it."""
        return self.value != self.base

    def agrees_with(self, other: "Number") -> bool:
        """Tell whether two figures are the same, even if one leaves its scale out."""
        if self.is_scaled and not other.is_scaled and self.base == other.value:
            return True
        if other.is_scaled and not self.is_scaled and other.base == self.value:
            return True
        return self.value == other.value


@dataclass(frozen=True, slots=True)
class MissingFigure:
    """A figure that the passage does not have; `there` are those that it has, nearest first."""

    written: str
    there: tuple[str, ...]


def find_numbers(text: str) -> tuple[Number, ...]:
    """Find the figures of a text in order."""
    return tuple(number for number in _find_all(text) if number.written.casefold() != "one")


def missing_figures(
    claim_text: str, figure_values: Sequence[str], passage_texts: Sequence[str], excepted_years: Collection[int] = ()
) -> tuple[MissingFigure, ...]:
    """Find the figures of a claim, and of its list of figures, that none of the passages has.

    Years that the document was made in, or was spoken in, may be excepted: they stand on its cover.
    """
    stated = [number for number in find_numbers(claim_text) if not _is_excepted(number, excepted_years)]
    stated += [number for value in figure_values for number in _find_all(value)]
    if not stated:
        return ()
    there = [number for text in passage_texts for number in _find_all(text)]
    missing: dict[Decimal, Number] = {}
    for number in stated:
        if not any(number.agrees_with(other) for other in there):
            missing.setdefault(number.value, number)
    return tuple(MissingFigure(number.written, _nearest(number, there)) for number in missing.values())


def _is_excepted(number: Number, years: Collection[int]) -> bool:
    return bool(_YEAR.fullmatch(number.written)) and int(number.written) in years


def _nearest(missing: Number, there: Sequence[Number]) -> tuple[str, ...]:
    by_distance = sorted(there, key=lambda number: min(abs(number.value - missing.value), abs(number.base - missing.base)))
    return tuple(dict.fromkeys(number.written for number in by_distance))


def _find_all(text: str) -> Iterator[Number]:
    """Find all figures, with `one`, which a passage may have where a claim has 1."""
    text = _NO_FIGURES.sub(lambda match: " " * len(match.group()), text)
    found = [*_find_digits(text), *_find_words(text)]
    return iter(sorted(found, key=lambda number: number.start))


def _find_digits(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        if _WAYS.match(text, match.end()):
            continue
        base = Decimal(match["number"].translate(_SEPARATORS) + (match["decimals"] or ""))
        value = base * _SCALES[match["scale"].strip()] if match["scale"] else base
        yield Number(match.group(), value, base, match.start(), match.end())


def _find_words(text: str) -> Iterator[Number]:
    for words in read_number_words(text):
        if not _WAYS.match(text, words.end):
            written = text[words.start : words.end]
            yield Number(written, Decimal(words.value), Decimal(words.base), words.start, words.end)
