"""Documents made of a text, as the folder would read them."""

from collections.abc import Sequence
from pathlib import Path

from synthesis.model.source import OutlineHeading
from synthesis.verify.document import Document
from synthesis.verify.folder import read_document
from synthesis.verify.lookup import Index, build_index


def read_text(folder: Path, text: str, headings: Sequence[OutlineHeading] = ()) -> Document:
    """Write a text into a folder and read it back as a document."""
    folder.joinpath("report.txt").write_text(text, encoding="utf-8", newline="")
    document = read_document(folder, "report", headings)
    assert document is not None
    return document


def index_text(folder: Path, text: str, headings: Sequence[OutlineHeading] = ()) -> Index:
    """Write a text into a folder and index it."""
    return build_index(read_text(folder, text, headings))
