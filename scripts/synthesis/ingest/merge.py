"""A library merged into the bibliography: what is new goes in, what is there already stays byte for byte and is compared."""

from pathlib import Path
from typing import NamedTuple

from synthesis.ingest.bibliography_file import BibliographyFile, NewEntry, read_bibliography_file
from synthesis.ingest.compare import Difference, compare_works
from synthesis.ingest.duplicates import KnownWorks
from synthesis.ingest.incoming import Arrived
from synthesis.ingest.keys import choose_key, find_style, is_usable
from synthesis.ingest.refused import RefusedError, refuse_for
from synthesis.ingest.steps import Step, Write
from synthesis.load.bibtex import read_bibliography
from synthesis.load.find_files import BIBLIOGRAPHY
from synthesis.model.code import Severity
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.reference import Reference
from synthesis.validate.reference import shape_references


class Added(NamedTuple):
    """A work that is new, its key here, and the key that it came with where that is another work's."""

    key: str
    title: str
    came_as: str


class Known(NamedTuple):
    """A work that is there already: its key here, where it came from, and what differs."""

    key: str
    title: str
    place: Place
    differences: tuple[Difference, ...]


class Merge(NamedTuple):
    """What merging gives: the steps, what was added, what was known, and what could not be read."""

    steps: tuple[Step, ...]
    added: tuple[Added, ...]
    known: tuple[Known, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing is left for a person to decide."""
        has_errors = any(problem.severity is Severity.ERROR for problem in self.problems)
        return not has_errors and not any(difference.is_conflict for known in self.known for difference in known.differences)


def plan_merge(root: Path, arrived: Arrived) -> Merge:
    """Plan what a library adds to the bibliography.

    Raises:
        RefusedError: if nothing in the library can be read, or the bibliography cannot take a new entry safely.
    """
    if not arrived.works:
        raise refuse_for(arrived.problems, "no work could be read.")
    file = read_bibliography_file(root)
    ours = _read_ours(root)
    works = KnownWorks(ours.values())
    taken = {key.casefold() for key in file.keys}
    style = find_style(ours.values())
    added: list[Added] = []
    known: list[Known] = []
    entries: list[NewEntry] = []
    for incoming in arrived.works:
        twin = works.find(incoming)
        if twin is not None:
            known.append(Known(twin.key, twin.title, incoming.draft.place, compare_works(twin, incoming.reference)))
            continue
        came_as = incoming.draft.key if is_usable(incoming.draft.key) else ""
        key = came_as if came_as and came_as.casefold() not in taken else choose_key(incoming.reference, taken, style)
        taken.add(key.casefold())
        works.add(incoming.reference.model_copy(update={"key": key}))
        entries.append(incoming.with_key(key))
        added.append(Added(key, incoming.reference.title, came_as if came_as != key else ""))
    return Merge(_write(file, entries), tuple(added), tuple(known), arrived.problems, arrived.notes)


def _read_ours(root: Path) -> dict[str, Reference]:
    raw, _ = read_bibliography(root / BIBLIOGRAPHY, BIBLIOGRAPHY)
    return {located.id: located.record for located in shape_references(raw)[0]}


def _write(file: BibliographyFile, entries: list[NewEntry]) -> tuple[Step, ...]:
    if not entries:
        return ()
    added = file.add(entries)
    new = BibliographyFile(added).keys
    if sorted(new) != sorted([*file.keys, *(entry.key for entry in entries)]):
        message = f"Nothing was written: {BIBLIOGRAPHY} has a fault that would swallow a new entry. Run 'synthesis check' first."
        raise RefusedError(message)
    return (Write(BIBLIOGRAPHY, added.whole),)
