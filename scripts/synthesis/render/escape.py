"""Plain text to Markdown that shows exactly that text, in CommonMark and in Python-Markdown, inside tables too.

What is safe is marked as `Markup`, so that it is never escaped twice and plain text never goes unescaped.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

# The same names and claims stand on many pages, and a rebuild while somebody writes meets nearly all of them again.
REMEMBERED = 50_000
# Both dialects read a backslash before these; for the others only an entity is safe in both.
_SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]{}#|"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;"})
# Single spaces and hard spaces stay; other white space and control characters become one space.
_SPACE = re.compile(r"(?:[^\S\u00a0\u202f]|[\x00-\x1f\x7f]){2,}|[^\S \u00a0\u202f]|[\x00-\x1f\x7f]")
_BLOCK_START = re.compile(r"^(?:(?P<mark>[-+])|(?P<sign>[=:])|(?P<number>\d+)(?=[.)](?:\s|$)))")
_ATTRIBUTE_SAFE = re.compile(r"[^\w .,;:/?=%@()+-]|_")


def escape_text(text: object) -> Markup:
    """Write a plain text as inline Markdown: one line, no markup of its own, nothing that begins a block."""
    if isinstance(text, Markup):
        return text
    return _escape_plain(str(text))


def escape_attribute(text: object) -> Markup:
    """Write a plain text as the value of an HTML attribute, for the inside of double quotes."""
    line = one_line(str(text))
    return mark_safe(_ATTRIBUTE_SAFE.sub(lambda match: f"&#{ord(match[0])};", line))


def compose(pattern: str, *pieces: object) -> Markup:
    """Put pieces into a pattern of our own such as '{} ({})', escaping those that are not safe yet."""
    return mark_safe(pattern.format(*map(escape_text, pieces)))


def join_inline(pieces: Iterable[object], separator: str = ", ") -> Markup:
    """Put pieces on one line, escaping those that are not safe yet."""
    return mark_safe(separator.join(map(escape_text, pieces)))


def mark_safe(markdown: str) -> Markup:
    """Say that a text is safe inline Markdown: what is called here has escaped all of it."""
    # Half a million are made for a large site; Markup's own way asks each text first whether it is more than a text.
    return str.__new__(Markup, markdown)


def escape_inline(text: str) -> str:
    """Put a backslash or an entity in place of every character that Markdown or HTML would read."""
    return text.translate(_SPECIAL)


def escape_block_start(line: str) -> str:
    """Make what would begin a list, a heading, a rule or a definition at the start of a line plain text."""
    match = _BLOCK_START.match(line)
    if match is None:
        return line
    if match["sign"]:
        # No backslash for these in Python-Markdown.
        return f"&#{ord(match['sign'])};{line[1:]}"
    return f"{match['number'] or ''}\\{line[match.end('number') if match['number'] else 0 :]}"


def one_line(text: str) -> str:
    """Put single spaces in place of line breaks, tabs and control characters."""
    # Of all white space only the plain space is printable, so that most texts need no look at each character.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _SPACE.sub(" ", text).strip(" ")


@lru_cache(maxsize=REMEMBERED)
def _escape_plain(text: str) -> Markup:
    return mark_safe(escape_block_start(escape_inline(one_line(text))))
