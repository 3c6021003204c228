"""Near misses of the collection's own findings: each a small mistake that an editor could make, and whether it was caught."""

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

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


class NearMiss(NamedTuple):
    """A mistake in a finding: what was written instead, whether it was caught, and what was said."""

    finding: str
    written: str
    is_caught: bool
    said: str


def change_words(verification: Verification) -> Iterator[NearMiss]:
    """Change a word of every phrase: to a made-up one, to one of the next sentence, and its first and last round."""
    chance = random.Random(SEED)  # noqa: S311 - chance that can be repeated is what is wanted here.
    for passage in verification.passages:
        index = verification.indexes[passage.report]
        for phrase in _change_a_word(chance, index, passage):
            problem = _look_up(index, passage, phrase=phrase)
            yield NearMiss(passage.finding.id, phrase, problem is not None and problem.code is Code.PHRASE_NOT_FOUND, str(problem))


def change_headings(verification: Verification) -> Iterator[NearMiss]:
    """Name the heading before and the one after, which must be answered with the right one."""
    for passage in verification.passages:
        index = verification.indexes[passage.report]
        right = passage.match.sentence.section.heading
        for wrong in _neighbouring_headings(index, passage):
            problem = _look_up(index, passage, section=wrong)
            is_caught = problem is not None and problem.code is Code.PHRASE_ELSEWHERE and repr(right) in _spell(problem, right)
            yield NearMiss(passage.finding.id, wrong, is_caught, str(problem))


def invent_headings(verification: Verification) -> Iterator[NearMiss]:
    """Name a heading that no document has, which must be answered with those that it has."""
    for passage in verification.passages:
        problem = _look_up(verification.indexes[passage.report], passage, section="Marmalade")
        is_caught = problem is not None and problem.code is Code.SECTION_UNKNOWN and "its headings are" in problem.remedy
        yield NearMiss(passage.finding.id, "Marmalade", is_caught, str(problem))


def change_figures(library: Library, verification: Verification) -> Iterator[NearMiss]:
    """Change every figure of every claim by one, to one that does not stand in the passage's section."""
    by_finding: dict[str, list[FoundPassage]] = {}
    for passage in verification.passages:
        by_finding.setdefault(passage.finding.id, []).append(passage)
    for passages in by_finding.values():
        before = list(check_figures(library, passages[0].finding, passages, verification.indexes))
        for mutant, changed in _change_a_figure(passages[0].finding, _text_near(verification, passages)):
            after = list(check_figures(library, mutant, passages, verification.indexes))
            yield NearMiss(mutant.id, changed, len(after) > len(before), mutant.record.claim)


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


def shares_most_words(nearest: str, phrase: str) -> bool:
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
    there = {value for number in find_numbers(near) for value in (number.value, number.base)}
    claim = finding.record.claim
    for number in find_numbers(claim):
        if not number.written.isdigit():
            continue
        for changed in (int(number.written) + 1, int(number.written) - 1):
            if changed in there or changed < 2 or 1900 <= changed <= 2100:
                continue
            mutant = claim[: number.start] + str(changed) + claim[number.end :]
            record = finding.record.model_copy(update={"claim": mutant})
            yield Located(finding.id, record, finding.origin, finding.owner), str(changed)
