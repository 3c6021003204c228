"""Receipts and reviews against the findings as they are now: what still holds, and what has changed since."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from synthesis.model.checks import FiguresState, FindingChecks, PassageCheck, PhraseState, ReviewState
from synthesis.model.finding import Finding
from synthesis.model.fingerprint import fingerprint_claim, fingerprint_passage, fingerprint_review
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.receipt import Receipt, ReceiptBook, SignedReview
from synthesis.model.records import Located


class _Book(NamedTuple):
    """The lengths of texts by report, receipts by finding and number of the pinpoint, reviews by finding."""

    lengths: Mapping[str, int]
    receipts: Mapping[tuple[str, int], Receipt]
    reviews: Mapping[str, SignedReview]


def compute_checks(findings: Iterable[Located[Finding]], book: ReceiptBook, memory: Memory = NO_MEMORY) -> dict[str, FindingChecks]:
    """Tell for every finding what was checked and still holds."""
    indexed = memory.recall(_index_book, book)
    checks: dict[str, FindingChecks] = {}
    for _, group in groupby(findings, key=lambda finding: finding.owner):
        checks.update(memory.recall(_check_findings, indexed, *group))
    return checks


def _index_book(book: ReceiptBook) -> _Book:
    return _Book(
        {text.report: text.characters for text in book.texts},
        {(receipt.finding, receipt.pinpoint): receipt for receipt in book.receipts},
        {review.finding: review for review in book.reviews},
    )


def _check_findings(book: _Book, *findings: Located[Finding]) -> dict[str, FindingChecks]:
    return {finding.id: _check_finding(finding.record, book.lengths, book.receipts, book.reviews.get(finding.id)) for finding in findings}


def _check_finding(
    finding: Finding, lengths: Mapping[str, int], receipts: Mapping[tuple[str, int], Receipt], review: SignedReview | None
) -> FindingChecks:
    claim = fingerprint_claim(finding)
    passages = tuple(
        _check_passage(fingerprint_passage(pinpoint), claim, receipts.get((finding.id, number)), lengths.get(pinpoint.report, 0))
        for number, pinpoint in enumerate(finding.pinpoints, start=1)
    )
    if review is None:
        return FindingChecks(passages, ReviewState.NOT_REVIEWED)
    holds = review.of == fingerprint_review(finding)
    return FindingChecks(passages, ReviewState.REVIEWED if holds else ReviewState.CHANGED, review.by, review.on)


def _check_passage(passage: str, claim: str, receipt: Receipt | None, length: int) -> PassageCheck:
    if receipt is None:
        return PassageCheck(PhraseState.NO_TEXT, FiguresState.NO_TEXT)
    if receipt.passage != passage:
        return PassageCheck(PhraseState.CHANGED, FiguresState.CHANGED)
    return PassageCheck(
        PhraseState.FOUND,
        FiguresState.CHECKED if receipt.claim == claim else FiguresState.CHANGED,
        receipt.found,
        receipt.checked if receipt.claim == claim else "",
        receipt.section,
        receipt.paragraph,
        receipt.sentence,
        receipt.begins,
        receipt.ends,
        length,
        receipt.prefix,
        receipt.page,
        receipt.pdf_page,
    )
