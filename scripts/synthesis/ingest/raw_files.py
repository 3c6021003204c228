"""The files of a collection as they stand, for commands that must know all of them: read, or refused with what is wrong."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from synthesis.ingest.refused import refuse_for
from synthesis.load.collection import load_collection
from synthesis.model.code import Code, Severity
from synthesis.model.raw import RawCollection, RawDocument, RawList, RawMap, RawNode, RawText

# A collection that is still being made lacks a file or two, and can be worked on all the same.
_NO_HINDRANCE = frozenset((Code.FILE_MISSING, Code.FILE_EMPTY))


class RawFile(NamedTuple):
    """A YAML file: its path, the folder that raw collections know it by, its id, and what it holds."""

    path: str
    folder: str
    id: str
    root: RawNode


def read_files(root: Path) -> RawCollection:
    """Read all files.

    Raises:
        RefusedError: if one cannot be read, so that what it says is not known.
    """
    raw, problems = load_collection(root)
    grave = [problem for problem in problems if problem.severity is Severity.ERROR and problem.code not in _NO_HINDRANCE]
    if grave:
        raise refuse_for(grave, "these files cannot be read as they are, and may name what is to be changed. Mend them first.")
    return raw


def list_files(raw: RawCollection) -> Iterator[RawFile]:
    """Go through the YAML files, but the receipts."""
    folders = {"sources": raw.sources, "themes": raw.themes, "frameworks": raw.frameworks, "synthesis": raw.catalogues}
    for folder, documents in folders.items():
        for id_, document in documents.items():
            if (folder, id_) != ("synthesis", "receipts"):
                yield RawFile(document.path, folder, id_, document.root)


def text_at(node: RawNode, field: str) -> str:
    """Give the text of a field, or nothing."""
    value = node.values.get(field) if isinstance(node, RawMap) else None
    return value.value.strip() if isinstance(value, RawText) else ""


def items_at(node: RawNode, field: str) -> tuple[RawNode, ...]:
    """Give the items of a field that is a list, or none."""
    value = node.values.get(field) if isinstance(node, RawMap) else None
    return value.items if isinstance(value, RawList) else ()


def codes_of(sources: dict[str, RawDocument]) -> frozenset[str]:
    """Give the codes that sources have, or that ids of their findings begin with."""
    codes = {text_at(document.root, "code") for document in sources.values()}
    for document in sources.values():
        for field in ("findings", "retired"):
            codes |= {text_at(item, "id").partition("-")[0] for item in items_at(document.root, field)}
    return frozenset(code for code in codes if code)
