"""biblatex's names in which each part says what it is: 'family=Vries, given=Hans, prefix=de, useprefix=true'."""

import re
from typing import NamedTuple

_PARTS = frozenset({"family", "given", "prefix", "suffix"})
_BEGINNING = re.compile(r"\s*(?:(?:family|given|prefix|suffix)(?:-i)?|xdata)\s*=")
_PART = re.compile(r"\s*(?P<name>[a-z]+)(?P<initials>-i)?\s*=\s*(?P<value>.*?)\s*", re.DOTALL)
_TOKEN = re.compile(r"\\.|[{}\",]", re.DOTALL)


class ExtendedName(NamedTuple):
    """The parts of a name, as LaTeX; options such as `useprefix` and initials say nothing about who it is."""

    family: str
    given: str
    prefix: str
    suffix: str


def is_extended(typed: str) -> bool:
    """Tell whether a name says what its parts are."""
    return _BEGINNING.match(typed) is not None


def read_extended(typed: str) -> ExtendedName | None:
    """Read the parts; none if one of them cannot be told, or stands elsewhere in the file."""
    parts = dict.fromkeys(_PARTS, "")
    for piece in _split(typed):
        match = _PART.fullmatch(piece)
        if match is None or match["name"] == "xdata":
            return None
        if match["name"] in _PARTS and not match["initials"]:
            parts[match["name"]] = match["value"].removeprefix('"').removesuffix('"')
    return ExtendedName(**parts) if parts["family"] else None


def _split(typed: str) -> list[str]:
    """Split at the commas that stand neither in braces nor between quotation marks."""
    pieces = []
    start = depth = 0
    is_quoted = False
    for token in _TOKEN.finditer(typed):
        if token[0] in "{}":
            depth += 1 if token[0] == "{" else -1
        elif token[0] == '"':
            is_quoted = not is_quoted
        elif token[0] == "," and depth == 0 and not is_quoted:
            pieces.append(typed[start : token.start()])
            start = token.end()
    return [*pieces, typed[start:]]
