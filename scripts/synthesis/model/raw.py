"""Raw documents: what `load` hands to `validate`, text as it was typed with line and column of every value."""

from collections.abc import Iterator
from typing import NamedTuple

from synthesis.model.place import Place

Step = str | int


class RawText(NamedTuple):
    """A scalar as it was typed. Nothing is guessed: `no`, `12:30` and `1.10` are text."""

    value: str
    line: int
    column: int


class RawList(NamedTuple):
    """A sequence; `line` and `column` are those of its first character."""

    items: "tuple[RawNode, ...]"
    line: int
    column: int


class RawMap(NamedTuple):
    """A mapping: the values by key, and each key with its own place."""

    values: "dict[str, RawNode]"
    keys: dict[str, RawText]
    line: int
    column: int


class RawBroken(NamedTuple):
    """A value that has been reported already (an alias, a tag); what it belongs to is skipped without another word."""

    line: int
    column: int


RawNode = RawText | RawList | RawMap | RawBroken


class RawName(NamedTuple):
    """A name out of a BibTeX name list, LaTeX decoded.

    Either `literal` is set (a braced corporate name, or the word 'others') or the four parts of a person's name are.
    `typed` is the name as it stands in the list.
    """

    family: str
    given: str
    particle: str
    suffix: str
    literal: str
    typed: str
    line: int
    column: int


class RawEntry(NamedTuple):
    """A BibTeX entry: `@string`s, `#` and `crossref` resolved, LaTeX decoded except in URLs and DOIs.

    `kind` and the names of `fields` are lower case; `names` holds the fields that are lists of names (author, editor).
    The field `crossref` is still there where it led nowhere, so that nobody misses what would have come from there.
    """

    kind: RawText
    key: RawText
    fields: dict[str, RawText]
    names: dict[str, tuple[RawName, ...]]


class RawDocument(NamedTuple):
    """One YAML file, read: `path` is relative to the collection's root."""

    path: str
    root: RawNode


class RawBibliography(NamedTuple):
    """The `.bib` file, read; `skipped` has the keys of entries that are there but could not be read."""

    path: str
    entries: tuple[RawEntry, ...]
    skipped: frozenset[str] = frozenset()


class RawCollection(NamedTuple):
    """All files of a collection, read: what stands one to a file by id, what stands many to a file by the file's stem.

    `catalogues` has the stems glossary, timeline, responsibilities, places, organisations, posts, changes and collection, as
    far as they were there. `unread` names files that are there but could not be read, as (folder, id): ('sources', 'interviews').
    """

    sources: dict[str, RawDocument]
    themes: dict[str, RawDocument]
    frameworks: dict[str, RawDocument]
    catalogues: dict[str, RawDocument]
    bibliography: RawBibliography
    unread: frozenset[tuple[str, str]]


class Origin(NamedTuple):
    """Where a record came from: its file and the raw node it was made of, for the places of its values."""

    path: str
    node: RawNode

    @property
    def place(self) -> Place:
        """The record's first character."""
        return Place(self.path, self.node.line, self.node.column)

    def at(self, *steps: Step) -> Place:
        """Find the place of the value that the steps lead to, or of the deepest one on the way that exists."""
        node = self.node_at(*steps)
        return Place(self.path, node.line, node.column)

    def node_at(self, *steps: Step) -> RawNode:
        """Find the raw value that the steps lead to, or the deepest one on the way that exists."""
        node = self.node
        for step in steps:
            following = _follow(node, step)
            if following is None:
                break
            node = following
        return node

    def at_key(self, *steps: Step) -> Place:
        """Find the place of the key itself, for problems with the name of a field."""
        parent = self.node
        for step in steps[:-1]:
            parent = _follow(parent, step) or parent
        last = steps[-1]
        if isinstance(parent, RawMap) and isinstance(last, str) and last in parent.keys:
            key = parent.keys[last]
            return Place(self.path, key.line, key.column)
        return self.at(*steps)


def walk(node: RawNode) -> Iterator[RawText]:
    """Go through all scalars of a raw node in the order in which they stand."""
    if isinstance(node, RawText):
        yield node
    elif not isinstance(node, RawBroken):
        for child in node.items if isinstance(node, RawList) else node.values.values():
            yield from walk(child)


def _follow(node: RawNode, step: Step) -> RawNode | None:
    if isinstance(node, RawMap) and isinstance(step, str):
        return node.values.get(step)
    if isinstance(node, RawList) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
