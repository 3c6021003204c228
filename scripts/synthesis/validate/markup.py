"""Finds what no text may hold: HTML tags, and links that lead anywhere but to the web."""

import html
import re
from collections.abc import Iterator

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, walk
from synthesis.model.shorten import shorten

# A tag, opened or closed; one that never closes, where a browser would run it all the same; a comment or declaration.
_TAG = re.compile(
    r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>|<(?:script|style|iframe|object|embed|img|svg)\b|<!--|<[!?][A-Za-z\[]",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\]\(\s*<?\s*(?P<inline>(?:[^\s()>]|\([^\s()]*\))+)|<(?P<auto>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>|^\s*\[[^\]]+\]:\s*(?P<named>\S+)",
    re.MULTILINE,
)
_SCHEME = re.compile(r"^(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
_WEB = ("http", "https", "mailto")


def find_markup_problems(origin: Origin, reported: set[Place]) -> Iterator[Problem]:
    """Go through all texts of a raw record, without those that have a problem already: no HTML, no links but to the web."""
    for text in walk(origin.node):
        if "<" not in text.value and "](" not in text.value and "]:" not in text.value:
            continue
        place = Place(origin.path, text.line, text.column)
        if place not in reported:
            yield from _find_tag(text.value, place)
            yield from _find_link(text.value, place)


def _find_tag(text: str, place: Place) -> Iterator[Problem]:
    """Find the first HTML tag: readers would see it as it stands."""
    match = _TAG.search(text)
    if match:
        message = f"must be text without HTML, not {shorten(match.group())!r}"
        yield Problem(place, Code.HTML_IN_TEXT, message, "take the tag out, and write *…* for emphasis")


def _find_link(text: str, place: Place) -> Iterator[Problem]:
    """Find the first link that does not lead to the web."""
    for match in _LINK.finditer(text):
        # Markdown decodes character references in addresses, and so do those who hide a scheme in them.
        address = html.unescape(next(group for group in match.groups() if group))
        scheme = _SCHEME.match(address)
        if scheme and scheme["scheme"].lower() not in _WEB:
            message = f"must be an address that begins with https:// or http://, not {shorten(address)!r}"
            yield Problem(place, Code.WRONG_URL, message, "link a web page, or take the link out")
            return
