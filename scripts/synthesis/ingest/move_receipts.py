"""Receipts and reviews after a change that leaves claims and passages as they are: what was true of them stays proved.

A receipt is bound to what it is about by fingerprints. Where one fits the finding as it was, it is made to fit as it is
now; where it fits neither, it has ended and stays so.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from synthesis.ingest.refused import refuse_for
from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.fingerprint import fingerprint_claim, fingerprint_passage, fingerprint_review
from synthesis.model.raw import RawCollection, RawDocument
from synthesis.model.receipt import Receipt, ReceiptBook, SignedReview, TextOfReport, seal_of
from synthesis.validate.collection import validate_collection
from synthesis.validate.receipts import shape_receipts
from synthesis.verify.receipts_file import write_receipts

SealedType = TypeVar("SealedType", TextOfReport, Receipt, SignedReview)
RECEIPTS = "sources/receipts.yml"


class Findings(NamedTuple):
    """The good findings of a collection before and after a change, by id."""

    before: dict[str, Finding]
    after: dict[str, Finding]


def read_book(raw: RawCollection) -> ReceiptBook | None:
    """Read the receipts; none if there is no such file.

    Raises:
        RefusedError: if it has reviews that cannot be read, which writing it anew would lose.
    """
    document: RawDocument | None = raw.catalogues.get("receipts")
    if document is None:
        return None
    book, problems = shape_receipts(document)
    grave = [problem for problem in problems if problem.code is not Code.RECEIPT_DAMAGED]
    if grave:
        raise refuse_for(grave, f"{RECEIPTS} may hold reviews that cannot be read. Mend it first.")
    return book


def find_findings(before: RawCollection, after: RawCollection) -> Findings:
    """Shape the findings before and after a change."""
    shaped = [validate_collection(raw)[0].findings for raw in (before, after)]
    return Findings(*({located.id: located.record for located in found} for found in shaped))


def move_receipts(book: ReceiptBook, findings: Findings, rename_report: Callable[[str], str]) -> str:
    """Write the receipts anew with the new names of reports, and with fingerprints that fit where the old ones did."""
    texts = [_seal(text, report=rename_report(text.report)) for text in book.texts]
    receipts = [_move_receipt(receipt, findings, rename_report(receipt.report)) for receipt in book.receipts]
    reviews = [_move_review(review, findings) for review in book.reviews]
    return write_receipts(texts, receipts, reviews)


def drop_receipts(book: ReceiptBook, finding_ids: Iterable[str]) -> str:
    """Write the receipts anew without those of some findings."""
    dropped = frozenset(finding_ids)
    receipts = (receipt for receipt in book.receipts if receipt.finding not in dropped)
    return write_receipts(book.texts, receipts, (review for review in book.reviews if review.finding not in dropped))


def _move_receipt(receipt: Receipt, findings: Findings, report: str) -> Receipt:
    before, after = findings.before.get(receipt.finding), findings.after.get(receipt.finding)
    passage, claim = receipt.passage, receipt.claim
    number = receipt.pinpoint - 1
    if before and after and number < min(len(before.pinpoints), len(after.pinpoints)):
        if passage == fingerprint_passage(before.pinpoints[number]):
            passage = fingerprint_passage(after.pinpoints[number])
        if claim == fingerprint_claim(before):
            claim = fingerprint_claim(after)
    return _seal(receipt, report=report, passage=passage, claim=claim)


def _move_review(review: SignedReview, findings: Findings) -> SignedReview:
    before, after = findings.before.get(review.finding), findings.after.get(review.finding)
    is_current = before is not None and after is not None and review.of == fingerprint_review(before)
    return _seal(review, of=fingerprint_review(after)) if is_current and after is not None else review


def _seal(record: SealedType, **values: str) -> SealedType:
    changed = record.model_copy(update=values)
    return changed.model_copy(update={"seal": seal_of(changed)})
