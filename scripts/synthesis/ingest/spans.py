"""Where the values of a YAML file end: for each node, by its place, the offsets between which it is written."""

from collections.abc import Iterator

import yaml
from yaml._yaml import Mark as CMark

from synthesis.ingest.editable import Editable
from synthesis.model.raw import RawList, RawMap, RawNode, RawText

Span = tuple[int, int]


class Spans:
    """The spans of all nodes of one file that `load` has read without a problem."""

    def __init__(self, file: Editable) -> None:
        self._file = file
        self._scalars: dict[tuple[int, int], Span] = {}
        self._flows: dict[tuple[int, int], Span] = {}
        self._note_all(yaml.parse(file.text, Loader=yaml.CSafeLoader))

    def span(self, node: RawNode) -> Span:
        """Give where a node begins and ends; a block's end is that of its last value."""
        place = (node.line, node.column)
        if isinstance(node, RawText):
            return self._scalars[place]
        if place in self._flows and isinstance(node, RawList | RawMap):
            return self._flows[place]
        start = self._file.offset(*place)
        children = node.items if isinstance(node, RawList) else tuple(node.values.values()) if isinstance(node, RawMap) else ()
        return start, max((self.span(child)[1] for child in children), default=start)

    def is_flow(self, node: RawNode) -> bool:
        """Tell whether a list or mapping is written in brackets."""
        return (node.line, node.column) in self._flows

    def _note_all(self, events: Iterator[yaml.Event]) -> None:
        open_flows: list[tuple[int, int] | None] = []
        for event in events:
            begin = _place(event.start_mark)
            if isinstance(event, yaml.ScalarEvent):
                self._scalars[begin] = (self._file.offset(*begin), self._end_of_text(event))
            elif isinstance(event, yaml.CollectionStartEvent):
                open_flows.append(begin if event.flow_style else None)
            elif isinstance(event, yaml.CollectionEndEvent):
                opened = open_flows.pop()
                if opened:
                    self._flows[opened] = (self._file.offset(*opened), self._end_of(event))

    def _end_of(self, event: yaml.Event) -> int:
        return self._file.offset(*_place(event.end_mark))

    def _end_of_text(self, event: yaml.ScalarEvent) -> int:
        """Give the end of a scalar; that of a block is behind its last word, not at the next key."""
        start = self._file.offset(*_place(event.start_mark))
        end = self._end_of(event)
        return start + len(self._file.text[start:end].rstrip()) if end > start else start


def _place(mark: yaml.Mark | CMark | None) -> tuple[int, int]:
    assert mark is not None
    return mark.line + 1, mark.column + 1
