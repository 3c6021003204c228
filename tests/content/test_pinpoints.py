"""Every finding of this repository against the documents, and every near miss of one."""

from pathlib import Path

from synthesis.model.library import Library
from synthesis.verify.library import Verification
from synthesis.verify.match import look_up
from tests.near_misses import NearMiss, change_figures, change_headings, change_words, invent_headings, shares_most_words


def test_every_pinpoint_is_found_where_stated(library: Library, verification: Verification) -> None:
    total = sum(len(finding.record.pinpoints) for finding in library.findings.values())

    assert [str(problem) for problem in verification.problems] == []
    assert len(verification.passages) == total


def test_the_receipts_in_the_repository_are_those_of_the_texts(library: Library, verification: Verification) -> None:
    made = {(receipt.finding, receipt.pinpoint): (receipt.passage, receipt.claim, receipt.start) for receipt in verification.receipts}
    kept = {key: (receipt.passage, receipt.claim, receipt.start) for key, receipt in library.receipts.items()}

    assert made == kept


def test_a_changed_word_in_a_phrase_is_not_found(verification: Verification) -> None:
    # Every fourth; `prove --only pinpoints` takes all.
    assert survivors(list(change_words(verification))[::4]) == []


def test_the_message_for_a_changed_word_offers_the_passage_itself(verification: Verification) -> None:
    missed = []
    for passage in verification.passages:
        pinpoint = passage.finding.record.pinpoints[passage.number]
        words = pinpoint.phrase.split()
        words[len(words) // 2] = "marmalade"
        lookup = look_up(verification.indexes[passage.report], pinpoint.model_copy(update={"phrase": " ".join(words)}))
        if not shares_most_words(lookup.nearest, pinpoint.phrase):
            missed.append((passage.finding.id, pinpoint.phrase, lookup.nearest))

    # Where a long or rare word is the one that was changed, another passage may come nearer: one in twenty may.
    assert len(missed) <= len(verification.passages) / 20, missed


def test_the_heading_before_or_after_is_answered_with_the_right_one(verification: Verification) -> None:
    assert survivors(list(change_headings(verification))) == []


def test_a_heading_that_no_document_has_is_refused_with_those_that_it_has(verification: Verification) -> None:
    assert survivors(list(invent_headings(verification))) == []


def test_a_figure_that_is_one_off_is_missed_in_every_claim(library: Library, verification: Verification) -> None:
    assert survivors(list(change_figures(library, verification))) == []


def test_every_finding_has_a_receipt_that_holds(library: Library, require_texts: Path) -> None:
    assert require_texts.is_dir()
    assert {check.phrase.value for checks in library.checks.values() for check in checks.passages} == {"found"}


def survivors(misses: list[NearMiss]) -> list[NearMiss]:
    """Give the near misses that nobody noticed; there must have been some to notice."""
    assert misses
    return [miss for miss in misses if not miss.is_caught]
