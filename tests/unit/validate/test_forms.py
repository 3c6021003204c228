"""Every form that a model asks for has words, an example of that form, and a way to mend what is near it."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest

from synthesis.model.catalogue import Collection, Event, Organisation, PlaceRecord, Responsibility, Term
from synthesis.model.finding import Finding
from synthesis.model.forms import FORMS
from synthesis.model.framework import Framework
from synthesis.model.record import FINDING_ID_PATTERN, ID_PATTERN, Record
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Theme
from synthesis.validate.forms import nearest_form

MODELS = [Collection, Event, Finding, Framework, Organisation, PlaceRecord, Responsibility, SourceRecord, Term, Theme]


@pytest.mark.parametrize("model", MODELS)
def test_every_pattern_of_the_models_has_words(model: type[Record]) -> None:
    without_words = set(find_patterns(model)) - set(FORMS)

    assert without_words == set()


@pytest.mark.parametrize("pattern", FORMS)
def test_every_example_has_its_form(pattern: str) -> None:
    assert re.search(pattern, FORMS[pattern].example)


@pytest.mark.parametrize(
    ("pattern", "typed", "nearest"),
    [
        (ID_PATTERN, "Greater Manchester", "greater-manchester"),
        (ID_PATTERN, "../../etc", "etc"),
        (ID_PATTERN, "…", ""),
        (FINDING_ID_PATTERN, "INT-7", "INT-07"),
        (FINDING_ID_PATTERN, "int_12", "INT-12"),
        (FINDING_ID_PATTERN, "../INT-02", "INT-02"),
        (FINDING_ID_PATTERN, "seven", ""),
    ],
)
def test_nearest_form_has_the_form_or_is_empty(pattern: str, typed: str, nearest: str) -> None:
    assert nearest_form(pattern, typed) == nearest


def find_patterns(kind: object, rules: tuple[Any, ...] = ()) -> Iterator[str]:
    yield from (rule.pattern for rule in rules if getattr(rule, "pattern", None))
    if isinstance(kind, type) and issubclass(kind, Record):
        for field in kind.model_fields.values():
            yield from find_patterns(field.annotation, tuple(field.metadata))
    elif get_origin(kind) is Annotated:
        yield from find_patterns(get_args(kind)[0], get_args(kind)[1:])
    else:
        for argument in get_args(kind):
            yield from find_patterns(argument)
