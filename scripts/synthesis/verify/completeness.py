"""Whether a document was read to its end: sentences without a finding or a reason, and reasons that do not fit."""

from collections.abc import Iterator

from synthesis.model.code import Code
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.model.source import LeftOut, SourceRecord
from synthesis.verify.coverage import Coverage
from synthesis.verify.document import Document

MAX_SHARE_LEFT_OUT = 0.1


def check_coverage(source: Located[SourceRecord], document: Document, coverage: Coverage) -> Iterator[Problem]:
    """Yield what is wrong with what was left out of a document, and one warning for all that is neither used nor left out."""
    report = source.origin.at("reports", source.record.reports.index(document.key))
    for passage in coverage.unknown:
        yield _describe_unknown(source, document, passage)
    if coverage.share_left_out > MAX_SHARE_LEFT_OUT:
        message = f"must leave out at most a tenth of the words of {document.file_name!r}, not {coverage.share_left_out:.1%}"
        remedy = "make findings of it, or name only the passage that is meant with 'begins' and 'ends'"
        yield Problem(source.origin.at_key("not_summarised"), Code.TOO_MUCH_LEFT_OUT, message, remedy)
    if coverage.not_used:
        count = len(coverage.not_used)
        sentences = "1 sentence has" if count == 1 else f"{count} sentences have"
        message = f"must have a finding or a reason for every sentence of {document.file_name!r}; {sentences} neither"
        yield Problem(report, Code.PASSAGE_NOT_COVERED, message, f"run 'synthesis verify --coverage {source.id}' to see which")


def _describe_unknown(source: Located[SourceRecord], document: Document, passage: LeftOut) -> Problem:
    number = source.record.not_summarised.index(passage)
    field = "begins" if passage.begins else "section"
    meant = passage.begins or passage.section
    message = f"must stand in {document.file_name!r} under {passage.section!r}, which {meant!r} does not"
    remedy = "copy the heading, and the first and last words of the passage, from the document"
    return Problem(source.origin.at("not_summarised", number, field), Code.LEFT_OUT_NOT_IN_TEXT, message, remedy)
