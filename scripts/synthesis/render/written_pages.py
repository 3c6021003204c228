"""Hand-written pages in, entries of the search out: one for the page, and one for each of its headings."""

import re
import unicodedata
from collections.abc import Iterator

from synthesis.model.search_entry import EntryKind, SearchEntry, WrittenPage
from synthesis.render import address
from synthesis.render.include import Counts, render_counts

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^(```+|~~~+).*?^\1[^\n]*$", re.DOTALL | re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:?[^{}\n]*?(?:#([\w-]+))?[^{}\n]*\}")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"<[^>]*>|[*`|]|(?<!\w)_|_(?!\w)")
_BLOCK_STARTS = re.compile(r"^[ \t]*(?:[-+>*]|\d+\.)[ \t]", re.MULTILINE)


def list_sections(page: WrittenPage, counts: Counts) -> Iterator[SearchEntry]:
    """List a page's entries: what stands before its first section, then each section with the address of its heading."""
    filled, _ = render_counts(page.markdown, counts, page.uri)
    markdown = _FENCE.sub("", filled)
    headings = list(_HEADING.finditer(markdown))
    known: set[str] = set()
    first = next((heading.start() for heading in headings if len(heading[1]) > 1), len(markdown))
    place = address.on_site(page.uri)
    yield SearchEntry(EntryKind.PAGE, page.title, place, text=_plain(_BLOCK_STARTS.sub("", _HEADING.sub("", markdown[:first]))))
    ends = [heading.start() for heading in headings[1:]] + [len(markdown)]
    for heading, end in zip(headings, ends, strict=True):
        anchor = _find_anchor(heading[2], known)
        if len(heading[1]) > 1:
            title, text = _plain(heading[2]), _plain(_BLOCK_STARTS.sub("", markdown[heading.end() : end]))
            yield SearchEntry(EntryKind.PAGE, title, f"{place}#{anchor}", where=page.title, text=text)


def _find_anchor(heading: str, known: set[str]) -> str:
    """Give the anchor that Python-Markdown gives a heading: its own, or one made of its words."""
    own = _ATTRIBUTES.search(heading)
    if own and own[1]:
        known.add(own[1])
        return own[1]
    ascii_text = unicodedata.normalize("NFKD", _plain(heading)).encode("ascii", "ignore").decode()
    stem = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_text).strip().lower())
    anchor, number = stem, 0
    while anchor in known:
        number += 1
        anchor = f"{stem}_{number}"
    known.add(anchor)
    return anchor


def _plain(markdown: str) -> str:
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", _ATTRIBUTES.sub("", markdown))).split())
