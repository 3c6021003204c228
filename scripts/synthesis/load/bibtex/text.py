"""The bytes of a `.bib` file as text with plain line feeds: the first step of `bibtex`.

Where YAML that is not UTF-8 is refused, a bibliography is read all the same after the problem, its foreign bytes as
Windows-1252: reference managers still write it, and the entries without accents are right.
"""

import re
from pathlib import Path

from synthesis.load.control_characters import find_control_characters
from synthesis.load.file_text import is_utf16, read_text
from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem

# Python's `surrogateescape` stands these for the bytes that are not UTF-8.
_FOREIGN = re.compile("[\udc80-\udcff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")


def read_bibtex_text(path: Path, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Read the file as text without control characters; an empty text and the reason if there is none."""
    text, problems = read_text(path, name)
    if text is None and any(problem.code is Code.NOT_UTF8 for problem in problems):
        text = _read_as_windows(path.read_bytes())
    if text is None:
        return "", problems
    text = _with_line_feeds(text)
    if not text.strip():
        remedy = "add an entry such as '@book{key, title = {…}}'"
        return "", (*problems, Problem(Place(name, 1, 1), Code.FILE_EMPTY, "must have an entry in it", remedy))
    if not problems:
        problems = find_control_characters(text, name)
    return _CONTROL.sub(" ", text), problems


def clean_bibtex_text(text: str) -> str:
    """Give the text with plain line feeds and without control characters; lines and columns stay."""
    return _CONTROL.sub(" ", _with_line_feeds(text))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_as_windows(content: bytes) -> str | None:
    if is_utf16(content):
        return None
    text = content.decode("utf-8", errors="surrogateescape").removeprefix("\ufeff")
    return _FOREIGN.sub(_as_windows, text)


def _as_windows(match: re.Match[str]) -> str:
    byte = bytes([ord(match[0]) - 0xDC00])
    # Windows-1252 leaves five bytes without a meaning.
    return byte.decode("cp1252", errors="replace")
