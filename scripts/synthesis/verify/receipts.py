"""Receipts of what was found: made anew, but with the day on which they were first true as long as nothing changed."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from synthesis.model.fingerprint import fingerprint_claim, fingerprint_passage
from synthesis.model.receipt import UNSEALED, Receipt, TextOfReport, seal_of
from synthesis.verify.coverage import Coverage, Use
from synthesis.verify.document import Document, Span
from synthesis.verify.lookup import Index, find_prefix, span_covered
from synthesis.verify.passages import FoundPassage

# White space between two sentences is no more than this.
MIN_GAP = 6


def make_receipt(passage: FoundPassage, index: Index, old: Receipt | None, today: str, *, is_checked: bool) -> Receipt:
    """Make the receipt of a passage; `is_checked` says that figures and copying were checked and nothing was wrong."""
    document = index.document
    record = passage.finding.record
    match = passage.match
    printed = fingerprint_passage(record.pinpoints[passage.number])
    claim = fingerprint_claim(record) if is_checked else ""
    same_phrase = old is not None and (old.document, old.passage) == (document.digest, printed)
    same_claim = same_phrase and old is not None and old.claim == claim
    begins, ends = span_covered(index, match, record.pinpoints[passage.number].sentences)
    receipt = Receipt(
        finding=record.id,
        pinpoint=passage.number + 1,
        report=document.key,
        section=match.sentence.section.heading,
        paragraph=match.sentence.paragraph,
        sentence=match.sentence.number,
        start=match.start,
        end=match.end,
        begins=begins,
        ends=ends,
        prefix=find_prefix(index, match),
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


def describe_text(document: Document, coverage: Coverage) -> TextOfReport:
    """Make the record of the document that receipts were made with, and of what was left out of it."""
    text = TextOfReport(
        report=document.key,
        document=document.digest,
        characters=len(document.text),
        left_out=_spans_of(coverage, Use.LEFT_OUT),
        apparatus=tuple(sorted((*_spans_of(coverage, Use.APPARATUS), *_gaps_between(coverage, len(document.text))))),
        seal=UNSEALED,
    )
    return text.model_copy(update={"seal": seal_of(text)})


def keep_unverifiable(old: Iterable[Receipt], documents: frozenset[str], known: frozenset[tuple[str, int]]) -> list[Receipt]:
    """Keep the receipts of findings that are still there and whose documents are not: nothing is lost where they are absent."""
    return [receipt for receipt in old if receipt.report not in documents and (receipt.finding, receipt.pinpoint) in known]


def _spans_of(coverage: Coverage, use: Use) -> tuple[Span, ...]:
    """Give the spans of neighbouring sentences of which the same became, as one span each."""
    runs = groupby(coverage.sentences, key=lambda covered: covered.use)
    spans = ([span for covered in run for span in covered.sentence.spans] for kind, run in runs if kind is use)
    return tuple((min(start for start, _ in run), max(end for _, end in run)) for run in spans)


def _gaps_between(coverage: Coverage, length: int) -> Iterator[Span]:
    """Give the spans that belong to no sentence: white space, bullets, what a page leaves behind."""
    spans = sorted(span for covered in coverage.sentences for span in covered.sentence.spans)
    position = 0
    for start, end in (*spans, (length, length)):
        if start - position >= MIN_GAP:
            yield position, start
        position = max(position, end)


def _checked_on(old: Receipt | None, today: str, *, is_checked: bool) -> str:
    if not is_checked:
        return ""
    return old.checked if old is not None and old.checked else today
