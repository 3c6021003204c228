"""The table of contents in, what of it a page shows out: long ones help nobody to find the way."""

from collections.abc import Iterable

from mkdocs.structure.toc import AnchorLink

# With its sub-sections, as many entries as one can see at once beside the text.
_MOST_OF_TWO_RANKS = 14
# A column of more than this is a page in itself; such pages have a search or an alphabet of their own.
_MOST_OF_ONE_RANK = 30
_FEWEST = 3


def cut_contents(toc: Iterable[AnchorLink]) -> list[AnchorLink]:
    """Give the entries below the title: with their sub-sections if all fit, else without, and none where they are too many or too few."""
    entries = list(toc)
    if len(entries) == 1 and entries[0].level == 1:
        entries = entries[0].children
    count = len(entries)
    if not _FEWEST <= count <= _MOST_OF_ONE_RANK:
        return []
    if count + sum(len(entry.children) for entry in entries) > _MOST_OF_TWO_RANKS:
        return [AnchorLink(entry.title, entry.id, entry.level) for entry in entries]
    return [_without_depth(entry) for entry in entries]


def _without_depth(entry: AnchorLink) -> AnchorLink:
    shown = AnchorLink(entry.title, entry.id, entry.level)
    shown.children = [AnchorLink(child.title, child.id, child.level) for child in entry.children]
    return shown
