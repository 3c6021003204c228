"""Which page each record of a long list stands on: all on one, or on pages by the first letters once there are many.

Takes the names that readers look records up by, gives the letters of each record's page, such as 'a' or 'sma-smi'. They
depend on the names with the same first letter and on nothing else: a new record moves no others than its neighbours.
Findings of a long source stand on pages with numbers, which `source_pages` gives.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from synthesis.model.node import Node

# Up to as many stand on one page; when there are more, no page has more than the second number.
ON_ONE_PAGE = 100
ON_EACH_PAGE = 60
# What begins with no Latin letter and no digit.
OTHERS = "other"


@dataclass(frozen=True, slots=True)
class Shelves:
    """The letters or number of the page that each record of a split list stands on; nothing for what is on a first or only page."""

    letters: Mapping[Node, str] = field(default_factory=dict)

    def find(self, node: Node) -> str:
        """Give the letters or number of a record's page; empty text if it stands on the first or only one."""
        return self.letters.get(node, "")


def share_out(names: Mapping[Node, str]) -> Mapping[Node, str]:
    """Share the records of one list out by the beginnings of their names; nothing if they fit on one page."""
    if len(names) <= ON_ONE_PAGE:
        return {}
    # The id tells apart what is called the same.
    shelved: dict[Node, str] = {}
    _share_out([(file_name(name) + file_name(node.id), node) for node, name in names.items()], 1, shelved)
    return shelved


# Each name is asked for whenever something is looked up in the library anew.
@lru_cache(maxsize=65_536)
def file_name(name: str) -> str:
    """Give a name as it is filed: Latin letters without accents and digits, in lower case, and nothing else."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in folded if character.isascii() and character.isalnum())


def say_letters(letters: str) -> str:
    """Write the letters of a page for readers: 'A', 'Sma to Smi'."""
    return " to ".join(part.capitalize() for part in letters.split("-"))


def first_letter(name: str) -> str:
    """Give the letter that a name is found under in an alphabet: a capital, or a sign for all that has none."""
    filed = file_name(name)[:1]
    return filed.upper() if filed.isalpha() else "0–9" if filed.isdigit() else "#"


def _share_out(filed: list[tuple[str, Node]], length: int, shelved: dict[Node, str]) -> None:
    """Give each beginning of a name a page; where there are too many, its longer beginnings, as many to a page as it holds."""
    by_beginning: dict[str, list[tuple[str, Node]]] = {}
    for name, node in filed:
        by_beginning.setdefault(name[:length], []).append((name, node))
    together: list[str] = []
    for beginning in sorted(by_beginning):
        group = by_beginning[beginning]
        if len(group) > ON_EACH_PAGE and any(len(name) > length for name, _ in group):
            _shelve_together(together, by_beginning, shelved)
            together = []
            _share_out(group, length + 1, shelved)
        # First letters stay by themselves: an alphabet is what people look for.
        elif length == 1 or sum(len(by_beginning[one]) for one in together) + len(group) > ON_EACH_PAGE:
            _shelve_together(together, by_beginning, shelved)
            together = [beginning]
        else:
            together.append(beginning)
    _shelve_together(together, by_beginning, shelved)


def _shelve_together(beginnings: list[str], by_beginning: Mapping[str, list[tuple[str, Node]]], shelved: dict[Node, str]) -> None:
    if beginnings:
        letters = beginnings[0] if len(beginnings) == 1 else f"{beginnings[0]}-{beginnings[-1]}"
        shelved.update((node, letters or OTHERS) for one in beginnings for _, node in by_beginning[one])
