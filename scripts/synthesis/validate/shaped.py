"""What shaping one kind of records gives."""

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
