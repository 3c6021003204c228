"""A PDF: the text of each page with its number and the label printed on it, and the bookmarks; the layout is judged in `pdf_layout`.

A file that is broken or locked has no text; no exception leaves this module for what stands in a file.
"""

import logging
import struct
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import Destination

from synthesis.verify.pdf_layout import Bookmark, PdfPage, lay_out
from synthesis.verify.reading import NOTHING_READ, Reading

# pypdf looks into broken files with little care, so these are what a bad file raises, not only PyPdfError.
_BROKEN = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)

# Without a handler, logging would print pypdf's remarks on each file to the terminal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read_pdf(data: bytes) -> Reading:
    """Read a PDF; one that cannot be opened gives no text."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return NOTHING_READ
        pages = list(reader.pages)
    except _BROKEN:
        return NOTHING_READ
    labels = _read_labels(reader, len(pages))
    read = [PdfPage(_read_text(page), label) for page, label in zip(pages, labels, strict=True)]
    return lay_out(read, _read_bookmarks(reader))


def _read_text(page: PageObject) -> str:
    try:
        return page.extract_text().replace("\f", "\n").rstrip()
    except _BROKEN:
        return ""


def _read_labels(reader: PdfReader, count: int) -> list[str]:
    """Give the label of each page, all empty if the file has none: pypdf would count them."""
    try:
        labels = reader.page_labels if "/PageLabels" in reader.root_object else []
    except _BROKEN:
        labels = []
    return list(labels) if len(labels) == count else [""] * count


def _read_bookmarks(reader: PdfReader) -> list[Bookmark]:
    try:
        return list(_flatten(reader, reader.outline))
    except _BROKEN:
        return []


def _flatten(reader: PdfReader, outline: Sequence[object]) -> Iterator[Bookmark]:
    """Go through bookmarks in order; those under one stand in a list after it."""
    waiting: list[tuple[object, int]] = [(entry, 1) for entry in reversed(outline)]
    while waiting:
        entry, level = waiting.pop()
        if isinstance(entry, list):
            waiting.extend((below, level + 1) for below in reversed(entry))
        elif isinstance(entry, Destination):
            page = reader.get_destination_page_number(entry)
            if page is not None and page >= 0 and entry.title:
                yield Bookmark(str(entry.title), level, page)
