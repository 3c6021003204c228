"""Shapes one raw node into one record, or says what is wrong with it."""

from typing import TypeVar

from pydantic import ValidationError

from synthesis.model.problem import Problem
from synthesis.model.raw import Origin
from synthesis.model.record import Record
from synthesis.validate.explain import explain_errors
from synthesis.validate.markup import find_markup_problems
from synthesis.validate.plain import has_broken, to_plain

RecordType = TypeVar("RecordType", bound=Record)


def shape_record(model: type[RecordType], origin: Origin) -> tuple[RecordType | None, tuple[Problem, ...]]:
    """Make the record, or none with all its problems; a record with HTML in a text has its problem, and stays."""
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
