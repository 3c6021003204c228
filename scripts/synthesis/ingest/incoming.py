"""Works that come from elsewhere: out of a file that Zotero or JabRef wrote, or from a DOI, before they are in the bibliography."""

from collections.abc import Sequence
from typing import NamedTuple

from synthesis.ingest.bibliography_file import NewEntry
from synthesis.ingest.entry_form import EntryForm, Field
from synthesis.load.bibtex.bibliography import read_bibliography_text
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.reference import Reference
from synthesis.validate.reference import shape_references


class Draft(NamedTuple):
    """An entry as it will be written: its type, the key that it came with (or none), its fields in LaTeX, and where it came from."""

    kind: str
    key: str
    fields: tuple[Field, ...]
    place: Place


class Incoming(NamedTuple):
    """A work as it will be written, and what that means to readers of BibTeX."""

    draft: Draft
    reference: Reference

    def with_key(self, key: str) -> NewEntry:
        """Give the entry under a key."""
        return NewEntry(self.draft.kind, key, self.draft.fields)


class Arrived(NamedTuple):
    """The works of a file or an answer, what is wrong with them and others, and what was left out, in words."""

    works: tuple[Incoming, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


def shape_drafts(drafts: Sequence[Draft]) -> Arrived:
    """Read entries as they will be written; a problem of an entry is named at the place where the work came from."""
    texts = [EntryForm().write(draft.kind, f"work{number}", draft.fields) for number, draft in enumerate(drafts)]
    raw, problems = read_bibliography_text("\n".join(texts), "")
    located, _, more = shape_references(raw)
    places: list[Place] = []
    for draft, text in zip(drafts, texts, strict=True):
        places += [draft.place] * (text.count("\n") + 1)
    found = [_at(places[min(problem.place.line, len(places)) - 1], problem) for problem in (*problems, *more)]
    works = [Incoming(drafts[int(work.id.removeprefix("work"))], work.record) for work in located]
    return Arrived(tuple(works), tuple(found))


def _at(place: Place, problem: Problem) -> Problem:
    return Problem(place, problem.code, problem.message, problem.remedy)
