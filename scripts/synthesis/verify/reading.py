"""What reading one file gives, whatever its form; `folder` makes it a document."""

from dataclasses import dataclass

from synthesis.model.pinpoint import NO_SECTION
from synthesis.verify.document import PageSpan, Paragraph, Section


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's text with its paragraphs, the sections that its own headings make, and its pages."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    pages: tuple[PageSpan, ...] = ()


NOTHING_READ = Reading("", (), (Section(NO_SECTION, 1, 0, 0),))
