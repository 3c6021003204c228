"""Reads all files of a collection: the first stage. What a file says is judged by the next one."""

from pathlib import Path, PurePosixPath

from synthesis.load.bibtex import read_bibliography
from synthesis.load.file_text import read_text
from synthesis.load.find_files import BIBLIOGRAPHY, FoundFile, find_files
from synthesis.load.yaml_text import read_yaml
from synthesis.model.problem import Problem, reading_order
from synthesis.model.raw import RawBibliography, RawBroken, RawCollection, RawDocument


def load_collection(root: Path) -> tuple[RawCollection, tuple[Problem, ...]]:
    """Read the YAML files and the bibliography below a root; files that cannot be read are problems, and named as unread."""
    files, found_problems = find_files(root)
    problems = list(found_problems)
    documents: dict[str, dict[str, RawDocument]] = {"sources": {}, "themes": {}, "frameworks": {}, "synthesis": {}}
    unread: set[tuple[str, str]] = set()
    for file in files:
        document, file_problems = (None, ()) if file.problem else _read_document(root, file)
        problems += file_problems
        if document is None:
            unread.add((file.folder, file.id))
        else:
            documents[file.folder][file.id] = document
    bibliography, bibliography_problems = _read_bibliography(root)
    problems += bibliography_problems
    if bibliography_problems and not bibliography.entries:
        unread.add(("", PurePosixPath(BIBLIOGRAPHY).stem))
    raw = RawCollection(
        documents["sources"],
        documents["themes"],
        documents["frameworks"],
        documents["synthesis"],
        bibliography,
        frozenset(unread),
    )
    return raw, tuple(sorted(problems, key=reading_order))


def _read_document(root: Path, file: FoundFile) -> tuple[RawDocument | None, tuple[Problem, ...]]:
    text, problems = read_text(root / file.path, file.path)
    if text is None:
        return None, problems
    node, problems = read_yaml(text, file.path)
    is_read = node is not None and not isinstance(node, RawBroken)
    return (RawDocument(file.path, node) if node is not None and is_read else None), problems


def _read_bibliography(root: Path) -> tuple[RawBibliography, tuple[Problem, ...]]:
    return read_bibliography(root / BIBLIOGRAPHY, BIBLIOGRAPHY)
