"""The marks that prose can hold: `[@key]`, `[@key, p. 5]`, `[@one; @two]` for works, `[#INT-07]` for a finding.

Takes a text, gives its marks with their positions: `link` makes edges of them, `render` puts citations and links in their place.
What stands in a mark is taken as typed, so that a key or id that does not exist can be reported.
"""

import re
from typing import NamedTuple

_MARK = re.compile(r"\[@(?P<works>[^\[\]]+)\]|\[#(?P<finding>[^\[\]]+)\]")
_NEXT_WORK = re.compile(r";\s*@")


class MarkedWork(NamedTuple):
    """A work named in a mark; `locator` is the place in it as typed ('p. 5'), or empty."""

    key: str
    locator: str


class ProseMark(NamedTuple):
    """A mark that fills `text[start:end]`: either `works` has one or more works, or `finding` is the id of a finding."""

    start: int
    end: int
    works: tuple[MarkedWork, ...]
    finding: str


def find_marks(text: str) -> tuple[ProseMark, ...]:
    """Find all marks of a text, in order."""
    # Most texts have none, and looking for a character is much faster than the pattern.
    if "[" not in text:
        return ()
    return tuple(_make_mark(match) for match in _MARK.finditer(text))


def without_marks(text: str) -> str:
    """Give the text with each mark replaced by as many spaces, so that positions stay."""
    for mark in find_marks(text):
        text = text[: mark.start] + " " * (mark.end - mark.start) + text[mark.end :]
    return text


def _make_mark(match: re.Match[str]) -> ProseMark:
    works = match["works"]
    if works is None:
        return ProseMark(match.start(), match.end(), (), match["finding"].strip())
    return ProseMark(match.start(), match.end(), tuple(_make_work(work) for work in _NEXT_WORK.split(works)), "")


def _make_work(work: str) -> MarkedWork:
    key, _, locator = work.partition(",")
    return MarkedWork(key.strip(), " ".join(locator.split()))
