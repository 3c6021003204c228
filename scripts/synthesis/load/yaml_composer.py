"""Composes a raw node from the events of libyaml's parser, refusing what these files do without.

Anchors, aliases, tags, doubled keys and keys that are no text become problems, and a broken value in the node.
"""

import yaml
from yaml._yaml import CParser

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import RawBroken, RawList, RawMap, RawNode, RawText
from synthesis.model.shorten import shorten

MAX_DEPTH = 64
# A file with more of them has one cause, and nobody reads on.
MAX_PROBLEMS = 100


class ComposingStopped(Exception):  # noqa: N818 - It is no error: the problem is in the list, and reading on makes no sense.
    """Reading was given up; the composer's problems say why."""


class YamlComposer:
    """Reads one document from left to right; `problems` grows on the way."""

    def __init__(self, text: str, path: str) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._aliases: set[str] = set()
        self._parser = CParser(text)

    def compose(self) -> RawNode | None:
        """Compose the only document, or none if there is none.

        Raises:
            yaml.MarkedYAMLError: if the text is not YAML.
            ComposingStopped: if reading was given up with a problem.
        """
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        root = self._compose_node(self._next(), depth=1)
        self._next()
        following = self._next()
        if not isinstance(following, yaml.StreamEndEvent):
            message = "must hold one document: '---' begins a second one"
            self._report(following, Code.YAML_SEVERAL_DOCUMENTS, message, "delete the line '---', or make two files")
            raise ComposingStopped
        return root

    def _next(self) -> yaml.Event:
        event = self._parser.get_event()
        if event is None:
            # The parser gives none only after the end of the stream.
            raise ComposingStopped
        return event

    def _compose_node(self, event: yaml.Event, depth: int) -> RawNode:
        if depth > MAX_DEPTH:
            message = f"must not be nested more than {MAX_DEPTH} levels deep"
            self._report(event, Code.YAML_TOO_DEEP, message, "close the brackets, or take levels away")
            raise ComposingStopped
        # Nine nodes in ten are plain scalars, and a collection has tens of thousands of them.
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            return RawText(event.value, *_position(event))
        if isinstance(event, yaml.AliasEvent):
            return self._refuse_alias(event)
        node: RawNode
        if isinstance(event, yaml.ScalarEvent):
            node = RawText(event.value, *_position(event))
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self._compose_list(event, depth)
        else:
            node = self._compose_map(event, depth)
        return RawBroken(node.line, node.column) if self._has_extras(event) else node

    def _compose_list(self, start: yaml.Event, depth: int) -> RawList:
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._compose_node(event, depth + 1))
        return RawList(tuple(items), *_position(start))

    def _compose_map(self, start: yaml.Event, depth: int) -> RawMap | RawBroken:
        values: dict[str, RawNode] = {}
        keys: dict[str, RawText] = {}
        is_broken = False
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._compose_node(event, depth + 1)
            value = self._compose_node(self._next(), depth + 1)
            if not isinstance(key, RawText):
                is_broken = True
                if not isinstance(key, RawBroken):
                    remedy = "put a text that begins with a bracket in quotation marks, or write the key as a word"
                    self._report(event, Code.YAML_KEY_NOT_TEXT, "must be a word as key, not a list or a mapping", remedy)
            elif key.value in keys:
                self._refuse_second_key(event, keys[key.value], key)
                values[key.value] = RawBroken(value.line, value.column)
            else:
                keys[key.value] = key
                values[key.value] = value
        return RawBroken(*_position(start)) if is_broken else RawMap(values, keys, *_position(start))

    def _refuse_second_key(self, event: yaml.Event, first: RawText, second: RawText) -> None:
        message = f"must be a key that stands once: {shorten(second.value)!r} is on line {first.line} and on line {second.line}"
        self._report(event, Code.YAML_DUPLICATE_KEY, message, "delete one of the two, or bring both values under one")

    def _refuse_alias(self, event: yaml.AliasEvent) -> RawBroken:
        name = event.anchor or ""
        if name in self._aliases:
            # Once is enough: a file can have a thousand of them.
            return RawBroken(*_position(event))
        self._aliases.add(name)
        message = f"must be a value, not the alias '*{shorten(name)}'"
        self._report(event, Code.YAML_ALIAS, message, "write the value out; put a text that begins with an asterisk in quotation marks")
        return RawBroken(*_position(event))

    def _has_extras(self, event: yaml.Event) -> bool:
        anchor: str | None = getattr(event, "anchor", None)
        tag: str | None = getattr(event, "tag", None)
        if anchor is not None:
            message = f"must be a value without the anchor '&{shorten(anchor)}'"
            self._report(event, Code.YAML_ALIAS, message, "delete the anchor; put a text that begins with '&' in quotation marks")
        if tag is not None:
            tag = tag.replace("tag:yaml.org,2002:", "!!")
            message = f"must be a value without the tag {shorten(tag)!r}"
            self._report(event, Code.YAML_TAG, message, "delete the tag; put a text that begins with '!' in quotation marks")
        return anchor is not None or tag is not None

    def _report(self, event: yaml.Event, code: Code, message: str, remedy: str) -> None:
        self.problems.append(Problem(Place(self._path, *_position(event)), code, message, remedy))
        if len(self.problems) == MAX_PROBLEMS:
            raise ComposingStopped


def _position(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
