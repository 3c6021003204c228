"""The comparison of frameworks: the parts of each in order, the findings that give them, and how they answer to each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from synthesis.model.framework import Framework, Part
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.escape import compose, escape_text, join_inline
from synthesis.render.views.blocks import NOTHING, Caveat, Fact, keep_facts, make_caveat
from synthesis.render.words import count_words
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of a framework, numbered within its group."""

    anchor: str
    number: str
    title: Markup
    group: str
    finding: Markup
    answers: Markup


@dataclass(frozen=True, slots=True)
class FrameworkView:
    """A framework. `has_groups` tells whether any part belongs to one."""

    id: str
    title: str
    summary: tuple[Markup, ...]
    facts: tuple[Fact, ...]
    has_groups: bool
    parts: tuple[PartRow, ...]


@dataclass(frozen=True, slots=True)
class SideBySideRow:
    """A part of the framework that all are held against, and what answers to it: a cell for each other framework."""

    part: Markup
    cells: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """All frameworks held against the one that most answers lead from or to. `left_over` are the parts that answer to none of its own."""

    against: Markup = NOTHING
    others: tuple[Markup, ...] = ()
    rows: tuple[SideBySideRow, ...] = ()
    left_over: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class FrameworksView:
    """All of the page: the frameworks side by side, if any answer to each other, then each by itself."""

    number: str
    side_by_side: SideBySide
    frameworks: tuple[FrameworkView, ...]
    caveat: Caveat


def view_frameworks(writer: Writer) -> FrameworksView:
    """Make the view of the comparison of frameworks."""
    frameworks = tuple(_view_framework(writer, located) for located in writer.context.library.frameworks.values())
    return FrameworksView(count_words(len(frameworks), "framework"), _hold_side_by_side(writer), frameworks, make_caveat(writer))


def _hold_side_by_side(writer: Writer) -> SideBySide:
    answers: dict[str, list[str]] = {part_id: [] for part_id in writer.context.parts}
    for part_id in writer.context.parts:
        for edge in writer.context.library.links.leading_from(Node(NodeKind.PART, part_id), EdgeKind.PART_ANSWER):
            if edge.target.id in answers:
                answers[part_id].append(edge.target.id)
                answers[edge.target.id].append(part_id)
    counts = dict.fromkeys(writer.context.library.frameworks, 0)
    for part_id, others in answers.items():
        counts[_framework_of(part_id)] += len(others)
    against = max(counts, key=counts.__getitem__, default="")
    if not counts.get(against):
        return SideBySide()
    others = [framework_id for framework_id in counts if framework_id != against]
    own = [part_id for part_id in answers if _framework_of(part_id) == against]
    left = [part_id for part_id, found in answers.items() if part_id not in own and not set(found) & set(own)]
    return SideBySide(
        writer.record(Node(NodeKind.FRAMEWORK, against)),
        tuple(writer.record(Node(NodeKind.FRAMEWORK, framework_id)) for framework_id in others),
        tuple(SideBySideRow(_link_part(writer, part_id), _list_by_framework(writer, answers[part_id], others)) for part_id in own),
        _list_by_framework(writer, left, others) if left else (),
    )


def _list_by_framework(writer: Writer, part_ids: Iterable[str], frameworks: Iterable[str]) -> tuple[Markup, ...]:
    by_framework: dict[str, list[Markup]] = {framework_id: [] for framework_id in frameworks}
    for part_id in dict.fromkeys(part_ids):
        if _framework_of(part_id) in by_framework:
            by_framework[_framework_of(part_id)].append(_link_part(writer, part_id))
    return tuple(join_inline(parts, "; ") if parts else escape_text("–") for parts in by_framework.values())


def _link_part(writer: Writer, part_id: str) -> Markup:
    return writer.record(Node(NodeKind.PART, part_id))


def _framework_of(part_id: str) -> str:
    return part_id.partition("/")[0]


def _view_framework(writer: Writer, located: Located[Framework]) -> FrameworkView:
    framework = located.record
    return FrameworkView(
        located.id,
        framework.title,
        writer.paragraphs(framework.summary),
        keep_facts(
            Fact("Presented by", writer.record(Node(NodeKind.SOURCE, framework.source))),
            Fact("Stands in", writer.narrative(framework.work) if framework.work else NOTHING),
        ),
        any(part.group for part in framework.parts),
        tuple(_view_parts(writer, located.id, framework)),
    )


def _view_parts(writer: Writer, framework_id: str, framework: Framework) -> Iterator[PartRow]:
    for _, group in groupby(framework.parts, key=lambda part: part.group):
        for number, part in enumerate(group, 1):
            yield _view_part(writer, framework_id, str(number), part)


def _view_part(writer: Writer, framework_id: str, number: str, part: Part) -> PartRow:
    part_id = f"{framework_id}/{part.id}"
    return PartRow(
        address.part_anchor(part_id),
        number,
        writer.label(part.title),
        part.group,
        writer.finding(part.finding) if part.finding else NOTHING,
        join_inline((*_answers(writer, part), *_answered_by(writer, part_id)), "; "),
    )


def _answers(writer: Writer, part: Part) -> Iterator[Markup]:
    for answer in part.answers:
        name = _name_part(writer, answer.to)
        yield compose("{} ({})", name, writer.prose(answer.note)) if answer.note else name


def _answered_by(writer: Writer, part_id: str) -> Iterator[Markup]:
    for other in writer.context.origins_of(Node(NodeKind.PART, part_id), EdgeKind.PART_ANSWER):
        yield _name_part(writer, other.id)


def _name_part(writer: Writer, part_id: str) -> Markup:
    framework = writer.context.library.frameworks.get(part_id.partition("/")[0])
    link = writer.record(Node(NodeKind.PART, part_id))
    return compose("{}, {}", link, framework.record.title) if framework else link
