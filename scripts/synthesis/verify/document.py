"""A document as it was read: its text, its paragraphs and sentences, its sections and its pages.

All positions are offsets into `text`, in characters; spans exclude their end. A paragraph that a page break or a footnote
interrupts has several spans.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum


class BlockKind(Enum):
    """What a paragraph is."""

    PROSE = "prose"
    HEADING = "heading"
    ITEM = "list item"
    NOTE = "note"
    FURNITURE = "page furniture"


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `mark` is the number of a note or the number or letter of a list item, if it has one."""

    kind: BlockKind
    spans: tuple[Span, ...]
    mark: str = ""

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, up to the next heading. `parents` are the headings above it, nearest last."""

    heading: str
    level: int
    start: int
    end: int
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageSpan:
    """A page: its number in the PDF from 1, the label printed on it ('' if the file has none), and its text."""

    number: int
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A report's text. `digest` is of the file's bytes; without text (`text` is empty) nothing can be checked.

    `sections` begin with the one before the first heading, whose heading is `none`; `missing_headings` are those of an
    outline whose first words are not in the text.
    """

    key: str
    file_name: str
    digest: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    pages: tuple[PageSpan, ...] = ()
    missing_headings: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Tell documents apart quickly: by their files, not by their whole texts."""
        return hash((self.key, self.digest))

    @property
    def is_checkable(self) -> bool:
        """Tell whether there is any text to look in."""
        return bool(self.text.strip())

    def section_at(self, offset: int) -> Section:
        """Give the section that a position stands in."""
        return self.sections[max(0, bisect_right(self.sections, offset, key=_start) - 1)]

    def page_at(self, offset: int) -> PageSpan | None:
        """Give the page that a position stands on, if the document has pages."""
        index = bisect_right(self.pages, offset, key=_start) - 1
        return self.pages[index] if index >= 0 and offset < self.pages[index].end else None


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a finding stands: the span of its phrase, and how many sentences from there it speaks of."""

    finding: str
    start: int
    end: int
    sentences: int = 1


def _start(part: Section | PageSpan) -> int:
    return part.start
