"""Finds the YAML files of a collection and says what each is; every YAML file that nothing would read is a problem."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from synthesis.model.code import Code
from synthesis.model.nearest import nearest_match
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.record import ID_PATTERN

SOURCES = "sources"
BIBLIOGRAPHY = "bibliography.bib"
COLLECTION = "sources/synthesis/collection.yml"
_CATALOGUES = ("collection", "glossary", "organisations", "places", "responsibilities", "timeline")
# The folder that files stand in, and the name that raw collections know it by.
_FOLDERS = {"sources": "sources", "sources/synthesis/themes": "themes", "sources/synthesis/frameworks": "frameworks"}
_NOT_SUMMARIES = ("sources/receipts.yml", "sources/texts")


class FoundFile(NamedTuple):
    """A data file: its path relative to the root, the folder that raw collections know it by, and its id."""

    path: str
    folder: str
    id: str


def find_files(root: Path) -> tuple[tuple[FoundFile, ...], tuple[Problem, ...]]:
    """Find the data files below `sources/`, in order; report misplaced and misnamed ones, and those that must be there."""
    files: list[FoundFile] = []
    problems: list[Problem] = []
    for path in sorted(_walk(root, SOURCES, problems)):
        found = _classify(path)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files.append(found)
    if not any(file.path == COLLECTION for file in files):
        remedy = "write 'title', 'topic', 'caveat' and 'evidence_to' into it"
        problems.append(Problem(Place(COLLECTION, 1, 1), Code.FILE_MISSING, "must be there, since it names the collection", remedy))
    if not any(path.startswith(f"{SOURCES}/") and path.count("/") == 1 for path in _named(files, problems)):
        remedy = "write the first one, such as 'sources/interviews.yml'"
        problems.append(Problem(Place(SOURCES, 1, 1), Code.FILE_MISSING, "must hold at least one source", remedy))
    return tuple(files), tuple(problems)


def _walk(root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        message = f"must be a folder that can be read ({error.strerror})"
        problems.append(Problem(Place(folder, 1, 1), Code.FILE_UNREADABLE, message, "mend its permissions"))
        return
    for entry in entries:
        path = f"{folder}/{_as_printable(entry.name)}"
        if entry.name.startswith(".") or path in _NOT_SUMMARIES:
            continue
        if entry.name.lower().endswith((".yml", ".yaml")):
            yield path
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(root, path, problems)


def _as_printable(name: str) -> str:
    # A name with a line end or with bytes that are no text has not the form of ids: it is only ever shown.
    return "".join(character if character.isprintable() else "?" for character in name)


def _classify(path: str) -> FoundFile | Problem:
    name = PurePosixPath(path)
    parent = str(name.parent)
    if name.suffix != ".yml":
        return _misnamed(path, f"must end in '.yml', not in {name.suffix!r}", f"rename it to {name.stem + '.yml'!r}")
    if parent in _FOLDERS:
        if re.search(ID_PATTERN, name.stem):
            return FoundFile(path, _FOLDERS[parent], name.stem)
        message = f"must have a name of small letters, digits and hyphens, not {name.name!r}"
        return _misnamed(path, message, f"rename it to {_as_id(name.stem) + '.yml'!r}")
    if parent == "sources/synthesis":
        if name.stem in _CATALOGUES:
            return FoundFile(path, "synthesis", name.stem)
        return _unknown_catalogue(path, name)
    remedy = "move it to sources/, sources/synthesis/themes/ or sources/synthesis/frameworks/"
    return Problem(Place(path, 1, 1), Code.FILE_UNKNOWN, f"must stand in a folder that is read, not in '{parent}/'", remedy)


def _unknown_catalogue(path: str, name: PurePosixPath) -> Problem:
    known = [f"{stem}.yml" for stem in _CATALOGUES]
    near = nearest_match(name.name, known)
    message = f"must be one of {', '.join(known)}, not {name.name!r}"
    remedy = f"did you mean {near!r}?" if near else "rename it, or move a theme to 'themes/' and a framework to 'frameworks/'"
    return Problem(Place(path, 1, 1), Code.FILE_UNKNOWN, message, remedy)


def _misnamed(path: str, message: str, remedy: str) -> Problem:
    return Problem(Place(path, 1, 1), Code.FILE_NAME, message, remedy)


def _as_id(stem: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "name"


def _named(files: list[FoundFile], problems: list[Problem]) -> list[str]:
    # A source that is there under a wrong name has been reported, and is not missing.
    return [*(file.path for file in files), *(problem.place.path for problem in problems)]
