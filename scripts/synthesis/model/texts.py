"""All texts of a record, with the way to each: what rules for every text of the collection go through."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from synthesis.model.raw import Step
from synthesis.model.record import Record


class WrittenText(NamedTuple):
    """A text of a record; `steps` lead to it from the record, as `Origin.at` takes them."""

    steps: tuple[Step, ...]
    text: str


def texts_of(record: Record) -> Iterator[WrittenText]:
    """Go through all texts of a record that are not empty, in the order of its fields."""
    yield from _texts_in(record, ())


def _texts_in(value: object, steps: tuple[Step, ...]) -> Iterator[WrittenText]:
    if isinstance(value, str):
        if value:
            yield WrittenText(steps, value)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts_in(item, (*steps, index))
    elif isinstance(value, Record):
        # The fields as pydantic keeps them: asking for each by name takes three times as long.
        for name, item in value.__dict__.items():
            if item and not isinstance(item, Enum):
                yield from _texts_in(item, (*steps, name))
