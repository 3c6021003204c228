"""A new source: its file, with comments that explain each field, and its reference in the bibliography.

The bibliography is written first, so that a run that was cut short finds the reference there and goes on.
"""

import re
from pathlib import Path
from typing import NamedTuple

from synthesis.ingest.bibliography_file import BibliographyFile, read_bibliography_file
from synthesis.ingest.codes import suggest_code
from synthesis.ingest.duplicates import KnownWorks
from synthesis.ingest.incoming import Arrived, Incoming
from synthesis.ingest.keys import NEW_KEY, choose_key, find_style, is_usable
from synthesis.ingest.raw_files import codes_of
from synthesis.ingest.refused import MistypedError, RefusedError
from synthesis.ingest.steps import Plan, Step, Write
from synthesis.ingest.template import Given, comment, write_record
from synthesis.load.collection import load_collection
from synthesis.load.find_files import BIBLIOGRAPHY, SOURCES
from synthesis.model.nearest import suggest
from synthesis.model.raw import RawCollection
from synthesis.model.record import CODE_PATTERN, ID_PATTERN, PAGE_PATTERN, RECEIPTS
from synthesis.model.reference import Reference
from synthesis.model.source import SourceRecord
from synthesis.model.vocabulary import ReadFor
from synthesis.schema.kinds import write_first_line
from synthesis.validate.reference import shape_references


class Wanted(NamedTuple):
    """What was asked for: the source's id, its code and its report's key, where they were named, and a title from nothing."""

    id: str
    code: str = ""
    key: str = ""
    title: str = ""


class _Work(NamedTuple):
    key: str
    title: str
    bibliography: str | None
    note: str


def plan_source(root: Path, wanted: Wanted, arrived: Arrived | None) -> Plan:
    """Plan the file of a new source; `arrived` has the work that it is, out of a file or from a DOI.

    Raises:
        RefusedError: if there is such a file already, or the work cannot be told.
    """
    path = f"{SOURCES}/{wanted.id}.yml"
    if not re.fullmatch(ID_PATTERN, wanted.id):
        raise MistypedError(f"The id must be of small letters, digits and hyphens, such as 'interviews', not {wanted.id!r}.")
    if re.fullmatch(PAGE_PATTERN, wanted.id):
        raise MistypedError(f"The id must have a word in it that is not 'index', since pages of lists are called so, not {wanted.id!r}.")
    if wanted.id == RECEIPTS:
        raise MistypedError(f"The id must be another than {RECEIPTS!r}, since receipts and reviews are written to {path}.")
    if (root / path).exists() or (root / path).is_symlink():
        raise RefusedError(f"{path} is there already; nothing was written. Choose another id, or edit that file.")
    raw, _ = load_collection(root)
    taken = codes_of(raw.sources)
    code = wanted.code or suggest_code(wanted.id, taken)
    if not re.fullmatch(CODE_PATTERN, code):
        raise MistypedError(f"The code must be two to five capital letters, such as {suggest_code(wanted.id, taken)!r}, not {code!r}.")
    if code in taken:
        raise RefusedError(f"The code {code!r} is another source's; nothing was written. {suggest_code(wanted.id, taken)!r} is free.")
    work = _find_work(root, raw, wanted, arrived)
    steps: list[Step] = []
    if work.bibliography is not None:
        steps.append(Write(BIBLIOGRAPHY, work.bibliography))
    steps.append(Write(path, _write_source(path, raw, code, work), is_new=True))
    notes = (work.note, f"Wrote {path}, whose findings begin with {code}-01.", "Fill it in: 'synthesis check' says what is missing.")
    return Plan(tuple(steps), tuple(note for note in notes if note))


def _find_work(root: Path, raw: RawCollection, wanted: Wanted, arrived: Arrived | None) -> _Work:
    located, _, _ = shape_references(raw.bibliography)
    references = {one.id: one.record for one in located}
    if arrived is not None:
        return _take_in(read_bibliography_file(root), references, wanted, arrived)
    if wanted.key:
        if wanted.key not in references:
            remedy = suggest(wanted.key, references, f"add the entry to {BIBLIOGRAPHY}, or name a file with --from")
            raise RefusedError(f"{BIBLIOGRAPHY} has no entry {wanted.key!r} that can be read; {remedy}")
        return _Work(wanted.key, wanted.title or references[wanted.key].title, None, "")
    return _Work("", wanted.title, None, "")


def _take_in(file: BibliographyFile, references: dict[str, Reference], wanted: Wanted, arrived: Arrived) -> _Work:
    incoming = _choose(arrived, wanted.key)
    title = wanted.title or incoming.reference.title
    known = KnownWorks(references.values()).find(incoming)
    if known is not None:
        return _Work(known.key, title, None, f"The work is in {BIBLIOGRAPHY} already, as {known.key!r}; that entry stays as it is.")
    taken = frozenset(key.casefold() for key in file.keys)
    key = wanted.key or (incoming.draft.key if is_usable(incoming.draft.key) else "")
    if wanted.key and not NEW_KEY.fullmatch(wanted.key):
        raise MistypedError(f"The key must be of letters, digits and - _ . : + /, such as 'ali-gidley2014', not {wanted.key!r}.")
    if not key or key.casefold() in taken:
        key = choose_key(incoming.reference, taken, find_style(references.values()))
    added = file.add([incoming.with_key(key)])
    if BibliographyFile(added).keys.count(key) != 1:
        raise RefusedError(f"Nothing was written: {BIBLIOGRAPHY} has a fault that would swallow a new entry. Run 'synthesis check' first.")
    return _Work(key, title, added.whole, f"Added {key!r} to {BIBLIOGRAPHY}.")


def _choose(arrived: Arrived, key: str) -> Incoming:
    """Choose the one work, or the one of the key; refuse with the list where that is not enough."""
    if not arrived.works:
        raise RefusedError(*(str(problem) for problem in arrived.problems), "Nothing was written: no work could be read.")
    if len(arrived.works) == 1:
        return arrived.works[0]
    named = [work for work in arrived.works if key and work.draft.key == key]
    if len(named) == 1:
        return named[0]
    listed = [f"  {work.draft.key or '(no key)'}: {work.reference.title}" for work in arrived.works[:50]]
    more = [f"  and {len(arrived.works) - 50} more"] if len(arrived.works) > 50 else []
    raise RefusedError(f"There are {len(arrived.works)} works in it; choose one with --key. Nothing was written.", *listed, *more)


def _write_source(path: str, raw: RawCollection, code: str, work: _Work) -> str:
    given: dict[str, Given] = {"title": work.title, "code": code}
    if work.key:
        given["reports"] = [work.key]
    fields = write_record(SourceRecord, given, 0, with_help=True)
    fields = fields.replace("# read_for: […]\n", _list_themes(sorted(raw.themes)))
    head = comment("Fill in what stands empty, take away the mark # from what applies, and delete the rest.", 0)
    findings = comment("The claims, in the order of the document; 'synthesis new finding' writes each into its place.", 0)
    return f"{write_first_line(path)}\n{head}{fields}{findings}findings: []\n"


def _list_themes(themes: list[str]) -> str:
    return "# read_for:\n" + "".join(f"#   {theme}: {ReadFor.SPEAKS.value}\n" for theme in themes)
