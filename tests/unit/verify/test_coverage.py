from pathlib import Path

import pytest

from synthesis.model.source import LeftOut
from synthesis.verify.coverage import Coverage, Use, cover
from synthesis.verify.document import Passage
from synthesis.verify.lookup import Index
from tests.made_documents import index_text

TEXT = """It began. Then it rained (Rain 2001). It stopped.

# Rain

Rain fell. Snow fell. Hail fell.

- a bullet

# Snow

Snow lay. ‘It melts.’ (A farmer, May)

[1] So they say.

# 5. References

Rain, A. (2001) Rain."""


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return index_text(tmp_path, TEXT)


def _passage(finding: str, words: str, sentences: int = 1) -> Passage:
    start = TEXT.index(words)
    return Passage(finding, start, start + len(words), sentences)


def _left_out(section: str, begins: str = "", ends: str = "") -> LeftOut:
    return LeftOut(report="report", section=section, what="Some words", why=f"Because of {section}.", begins=begins, ends=ends)


def _uses(coverage: Coverage) -> list[tuple[str, str, str]]:
    return [(sentence.text, sentence.use.value, ", ".join(sentence.findings) or sentence.reason) for sentence in coverage.sentences]


def test_each_sentence_is_used_left_out_not_used_or_apparatus(index: Index) -> None:
    passages = [_passage("X-02", "rained"), _passage("X-01", "it rained"), _passage("X-03", "So they")]

    coverage = cover(index, passages, [_left_out("Snow"), _left_out("Rain", begins="Snow fell")])

    assert _uses(coverage) == [
        ("It began.", "not used", ""),
        ("Then it rained (Rain 2001).", "used", "X-01, X-02"),
        ("It stopped.", "not used", ""),
        ("# Rain", "apparatus", ""),
        ("Rain fell.", "not used", ""),
        ("Snow fell.", "left out", "Because of Rain."),
        ("Hail fell.", "not used", ""),
        ("- a bullet", "not used", ""),
        ("# Snow", "apparatus", ""),
        ("Snow lay.", "left out", "Because of Snow."),
        ("‘It melts.’", "left out", "Because of Snow."),
        ("(A farmer, May)", "left out", "Because of Snow."),
        ("[1] So they say.", "used", "X-03"),
        ("# 5. References", "apparatus", ""),
        ("Rain, A. (2001) Rain.", "apparatus", ""),
    ]
    assert coverage.unknown == ()
    assert [sentence.text for sentence in coverage.not_used] == ["It began.", "It stopped.", "Rain fell.", "Hail fell.", "- a bullet"]


def test_a_passage_goes_on_for_as_many_sentences_as_it_says_but_not_past_its_paragraph(index: Index) -> None:
    def used(words: str, sentences: int) -> list[str]:
        coverage = cover(index, [_passage("X-01", words, sentences)], [])
        return [sentence.text for sentence in coverage.sentences if sentence.use is Use.USED]

    assert used("Rain fell", 2) == ["Rain fell.", "Snow fell."]
    assert used("Snow fell", 3) == ["Snow fell.", "Hail fell."]
    assert used("Rain 2001", 1) == ["Then it rained (Rain 2001)."]


def test_a_reference_in_brackets_goes_with_its_sentence(index: Index) -> None:
    coverage = cover(index, [_passage("X-01", "It melts")], [])

    assert [sentence.text for sentence in coverage.sentences if sentence.use is Use.USED] == ["‘It melts.’", "(A farmer, May)"]


def test_left_out_words_run_from_one_sentence_to_another(index: Index) -> None:
    coverage = cover(index, [], [_left_out("Rain", begins="Rain fell", ends="Hail fell")])

    left_out = [sentence.text for sentence in coverage.sentences if sentence.use is Use.LEFT_OUT]
    assert left_out == ["Rain fell.", "Snow fell.", "Hail fell."]


@pytest.mark.parametrize(
    "passage",
    [_left_out("Fog"), _left_out("Rain", begins="Snow lay"), _left_out("Rain", begins="Snow fell", ends="Rain fell")],
)
def test_what_is_left_out_but_not_there_is_given_back(index: Index, passage: LeftOut) -> None:
    coverage = cover(index, [], [passage])

    assert coverage.unknown == (passage,)
    assert coverage.share_left_out == 0.0


def test_the_share_left_out_is_of_the_words_without_apparatus(index: Index) -> None:
    coverage = cover(index, [], [_left_out("Rain"), _left_out("5. References")])

    # The bullet's dash and the note's mark count as words.
    assert coverage.share_left_out == pytest.approx(9 / 29)
