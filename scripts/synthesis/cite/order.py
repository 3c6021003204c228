"""The order of a Harvard list of references: by authors, then year, then title. References in, references out."""

import re
import unicodedata
from collections.abc import Iterable

from synthesis.model.edtf import earliest_day
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

_NOT_FILED = re.compile(r"[^\w\s]|_")
_UNDATED = (10_000, 1, 1)
# Letters that do not fall apart into a letter and an accent.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def order_references(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """Put references into the order of a list; undated works come last among their authors' works."""
    return tuple(sorted(references, key=_filing))


def _filing(reference: Reference) -> tuple[tuple[str, ...], int, str, str]:
    year, _, _ = earliest_day(reference.date) if reference.date else _UNDATED
    return (_filed_names(reference), year, _filed(reference.title), reference.key)


def _filed_names(reference: Reference) -> tuple[str, ...]:
    """Give the names as they stand in the list; what takes their place where there are none."""
    names = tuple(_filed(_inverted(name)) for name in reference.authors or reference.editors)
    if names:
        return (*names, "others") if reference.has_more_authors else names
    is_signed_by_journal = reference.kind is ReferenceKind.ARTICLE and reference.container
    return (_filed(reference.container if is_signed_by_journal else reference.title),)


def _inverted(name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.particle, name.family, name.given, name.suffix)))


def _filed(text: str) -> str:
    """Leave out what filing passes over: case, accents, punctuation."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    letters = "".join(character for character in folded if not unicodedata.combining(character))
    return " ".join(_NOT_FILED.sub(" ", letters).split())
