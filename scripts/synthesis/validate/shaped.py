"""What shaping one kind of records gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from synthesis.model.node import Node
from synthesis.model.problem import Problem
from synthesis.model.record import Record
from synthesis.model.records import Located

RecordType = TypeVar("RecordType", bound=Record)


@dataclass(frozen=True, slots=True)
class Shaped(Generic[RecordType]):
    """The good records of a kind in the order of their files, the nodes of the bad ones, and the problems."""

    records: tuple[Located[RecordType], ...]
    broken: frozenset[Node]
    problems: tuple[Problem, ...]


def join_shaped(parts: Iterable[Shaped[RecordType]]) -> Shaped[RecordType]:
    """Put what shaping several files gave together, in their order."""
    parts = tuple(parts)
    return Shaped(
        tuple(record for part in parts for record in part.records),
        frozenset(node for part in parts for node in part.broken),
        tuple(problem for part in parts for problem in part.problems),
    )
