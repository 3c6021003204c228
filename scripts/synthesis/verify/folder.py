"""The folder with the texts: the document of a BibTeX key, in whatever form it is there."""

import hashlib
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from synthesis.model.pinpoint import NO_SECTION
from synthesis.model.source import OutlineHeading
from synthesis.verify.document import Document
from synthesis.verify.read_html import read_html
from synthesis.verify.read_plain import read_plain
from synthesis.verify.reading import NOTHING_READ, Reading
from synthesis.verify.sections import outline_sections


def _read_pdf(data: bytes) -> Reading:
    # Loading pypdf takes a tenth of a second, which nobody has to wait for who has no PDF.
    from synthesis.verify.read_pdf import read_pdf  # noqa: PLC0415

    return read_pdf(data)


# In the order in which they are looked for: the form that shows most comes first.
_READERS: dict[str, Callable[[bytes, Sequence[str]], Reading]] = {
    ".txt": read_plain,
    ".md": read_plain,
    ".html": lambda data, _: read_html(data),
    ".htm": lambda data, _: read_html(data),
    ".pdf": lambda data, _: _read_pdf(data),
}


def read_document(folder: Path, key: str, headings: Sequence[OutlineHeading] = ()) -> Document | None:
    """Read the document of a key, with the given headings as its only sections, if any are given; None if it is not there."""
    path = next((path for ending in _READERS if (path := folder / f"{key}{ending}").is_file()), None)
    if path is None:
        return None
    return _make_document(key, path.name, _read_bytes(path), tuple(headings))


# While somebody writes, the documents are as they were: dividing them again would be most of the wait.
@lru_cache(maxsize=64)
def _make_document(key: str, file_name: str, data: bytes, headings: tuple[OutlineHeading, ...]) -> Document:
    names = [heading.heading for heading in headings if heading.heading != NO_SECTION]
    reading = _READERS[Path(file_name).suffix](data, names)
    if not reading.text.strip():
        reading = NOTHING_READ
    outlined, missing = outline_sections(reading.text, reading.paragraphs, headings)
    return Document(
        key=key,
        file_name=file_name,
        digest=document_digest(data),
        text=reading.text,
        paragraphs=reading.paragraphs,
        sections=outlined if headings else reading.sections,
        pages=reading.pages,
        missing_headings=tuple(heading.begins for heading in missing),
    )


def _read_bytes(path: Path) -> bytes:
    # A file that may not be read is like one without text: not checkable.
    try:
        return path.read_bytes()
    except OSError:
        return b""


def document_digest(data: bytes) -> str:
    """Give the first 16 hexadecimal digits of the file's SHA-256."""
    return hashlib.sha256(data).hexdigest()[:16]
