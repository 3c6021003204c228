"""Pages that a long page is split into: which findings or records stand on which, and the way from one to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from synthesis.render import address
from synthesis.render.writer import Writer

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page stands among those that it belongs to; `words` are empty where there is one page alone."""

    words: str
    links: tuple[Markup, ...]


# What stands on a page that is whole.
NO_PAGER = Pager("", ())


def cut_into_pages(items: Sequence[Item], size: int) -> tuple[tuple[Item, ...], ...]:
    """Cut a list into pages of at most `size`; an empty list is one empty page."""
    return tuple(tuple(items[start : start + size]) for start in range(0, len(items), size)) or ((),)


def count_pages(items: int, size: int) -> int:
    """Count the pages that a list of so many is cut into."""
    return max(1, -(-items // size))


def cut_by_weight(items: Sequence[Item], limit: int, weigh: Callable[[Item], int]) -> tuple[tuple[Item, ...], ...]:
    """Cut a list into pages that weigh at most `limit` each; what weighs more by itself has a page of its own."""
    pages: list[list[Item]] = [[]]
    weight = 0
    for item in items:
        heavier = weight + weigh(item)
        if pages[-1] and heavier > limit:
            pages.append([])
            heavier = weigh(item)
        pages[-1].append(item)
        weight = heavier
    return tuple(map(tuple, pages))


def view_pager(writer: Writer, first_uri: str, number: int, pages: int) -> Pager:
    """Say which page of how many this is, and link the first, the previous and the next one."""
    if pages == 1:
        return NO_PAGER
    ways = {"First page": 1, "Previous page": number - 1, "Next page": number + 1}
    links = (
        writer.link(words, address.further_page(first_uri, to))
        for words, to in ways.items()
        if 1 <= to <= pages and to != number and not (words == "First page" and number == 2)
    )
    return Pager(f"Page {number:,} of {pages:,}", tuple(links))
