"""BibTeX values put together: `@string` names and month macros replaced, pieces joined by `#`, delimiters taken off."""

from collections.abc import Mapping
from typing import NamedTuple

from synthesis.load.bibtex.fields import MAX_BYTES
from synthesis.load.bibtex.values import scan_value

MONTHS = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "may": "May",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}

# Stands for every string that is too long, so that all that is made of it is too long as well.
_TOO_LONG = " " * (MAX_BYTES + 1)


class JoinedValue(NamedTuple):
    """A value in LaTeX without delimiters; `undefined` has bare words that mean nothing, with their offsets in the value.

    Where the strings would make more of it than a value may have (`is_too_long`), the text is as it was typed.
    """

    text: str
    undefined: tuple[tuple[int, str], ...] = ()
    is_too_long: bool = False


def join_value(value: str, strings: Mapping[str, str]) -> JoinedValue:
    """Put a raw value together; a bare word that is no string stays as it was typed."""
    if value.startswith("{") and "#" not in value:
        return JoinedValue(value[1:-1])
    texts = []
    undefined = []
    length = 0
    for start, end in scan_value(value, 0).pieces:
        piece = value[start:end]
        if piece[0] in '{"':
            texts.append(piece[1:-1])
        elif piece.lower() in strings:
            texts.append(strings[piece.lower()])
        else:
            texts.append(piece)
            if not piece.isdecimal():
                undefined.append((start, piece))
        # Strings of strings grow by a factor a line: what they would come to must never be put together.
        length += len(texts[-1])
        if length > MAX_BYTES:
            return JoinedValue(value, is_too_long=True)
    return JoinedValue("".join(texts), tuple(undefined))


def join_strings(raw: Mapping[str, str], broken: Mapping[str, str]) -> dict[str, str]:
    """Put the strings themselves together, in the order of the file; `broken` ones stand for themselves."""
    strings = {**MONTHS, **broken}
    for name, value in raw.items():
        joined = join_value(value, strings)
        strings[name] = _TOO_LONG if joined.is_too_long else joined.text
    return strings
