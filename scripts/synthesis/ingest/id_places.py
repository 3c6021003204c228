"""Where ids stand in the YAML files: those that records are known by, and those by which others refer to them.

It goes by how files are written, not by records, so that a file that is not yet right is gone through like any other.
A star stands for every item of a list, two stars for the keys of a mapping.
"""

from collections.abc import Iterator
from typing import NamedTuple

from synthesis.ingest.raw_files import RawFile
from synthesis.model.node import NodeKind
from synthesis.model.raw import RawList, RawMap, RawNode, RawText, Step

_Table = dict[str, NodeKind]

DECLARED: dict[str, _Table] = {
    "sources": {
        "datasets.*.id": NodeKind.DATA_SET,
        "findings.*.id": NodeKind.FINDING,
    },
    "glossary": {"terms.*.id": NodeKind.TERM},
    "timeline": {"events.*.id": NodeKind.EVENT},
    "responsibilities": {"responsibilities.*.id": NodeKind.RESPONSIBILITY},
    "places": {"places.*.id": NodeKind.PLACE},
    "posts": {"posts.*.id": NodeKind.POST},
    "organisations": {"organisations.*.id": NodeKind.ORGANISATION},
    "changes": {"changes.*.id": NodeKind.CHANGE},
}

REFERRED: dict[str, _Table] = {
    "sources": {
        "reports.*": NodeKind.REFERENCE,
        "discusses.*": NodeKind.REFERENCE,
        "datasets.*.reference": NodeKind.REFERENCE,
        "scope.places.*": NodeKind.PLACE,
        "read_for.**": NodeKind.THEME,
        "outline.*.report": NodeKind.REFERENCE,
        "not_summarised.*.report": NodeKind.REFERENCE,
        "retired.*.see": NodeKind.FINDING,
        "findings.*.pinpoints.*.report": NodeKind.REFERENCE,
        "findings.*.evidence": NodeKind.DATA_SET,
        "findings.*.themes.*": NodeKind.THEME,
        "findings.*.places.*": NodeKind.PLACE,
        "findings.*.organisations.*": NodeKind.ORGANISATION,
        "findings.*.relays": NodeKind.REFERENCE,
        "findings.*.figures.*.origin": NodeKind.REFERENCE,
        "findings.*.superseded_by": NodeKind.FINDING,
        "findings.*.cites.*.key": NodeKind.REFERENCE,
        "findings.*.relations.*.to": NodeKind.FINDING,
    },
    "themes": {
        "definitions.*.finding": NodeKind.FINDING,
        "statements.*.findings.*.finding": NodeKind.FINDING,
        "related.*": NodeKind.THEME,
    },
    "frameworks": {
        "source": NodeKind.SOURCE,
        "work": NodeKind.REFERENCE,
        "parts.*.finding": NodeKind.FINDING,
        "parts.*.answers.*.to": NodeKind.PART,
    },
    "glossary": {
        "terms.*.senses.*.source": NodeKind.SOURCE,
        "terms.*.senses.*.finding": NodeKind.FINDING,
        "terms.*.related.*": NodeKind.TERM,
        "terms.*.works.*": NodeKind.REFERENCE,
    },
    "timeline": {
        "events.*.findings.*": NodeKind.FINDING,
        "events.*.works.*": NodeKind.REFERENCE,
    },
    "responsibilities": {
        "responsibilities.*.organisations.*": NodeKind.ORGANISATION,
        "responsibilities.*.findings.*": NodeKind.FINDING,
    },
    "places": {"places.*.within": NodeKind.PLACE},
    "posts": {"posts.*.findings.*": NodeKind.FINDING},
}


class IdPlace(NamedTuple):
    """An id in a file: what it names, the value as it was typed, and the way to it from the top of the file."""

    kind: NodeKind
    text: RawText
    steps: tuple[Step, ...]

    @property
    def id(self) -> str:
        """The id without space around it."""
        return self.text.value.strip()


def find_declared(file: RawFile) -> Iterator[IdPlace]:
    """Find the ids that records of a file are known by."""
    yield from _find_all(file, DECLARED)


def find_referred(file: RawFile) -> Iterator[IdPlace]:
    """Find the ids by which a file refers to records; what a silenced warning is about may be of any kind."""
    yield from _find_all(file, REFERRED)
    if (file.folder, file.id) == ("synthesis", "silenced"):
        for text, steps in _follow(file.root, ["silenced", "*", "record"], ()):
            yield from (IdPlace(kind, text, steps) for kind in NodeKind)


def _find_all(file: RawFile, tables: dict[str, _Table]) -> Iterator[IdPlace]:
    table = tables.get(file.id if file.folder == "synthesis" else file.folder, {})
    for pattern, kind in table.items():
        for text, steps in _follow(file.root, pattern.split("."), ()):
            yield IdPlace(kind, text, steps)


def _follow(node: RawNode, pattern: list[str], steps: tuple[Step, ...]) -> Iterator[tuple[RawText, tuple[Step, ...]]]:
    if not pattern:
        if isinstance(node, RawText):
            yield node, steps
        return
    first, *rest = pattern
    if first == "*" and isinstance(node, RawList):
        for index, item in enumerate(node.items):
            yield from _follow(item, rest, (*steps, index))
    elif first == "**" and isinstance(node, RawMap):
        for name, key in node.keys.items():
            yield key, (*steps, name)
    elif isinstance(node, RawMap) and first in node.values:
        yield from _follow(node.values[first], rest, (*steps, first))
