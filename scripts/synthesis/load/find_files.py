"""Finds the YAML files of a collection and says what each is; every YAML file that nothing would read is a problem."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from synthesis.model.code import Code
from synthesis.model.nearest import nearest_match
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.record import ID_PATTERN, PAGE_PATTERN, RECEIPTS

SOURCES = "sources"
BIBLIOGRAPHY = "bibliography.bib"
COLLECTION = "sources/synthesis/collection.yml"
_CATALOGUES = ("changes", "collection", "glossary", "organisations", "places", "posts", "responsibilities", "silenced", "timeline")
# The folder that files stand in, and the name that raw collections know it by.
_FOLDERS = {"sources": "sources", "sources/synthesis/themes": "themes", "sources/synthesis/frameworks": "frameworks"}
_RECEIPTS = f"sources/{RECEIPTS}.yml"
_TEXTS = "sources/texts"


class FoundFile(NamedTuple):
    """A data file: its path relative to the root, the folder that raw collections know it by, and its id.

    A misnamed or misplaced file has a problem and is not read; folder and id say what it was meant to be, as far as one can tell,
    and `better` is the name that it should have.
    """

    path: str
    folder: str
    id: str
    problem: Problem | None = None
    better: str = ""


def find_files(root: Path) -> tuple[tuple[FoundFile, ...], tuple[Problem, ...]]:
    """Find the data files below `sources/`, in order; report misplaced and misnamed ones, and those that must be there."""
    problems: list[Problem] = []
    files = tuple(_classify(path) for path in sorted(_walk(root, SOURCES, problems)))
    paths = frozenset(file.path for file in files)
    problems += [_look_for_taken(file, paths) or file.problem for file in files if file.problem]
    found = {(file.folder, file.id) for file in files}
    if ("synthesis", "collection") not in found:
        remedy = "write 'title', 'topic', 'caveat' and 'evidence_to' into it"
        problems.append(Problem(Place(COLLECTION, 1, 1), Code.FILE_MISSING, "must be there, since it names the collection", remedy))
    if not any(folder == SOURCES for folder, _ in found):
        remedy = "write the first one, such as 'sources/interviews.yml'"
        problems.append(Problem(Place(SOURCES, 1, 1), Code.FILE_MISSING, "must hold at least one source", remedy))
    return files, tuple(problems)


def count_sources(root: Path) -> int:
    """Count the files of sources, by their names alone."""
    return sum(1 for _ in (root / SOURCES).glob("*.yml"))


def _walk(root: Path, folder: str, problems: list[Problem], above: tuple[str, ...] = ()) -> Iterator[str]:
    """Go through the files; `above` are the folders that this one stands in, by their real paths."""
    real = os.path.realpath(root / folder)
    if real in above:
        message = "must not be a link to a folder that it stands in: it would go on without end"
        problems.append(Problem(Place(folder, 1, 1), Code.FILE_UNREADABLE, message, "delete the link"))
        return
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
        if entry.name.startswith(".") or path == _TEXTS:
            continue
        if entry.name.lower().endswith((".yml", ".yaml")):
            yield path
        elif os.path.isdir(entry):  # noqa: PTH112 - Unlike the entry's own, it gives no error for links in a circle.
            yield from _walk(root, path, problems, (*above, real))


def _as_printable(name: str) -> str:
    # A name with a line end or with bytes that are no text has not the form of ids: it is only ever shown.
    return "".join(character if character.isprintable() else "?" for character in name)


# The same few thousand paths again and again.
@lru_cache(maxsize=65_536)
def _classify(path: str) -> FoundFile:
    name = PurePosixPath(path)
    parent = str(name.parent)
    if path == _RECEIPTS:
        return FoundFile(path, "synthesis", name.stem)
    if parent in _FOLDERS:
        file = FoundFile(path, _FOLDERS[parent], _as_id(name.stem))
    elif parent == "sources/synthesis":
        file = FoundFile(path, "synthesis", nearest_match(name.stem, _CATALOGUES) or "")
    else:
        file = FoundFile(path, "", name.stem)
    better = _find_better(file, name)
    return file._replace(problem=_find_problem(file, name, better), better=better)


def _look_for_taken(file: FoundFile, paths: frozenset[str]) -> Problem | None:
    """Describe a misnamed file whose right name another one has, which a second of that name would destroy."""
    if not file.problem or not file.better or f"{PurePosixPath(file.path).parent}/{file.better}" not in paths:
        return None
    remedy = f"{file.better!r} is there already: bring what both say into that one, and delete this one"
    return replace(file.problem, remedy=remedy)


def _find_better(file: FoundFile, name: PurePosixPath) -> str:
    """Find the name that a misnamed file should have; empty if nobody can tell, or if its own is right."""
    if name.suffix != ".yml":
        return f"{name.stem}.yml"
    if not file.folder:
        return ""
    if file.folder == "synthesis":
        return f"{file.id}.yml" if file.id and file.id != name.stem else ""
    if (file.folder, file.id) == (SOURCES, RECEIPTS) or re.search(PAGE_PATTERN, file.id):
        return f"the-{file.id}.yml"
    return f"{file.id}.yml" if file.id != name.stem else ""


def _find_problem(file: FoundFile, name: PurePosixPath, better: str) -> Problem | None:
    place = Place(file.path, 1, 1)
    if name.suffix != ".yml":
        message = f"must end in '.yml', not in {name.suffix!r}"
    elif not file.folder:
        message = f"must stand in a folder that is read, not in '{name.parent}/'"
        return Problem(place, Code.FILE_UNKNOWN, message, "move it to sources/, sources/synthesis/themes/ or sources/synthesis/frameworks/")
    elif file.folder == "synthesis":
        return None if name.stem in _CATALOGUES else _describe_unknown(place, name, better)
    elif (file.folder, file.id) == (SOURCES, RECEIPTS):
        message = f"must have another name, since receipts and reviews are written to '{RECEIPTS}.yml', not {name.name!r}"
    elif not re.search(ID_PATTERN, name.stem):
        message = f"must have a name of small letters, digits and hyphens, not {name.name!r}"
    elif re.search(PAGE_PATTERN, name.stem):
        message = f"must have a name with a word in it that is not 'index', since pages of lists are called so, not {name.name!r}"
    else:
        return None
    return Problem(place, Code.FILE_NAME, message, f"rename it to {better!r}")


def _describe_unknown(place: Place, name: PurePosixPath, better: str) -> Problem:
    message = f"must be one of {', '.join(f'{stem}.yml' for stem in _CATALOGUES)}, not {name.name!r}"
    otherwise = "rename it, or move a theme to 'themes/' and a framework to 'frameworks/'"
    return Problem(place, Code.FILE_UNKNOWN, message, f"did you mean {better!r}?" if better else otherwise)


def _as_id(stem: str) -> str:
    return stem if re.search(ID_PATTERN, stem) else re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "name"
