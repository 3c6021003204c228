"""Plain text and Markdown: paragraphs by blank lines, headings by their marks or by standing alone."""

from collections.abc import Sequence

from synthesis.verify.decode import decode_text
from synthesis.verify.paragraphs import split_paragraphs
from synthesis.verify.reading import Reading
from synthesis.verify.sections import find_sections


def read_plain(data: bytes, headings: Sequence[str] = ()) -> Reading:
    """Read a text file; lines that equal one of the given headings are headings, whatever they look like."""
    text = decode_text(data)
    paragraphs = split_paragraphs(text, headings)
    return Reading(text, paragraphs, find_sections(text, paragraphs))
