"""Shapes sources and their findings: a source's head as one record, each of its findings as another.

The findings of a bad head are shaped too, so that all problems come at once; without a head they stand on no page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.node import Node, NodeKind
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, RawDocument, RawMap
from synthesis.model.record import CODE_PATTERN, FINDING_ID_PATTERN
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.validate.ids import find_repeated_ids, read_id, read_meant_id
from synthesis.validate.lists import Items, take_items
from synthesis.validate.shape import shape_record
from synthesis.validate.shaped import Shaped

_FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class _Source:
    """A source's file: its head without the findings, and the findings as they were typed."""

    id: str
    head: Origin
    findings: Items

    @property
    def code(self) -> str:
        """The code as typed, if it has the form of codes; else empty."""
        return read_id(self.head, CODE_PATTERN, "code")


def shape_sources(documents: dict[str, RawDocument]) -> tuple[Shaped[SourceRecord], Shaped[Finding]]:
    """Shape all sources, in the order of their ids, and all findings."""
    sources = [_split(source_id, document) for source_id, document in sorted(documents.items())]
    heads = _shape_heads(sources)
    return heads, _shape_findings(sources, heads)


def _split(source_id: str, document: RawDocument) -> _Source:
    head = document.root
    if isinstance(head, RawMap):
        values = {key: value for key, value in head.values.items() if key != _FINDINGS}
        head = head._replace(values=values)
    return _Source(source_id, Origin(document.path, head), take_items(document, _FINDINGS))


def _shape_heads(sources: list[_Source]) -> Shaped[SourceRecord]:
    records: list[Located[SourceRecord]] = []
    broken: set[Node] = set()
    problems: list[Problem] = []
    for source in sources:
        if isinstance(source.head.node, RawMap):
            head, head_problems = shape_record(SourceRecord, source.head)
            problems += head_problems
        else:
            head = None
        problems += source.findings.problems
        if head is None or not source.findings.is_whole:
            broken.add(Node(NodeKind.SOURCE, source.id))
        else:
            records.append(Located(source.id, head, source.head))
    repeated = find_repeated_ids([source.head for source in sources], CODE_PATTERN, "code")
    return Shaped(tuple(records), frozenset(broken), (*problems, *repeated.values()))


def _shape_findings(sources: list[_Source], heads: Shaped[SourceRecord]) -> Shaped[Finding]:
    records: list[Located[Finding]] = []
    broken: set[Node] = set()
    problems: list[Problem] = []
    retired = _find_retired(heads)
    repeated = _find_repeated(sources)
    for source in sources:
        has_head = Node(NodeKind.SOURCE, source.id) not in heads.broken
        for origin in source.findings.origins:
            finding_id = read_id(origin, FINDING_ID_PATTERN)
            record, record_problems = shape_record(Finding, origin)
            against_rules = [*_check_code(origin, finding_id, source), *_check_retired(origin, finding_id, retired)]
            problems += [*record_problems, *against_rules]
            if origin.place in repeated:
                problems.append(repeated[origin.place])
            elif record is not None and has_head and not against_rules:
                records.append(Located(record.id, record, origin, source.id))
            else:
                broken.add(Node(NodeKind.FINDING, read_meant_id(origin, FINDING_ID_PATTERN)))
            if _is_foreign(finding_id, source):
                broken.add(Node(NodeKind.FINDING, _with_code(finding_id, source.code)))
    return Shaped(tuple(records), frozenset(node for node in broken if node.id), tuple(problems))


def _find_repeated(sources: list[_Source]) -> dict[Place, Problem]:
    # Of two findings with one id, the one in the source that the id belongs to is the first.
    findings = [(origin, source) for source in sources for origin in source.findings.origins]
    findings.sort(key=lambda finding: _is_foreign(read_id(finding[0], FINDING_ID_PATTERN), finding[1]))
    return find_repeated_ids([origin for origin, _ in findings], FINDING_ID_PATTERN)


def _find_retired(heads: Shaped[SourceRecord]) -> dict[str, Place]:
    return {
        stone.id: source.origin.at("retired", index, "id") for source in heads.records for index, stone in enumerate(source.record.retired)
    }


def _is_foreign(finding_id: str, source: _Source) -> bool:
    return bool(finding_id and source.code) and not finding_id.startswith(f"{source.code}-")


def _with_code(finding_id: str, code: str) -> str:
    return f"{code}-{finding_id.partition('-')[2]}"


def _check_code(origin: Origin, finding_id: str, source: _Source) -> Iterator[Problem]:
    """Find an id that does not begin with its source's code."""
    if _is_foreign(finding_id, source):
        message = f"must begin with {f'{source.code}-'!r}, the code of this source, not {finding_id!r}"
        remedy = f"did you mean {_with_code(finding_id, source.code)!r}?"
        yield Problem(origin.at("id"), Code.FINDING_OF_OTHER_SOURCE, message, remedy)


def _check_retired(origin: Origin, finding_id: str, retired: dict[str, Place]) -> Iterator[Problem]:
    """Find an id that is used although it is retired."""
    if finding_id in retired:
        message = f"must be an id that was never used: {finding_id!r} is retired at {retired[finding_id]}"
        yield Problem(origin.at("id"), Code.RETIRED_ID_USED, message, "give the finding the next free number")
