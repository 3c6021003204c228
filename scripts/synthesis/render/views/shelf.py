"""A page of a long list: what stands on it, letter by letter, and the links to its letters or to the other pages.

Takes ids in the order of the list; a list that fits on one page has one shelf, a longer one an index and a shelf for each
page of letters.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.node import Node, NodeKind
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.escape import compose
from synthesis.render.shelves import first_letter, say_letters
from synthesis.render.writer import Writer

_WORDS_FOR_ANCHORS = {"0–9": "0-9", "#": "other"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The ids on a page, and pages of the list as letters and numbers of entries; no pages if there is only one.

    The main page has all of them; any other has those with its first letter, or a list of many pages would be all links.
    """

    ids: tuple[str, ...]
    pages: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The ids that stand under one letter."""

    anchor: str
    title: str
    ids: tuple[str, ...]


def fill_shelves(context: Context, kind: NodeKind, ids: Iterable[str]) -> dict[str, Shelf]:
    """Fill the shelves of a list: the one of its main page, under no letters, and one for each further page."""
    by_letters: dict[str, list[str]] = {}
    for record_id in ids:
        by_letters.setdefault(context.shelves.find(Node(kind, record_id)), []).append(record_id)
    if not any(by_letters):
        return {"": Shelf(tuple(by_letters.get("", ())))}
    pages = tuple((letters, len(by_letters[letters])) for letters in sorted(by_letters))
    near: dict[str, list[tuple[str, int]]] = {}
    for page in pages:
        near.setdefault(page[0][0], []).append(page)
    return {"": Shelf((), pages), **{letters: Shelf(tuple(by_letters[letters]), tuple(near[letters[0]])) for letters, _ in pages}}


def sort_by_letter(ids: Iterable[str], name_of: Callable[[str], str]) -> tuple[Letter, ...]:
    """Sort ids under the letters of an alphabet; under each they stay in their order."""
    by_letter: dict[str, list[str]] = {}
    for record_id in ids:
        by_letter.setdefault(first_letter(name_of(record_id)), []).append(record_id)
    letters = sorted(by_letter, key=lambda letter: (not letter.isalpha(), letter))
    return tuple(Letter(f"Letter-{_WORDS_FOR_ANCHORS.get(letter, letter)}", letter, tuple(by_letter[letter])) for letter in letters)


def link_letters(writer: Writer, letters: Iterable[Letter], shelf: Shelf, main: str) -> tuple[Markup, ...]:
    """Link the letters of a page; of a list on several pages, link these with the number of entries on each."""
    if shelf.pages:
        return tuple(
            compose("{} ({})", writer.link(say_letters(beginning), address.letters_page(main, beginning)), f"{number:,}")
            for beginning, number in shelf.pages
        )
    return tuple(writer.link(letter.title, f"{writer.uri}#{letter.anchor}") for letter in letters)


def name_order(names: Mapping[str, str]) -> list[str]:
    """Give ids in the order of their names."""
    return sorted(names, key=lambda record_id: (names[record_id].casefold(), record_id))
