"""Paragraphs into sections: by the headings that the text shows, or by the outline that the source's file gives."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from synthesis.model.pinpoint import NO_SECTION
from synthesis.model.source import OutlineHeading
from synthesis.verify.document import BlockKind, Paragraph, Section
from synthesis.verify.squeeze import squeeze, squeeze_spans

_MARKS = re.compile(r"^\s*(#{1,6})?\s*[*_]*(.*?)[*_]*\s*(?:\[\d{1,3}\])?[*_]*\s*$", re.DOTALL)


def find_sections(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Section, ...]:
    """Make sections of the headings that the text shows; `#` marks give their level, all others are of level 1."""
    starts: list[tuple[int, int, str]] = [(0, 1, NO_SECTION)]
    for paragraph in paragraphs:
        if paragraph.kind is BlockKind.HEADING:
            match = _MARKS.match(text[paragraph.start : paragraph.end])
            assert match is not None
            starts.append((paragraph.start, len(match[1] or "#"), re.sub(r"\s+", " ", match[2]).strip()))
    return make_sections(starts, len(text))


def outline_sections(
    text: str, paragraphs: Sequence[Paragraph], headings: Sequence[OutlineHeading]
) -> tuple[tuple[Section, ...], tuple[OutlineHeading, ...]]:
    """Make sections of an outline; give also the headings whose first words are not in the text."""
    squeezed = squeeze_spans(text, [span for paragraph in paragraphs for span in paragraph.spans])
    starts: list[tuple[int, int, str]] = []
    missing: list[OutlineHeading] = []
    for heading in headings:
        position = squeezed.text.find(squeeze(heading.begins))
        if position < 0:
            missing.append(heading)
        else:
            start = _find_start(text, paragraphs, squeezed.offsets[position], heading.heading)
            starts.append((start, heading.level, heading.heading))
    starts.sort()
    if not starts or starts[0][2] != NO_SECTION:
        starts.insert(0, (0, 1, NO_SECTION))
    else:
        starts[0] = (0, *starts[0][1:])
    return make_sections(starts, len(text)), tuple(missing)


def make_sections(starts: Sequence[tuple[int, int, str]], length: int) -> tuple[Section, ...]:
    """Make sections of (start, level, heading) in the order of the text; each ends where the next begins."""
    sections: list[Section] = []
    open_headings: list[tuple[int, str]] = []
    for index, (start, level, heading) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else length
        open_headings = [above for above in open_headings if above[0] < level]
        sections.append(Section(heading, level, start, end, tuple(above[1] for above in open_headings)))
        if heading != NO_SECTION:
            open_headings.append((level, heading))
    return tuple(sections)


def _find_start(text: str, paragraphs: Sequence[Paragraph], position: int, heading: str) -> int:
    """Take in what stands before a section's first words: the bullet of a list item, and the heading itself."""
    index = bisect_right(paragraphs, position, key=lambda paragraph: paragraph.start) - 1
    if index < 0 or any(character.isalnum() for character in text[paragraphs[index].start : position]):
        return position
    before = paragraphs[index - 1] if index else None
    if before and before.kind is BlockKind.HEADING and squeeze(text[before.start : before.end]) == squeeze(heading):
        return before.start
    return paragraphs[index].start


def is_under(section: Section, stated: str) -> bool:
    """Tell whether a section is the stated one or stands under it."""
    wanted = squeeze(stated)
    return any(squeeze(heading) == wanted for heading in (section.heading, *section.parents))
