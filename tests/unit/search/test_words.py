"""Texts to stems; the same table is put to the browser."""

import pytest

from synthesis.search.language import ASKS, SAME, STOP_WORDS, WEAK_WORDS
from synthesis.search.words import list_stems, stem_of
from tests.search_words import STEMS


@pytest.mark.parametrize("text", STEMS)
def test_text_has_these_stems(text: str) -> None:
    assert list_stems(text) == STEMS[text]


def test_no_word_says_nothing_and_something() -> None:
    assert sorted(STOP_WORDS & WEAK_WORDS) == []
    assert sorted(STOP_WORDS & {*SAME, *SAME.values()}) == []


def test_every_kind_that_a_question_asks_for_can_be_found() -> None:
    assert [kind for kind in ASKS.values() if not stem_of(kind)] == []
