"""References to a finding moved to the one that says it now: where that one is named already, the old one is taken out.

| the reference stands in                     | and the new finding        | then                        |
| ------------------------------------------- | -------------------------- | --------------------------- |
| a list of ids, or of statements' findings   | is in the same list        | the item is taken out       |
| a definition                                | defines the same word too  | the item is taken out       |
| a relation                                  | has the relation itself    | the item is taken out       |
| a relation                                  | is its target already      | the item is taken out       |
| `superseded_by`                             | is the record itself       | it is left, and named       |
| anything else, marks in texts               |                            | the id is changed           |
"""

from collections.abc import Iterator

from synthesis.ingest.editable import Edit, Editable
from synthesis.ingest.id_places import IdPlace, find_referred
from synthesis.ingest.list_items import remove_item
from synthesis.ingest.marks import MarkMover
from synthesis.ingest.raw_files import RawFile, text_at
from synthesis.ingest.spans import Spans
from synthesis.model.node import NodeKind
from synthesis.model.place import Place
from synthesis.model.raw import Origin, RawList, RawMap, RawNode, RawText, Step, walk

_TO, _BY = "to", "superseded_by"


def move_references(file: Editable, raw: RawFile, old: str, see: str, without: int | None) -> Editable:
    """Move the references of a file, as far as it can be done; those within the finding of a number do not count."""
    origin = Origin(raw.path, raw.root)
    places = [place for place in _find_places(raw, old) if not _is_within(place.steps, without)]
    mover = MarkMover(NodeKind.FINDING, old, see)
    marked = [text for text in _walk_without(raw.root, without) if list(mover.find(text.value))]
    if not places and not marked:
        return file
    spans = Spans(file)
    edits = [edit for place in places if (edit := _move(file, spans, origin, place, old, see))]
    for text in marked:
        begin, stop = spans.span(text)
        edits += [Edit(begin + start, begin + end, see) for start, end in mover.find(file.text[begin:stop])]
    return file.apply(edits)


def find_references(raw: RawFile, old: str) -> list[str]:
    """Name the places of a file that refer to a finding, in order."""
    mover = MarkMover(NodeKind.FINDING, old, "")
    marked = [text for text in walk(raw.root) if list(mover.find(text.value))]
    texts = sorted([*(place.text for place in _find_places(raw, old)), *marked], key=lambda text: (text.line, text.column))
    return [str(Place(raw.path, text.line, text.column)) for text in texts]


def _find_places(raw: RawFile, old: str) -> list[IdPlace]:
    return [place for place in find_referred(raw) if place.kind is NodeKind.FINDING and place.id == old]


def _move(file: Editable, spans: Spans, origin: Origin, place: IdPlace, old: str, see: str) -> Edit | None:
    if place.steps[-1] == _BY and text_at(origin.node_at(*place.steps[:-1]), "id") == see:
        return None
    twin = _find_list(origin, place.steps)
    if twin is not None and _has_twin(origin, place.steps, twin[0], twin[1], see):
        listed, number = twin
        if len(listed.items) > 1:
            return remove_item(file, spans, listed, number)
        return _remove_field(file, spans, origin, place.steps[: _last_number(place.steps)])
    start, end = spans.span(place.text)
    at = file.text.find(old, start, end)
    return Edit(at, at + len(old), see) if at >= 0 else None


def _find_list(origin: Origin, steps: tuple[Step, ...]) -> tuple[RawList, int] | None:
    """Find the innermost list that a reference is an item of, or stands in an item of, and the number of the item."""
    last = _last_number(steps)
    if last < 0 or len(steps) - last > 2:
        return None
    listed, number = origin.node_at(*steps[:last]), steps[last]
    return (listed, number) if isinstance(listed, RawList) and isinstance(number, int) else None


def _has_twin(origin: Origin, steps: tuple[Step, ...], listed: RawList, number: int, see: str) -> bool:
    field = str(steps[-1]) if isinstance(steps[-1], str) else ""
    if field == _BY:
        return False
    item = listed.items[number]
    others = [other for position, other in enumerate(listed.items) if position != number]
    if not field:
        return any(isinstance(other, RawText) and other.value.strip() == see for other in others)
    if field == _TO and text_at(origin.node_at(*steps[: _last_number(steps) - 1]), "id") == see:
        return True
    same = [other for other in others if text_at(other, field) == see]
    if field == "finding" and text_at(item, "term"):
        return any(text_at(other, "term") == text_at(item, "term") for other in same)
    if field == _TO:
        return any(text_at(other, "type") == text_at(item, "type") for other in same)
    return steps[-3:-2] == ("findings",) and bool(same)


def _remove_field(file: Editable, spans: Spans, origin: Origin, steps: tuple[Step, ...]) -> Edit | None:
    """Take out a field whose only item falls away, with its name."""
    parent = origin.node_at(*steps[:-1])
    name = str(steps[-1])
    if not isinstance(parent, RawMap) or spans.is_flow(parent) or name not in parent.keys:
        return None
    key = parent.keys[name]
    start = file.line_start(file.offset(key.line, key.column))
    if file.text[start : file.offset(key.line, key.column)].strip():
        return None
    return Edit(start, file.line_end(spans.span(parent.values[name])[1]), "")


def _last_number(steps: tuple[Step, ...]) -> int:
    return max((position for position, step in enumerate(steps) if isinstance(step, int)), default=-1)


def _is_within(steps: tuple[Step, ...], without: int | None) -> bool:
    return without is not None and steps[:2] == ("findings", without)


def _walk_without(node: RawNode, without: int | None) -> Iterator[RawText]:
    """Go through all texts but those of the finding of a number."""
    if without is None or not isinstance(node, RawMap):
        yield from walk(node)
        return
    for name, value in node.values.items():
        if name == "findings" and isinstance(value, RawList):
            for number, item in enumerate(value.items):
                if number != without:
                    yield from walk(item)
        else:
            yield from walk(value)
