"""An id put in the place of another in one YAML file or in the bibliography: only its own characters change.

What is written is read back, and must be what was there with the new id in it, and nothing else.
"""

import re
from collections.abc import Callable, Iterator

from synthesis.ingest.bibliography_file import BibliographyFile
from synthesis.ingest.editable import Edit, Editable
from synthesis.ingest.id_places import IdPlace, find_declared, find_referred
from synthesis.ingest.marks import MarkMover
from synthesis.ingest.raw_files import RawFile
from synthesis.ingest.refused import RefusedError
from synthesis.ingest.spans import Spans
from synthesis.load.yaml_text import read_yaml
from synthesis.model.node import NodeKind
from synthesis.model.raw import RawBroken, RawList, RawMap, RawNode, RawText, walk

Plain = str | tuple["Plain", ...] | tuple[tuple[str, "Plain"], ...] | None
_KEY_LISTS = frozenset(("crossref", "xref", "related", "entryset", "xdata"))


class IdMove:
    """One id that becomes another."""

    def __init__(self, kind: NodeKind, old: str, new: str) -> None:
        self.kind = kind
        self.old = old
        self.new = new
        self.marks = MarkMover(kind, old, new)

    def names(self, place: IdPlace) -> bool:
        """Tell whether an id is the one that moves, by itself or as the framework of a part."""
        if self.kind is NodeKind.FRAMEWORK and place.kind is NodeKind.PART:
            return place.id.partition("/")[0] == self.old
        return place.kind is self.kind and place.id == self.old


def move_in_file(file: Editable, raw: RawFile, move: IdMove, *, declared: bool) -> Editable:
    """Give a YAML file with the new id wherever the old one is referred to, and where it is `declared`.

    Raises:
        RefusedError: if a place is written so that it cannot be changed safely.
    """
    places = [place for place in find_referred(raw) if move.names(place)]
    if declared:
        places += [place for place in find_declared(raw) if move.names(place)]
    marked = [text for text in walk(raw.root) if move.marks.move(text.value) != text.value]
    if not places and not marked:
        return file
    spans = Spans(file)
    edited = file.apply([*(_edit_id(file, spans, place, move) for place in places), *_edit_marks(file, spans, marked, move)])
    at = {(place.text.line, place.text.column) for place in places}
    after, problems = read_yaml(edited.text, file.path)
    if problems or after is None or _plain(after, lambda text: text.value) != _plain(raw.root, lambda text: _moved(text, at, move)):
        raise RefusedError(
            f"{file.path} names {move.old!r} in a way that cannot be changed safely; nothing was written. Change it by hand."
        )
    return edited


def move_in_bibliography(file: BibliographyFile, move: IdMove, *, declared: bool) -> Editable:
    """Give the bibliography with the new id in the marks of its texts, and as the key, where it is one, and what refers to it."""
    edits: list[Edit] = []
    for block in file.entries:
        if move.kind is NodeKind.REFERENCE and declared and block.key == move.old:
            edits.append(_edit(file, block.key_start, block.key_start + len(block.key), move.new))
        for field in block.fields:
            value = file.slice(field.value_start, field.value_end)
            if move.kind is NodeKind.REFERENCE and field.name in _KEY_LISTS:
                listed = rf"(?<![^\s{{\",]){re.escape(move.old)}(?![^\s}}\",])"
                edits += [
                    _edit(file, field.value_start + found.start(), field.value_start + found.end(), move.new)
                    for found in re.finditer(listed, value)
                ]
            else:
                edits += [
                    _edit(file, field.value_start + start, field.value_start + end, move.new) for start, end in move.marks.find(value)
                ]
    return file.file.apply(edits)


def _edit(file: BibliographyFile, start: int, end: int, new: str) -> Edit:
    return Edit(file.offset(start), file.offset(end), new)


def _edit_id(file: Editable, spans: Spans, place: IdPlace, move: IdMove) -> Edit:
    start, end = spans.span(place.text)
    at = file.text.find(move.old, start, end)
    if at < 0:
        where = f"{file.path}:{place.text.line}:{place.text.column}"
        raise RefusedError(
            f"{where}: {move.old!r} is written with escapes, which are not changed; nothing was written. Write it plainly first."
        )
    return Edit(at, at + len(move.old), move.new)


def _edit_marks(file: Editable, spans: Spans, marked: list[RawText], move: IdMove) -> Iterator[Edit]:
    for text in marked:
        begin, stop = spans.span(text)
        for start, end in move.marks.find(file.text[begin:stop]):
            yield Edit(begin + start, begin + end, move.new)


def _moved(text: RawText, places: set[tuple[int, int]], move: IdMove) -> str:
    if (text.line, text.column) in places:
        return text.value.replace(move.old, move.new, 1)
    return move.marks.move(text.value)


def _plain(node: RawNode, read: Callable[[RawText], str]) -> Plain:
    if isinstance(node, RawText):
        return read(node)
    if isinstance(node, RawList):
        return tuple(_plain(item, read) for item in node.items)
    if isinstance(node, RawMap):
        return tuple((read(node.keys[name]), _plain(value, read)) for name, value in node.values.items())
    assert isinstance(node, RawBroken)
    return None
