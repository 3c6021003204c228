"""Shapes sources and their findings: a source's head as one record, each of its findings as another.

The findings of a bad head are shaped too, so that all problems come at once; without a head they stand on no page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.node import Node, NodeKind
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, RawDocument, RawMap
from synthesis.model.record import CODE_PATTERN, FINDING_ID_PATTERN
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.validate.ids import find_repeated_ids, read_id, read_meant_id
from synthesis.validate.lists import take_items
from synthesis.validate.shape import shape_record
from synthesis.validate.shaped import Shaped

_FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class _ShapedFinding:
    """A finding as it was typed, its id if that has the form of ids, and what shaping it gave."""

    origin: Origin
    id: str
    located: Located[Finding] | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    """A source's file, shaped as far as it can be without the others: its head without the findings, and each finding."""

    id: str
    code: str
    origin: Origin
    head: Located[SourceRecord] | None
    problems: tuple[Problem, ...]
    findings: tuple[_ShapedFinding, ...]
    good: tuple[Located[Finding], ...]
    is_plain: bool


def shape_sources(documents: dict[str, RawDocument], memory: Memory = NO_MEMORY) -> tuple[Shaped[SourceRecord], Shaped[Finding]]:
    """Shape all sources, in the order of their ids, and all findings."""
    sources = [memory.recall(_shape_source, source_id, document) for source_id, document in sorted(documents.items())]
    return _gather_heads(sources), _gather_findings(sources)


def _shape_source(source_id: str, document: RawDocument) -> _Source:
    root = document.root
    if isinstance(root, RawMap):
        root = root._replace(values={key: value for key, value in root.values.items() if key != _FINDINGS})
    origin = Origin(document.path, root)
    head, problems = shape_record(SourceRecord, origin) if isinstance(root, RawMap) else (None, ())
    items = take_items(document, _FINDINGS)
    code = read_id(origin, CODE_PATTERN, "code")
    findings = tuple(_shape_finding(item, source_id) for item in items.origins)
    return _Source(
        source_id,
        # As typed, if it has the form of codes; else empty.
        code,
        origin,
        Located(source_id, head, origin) if head is not None and items.is_whole else None,
        (*problems, *items.problems),
        findings,
        tuple(finding.located for finding in findings if finding.located),
        all(finding.located and not finding.problems and finding.id.startswith(f"{code}-") for finding in findings),
    )


def _shape_finding(origin: Origin, source_id: str) -> _ShapedFinding:
    record, problems = shape_record(Finding, origin)
    located = Located(record.id, record, origin, source_id) if record is not None else None
    return _ShapedFinding(origin, read_id(origin, FINDING_ID_PATTERN), located, problems)


def _gather_heads(sources: list[_Source]) -> Shaped[SourceRecord]:
    repeated = find_repeated_ids([source.origin for source in sources], CODE_PATTERN, "code")
    return Shaped(
        tuple(source.head for source in sources if source.head),
        frozenset(Node(NodeKind.SOURCE, source.id) for source in sources if not source.head),
        (*(problem for source in sources for problem in source.problems), *repeated.values()),
    )


def _gather_findings(sources: list[_Source]) -> Shaped[Finding]:
    records: list[Located[Finding]] = []
    broken: set[Node] = set()
    problems: list[Problem] = []
    retired = _find_retired(sources)
    repeated = _find_repeated(sources)
    taken = frozenset(finding.id for source in sources for finding in source.findings)
    for source in sources:
        if source.is_plain and source.head and not repeated and not retired:
            # All but a few sources, most of the time; a finding at a time would take most of the time.
            records += source.good
            continue
        for finding in source.findings:
            against_rules = [*_check_code(finding, source, taken), *_check_retired(finding, retired)]
            problems += [*finding.problems, *against_rules]
            if finding.origin.place in repeated:
                problems.append(repeated[finding.origin.place])
            elif finding.located and source.head and not against_rules:
                records.append(finding.located)
            else:
                broken.add(Node(NodeKind.FINDING, read_meant_id(finding.origin, FINDING_ID_PATTERN)))
            if _is_foreign(finding.id, source):
                broken.add(Node(NodeKind.FINDING, _with_code(finding.id, source.code)))
    return Shaped(tuple(records), frozenset(node for node in broken if node.id), tuple(problems))


def _find_repeated(sources: list[_Source]) -> dict[Place, Problem]:
    ids = [finding.id for source in sources for finding in source.findings]
    if len(set(ids)) == len(ids):
        return {}
    # Of two findings with one id, the one in the source that the id belongs to is the first.
    findings = [(finding, source) for source in sources for finding in source.findings]
    findings.sort(key=lambda pair: _is_foreign(pair[0].id, pair[1]))
    return find_repeated_ids([finding.origin for finding, _ in findings], FINDING_ID_PATTERN)


def _find_retired(sources: list[_Source]) -> dict[str, Place]:
    return {
        stone.id: source.head.origin.at("retired", index, "id")
        for source in sources
        if source.head
        for index, stone in enumerate(source.head.record.retired)
    }


def _is_foreign(finding_id: str, source: _Source) -> bool:
    return bool(finding_id and source.code) and not finding_id.startswith(f"{source.code}-")


def _with_code(finding_id: str, code: str) -> str:
    return f"{code}-{finding_id.partition('-')[2]}"


def _check_code(finding: _ShapedFinding, source: _Source, taken: frozenset[str]) -> Iterator[Problem]:
    """Find an id that does not begin with its source's code; `taken` are all ids that findings have."""
    if _is_foreign(finding.id, source):
        message = f"must begin with {f'{source.code}-'!r}, the code of this source, not {finding.id!r}"
        meant = _with_code(finding.id, source.code)
        otherwise = f"give it a free number, or the source a code of its own: {meant!r} is another finding's"
        remedy = otherwise if meant in taken else f"did you mean {meant!r}?"
        yield Problem(finding.origin.at("id"), Code.FINDING_OF_OTHER_SOURCE, message, remedy)


def _check_retired(finding: _ShapedFinding, retired: dict[str, Place]) -> Iterator[Problem]:
    """Find an id that is used although it is retired."""
    if finding.id in retired:
        message = f"must be an id that was never used: {finding.id!r} is retired at {retired[finding.id]}"
        yield Problem(finding.origin.at("id"), Code.RETIRED_ID_USED, message, "give the finding the next free number")
