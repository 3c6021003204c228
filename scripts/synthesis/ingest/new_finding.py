"""A new finding in a source's file: the next id, a template to fill in, and the pinpoint of a phrase; no other byte changes."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from synthesis.ingest.editable import Edit, Editable, read_editable
from synthesis.ingest.find_phrase import FoundPhrase, find_phrase, find_starts, read_indexes
from synthesis.ingest.list_items import find_block_item, insert_item, is_spaced
from synthesis.ingest.raw_files import items_at, list_files, text_at
from synthesis.ingest.refused import MistypedError, RefusedError, refuse_for
from synthesis.ingest.spans import Spans
from synthesis.ingest.steps import Plan, Write
from synthesis.ingest.template import Given, as_item, write_record
from synthesis.load.collection import load_collection
from synthesis.load.find_files import SOURCES
from synthesis.load.yaml_text import read_yaml
from synthesis.model.finding import Finding
from synthesis.model.nearest import suggest
from synthesis.model.pinpoint import Pinpoint
from synthesis.model.raw import RawCollection, RawDocument, RawList, RawMap, RawText
from synthesis.model.record import CODE_PATTERN

_FINDINGS = "findings"
_USUAL_DASH = 2
_NUMBER = re.compile(r"^([A-Z]{2,5})-([0-9]{1,15})$")


class WantedFinding(NamedTuple):
    """What was asked for: the source, the values of fields that were given, a phrase with its report and which of several places."""

    source: str
    given: Mapping[str, Given]
    phrase: str = ""
    report: str = ""
    choice: int = 0
    with_help: bool = True


def plan_finding(root: Path, texts: Path, wanted: WantedFinding) -> Plan:
    """Plan a new finding in the file of its source.

    Raises:
        RefusedError: if the file cannot be read, or the phrase is not found in one place.
    """
    raw, problems = load_collection(root)
    path = f"{SOURCES}/{wanted.source}.yml"
    if wanted.source not in raw.sources:
        in_file = [problem for problem in problems if problem.place.path == path]
        if in_file:
            raise refuse_for(in_file, f"{path} cannot be read. Mend it first.")
        raise MistypedError(f"No source has the id {wanted.source!r}; {suggest(wanted.source, raw.sources, 'see the files in sources/')}")
    document = raw.sources[wanted.source]
    file = read_editable(root, path)
    code = text_at(document.root, "code")
    if not isinstance(document.root, RawMap) or not re.fullmatch(CODE_PATTERN, code):
        raise RefusedError(f"{path} must have a 'code' of two to five capital letters before it gets a finding. Nothing was written.")
    found = find_phrase(read_indexes(document, texts, wanted.report), wanted.phrase, wanted.choice) if wanted.phrase else None
    finding_id = _next_id(raw, code)
    text = _write_finding(finding_id, document, wanted, found)
    edited = file.apply(_place(file, document, text, found))
    _make_sure(file, edited, finding_id)
    where = (f"Found it in {found.place}.",) if found else ()
    line = edited.text[: edited.text.index(finding_id)].count("\n") + 1
    return Plan(
        (Write(path, edited.whole),), (*where, f"Wrote {finding_id} into {path}, line {line}. 'synthesis check' says what is missing.")
    )


def _next_id(raw: RawCollection, code: str) -> str:
    """Give the number after the highest that was ever used, in findings or stones, wherever they stand."""
    nodes = [item for file in list_files(raw) for field in (_FINDINGS, "retired") for item in items_at(file.root, field)]
    ids = [match for node in nodes if isinstance(node, RawMap) and (match := _NUMBER.match(text_at(node, "id")))]
    return f"{code}-{max((int(match[2]) for match in ids if match[1] == code), default=0) + 1:02d}"


def _write_finding(finding_id: str, document: RawDocument, wanted: WantedFinding, found: FoundPhrase | None) -> str:
    given: dict[str, Given] = {"id": finding_id, **wanted.given}
    reports = [item.value for item in items_at(document.root, "reports") if isinstance(item, RawText)]
    if found:
        given["pinpoints"] = _fields_of(found.pinpoint)
    elif wanted.report or len(reports) == 1:
        only: dict[str, Given] = {"report": wanted.report or reports[0]}
        given["pinpoints"] = [only]
    dash = _find_dash(document)
    fields = write_record(Finding, given, dash + 2, with_help=wanted.with_help)
    return as_item(fields, dash)


def _fields_of(pinpoint: Pinpoint) -> list[dict[str, Given]]:
    return [{name: str(value) for name, value in pinpoint.model_dump(mode="json", exclude_defaults=True).items()}]


def _find_dash(document: RawDocument) -> int:
    """Give the column of the dashes, from 0: that of the findings there are, two to the left of their fields as a rule."""
    items = items_at(document.root, _FINDINGS)
    return max(0, items[-1].column - 3) if items else _USUAL_DASH


def _place(file: Editable, document: RawDocument, text: str, found: FoundPhrase | None) -> Iterator[Edit]:
    assert isinstance(document.root, RawMap)
    spans = Spans(file)
    listed = document.root.values.get(_FINDINGS)
    if isinstance(listed, RawList) and listed.items:
        number, before = _find_neighbour(listed, found)
        item = find_block_item(file, spans, listed.items[number])
        yield insert_item(file, item, text, before=before, is_spaced=is_spaced(file, spans, listed))
        return
    if listed is None:
        end = len(file.text)
        newline = "" if file.text.endswith(("\n", "\r")) else "\n"
        yield Edit(end, end, file.in_newlines(f"{newline}{_FINDINGS}:\n{text}"))
        return
    key = document.root.keys[_FINDINGS]
    start = file.offset(key.line, key.column) + len(_FINDINGS) + 1
    end = spans.span(listed)[1] if isinstance(listed, RawList) else start
    if isinstance(listed, RawText) and listed.value:
        raise RefusedError(f"{file.path}:{listed.line}:{listed.column}: {_FINDINGS!r} must be a list. Nothing was written.")
    yield Edit(start, max(start, end), "")
    line_end = file.line_end(max(start, end))
    newline = "" if file.text[:line_end].endswith(("\n", "\r")) else "\n"
    yield Edit(line_end, line_end, file.in_newlines(f"{newline}{text}"))


def _find_neighbour(listed: RawList, found: FoundPhrase | None) -> tuple[int, bool]:
    """Find the finding that the new one stands behind, in the order of the document (or before it: true); else the last."""
    starts = list(find_starts(found.document, listed.items)) if found else []
    earlier = [(start, number) for number, start in starts if found and start <= found.start]
    if earlier:
        return max(earlier)[1], False
    return (min(number for number, _ in starts), True) if starts else (len(listed.items) - 1, False)


def _make_sure(file: Editable, edited: Editable, finding_id: str) -> None:
    """Make sure that the file reads as before, with one finding more."""
    before, _ = read_yaml(file.text, file.path)
    after, problems = read_yaml(edited.text, file.path)
    old = [text_at(item, "id") for item in items_at(before, _FINDINGS)] if before else []
    new = [text_at(item, "id") for item in items_at(after, _FINDINGS)] if after else []
    if problems or sorted(new) != sorted([*old, finding_id]):
        raise RefusedError(f"{file.path} is written so that a finding cannot be put in safely; nothing was written. Add it by hand.")
