"""Reads all files of a collection: the first stage. What a file says is judged by the next one."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TypeVar

from synthesis.load.bibtex import read_bibliography
from synthesis.load.file_state import FileState, look_at_file
from synthesis.load.file_text import read_text
from synthesis.load.find_files import BIBLIOGRAPHY, find_files
from synthesis.load.yaml_text import read_yaml
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.problem import Problem, reading_order
from synthesis.model.raw import RawBroken, RawCollection, RawDocument

Result = TypeVar("Result")


def load_collection(root: Path, memory: Memory = NO_MEMORY) -> tuple[RawCollection, tuple[Problem, ...]]:
    """Read the YAML files and the bibliography below a root; files that cannot be read are problems, and named as unread."""
    files, found_problems = find_files(root)
    problems = list(found_problems)
    documents: dict[str, dict[str, RawDocument]] = {"sources": {}, "themes": {}, "frameworks": {}, "synthesis": {}}
    unread: set[tuple[str, str]] = set()
    for file in files:
        document, file_problems = (None, ()) if file.problem else _recall_file(_read_document, root, file.path, memory)
        problems += file_problems
        if document is None:
            unread.add((file.folder, file.id))
        else:
            documents[file.folder][file.id] = document
    bibliography, bibliography_problems = _recall_file(read_bibliography, root, BIBLIOGRAPHY, memory)
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


def _recall_file(read: Callable[[Path, str], Result], root: Path, name: str, memory: Memory) -> Result:
    """Give what a file was read as, if its content is what it was then; else read it."""
    if memory is NO_MEMORY:
        return read(root / name, name)
    path = f"{root}/{name}"
    found: tuple[FileState, Result] | None = memory.find((read, path))
    before = found[0] if found else None
    # It is looked at before it is read: what is saved in between is seen as a change the next time.
    state = look_at_file(path, before)
    result = found[1] if found and state and state.digest == found[0].digest else read(root / name, name)
    if state and state is not before:
        memory.keep((read, path), (state, result))
    return result


def _read_document(path: Path, name: str) -> tuple[RawDocument | None, tuple[Problem, ...]]:
    text, problems = read_text(path, name)
    if text is None:
        return None, problems
    node, problems = read_yaml(text, name)
    is_read = node is not None and not isinstance(node, RawBroken)
    return (RawDocument(name, node) if node is not None and is_read else None), problems
