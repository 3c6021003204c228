"""Free BibTeX keys for new works, in the style that most keys of the bibliography have."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import count
from string import ascii_lowercase

from synthesis.model.edtf import first_day
from synthesis.model.names import Name
from synthesis.model.record import KEY_PATTERN
from synthesis.model.reference import Reference

_WORD = re.compile(r"[a-z0-9]+")
_SMALL_WORDS = frozenset(("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
_MOST_NAMES = 2
# What a new key may be: what BibTeX, YAML and addresses take as it is, everywhere, and what leads to a file below a folder.
NEW_KEY = re.compile(r"(?!.*/\.{0,2}/)[A-Za-z0-9](?:[A-Za-z0-9_.:+/-]{0,58}[A-Za-z0-9])?")


def choose_key(reference: Reference, taken: Collection[str], style: "KeyStyle") -> str:
    """Choose a key that nobody has, not even by case; `taken` are keys in lower case."""
    key = style(reference)
    return key if key.casefold() not in taken else next(free for free in _continue(key) if free.casefold() not in taken)


def is_usable(key: str) -> bool:
    """Tell whether a key that another program gave can be kept."""
    return bool(re.search(KEY_PATTERN, key) and NEW_KEY.fullmatch(key))


def find_style(references: Iterable[Reference]) -> "KeyStyle":
    """Find the style that makes most of the keys there are; without any, that of 'ali-gidley2014'."""
    works = list(references)
    return max(STYLES, key=lambda style: sum(reference.key.startswith(style(reference)) for reference in works))


def _continue(key: str) -> Iterator[str]:
    yield from (f"{key}{letter}" for letter in ascii_lowercase[1:])
    yield from (f"{key}-{number}" for number in count(2))


def _names_and_year(reference: Reference) -> str:
    names = "-".join("-".join(words[:3]) for words in _families(reference)[:_MOST_NAMES])
    return f"{names or '-'.join(_title_words(reference)[:3]) or 'work'}{_year(reference)}"


def _first_name_and_year(reference: Reference) -> str:
    return f"{_first(reference)}{_year(reference)}"


def _capital_and_year(reference: Reference) -> str:
    return f"{_first(reference).capitalize()}{_year(reference)}"


def _name_underscore_year(reference: Reference) -> str:
    return f"{_first(reference)}_{_year(reference)}".rstrip("_")


def _capital_colon_year(reference: Reference) -> str:
    return f"{_first(reference).capitalize()}:{_year(reference)}".rstrip(":")


def _name_year_word(reference: Reference) -> str:
    return f"{_first(reference)}{_year(reference)}{_first_word(reference)}"


def _name_word_year(reference: Reference) -> str:
    return f"{_first(reference)}_{_first_word(reference)}_{_year(reference)}".strip("_")


KeyStyle = Callable[[Reference], str]
STYLES: tuple[KeyStyle, ...] = (
    _names_and_year,
    _name_year_word,
    _name_word_year,
    _name_underscore_year,
    _capital_colon_year,
    _capital_and_year,
    _first_name_and_year,
)


def _first(reference: Reference) -> str:
    families = _families(reference)
    return "".join(families[0]) if families else "".join(_title_words(reference)[:2]) or "work"


def _first_word(reference: Reference) -> str:
    return next(iter(_title_words(reference)), "")


def _families(reference: Reference) -> list[list[str]]:
    names = reference.authors or reference.editors
    return [words for name in names if (words := _words_of(name))]


def _words_of(name: Name) -> list[str]:
    words = _words(name.literal or name.family or name.given)
    return [word for word in words if word not in _SMALL_WORDS] if name.is_body else words


def _title_words(reference: Reference) -> list[str]:
    return [word for word in _words(reference.title) if word not in _SMALL_WORDS]


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
    return _WORD.findall("".join(character for character in plain if not unicodedata.combining(character)).replace("’", "").lower())


def _year(reference: Reference) -> str:
    return first_day(reference.date)[:4] if reference.date else ""
