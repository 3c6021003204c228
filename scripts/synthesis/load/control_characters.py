"""Finds invisible characters that no text needs, before a parser or a reader stumbles over them."""

import re
from collections.abc import Iterator

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import RawList, RawMap, RawNode, RawText

# All control characters but tab and line ends, zero-width space, the line ends that only some programs know,
# marks that turn the direction of reading, a byte order mark within the text, and what is no character at all.
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n|\r|\n")


def find_control_characters(text: str, path: str) -> tuple[Problem, ...]:
    """Report the first of each invisible character, and how often it stands in the text."""
    first: dict[str, int] = {}
    count: dict[str, int] = {}
    for match in _INVISIBLE.finditer(text):
        character = match.group()
        first.setdefault(character, match.start())
        count[character] = count.get(character, 0) + 1
    return tuple(_describe(text, path, index, count[character]) for character, index in first.items())


def find_escaped_characters(root: RawNode, path: str) -> tuple[Problem, ...]:
    """Report the invisible characters that values and keys have by escapes: each where its value begins."""
    return tuple(
        Problem(
            Place(path, text.line, text.column), Code.CONTROL_CHARACTER, f"must not hold {name_invisible(text.value)}", "delete its escape"
        )
        for text in _walk_texts(root)
        if name_invisible(text.value)
    )


def name_invisible(text: str) -> str:
    """Name the first invisible character of a text in words; nothing if there is none."""
    match = _INVISIBLE.search(text)
    return f"the invisible character U+{ord(match.group()):04X}" if match else ""


def _walk_texts(node: RawNode) -> Iterator[RawText]:
    if isinstance(node, RawText):
        yield node
    elif isinstance(node, RawMap):
        for name, key in node.keys.items():
            yield key
            yield from _walk_texts(node.values[name])
    elif isinstance(node, RawList):
        for item in node.items:
            yield from _walk_texts(item)


def _describe(text: str, path: str, index: int, count: int) -> Problem:
    line = len(_LINE_END.findall(text, 0, index)) + 1
    line_start = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
    place = Place(path, line, index - line_start + 1)
    name = f"U+{ord(text[index]):04X}"
    if count == 1:
        return Problem(place, Code.CONTROL_CHARACTER, f"must not hold the invisible character {name}", "delete it")
    message = f"must not hold the invisible character {name}, which it has {count} times from here on"
    return Problem(place, Code.CONTROL_CHARACTER, message, "delete all of them")
