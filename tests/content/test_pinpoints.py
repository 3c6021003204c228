"""Every finding of this repository against the documents, and every near miss of one."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.pinpoint import Pinpoint
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.verify.figures import find_numbers
from synthesis.verify.library import Verification
from synthesis.verify.lookup import Index
from synthesis.verify.match import look_up
from synthesis.verify.passages import FoundPassage
from synthesis.verify.problems import describe_lookup
from synthesis.verify.wording import check_figures

SEED = 20261122


def test_every_pinpoint_is_found_where_stated(library: Library, verification: Verification, capsys: pytest.CaptureFixture[str]) -> None:
    total = sum(len(finding.record.pinpoints) for finding in library.findings.values())

    with capsys.disabled():
        print(f" {len(verification.passages)} of {total} pinpoints found where stated", end="")
    assert [str(problem) for problem in verification.problems] == []
    assert len(verification.passages) == total


def test_the_receipts_in_the_repository_are_those_of_the_texts(library: Library, verification: Verification) -> None:
    made = {(receipt.finding, receipt.pinpoint): receipt for receipt in verification.receipts}
    kept = dict(library.receipts)

    assert {key: (made[key].passage, made[key].claim, made[key].start) for key in made} == {
        key: (kept[key].passage, kept[key].claim, kept[key].start) for key in kept
    }


def test_a_changed_word_in_any_phrase_is_not_found(verification: Verification) -> None:
    chance = random.Random(SEED)
    survivors = []
    for passage in verification.passages:
        index = verification.indexes[passage.report]
        for phrase in _change_a_word(chance, index, passage):
            problem = _look_up(index, passage, phrase=phrase)
            if problem is None or problem.code is not Code.PHRASE_NOT_FOUND:
                survivors.append((passage.finding.id, phrase, str(problem)))

    assert survivors == []


def test_the_message_for_a_changed_word_offers_the_passage_itself(verification: Verification) -> None:
    chance = random.Random(SEED)
    missed = []
    for passage in verification.passages:
        index = verification.indexes[passage.report]
        pinpoint = passage.finding.record.pinpoints[passage.number]
        words = pinpoint.phrase.split()
        words[chance.randrange(len(words))] = "marmalade"
        lookup = look_up(index, pinpoint.model_copy(update={"phrase": " ".join(words)}))
        if not _shares_most_words(lookup.nearest, pinpoint.phrase):
            missed.append((passage.finding.id, pinpoint.phrase, lookup.nearest))

    # Where a long or rare word is the one that was changed, another passage may come nearer: one in twenty may.
    assert len(missed) <= len(verification.passages) / 20, missed


def test_the_heading_before_or_after_is_never_taken_for_the_right_one(verification: Verification) -> None:
    survivors = []
    for passage in verification.passages:
        index = verification.indexes[passage.report]
        right = passage.match.sentence.section.heading
        for wrong in _neighbouring_headings(index, passage):
            problem = _look_up(index, passage, section=wrong)
            if problem is None or problem.code is not Code.PHRASE_ELSEWHERE or repr(right) not in _spell(problem, right):
                survivors.append((passage.finding.id, wrong, str(problem)))

    assert survivors == []


def test_a_heading_that_no_document_has_is_refused_with_those_that_it_has(verification: Verification) -> None:
    survivors = []
    for passage in verification.passages:
        problem = _look_up(verification.indexes[passage.report], passage, section="Marmalade")
        if problem is None or problem.code is not Code.SECTION_UNKNOWN or "its headings are" not in problem.remedy:
            survivors.append((passage.finding.id, str(problem)))

    assert survivors == []


def test_a_figure_that_is_one_off_is_missed_in_every_claim(library: Library, verification: Verification) -> None:
    by_finding: dict[str, list[FoundPassage]] = {}
    for passage in verification.passages:
        by_finding.setdefault(passage.finding.id, []).append(passage)

    survivors = []
    for passages in by_finding.values():
        finding = passages[0].finding
        before = list(check_figures(library, finding, passages, verification.indexes))
        for mutant, changed in _change_a_figure(finding, _text_near(verification, passages)):
            problems = [
                problem for problem in check_figures(library, mutant, passages, verification.indexes) if problem.code is Code.FIGURE_NOT_IN_PASSAGE
            ]
            if len(problems) <= len(before):
                survivors.append((finding.id, changed, mutant.record.claim))

    assert survivors == []


def _look_up(index: Index, passage: FoundPassage, **changes: str) -> Problem | None:
    record = passage.finding.record
    pinpoints: list[Pinpoint] = list(record.pinpoints)
    pinpoints[passage.number] = pinpoints[passage.number].model_copy(update=changes)
    mutant = Located(
        passage.finding.id, record.model_copy(update={"pinpoints": tuple(pinpoints)}), passage.finding.origin, passage.finding.owner
    )
    return describe_lookup(index.document, mutant, passage.number, look_up(index, pinpoints[passage.number]))


def _change_a_word(chance: random.Random, index: Index, passage: FoundPassage) -> Iterator[str]:
    """Give the phrase with a made-up word, with a word of the next sentence, and with two words changed round."""
    words = passage.finding.record.pinpoints[passage.number].phrase.split()
    at = chance.randrange(len(words))
    number = index.sentences.index(passage.match.sentence)
    following = index.sentences[min(number + 1, len(index.sentences) - 1)]
    near = re.findall(r"[A-Za-z]{4,}", " ".join(index.document.text[start:end] for start, end in following.spans))
    others = [word for word in (*near, "marmalade") if word.casefold() not in words[at].casefold()]
    for other in (others[0], others[-1], "marmalade"):
        yield " ".join((*words[:at], other, *words[at + 1 :]))
    if words[0].casefold() != words[-1].casefold():
        yield " ".join((words[-1], *words[1:-1], words[0]))


def _shares_most_words(nearest: str, phrase: str) -> bool:
    words = set(re.findall(r"\w+", phrase.casefold()))
    return len(words & set(re.findall(r"\w+", nearest.casefold()))) >= len(words) / 2


def _neighbouring_headings(index: Index, passage: FoundPassage) -> list[str]:
    sections = index.document.sections
    here = sections.index(passage.match.sentence.section)
    right = passage.match.sentence.section
    near = (sections[place] for place in (here - 1, here + 1) if 0 <= place < len(sections))
    return [section.heading for section in near if section.heading not in (right.heading, *right.parents)]


def _spell(problem: Problem, right: str) -> str:
    return f"{problem.message} {problem.remedy}".replace("before the first heading", repr(right) if right == "none" else "")


def _text_near(verification: Verification, passages: list[FoundPassage]) -> str:
    """Give the whole sections of the passages: a changed figure must not stand there by chance."""
    texts = []
    for passage in passages:
        section = passage.match.sentence.section
        texts.append(verification.indexes[passage.report].document.text[section.start : section.end])
    return "\n".join(texts)


def _change_a_figure(finding: Located[Finding], near: str) -> Iterator[tuple[Located[Finding], str]]:
    there = {number.value for number in find_numbers(near)} | {number.base for number in find_numbers(near)}
    claim = finding.record.claim
    for match in re.finditer(r"(?<![\w.,])\d+(?![\w.,]*\d)", claim):
        for changed in (int(match.group()) + 1, int(match.group()) - 1):
            if changed in there or changed < 2 or 1900 <= changed <= 2100:
                continue
            mutant = claim[: match.start()] + str(changed) + claim[match.end() :]
            record = finding.record.model_copy(update={"claim": mutant})
            yield Located(finding.id, record, finding.origin, finding.owner), str(changed)


def test_a_release_needs_every_receipt(library: Library, require_texts: Path) -> None:
    assert require_texts.is_dir()
    assert {check.phrase.value for checks in library.checks.values() for check in checks.passages} == {"found"}
