"""Receipts of what was found: made anew, but with the day on which they were first true as long as nothing changed."""

from collections.abc import Iterable

from synthesis.model.fingerprint import fingerprint_claim, fingerprint_passage
from synthesis.model.receipt import UNSEALED, Receipt, TextOfReport, seal_of
from synthesis.verify.document import Document
from synthesis.verify.passages import FoundPassage


def make_receipt(passage: FoundPassage, document: Document, old: Receipt | None, today: str, *, is_checked: bool) -> Receipt:
    """Make the receipt of a passage; `is_checked` says that figures and copying were checked and nothing was wrong."""
    record = passage.finding.record
    match = passage.match
    printed = fingerprint_passage(record.pinpoints[passage.number])
    claim = fingerprint_claim(record) if is_checked else ""
    same_phrase = old is not None and (old.document, old.passage) == (document.digest, printed)
    same_claim = same_phrase and old is not None and old.claim == claim
    receipt = Receipt(
        finding=record.id,
        pinpoint=passage.number + 1,
        report=document.key,
        section=match.sentence.section.heading,
        paragraph=match.sentence.paragraph,
        sentence=match.sentence.number,
        start=match.start,
        end=match.end,
        page=match.page.label if match.page else "",
        pdf_page=match.page.number if match.page else None,
        found=old.found if old is not None and same_phrase else today,
        document=document.digest,
        passage=printed,
        checked=_checked_on(old if same_claim else None, today, is_checked=is_checked),
        claim=claim,
        seal=UNSEALED,
    )
    return receipt.model_copy(update={"seal": seal_of(receipt)})


def describe_text(document: Document) -> TextOfReport:
    """Make the record of the document that receipts were made with."""
    text = TextOfReport(report=document.key, document=document.digest, characters=len(document.text), seal=UNSEALED)
    return text.model_copy(update={"seal": seal_of(text)})


def keep_unverifiable(old: Iterable[Receipt], documents: frozenset[str], known: frozenset[tuple[str, int]]) -> list[Receipt]:
    """Keep the receipts of findings that are still there and whose documents are not: nothing is lost where they are absent."""
    return [receipt for receipt in old if receipt.report not in documents and (receipt.finding, receipt.pinpoint) in known]


def _checked_on(old: Receipt | None, today: str, *, is_checked: bool) -> str:
    if not is_checked:
        return ""
    return old.checked if old is not None and old.checked else today
