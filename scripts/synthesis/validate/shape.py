"""Shapes one raw node into one record, or says what is wrong with it."""

from functools import lru_cache
from typing import TypeVar

from pydantic import ValidationError

from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, RawNode
from synthesis.model.record import Record
from synthesis.model.same import Same
from synthesis.validate.explain import explain_errors
from synthesis.validate.markup import find_markup_problems
from synthesis.validate.plain import has_broken, to_plain

RecordType = TypeVar("RecordType", bound=Record)


def shape_record(model: type[RecordType], origin: Origin) -> tuple[RecordType | None, tuple[Problem, ...]]:
    """Make the record, or none with all its problems; a record with HTML in a text has its problem, and stays."""
    record, problems = _shape(model, origin.path, Same(origin.node))
    assert record is None or isinstance(record, model)
    return record, problems


def forget_shapes() -> None:
    """Forget the records that were made before, and the raw nodes that they were made of."""
    _shape.cache_clear()


# While somebody writes, all files but one are as they were, and so are their nodes.
@lru_cache(maxsize=16_384)
def _shape(model: type[Record], path: str, node: Same[RawNode]) -> tuple[Record | None, tuple[Problem, ...]]:
    origin = Origin(path, node.value)
    problems: list[Problem] = []
    record = None
    # A value that was refused by the loader has been reported: the record is skipped without another word.
    if not has_broken(origin.node):
        try:
            record = model.model_validate(to_plain(origin.node))
        except ValidationError as error:
            problems += explain_errors(model, origin, error)
    problems += find_markup_problems(origin, {problem.place for problem in problems})
    return record, tuple(problems)
