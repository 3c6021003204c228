"""The lines of PDF pages into paragraphs: running heads and page numbers set aside, bookmarks found as headings.

| line                                                           | is          |
| -------------------------------------------------------------- | ----------- |
| all of it a bookmark of its page, or together with the next    | a heading   |
| among a page's outer two, and so on another page but numbers   | furniture   |
| after a blank line, or a short line that ends a sentence       | a beginning |
| all others                                                     | going on    |
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synthesis.model.pinpoint import NO_SECTION
from synthesis.verify.document import BlockKind, PageSpan, Span
from synthesis.verify.paragraphs import arrange_paragraphs, begins_item
from synthesis.verify.reading import Reading
from synthesis.verify.sections import find_sections, make_sections
from synthesis.verify.squeeze import squeeze

PAGE_BREAK = "\n\f"
OUTER_LINES = 2
HEADING_LINES = 4
# A line shorter than this part of its page's longest that ends a sentence is the last of its paragraph.
SHORT = 0.75
_ROMAN_OR_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_NUMBERING = re.compile(r"^\s*(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.):]?\s+", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.?!:]['\"’”)\]]*$")


@dataclass(frozen=True, slots=True)
class PdfPage:
    """The text of a page, and the label printed on it."""

    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark: its words, its level from 1, and the index of its page."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    page: int
    after_blank: bool


@dataclass(frozen=True, slots=True)
class _Heading:
    """A bookmark that was found: the indexes of its first line and of the one after its last."""

    first: int
    after: int
    bookmark: Bookmark


def lay_out(pages: Sequence[PdfPage], bookmarks: Sequence[Bookmark]) -> Reading:
    """Join the pages, and find paragraphs and sections in them."""
    text = PAGE_BREAK.join(page.text for page in pages)
    spans = tuple(_span_pages(pages))
    lines = [line for page in spans for line in _find_lines(text, page)]
    furniture = _find_furniture(text, lines)
    headings = _find_headings(text, lines, furniture, bookmarks)
    blocks, known = _group(text, lines, furniture, headings)
    paragraphs = arrange_paragraphs(text, blocks, known)
    if not headings:
        return Reading(text, paragraphs, find_sections(text, paragraphs), spans)
    starts = [(lines[found.first].start, found.bookmark.level, " ".join(found.bookmark.title.split())) for found in headings]
    return Reading(text, paragraphs, make_sections([(0, 1, NO_SECTION), *starts], len(text)), spans)


def _span_pages(pages: Sequence[PdfPage]) -> Iterator[PageSpan]:
    """Place the pages; the page break belongs to the page before it."""
    position = 0
    for number, page in enumerate(pages, start=1):
        end = position + len(page.text) + (len(PAGE_BREAK) if number < len(pages) else 0)
        yield PageSpan(number, page.label, position, end)
        position = end


def _find_lines(text: str, page: PageSpan) -> Iterator[_Line]:
    blank = False
    position = page.start
    for line in text[page.start : page.end].split("\n"):
        words = line.strip()
        if words:
            start = position + line.index(words[0])
            yield _Line(start, start + len(words), page.number - 1, blank)
        blank = not words
        position += len(line) + 1


def _find_furniture(text: str, lines: Sequence[_Line]) -> set[int]:
    """Find the outer lines of pages that recur on other pages, numbers aside; give their indexes."""
    outer: list[tuple[int, str]] = []
    for indexes in _by_page(lines).values():
        at_edge = sorted({*indexes[:OUTER_LINES], *indexes[-OUTER_LINES:]})
        outer += [(index, _ROMAN_OR_NUMBER.sub("#", text[lines[index].start : lines[index].end])) for index in at_edge]
    on_pages = Counter(words for _, words in {(lines[index].page, words) for index, words in outer})
    return {index for index, words in outer if on_pages[words] > 1}


def _find_headings(text: str, lines: Sequence[_Line], furniture: set[int], bookmarks: Sequence[Bookmark]) -> list[_Heading]:
    """Find bookmarks as lines of their pages, rather among the text than among the running heads."""
    pages = _by_page(lines)
    squeezed = [squeeze(text[line.start : line.end]) for line in lines] if bookmarks else []
    taken: set[int] = set()
    found: list[_Heading] = []
    for bookmark in bookmarks:
        indexes = [index for index in pages.get(bookmark.page, ()) if index not in taken]
        wanted = {squeeze(bookmark.title), squeeze(_NUMBERING.sub("", bookmark.title))} - {""}
        for index in sorted(indexes, key=lambda index: index in furniture):
            after = _match_lines(text, lines, squeezed, index, wanted)
            if after:
                taken.update(range(index, after))
                found.append(_Heading(index, after, bookmark))
                break
    return sorted(found, key=lambda heading: heading.first)


def _match_lines(text: str, lines: Sequence[_Line], squeezed: Sequence[str], first: int, wanted: set[str]) -> int:
    """Give the index after the last line of a heading that begins with a line, or 0."""
    longest = max((len(title) for title in wanted), default=0)
    unnumbered = squeeze(_NUMBERING.sub("", text[lines[first].start : lines[first].end]))
    for begin in (squeezed[first], unnumbered):
        joined = begin
        for after in range(first + 1, min(first + HEADING_LINES, len(lines)) + 1):
            if joined in wanted:
                return after
            if after == len(lines) or len(joined) > longest or lines[after].page != lines[first].page:
                break
            joined += squeezed[after]
    return 0


def _group(text: str, lines: Sequence[_Line], furniture: set[int], headings: Sequence[_Heading]) -> tuple[list[Span], dict[int, BlockKind]]:
    """Put lines together to blocks; give those that are known to be headings or furniture by their starts."""
    heading_of = {index: heading for heading in headings for index in range(heading.first, heading.after)}
    width = {page: max(lines[index].end - lines[index].start for index in indexes) for page, indexes in _by_page(lines).items()}
    blocks: list[Span] = []
    known: dict[int, BlockKind] = {}
    before: tuple[BlockKind | None, _Heading | None] = (None, None)
    for index, line in enumerate(lines):
        heading = heading_of.get(index)
        kind = BlockKind.HEADING if heading else BlockKind.FURNITURE if index in furniture else None
        goes_on = bool(index) and (kind, heading) == before and line.page == lines[index - 1].page
        if goes_on and (kind or not _begins_block(text, lines[index - 1], line, width[line.page])):
            blocks[-1] = (blocks[-1][0], line.end)
        else:
            blocks.append((line.start, line.end))
            if kind:
                known[line.start] = kind
        before = (kind, heading)
    return blocks, known


def _begins_block(text: str, before: _Line, line: _Line, width: int) -> bool:
    if line.after_blank or begins_item(text[line.start : line.end]):
        return True
    is_short = before.end - before.start < SHORT * width
    return is_short and bool(_ENDS_SENTENCE.search(text[before.start : before.end]))


def _by_page(lines: Sequence[_Line]) -> dict[int, list[int]]:
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        pages.setdefault(line.page, []).append(index)
    return pages
