"""How the findings behind a statement stand to each other."""

import pytest

from synthesis.link.agreement import Voice, judge_agreement
from synthesis.model.library import Agreement
from synthesis.model.vocabulary import Stance

SUPPORTS, QUALIFIES, CONTRADICTS = Stance.SUPPORTS, Stance.QUALIFIES, Stance.CONTRADICTS


@pytest.mark.parametrize(
    ("voices", "word"),
    [
        ([], Agreement.ONE_SOURCE),
        ([(SUPPORTS, "a")], Agreement.ONE_SOURCE),
        ([(SUPPORTS, "a"), (SUPPORTS, "a")], Agreement.ONE_SOURCE),
        ([(SUPPORTS, "a"), (SUPPORTS, "b")], Agreement.AGREE),
        ([(QUALIFIES, "a")], Agreement.QUALIFIED),
        ([(SUPPORTS, "a"), (QUALIFIES, "a")], Agreement.QUALIFIED),
        ([(SUPPORTS, "a"), (QUALIFIES, "b")], Agreement.QUALIFIED),
        ([(CONTRADICTS, "a")], Agreement.CONTESTED),
        ([(CONTRADICTS, "a"), (QUALIFIES, "a")], Agreement.CONTESTED),
        ([(SUPPORTS, "a"), (CONTRADICTS, "b")], Agreement.CONTESTED),
        ([(SUPPORTS, "a"), (SUPPORTS, "b"), (CONTRADICTS, "a")], Agreement.CONTESTED),
        ([(SUPPORTS, "a"), (CONTRADICTS, "a")], Agreement.CONTESTED_WITHIN),
        ([(SUPPORTS, "a"), (QUALIFIES, "b"), (CONTRADICTS, "a")], Agreement.CONTESTED_WITHIN),
    ],
)
def test_agreement_follows_from_stances_and_sources(voices: list[tuple[Stance, str]], word: Agreement) -> None:
    assert judge_agreement([Voice(stance, source) for stance, source in voices]) is word
