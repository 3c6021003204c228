"""LaTeX as it stands in BibTeX values, decoded to text: accents, signs, dashes, quotation marks, braces.

Of our own because pylatexenc, which bibtexparser uses, takes `%` for a comment, drops what it does not know and can
end in an IndexError or a RecursionError. This goes through the text once, and keeps what it does not know.
"""

import re
import unicodedata
from typing import NamedTuple

from synthesis.load.bibtex.latex_signs import ACCENTS, FORMATS, SIGNS

_LETTER = r"[^\W\d_]"
_ACCENT = (
    r"\\(?:(?P<mark>[`'^\"~=.])|(?P<letter>[uvHcdbrk])(?![A-Za-z]))\s*"
    rf"(?:\{{\s*\\?(?P<braced>{_LETTER})\s*\}}|\\(?P<dotless>[ij])(?![A-Za-z])|(?P<plain>{_LETTER}))"
)
_LATEX = re.compile(
    rf"\\\\|{_ACCENT}|\\(?:url|path)\s*\{{(?P<address>[^{{}}]*)\}}|\\href\s*\{{[^{{}}]*\}}|\\(?P<word>[A-Za-z]+)[ \t]*"
    r"|\\(?P<sign>.)|---?|``|''|[{}~]",
    re.DOTALL,
)
_ANY_LATEX = re.compile(r"[\\{}~\n\t]|--|``|''|  ")
_SPACE = re.compile(r"[ \t\n]+")
_ESCAPED = re.compile(r"\{\\([_%&#~$])\}|\\([_%&#~$])(?:\{\})?")
_MARKS = {"--": "–", "---": "—", "``": "“", "''": "”", "{": "", "}": "", "~": "\N{NO-BREAK SPACE}", "\\\\": " "}
_SPACES = {" ": " ", "\n": " ", "\t": " ", ",": " ", ";": " ", ":": " ", "-": "", "/": "", "!": "", "@": ""}


class Decoded(NamedTuple):
    """A text for readers, and the commands in it that are not known and stand there as they were typed."""

    text: str
    unknown: tuple[str, ...]


def decode_latex(text: str) -> Decoded:
    """Decode a value; space is collapsed, case-protecting braces are taken off."""
    if not _ANY_LATEX.search(text):
        return Decoded(text.strip(" "), ())
    unknown: list[str] = []
    decoded = _LATEX.sub(lambda match: _decode_match(match, unknown), text)
    return Decoded(_SPACE.sub(" ", decoded).strip(" "), tuple(dict.fromkeys(unknown)))


def decode_address(text: str) -> str:
    """Give a URL or DOI as it is typed, but without the backslashes that some programs put before signs."""
    text = text.strip()
    if text.startswith("\\url{") and text.endswith("}"):
        text = text[5:-1]
    return _ESCAPED.sub(r"\1\2", text) if "\\" in text else text


def _decode_match(match: re.Match[str], unknown: list[str]) -> str:
    accent = match["mark"] or match["letter"]
    if accent:
        letter = match["braced"] or match["dotless"] or match["plain"]
        return unicodedata.normalize("NFC", letter + ACCENTS[accent])
    if match["address"] is not None:
        return match["address"]
    word = match["word"]
    if word is None:
        sign = match["sign"]
        return _SPACES.get(sign, sign) if sign else _MARKS.get(match[0], "")
    if word in SIGNS:
        return SIGNS[word]
    if word in FORMATS:
        return ""
    unknown.append(f"\\{word}")
    return match[0]
