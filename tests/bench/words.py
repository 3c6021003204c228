"""Made-up English-looking prose: words drawn as in natural language, a few very often and most of them rarely. Seeded."""

from itertools import accumulate
from random import Random

_BEGINNINGS = ("b", "br", "c", "ch", "d", "f", "g", "gr", "h", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w")
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou", "ai")
_ENDS = ("", "n", "r", "l", "s", "t", "nd", "st", "rm", "ck", "ment", "tion", "ing", "ity", "al", "er")
_SMALL_WORDS = ("the", "of", "and", "in", "to", "a", "that", "is", "for", "on", "with", "by", "are", "from", "as", "not", "or")
_VOCABULARY = 6000


class Writer:
    """Writes sentences in made-up words; the same seed gives the same text."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)  # noqa: S311 - nothing secret is drawn
        vocabulary = Random("vocabulary")  # noqa: S311 - as above
        made = dict.fromkeys(_make_word(vocabulary) for _ in range(_VOCABULARY * 2))
        self._words = [*_SMALL_WORDS, *made][:_VOCABULARY]
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(len(self._words))))

    def words(self, number: int) -> str:
        """Write some words on one line."""
        return " ".join(self.random.choices(self._words, cum_weights=self._weights, k=number))

    def sentence(self, number: int) -> str:
        """Write a sentence of some words."""
        text = self.words(number)
        return f"{text[0].upper()}{text[1:]}."

    def name(self) -> str:
        """Write a name: one rare word with a capital."""
        return self.random.choice(self._words[500:]).capitalize()


def is_telling(word: str) -> bool:
    """Tell whether a word is one of those that somebody would look for."""
    return len(word) > 3 and word not in _SMALL_WORDS


def _make_word(random: Random) -> str:
    syllables = random.choice((1, 2, 2, 3))
    return "".join(random.choice(_BEGINNINGS) + random.choice(_VOWELS) for _ in range(syllables)) + random.choice(_ENDS)
