"""Which page each record of a long list stands on: all on one, or on pages by the first letters once there are many.

Takes the names that readers look records up by, gives the letters of each record's page. A page's letters depend on the
names that begin with them and on nothing else: a new record moves no others than its neighbours.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from synthesis.model.node import Node

# Up to as many stand on one page; when there are more, no page has more than the second number.
ON_ONE_PAGE = 150
ON_EACH_PAGE = 60
# What begins with no Latin letter and no digit.
OTHERS = "other"


@dataclass(frozen=True, slots=True)
class Shelves:
    """The letters of the page that each record of a split list stands on; nothing for records of lists on one page."""

    letters: Mapping[Node, str] = field(default_factory=dict)

    def find(self, node: Node) -> str:
        """Give the letters of a record's page; empty text if its list is on one page."""
        return self.letters.get(node, "")


def share_out(names: Mapping[Node, str]) -> Mapping[Node, str]:
    """Share the records of one list out by the beginnings of their names; nothing if they fit on one page."""
    if len(names) <= ON_ONE_PAGE:
        return {}
    # The id tells apart what is called the same.
    shelved: dict[Node, str] = {}
    _share_out([(file_name(name) + file_name(node.id), node) for node, name in names.items()], 1, shelved)
    return shelved


def file_name(name: str) -> str:
    """Give a name as it is filed: Latin letters without accents and digits, in lower case, and nothing else."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in folded if character.isascii() and character.isalnum())


def first_letter(name: str) -> str:
    """Give the letter that a name is found under in an alphabet: a capital, or a sign for all that has none."""
    filed = file_name(name)[:1]
    return filed.upper() if filed.isalpha() else "0–9" if filed.isdigit() else "#"


def _share_out(filed: list[tuple[str, Node]], length: int, shelved: dict[Node, str]) -> None:
    by_beginning: dict[str, list[tuple[str, Node]]] = {}
    for name, node in filed:
        by_beginning.setdefault(name[:length], []).append((name, node))
    for beginning, group in by_beginning.items():
        can_part = any(len(name) > length for name, _ in group)
        if len(group) > ON_EACH_PAGE and can_part:
            _share_out(group, length + 1, shelved)
        else:
            shelved.update((node, beginning or OTHERS) for _, node in group)
