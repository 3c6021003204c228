"""An id renamed, with every reference to it: in YAML, in texts, in links of hand-written pages, in receipts, in file names.

Steps, in this order: receipts, files that refer to the id, documents, and last what declares it. A run that was cut short
leaves whole files, of which some have the new id already; the old one is still declared, so that the same command finishes.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from synthesis.disk import is_taken
from synthesis.ingest.bibliography_file import BibliographyFile, read_bibliography_file
from synthesis.ingest.doc_links import move_links
from synthesis.ingest.editable import Editable, read_editable
from synthesis.ingest.id_places import find_declared, find_referred
from synthesis.ingest.move_documents import move_documents
from synthesis.ingest.move_ids import IdMove, move_in_bibliography, move_in_file
from synthesis.ingest.move_receipts import RECEIPTS, find_findings, move_receipts, read_book
from synthesis.ingest.new_id import check_form
from synthesis.ingest.raw_files import RawFile, list_files, read_files, text_at
from synthesis.ingest.refused import RefusedError
from synthesis.ingest.steps import Move, Plan, Step, Write
from synthesis.load.find_files import BIBLIOGRAPHY
from synthesis.load.yaml_text import read_yaml
from synthesis.model.nearest import suggest
from synthesis.model.node import NodeKind
from synthesis.model.raw import Origin, RawCollection, RawDocument
from synthesis.model.record import FINDING_ID_PATTERN

KINDS = {
    "source": NodeKind.SOURCE,
    "theme": NodeKind.THEME,
    "framework": NodeKind.FRAMEWORK,
    "term": NodeKind.TERM,
    "place": NodeKind.PLACE,
    "organisation": NodeKind.ORGANISATION,
    "event": NodeKind.EVENT,
    "responsibility": NodeKind.RESPONSIBILITY,
    "post": NodeKind.POST,
    "change": NodeKind.CHANGE,
    "data-set": NodeKind.DATA_SET,
    "key": NodeKind.REFERENCE,
}
# The folders of the files that are named by the ids of their records.
_FILES = {NodeKind.SOURCE: "sources", NodeKind.THEME: "themes", NodeKind.FRAMEWORK: "frameworks"}
_MAX_LISTED = 20


class _Edited(NamedTuple):
    """A YAML file as it is to be, and whether it declares the id."""

    raw: RawFile
    file: Editable
    is_changed: bool
    declares: bool


def plan_rename(root: Path, texts: Path, old: str, new: str, kind_name: str = "") -> Plan:
    """Plan the renaming of an id.

    Raises:
        RefusedError: if the id is permanent or not there, the new one is taken, or a file cannot be read or changed safely.
    """
    if re.fullmatch(FINDING_ID_PATTERN, old):
        message = f"{old} is the id of a finding, which keeps its meaning for good: others cite it. Nothing was written."
        raise RefusedError(message, f"Where the finding falls away, use 'synthesis retire {old} --why …'.")
    raw = read_files(root)
    bibliography = read_bibliography_file(root)
    kind = _find_kind(raw, bibliography, old, kind_name)
    _check_new(raw, bibliography, IdMove(kind, old, new))
    move = IdMove(kind, old, new)
    edited = [_edit_file(root, file, move) for file in list_files(raw)]
    entries = move_in_bibliography(bibliography, move, declared=kind is NodeKind.REFERENCE)
    writes = [Write(one.file.path, one.file.whole) for one in edited if one.is_changed and not one.declares]
    last: list[Step] = [Write(one.file.path, one.file.whole) for one in edited if one.is_changed and one.declares]
    pages = [Write(after.path, after.whole) for _, after in move_links(root, kind, old, new)]
    documents: list[Step] = []
    if kind is NodeKind.REFERENCE:
        is_begun = any(place.id == new for file in list_files(raw) for place in find_referred(file) if place.kind is kind)
        documents = list(move_documents(root, texts, old, new, is_begun=is_begun))
    if entries.text != bibliography.file.text:
        (last if kind is NodeKind.REFERENCE else writes).append(Write(BIBLIOGRAPHY, entries.whole))
    if kind in _FILES:
        path = next(file.path for file in list_files(raw) if (file.folder, file.id) == (_FILES[kind], old))
        last.append(Move(path, str(Path(path).with_name(f"{new}.yml").as_posix())))
    steps = (*_plan_receipts(root, raw, edited, move), *writes, *pages, *documents, *last)
    _refuse_to_overwrite(root, steps)
    texts_left = [one.file for one in edited] + [entries]
    return Plan(steps, (*_describe(steps, kind, old, new), *_list_plain_words(texts_left, move)))


def _find_kind(raw: RawCollection, bibliography: BibliographyFile, old: str, kind_name: str) -> NodeKind:
    declared = _declared(raw, bibliography)
    kinds = [name for name, kind in KINDS.items() if old in declared[kind]]
    if kind_name:
        kinds = [name for name in kinds if name == kind_name]
    if len(kinds) > 1:
        raise RefusedError(f"{old!r} is the id of several records; say which with --kind {' or --kind '.join(kinds)}. Nothing was written.")
    if not kinds:
        known = [one for name, kind in KINDS.items() for one in declared[kind] if name == (kind_name or name)]
        what = f"No {KINDS[kind_name].value}" if kind_name else "No record"
        raise RefusedError(f"{what} has the id {old!r}; {suggest(old, known, 'write it as it stands in its file.')} Nothing was written.")
    return KINDS[kinds[0]]


def _declared(raw: RawCollection, bibliography: BibliographyFile) -> dict[NodeKind, dict[str, str]]:
    """Give the ids of each kind with where each is declared."""
    found: dict[NodeKind, dict[str, str]] = {kind: {} for kind in NodeKind}
    by_file = {folder: kind for kind, folder in _FILES.items()}
    for file in list_files(raw):
        if file.folder in by_file:
            found[by_file[file.folder]][file.id] = file.path
        for place in find_declared(file):
            found[place.kind].setdefault(place.id, f"{file.path}:{place.text.line}:{place.text.column}")
    for block in bibliography.entries:
        found[NodeKind.REFERENCE].setdefault(block.key, f"{BIBLIOGRAPHY}:{bibliography.line(block.key_start)}")
    return found


def _check_new(raw: RawCollection, bibliography: BibliographyFile, move: IdMove) -> None:
    check_form(move, names_file=move.kind in _FILES)
    taken = {one.casefold(): (one, place) for one, place in _declared(raw, bibliography)[move.kind].items() if one != move.old}
    if move.new.casefold() in taken and not _is_half_moved(raw, move):
        one, place = taken[move.new.casefold()]
        raise RefusedError(f"{one!r} is taken, at {place}; nothing was written. Choose another id.")


def _is_half_moved(raw: RawCollection, move: IdMove) -> bool:
    """Tell whether a data set that several sources declare has the new id in one of them already: it is the same by its title."""
    if move.kind is not NodeKind.DATA_SET:
        return False
    titles: dict[str, set[str]] = {move.old: set(), move.new: set()}
    for file in list_files(raw):
        for place in find_declared(file):
            if place.kind is NodeKind.DATA_SET and place.id in titles:
                titles[place.id].add(text_at(Origin(file.path, file.root).node_at(*place.steps[:-1]), "title"))
    return len(titles[move.old] | titles[move.new]) == 1


def _edit_file(root: Path, raw: RawFile, move: IdMove) -> _Edited:
    file = read_editable(root, raw.path)
    moved = move_in_file(file, raw, move, declared=True)
    declares = any(move.names(place) for place in find_declared(raw)) or (_FILES.get(move.kind), move.old) == (raw.folder, raw.id)
    return _Edited(raw, moved, moved.text != file.text, declares)


def _plan_receipts(root: Path, raw: RawCollection, edited: list[_Edited], move: IdMove) -> Iterator[Step]:
    book = read_book(raw)
    if book is None:
        return
    sources = dict(raw.sources)
    for one in edited:
        if one.is_changed and one.raw.folder == "sources":
            node, _ = read_yaml(one.file.text, one.file.path)
            assert node is not None
            sources[one.raw.id] = RawDocument(one.file.path, node)
    findings = find_findings(raw, raw._replace(sources=sources))
    is_key = move.kind is NodeKind.REFERENCE
    text = move_receipts(book, findings, lambda report: move.new if is_key and report == move.old else report)
    if text != (root / RECEIPTS).read_text(encoding="utf-8"):
        yield Write(RECEIPTS, text)


def _refuse_to_overwrite(root: Path, steps: tuple[Step, ...]) -> None:
    for step in steps:
        if isinstance(step, Move) and is_taken(root / step.path, root / step.to):
            raise RefusedError(f"{step.to} is there already, and {step.path} would take its name; nothing was written. Choose another id.")


def _describe(steps: tuple[Step, ...], kind: NodeKind, old: str, new: str) -> Iterator[str]:
    yield f"Renamed the {kind.value} {old!r} to {new!r}."
    for step in steps:
        yield f"  changed {step.path}" if isinstance(step, Write) else f"  moved {step.path} to {step.to}"
    if kind in (NodeKind.SOURCE, NodeKind.THEME, NodeKind.POST):
        yield "Its page has a new address: links from other sites to the old one lead nowhere."


def _list_plain_words(files: list[Editable], move: IdMove) -> Iterator[str]:
    """Name the lines where a key stands in plain words, which people may want to change; ids are words of the language."""
    if move.kind is not NodeKind.REFERENCE:
        return
    word = re.compile(rf"(?<![\w-]){re.escape(move.old)}(?![\w-])")
    places = [f"{file.path}:{line}" for file in files for line, text in enumerate(file.text.splitlines(), start=1) if word.search(text)]
    if places:
        more = f" and {len(places) - _MAX_LISTED} more" if len(places) > _MAX_LISTED else ""
        yield f"Left as it is where it stands in plain words: {', '.join(places[:_MAX_LISTED])}{more}."
