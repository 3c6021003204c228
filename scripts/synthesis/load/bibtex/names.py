"""BibTeX name lists, split into names and their parts by bibtexparser, LaTeX decoded afterwards."""

import re

from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts, split_multiple_persons_names

from synthesis.load.bibtex.extended_names import is_extended, read_extended
from synthesis.load.bibtex.faults import Fault
from synthesis.load.bibtex.latex import decode_latex
from synthesis.load.bibtex.lines import Lines
from synthesis.model.code import Code
from synthesis.model.raw import RawName
from synthesis.model.shorten import shorten

NAME_FIELDS = frozenset({"author", "editor", "translator", "bookauthor"})

_BRACED = re.compile(r"\{[^{}]*\}")
_SEVERAL = re.compile(r";|\bet al\b|&")


def split_names(text: str, source: str, offset: int, lines: Lines) -> tuple[tuple[RawName, ...], tuple[Fault, ...]]:
    """Split a list of names in LaTeX; `source` is the value as it stands at the offset, for the place of each name."""
    names = []
    faults = []
    position = 0
    for typed in split_multiple_persons_names(text):
        found = source.find(typed, position) if typed else -1
        position = found + len(typed) if found >= 0 else position
        at = offset + max(found, 0)
        name = _split_name(typed, *lines.at(at))
        if isinstance(name, RawName):
            names.append(name)
        else:
            faults.append(Fault(at, Code.BIB_NAME, name, "write 'Family, Given and Family, Given', or a body's name in braces"))
    return tuple(names), tuple(faults)


def _split_name(typed: str, line: int, column: int) -> RawName | str:
    """Give the name in its parts, or what must hold."""
    typed = typed.strip()
    if typed == "others":
        return RawName("", "", "", "", "others", typed, line, column)
    if _is_braced(typed):
        return RawName("", "", "", "", _decode(typed), typed, line, column)
    if is_extended(typed):
        return _read_extended(typed, line, column)
    fault = _find_fault(typed)
    if fault:
        return fault
    try:
        parts = parse_single_name_into_parts(typed)
    except InvalidNameError as error:
        return f"must be a name with two commas at most, not {shorten(typed)!r}: {error.reason.lower()}"
    family, given, particle, suffix = (_decode(" ".join(part)) for part in (parts.last, parts.first, parts.von, parts.jr))
    return (
        RawName(family, given, particle, suffix, "", typed, line, column) if family else f"must have a family name, not {shorten(typed)!r}"
    )


def _read_extended(typed: str, line: int, column: int) -> RawName | str:
    parts = read_extended(typed)
    if parts is None:
        return f"must be written out as 'family=…, given=…' with a family name, not {shorten(typed)!r}"
    family, given, particle, suffix = map(_decode, (parts.family, parts.given, parts.prefix, parts.suffix))
    return (
        RawName(family, given, particle, suffix, "", typed, line, column) if family else f"must have a family name, not {shorten(typed)!r}"
    )


def _find_fault(typed: str) -> str:
    if not typed or typed == "and" or typed.startswith("and ") or typed.endswith(" and"):
        return f"must have a name on both sides of each 'and', not {shorten(typed)!r}"
    if _SEVERAL.search(_BRACED.sub("", typed)):
        return f"must have 'and' between names, and 'and others' for 'et al.', not {shorten(typed)!r}"
    return ""


def _is_braced(typed: str) -> bool:
    """Tell whether one pair of braces holds all of the name."""
    if not typed.startswith("{") or not typed.endswith("}") or typed.startswith("{\\"):
        return False
    depth = 0
    for index, character in enumerate(typed):
        if character in "{}" and typed[index - 1] != "\\":
            depth += 1 if character == "{" else -1
            if depth == 0:
                return index == len(typed) - 1
    return False


def _decode(text: str) -> str:
    # A tie keeps a line together in print; in a name it would only keep two spellings apart.
    return decode_latex(text).text.replace("\N{NO-BREAK SPACE}", " ").strip()
