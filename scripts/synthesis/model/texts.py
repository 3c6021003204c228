"""All texts of a record, with the way to each: what rules for every text of the collection go through."""

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from synthesis.model.raw import Step
from synthesis.model.record import Record
from synthesis.model.same import Same


class WrittenText(NamedTuple):
    """A text of a record; `steps` lead to it from the record, as `Origin.at` takes them."""

    steps: tuple[Step, ...]
    text: str


def texts_of(record: Record) -> tuple[WrittenText, ...]:
    """Collect all texts of a record that are not empty, in the order of its fields."""
    return _texts_of(Same(record))


def forget_texts() -> None:
    """Forget the texts that were collected before."""
    _texts_of.cache_clear()


# A dozen rules go through all texts, one after the other.
@lru_cache(maxsize=16_384)
def _texts_of(same: Same[Record]) -> tuple[WrittenText, ...]:
    found: list[WrittenText] = []
    _collect(same.value, (), found)
    return tuple(found)


def _collect(value: object, steps: tuple[Step, ...], found: list[WrittenText]) -> None:
    # Thousands of records have a million values: an exact type is asked for first, and no generator is nested in another.
    if type(value) is str:
        if value:
            found.append(WrittenText(steps, value))
    elif type(value) is tuple:
        for index, item in enumerate(value):
            _collect(item, (*steps, index), found)
    elif isinstance(value, Record):
        # The fields as pydantic keeps them: asking for each by its name takes three times as long.
        for name, item in value.__dict__.items():
            if item and not isinstance(item, Enum):
                _collect(item, (*steps, name), found)
