"""The table of the kinds of files that people write: where each stands, what it holds, and the line that names its schema."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from synthesis.model.catalogue import Change, Collection, Event, Organisation, PlaceRecord, Post, Responsibility, Term
from synthesis.model.finding import Finding
from synthesis.model.framework import Framework
from synthesis.model.record import Record
from synthesis.model.silencing import Silencing
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Theme

# Beside `sources/`, so that writing into it renews no page; it is not for version control.
FOLDER = ".schema"


class FileKind(NamedTuple):
    """A kind of file: its schema's name, the pattern of its path, and the record at its top, the records listed in it, or both."""

    name: str
    path: str
    head: type[Record] | None = None
    field: str = ""
    item: type[Record] | None = None


FILE_KINDS: Sequence[FileKind] = (
    FileKind("source", "sources/*.yml", SourceRecord, "findings", Finding),
    FileKind("theme", "sources/synthesis/themes/*.yml", Theme),
    FileKind("framework", "sources/synthesis/frameworks/*.yml", Framework),
    FileKind("collection", "sources/synthesis/collection.yml", Collection),
    FileKind("glossary", "sources/synthesis/glossary.yml", None, "terms", Term),
    FileKind("timeline", "sources/synthesis/timeline.yml", None, "events", Event),
    FileKind("responsibilities", "sources/synthesis/responsibilities.yml", None, "responsibilities", Responsibility),
    FileKind("places", "sources/synthesis/places.yml", None, "places", PlaceRecord),
    FileKind("organisations", "sources/synthesis/organisations.yml", None, "organisations", Organisation),
    FileKind("posts", "sources/synthesis/posts.yml", None, "posts", Post),
    FileKind("silenced", "sources/synthesis/silenced.yml", None, "silenced", Silencing),
    FileKind("changes", "sources/synthesis/changes.yml", None, "changes", Change),
)
_RECEIPTS = "sources/receipts.yml"


def find_kind(path: str) -> FileKind | None:
    """Find the kind of a file by its path relative to the collection's root; none for files that people do not write."""
    written = PurePosixPath(path)
    alike = (kind for kind in FILE_KINDS if written.parent == PurePosixPath(kind.path).parent and written.match(kind.path))
    return None if path == _RECEIPTS else next(alike, None)


def write_first_line(path: str) -> str:
    """Write the comment that a file begins with, so that editors find its schema; empty for files that have none."""
    kind = find_kind(path)
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind.name}.json" if kind else ""
