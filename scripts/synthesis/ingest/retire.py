"""A finding taken out: its stone stays in the source's file, with why; what referred to it is moved, or named.

Steps, in this order: other files that refer to it, the file of its source, receipts. A run that was cut short leaves whole
files, and the same command finishes: of a finding that is retired already it does what is left.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from synthesis.ingest.bibliography_file import read_bibliography_file
from synthesis.ingest.doc_links import find_links
from synthesis.ingest.editable import Edit, Editable, read_editable
from synthesis.ingest.list_items import find_block_item, insert_item, is_spaced, remove_item
from synthesis.ingest.marks import MarkMover
from synthesis.ingest.move_ids import IdMove, move_in_bibliography
from synthesis.ingest.move_receipts import RECEIPTS, drop_receipts, read_book
from synthesis.ingest.move_references import find_references, move_references
from synthesis.ingest.raw_files import RawFile, items_at, list_files, read_files, text_at
from synthesis.ingest.refused import MistypedError, RefusedError
from synthesis.ingest.spans import Spans
from synthesis.ingest.steps import Plan, Step, Write
from synthesis.ingest.template import as_item, write_record
from synthesis.load.find_files import BIBLIOGRAPHY
from synthesis.load.yaml_text import read_yaml
from synthesis.model.nearest import suggest
from synthesis.model.node import NodeKind
from synthesis.model.raw import RawCollection, RawList, RawMap
from synthesis.model.record import FINDING_ID_PATTERN
from synthesis.model.source import Retired

_FINDINGS = "findings"
_RETIRED = "retired"
_MAX_WHY = 400


class _Home(NamedTuple):
    """The file in which a finding stands, and its number there; none if its stone does already."""

    file: RawFile
    number: int | None


def plan_retirement(root: Path, finding_id: str, why: str, see: str = "") -> Plan:
    """Plan the retirement of a finding; `see` is the one that says it now.

    Raises:
        RefusedError: if a finding is not there, or a file cannot be read or changed safely.
    """
    if not why.strip() or len(why) > _MAX_WHY:
        raise MistypedError(f"Say in a sentence, of at most {_MAX_WHY} characters, why the finding falls away.")
    raw = read_files(root)
    home = _find_home(raw, finding_id)
    if see:
        _check_successor(raw, finding_id, see)
    steps: list[Step] = []
    left: list[str] = []
    own: Write | None = None
    for file in list_files(raw):
        text = read_editable(root, file.path)
        is_home = file.path == home.file.path
        edited = move_references(text, file, finding_id, see, home.number if is_home else None) if see else text
        if is_home and home.number is not None:
            edited = _set_stone(edited, finding_id, why.strip(), see)
        left += find_references(_read_again(file, edited), finding_id)
        if edited.text != text.text:
            write = Write(file.path, edited.whole)
            own = write if is_home else own
            steps += [] if is_home else [write]
    steps += _plan_bibliography(root, finding_id, see, left)
    steps += [own] if own else []
    steps += _plan_receipts(root, raw, finding_id)
    links = tuple(find_links(root, finding_id))
    to_stone = (f"Pages link to it, and lead to its stone from now on: {', '.join(links)}.",) if links else ()
    return Plan(tuple(steps), (*_describe(home, finding_id, see, left, steps), *to_stone), is_incomplete=bool(left))


def _find_home(raw: RawCollection, finding_id: str) -> _Home:
    stone: _Home | None = None
    known: list[str] = []
    for file in list_files(raw):
        if file.folder != "sources":
            continue
        for number, item in enumerate(items_at(file.root, _FINDINGS)):
            known.append(text_at(item, "id"))
            if text_at(item, "id") == finding_id:
                return _Home(file, number)
        if any(text_at(item, "id") == finding_id for item in items_at(file.root, _RETIRED)):
            stone = _Home(file, None)
    if stone is None:
        remedy = suggest(finding_id, known, "see the findings page for those there are")
        raise RefusedError(f"No finding has the id {finding_id!r}; {remedy} Nothing was written.")
    return stone


def _check_successor(raw: RawCollection, finding_id: str, see: str) -> None:
    if see == finding_id or not re.fullmatch(FINDING_ID_PATTERN, see):
        raise MistypedError(f"--see must be the id of another finding, such as 'INT-07', not {see!r}.")
    known = [text_at(item, "id") for file in list_files(raw) if file.folder == "sources" for item in items_at(file.root, _FINDINGS)]
    if see not in known:
        raise RefusedError(f"No finding has the id {see!r}; {suggest(see, known, 'write one that is there')} Nothing was written.")


def _read_again(file: RawFile, edited: Editable) -> RawFile:
    root, problems = read_yaml(edited.text, file.path)
    if root is None or problems:
        raise RefusedError(f"{file.path} is written so that it cannot be changed safely; nothing was written. Do it by hand.")
    return file._replace(root=root)


def _set_stone(file: Editable, finding_id: str, why: str, see: str) -> Editable:
    """Take the finding out of its list and put the stone into the other."""
    root, _ = read_yaml(file.text, file.path)
    assert isinstance(root, RawMap)
    listed = root.values[_FINDINGS]
    assert isinstance(listed, RawList)
    spans = Spans(file)
    number = next(number for number, item in enumerate(listed.items) if text_at(item, "id") == finding_id)
    edits = [*_take_out(file, spans, root, listed, number), *_put_stone(file, spans, root, {"id": finding_id, "why": why, "see": see})]
    edited = file.apply(edits)
    after, problems = read_yaml(edited.text, file.path)
    findings = [text_at(item, "id") for item in items_at(after, _FINDINGS)] if after else []
    stones = [text_at(item, "id") for item in items_at(after, _RETIRED)] if after else []
    if (
        problems
        or findings != [text_at(item, "id") for item in listed.items if item != listed.items[number]]
        or stones[-1:] != [finding_id]
    ):
        raise RefusedError(f"{file.path} is written so that {finding_id} cannot be taken out safely; nothing was written. Do it by hand.")
    return edited


def _take_out(file: Editable, spans: Spans, root: RawMap, listed: RawList, number: int) -> Iterator[Edit]:
    yield remove_item(file, spans, listed, number)
    if len(listed.items) == 1 and not spans.is_flow(listed):
        key = root.keys[_FINDINGS]
        at = file.offset(key.line, key.column) + len(_FINDINGS) + 1
        yield Edit(at, at, " []")


def _put_stone(file: Editable, spans: Spans, root: RawMap, stone: dict[str, str]) -> Iterator[Edit]:
    given = {name: value for name, value in stone.items() if value}
    listed = root.values.get(_RETIRED)
    if isinstance(listed, RawList) and listed.items:
        item = find_block_item(file, spans, listed.items[-1])
        text = as_item(write_record(Retired, given, item.dash + 2, with_help=False), item.dash)
        yield insert_item(file, item, text, before=False, is_spaced=is_spaced(file, spans, listed))
        return
    text = as_item(write_record(Retired, given, 4, with_help=False), 2)
    if listed is not None:
        key = root.keys[_RETIRED]
        start = file.offset(key.line, key.column) + len(_RETIRED) + 1
        end = spans.span(listed)[1] if isinstance(listed, RawList) else start
        yield Edit(start, max(start, end), "")
        line_end = file.line_end(max(start, end))
        yield Edit(line_end, line_end, file.in_newlines(text))
        return
    key = root.keys[_FINDINGS]
    at = _above_comments(file, file.line_start(file.offset(key.line, key.column)))
    yield Edit(at, at, file.in_newlines(f"{_RETIRED}:\n{text}"))


def _above_comments(file: Editable, at: int) -> int:
    """Give where the comments right above a line begin."""
    while at:
        before = file.line_start(at - 2 if file.text[:at].endswith("\r\n") else at - 1)
        if not file.text[before:at].startswith("#"):
            break
        at = before
    return at


def _plan_bibliography(root: Path, finding_id: str, see: str, left: list[str]) -> Iterator[Step]:
    bibliography = read_bibliography_file(root)
    moved = move_in_bibliography(bibliography, IdMove(NodeKind.FINDING, finding_id, see or finding_id), declared=False)
    if moved.text != bibliography.file.text:
        yield Write(BIBLIOGRAPHY, moved.whole)
    elif not see:
        mover = MarkMover(NodeKind.FINDING, finding_id, "")
        text = bibliography.file.text
        left += [f"{BIBLIOGRAPHY}:{text.count(chr(10), 0, start) + 1}" for start, _ in mover.find(text)]


def _plan_receipts(root: Path, raw: RawCollection, finding_id: str) -> Iterator[Step]:
    book = read_book(raw)
    if book is not None and finding_id in {*(one.finding for one in book.receipts), *(one.finding for one in book.reviews)}:
        text = drop_receipts(book, [finding_id])
        if text != (root / RECEIPTS).read_text(encoding="utf-8"):
            yield Write(RECEIPTS, text)


def _describe(home: _Home, finding_id: str, see: str, left: list[str], steps: list[Step]) -> Iterator[str]:
    if home.number is None:
        yield f"{finding_id} is retired already, in {home.file.path}; what was left to do is done."
    else:
        yield f"Retired {finding_id}: {home.file.path} says why."
    yield from (f"  changed {step.path}" for step in steps if isinstance(step, Write))
    if left:
        yield f"These still name {finding_id}: write another finding there, or take it out" + (
            "." if see else ", or give --see to move them."
        )
        yield from (f"  {place}" for place in left)
