"""Numbers written as words: `twenty-four`, `one hundred and fifty`, `two million`, `a hundred`; `one` among them.

Left out are fractions (`three quarters`, `half a million`), ordinals (`twenty-first`) and vague ones (`several hundred`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SMALL = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=1,
    )
}
_TENS = {
    word: value
    for value, word in zip(range(20, 100, 10), ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], strict=True)
}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FIRST_WORDS = frozenset([*_SMALL, *_TENS, "a", "an"])
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"\s+|-\s*|\u2011")
_PARTS = "half halves third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths"
_PART = re.compile(r"[\s-]+(?:" + "|".join(_PARTS.split()) + r")(?![\w-])", re.IGNORECASE)
_ORDINAL = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A number in words; `base` is its value without a last scale such as `million`."""

    value: int
    base: int
    start: int
    end: int


@dataclass(slots=True)
class _Count:
    """What the words so far come to: whole thousands, the rest, and the room that the last word leaves."""

    total: int = 0
    rest: int = 0
    room: int = 10**15
    last_scale: int = 1
    was_hundred: bool = False

    def take(self, word: str) -> bool:
        """Take one more word up, if the number can go on with it."""
        if word in _SCALES:
            return self._take_scale(_SCALES[word])
        if word == "hundred":
            return self._take_hundred()
        number = _SMALL.get(word) or _TENS.get(word) or 0
        filled = self.rest % 100
        fits = filled == 0 if number >= 10 else filled == 0 or (filled >= 20 and filled % 10 == 0)
        if not number or not fits or (self.rest and filled == 0 and not self.was_hundred):
            return False
        self.rest += number
        self.was_hundred, self.last_scale = False, 1
        return True

    def _take_hundred(self) -> bool:
        if not 0 < self.rest < 100:
            return False
        self.rest *= 100
        self.was_hundred = True
        return True

    def _take_scale(self, scale: int) -> bool:
        if not self.rest or scale >= self.room:
            return False
        self.total += self.rest * scale
        self.rest, self.room, self.last_scale, self.was_hundred = 0, scale, scale, False
        return True

    @property
    def may_have_and(self) -> bool:
        return self.was_hundred or (self.rest == 0 and self.total > 0)


def read_number_words(text: str) -> Iterator[NumberWords]:
    """Find the numbers that are written as words, in order."""
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        if words[index].group().lower() not in _FIRST_WORDS:
            index += 1
            continue
        after, count = _read_one(text, words, index)
        if after == index:
            index += 1
            continue
        start, end = words[index].start(), words[after - 1].end()
        if not (_PART.match(text, end) or _ORDINAL.match(text, end) or _is_part_of(words, index)):
            value = count.total + count.rest
            yield NumberWords(value, value // count.last_scale, start, end)
        index = after


def _read_one(text: str, words: Sequence[re.Match[str]], first: int) -> tuple[int, _Count]:
    """Read the longest number that begins with a word; give the index of the word after it."""
    count = _Count()
    after = first
    index = first
    if words[first].group().lower() in ("a", "an") and first + 1 < len(words) and _is_scale(words[first + 1]):
        count.rest = 1
        index += 1
    while index < len(words) and (index == first or _GAP.fullmatch(text, words[index - 1].end(), words[index].start())):
        word = words[index].group().lower()
        if count.take(word):
            after = index + 1
        elif not (word == "and" and count.may_have_and and after == index):
            break
        index += 1
    return after, count


def _is_scale(word: re.Match[str]) -> bool:
    return word.group().lower() in ("hundred", *_SCALES)


def _is_part_of(words: Sequence[re.Match[str]], first: int) -> bool:
    """Tell whether `half` stands before, or `quarter of` and the like."""
    before = [word.group().lower() for word in words[max(0, first - 2) : first]]
    return before[-1:] == ["half"] or (before[-1:] == ["of"] and before[0] in _PARTS.split())
