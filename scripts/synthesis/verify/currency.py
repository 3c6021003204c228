"""Receipts against the collection as it is: which are missing or out of date, and whether they can be renewed here.

| the document is | the receipt is missing or out of date   | the phrase is elsewhere, … |
| --------------- | --------------------------------------- | -------------------------- |
| here            | error: run `synthesis verify`           | error                      |
| another edition | as if absent, and a warning             | nothing: it is not this text |
| absent          | warning; an error before a release      | nothing                    |
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from synthesis.model.checks import FiguresState, PassageCheck, PhraseState
from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.verify.document import Document

_REMEDY = "run 'synthesis verify'"
_MAX_LISTED = 5
_ELSEWHERE = "put the document into sources/texts/ and run 'synthesis verify'"


def check_receipts(library: Library, here: AbstractSet[str], faulty: AbstractSet[str]) -> Iterator[Problem]:
    """Yield a problem for each pinpoint whose receipt is out of date, and one for each report that has pinpoints without any.

    `here` are the reports whose documents are here, in the edition that the receipts were made with. `faulty` findings
    have been reported already.
    """
    missing: dict[str, list[str]] = {}
    for finding in library.findings.values():
        if finding.id in faulty:
            continue
        for number, check in enumerate(library.checks[finding.id].passages):
            report = finding.record.pinpoints[number].report
            if check.phrase is not PhraseState.NO_TEXT:
                yield from _check_passage(finding, number, check, here)
            elif report in library.sources[finding.owner].record.reports:
                missing.setdefault(report, []).append(finding.id)
    for report, findings in missing.items():
        yield _describe_missing(library, report, findings, can_be_made=report in here)


def check_editions(library: Library, documents: list[Document]) -> Iterator[Problem]:
    """Yield a warning for each document that is here in another edition than the receipts were made with."""
    by_report = {report: source for source in library.sources.values() for report in source.record.reports}
    for document in documents:
        text = library.texts.get(document.key)
        if text is None or text.document == document.digest:
            continue
        source = by_report[document.key]
        place = source.origin.at("reports", source.record.reports.index(document.key))
        message = f"must be the document that receipts were made with, but {document.file_name!r} is another edition"
        yield Problem(place, Code.DOCUMENT_OTHER_EDITION, message, "run 'synthesis verify' to check against this edition")


def _check_passage(finding: Located[Finding], number: int, check: PassageCheck, here: AbstractSet[str]) -> Iterator[Problem]:
    place = finding.origin.at("pinpoints", number)
    can_be_renewed = finding.record.pinpoints[number].report in here
    if check.phrase is PhraseState.CHANGED:
        message = "must be as it was when it was looked up, but it has changed since"
    elif check.figures is not FiguresState.CHECKED:
        place = finding.origin.at("claim")
        message = "must be as it was when its figures and wording were checked, but it has changed since"
    else:
        return
    code = Code.RECEIPT_EXPIRED if can_be_renewed else Code.RECEIPT_NOT_RENEWABLE
    yield Problem(place, code, message, _REMEDY if can_be_renewed else _ELSEWHERE)


def _describe_missing(library: Library, report: str, findings: list[str], *, can_be_made: bool) -> Problem:
    source = library.sources[library.findings[findings[0]].owner]
    place = source.origin.at("reports", source.record.reports.index(report))
    listed = ", ".join(findings[:_MAX_LISTED]) + (f" and {len(findings) - _MAX_LISTED} more" if len(findings) > _MAX_LISTED else "")
    message = f"must have been looked up in {report!r}, which these pinpoints have not: {listed}"
    code = Code.RECEIPT_MISSING if can_be_made else Code.RECEIPT_NOT_RENEWABLE
    return Problem(place, code, message, _REMEDY if can_be_made else _ELSEWHERE)
