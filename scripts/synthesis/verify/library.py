"""The whole library against the folder with the texts: what was found, with receipts for it, and what was not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from synthesis.model.code import Code
from synthesis.model.library import Library
from synthesis.model.problem import Problem, reading_order
from synthesis.model.receipt import Receipt, TextOfReport
from synthesis.model.source import Outline, OutlineHeading, SourceRecord
from synthesis.verify.completeness import check_coverage
from synthesis.verify.copying import index_words
from synthesis.verify.coverage import Coverage, cover
from synthesis.verify.currency import check_editions, check_receipts
from synthesis.verify.document import Document, Passage
from synthesis.verify.folder import read_document
from synthesis.verify.lookup import Index, build_index
from synthesis.verify.passages import FoundPassage, look_up_all
from synthesis.verify.receipts import describe_text, keep_unverifiable, make_receipt
from synthesis.verify.wording import check_copying, check_figures, list_names


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying gave: documents by report, passages found, problems, and the receipts as they should be now."""

    indexes: Mapping[str, Index]
    passages: tuple[FoundPassage, ...]
    problems: tuple[Problem, ...]
    texts: tuple[TextOfReport, ...]
    receipts: tuple[Receipt, ...]


def verify_library(library: Library, folder: Path, today: str) -> Verification:
    """Look every pinpoint up in the documents that are there; `today` in ISO form dates what is new in the receipts."""
    indexes, problems = _read_documents(library, folder)
    passages, faults = _check_findings(library, indexes)
    texts = {**library.texts, **_describe_texts(library, passages, indexes)}
    receipts = _make_receipts(library, passages, indexes, frozenset(faults), today)
    return Verification(indexes, passages, _in_order(problems, faults), tuple(texts.values()), receipts)


def check_library_texts(library: Library, folder: Path) -> tuple[Problem, ...]:
    """Check the findings against the documents that are there, and the receipts against the findings."""
    indexes, problems = _read_documents(library, folder)
    problems += check_editions(library, [index.document for index in indexes.values()])
    here = {key: index for key, index in indexes.items() if _is_edition_of_receipts(library, index)}
    passages, faults = _check_findings(library, here)
    problems += check_receipts(library, here.keys(), faults.keys())
    # A passage that was not found leaves its sentence unused, which is no news: it waits until the others are mended.
    unsettled = {pinpoint.report for finding in faults for pinpoint in library.findings[finding].record.pinpoints}
    problems += _check_coverages(library, passages, {key: index for key, index in here.items() if key not in unsettled})
    return _in_order(problems, faults)


def _is_edition_of_receipts(library: Library, index: Index) -> bool:
    text = library.texts.get(index.document.key)
    return text is None or text.document == index.document.digest


def _in_order(problems: Iterable[Problem], faults: Mapping[str, Iterable[Problem]]) -> tuple[Problem, ...]:
    of_findings = (problem for found in faults.values() for problem in found)
    return tuple(sorted({*problems, *of_findings}, key=reading_order))


def _read_documents(library: Library, folder: Path) -> tuple[dict[str, Index], list[Problem]]:
    indexes: dict[str, Index] = {}
    problems: list[Problem] = []
    for source in library.sources.values():
        for count, report in enumerate(source.record.reports):
            number, headings = _find_outline(source.record.outline, report)
            document = read_document(folder, report, headings)
            if document is None:
                continue
            if not document.is_checkable:
                message = f"must have text to look in, which {document.file_name!r} has not"
                remedy = "put a version with a text layer beside it, such as a .txt"
                problems.append(Problem(source.origin.at("reports", count), Code.DOCUMENT_NOT_CHECKABLE, message, remedy))
                continue
            indexes[report] = build_index(document)
            for words in document.missing_headings:
                heading = next(place for place, item in enumerate(headings) if item.begins == words)
                place = source.origin.at("outline", number, "headings", heading, "begins")
                message = f"must stand in {document.file_name!r}, which {words!r} does not"
                problems.append(Problem(place, Code.OUTLINE_NOT_IN_TEXT, message, "copy the first words under the heading from it"))
    return indexes, problems


def _find_outline(outlines: Sequence[Outline], report: str) -> tuple[int, tuple[OutlineHeading, ...]]:
    return next(((number, outline.headings) for number, outline in enumerate(outlines) if outline.report == report), (0, ()))


def _check_findings(library: Library, indexes: Mapping[str, Index]) -> tuple[tuple[FoundPassage, ...], dict[str, list[Problem]]]:
    """Look up all pinpoints and check figures and wording; give what was found, and the problems by finding."""
    passages, faults = look_up_all(library, indexes)
    words = {key: index_words(index.document) for key, index in indexes.items()}
    names = list_names(library)
    by_finding: dict[str, list[FoundPassage]] = {}
    for passage in passages:
        by_finding.setdefault(passage.finding.id, []).append(passage)
    for finding in library.findings.values():
        problems = list(check_copying(finding, words, names))
        found = by_finding.get(finding.id, [])
        if len(found) == len(finding.record.pinpoints):
            problems += check_figures(library, finding, found, indexes)
        if problems:
            faults.setdefault(finding.id, []).extend(problems)
    return passages, faults


def _make_receipts(
    library: Library, passages: Sequence[FoundPassage], indexes: Mapping[str, Index], faulty: frozenset[str], today: str
) -> tuple[Receipt, ...]:
    made = [
        make_receipt(
            passage,
            indexes[passage.report],
            library.receipts.get((passage.finding.id, passage.number + 1)),
            today,
            is_checked=passage.finding.id not in faulty,
        )
        for passage in passages
    ]
    pinpoints = {(finding.id, number) for finding in library.findings.values() for number in range(1, len(finding.record.pinpoints) + 1)}
    return (*made, *keep_unverifiable(library.receipts.values(), frozenset(indexes), frozenset(pinpoints)))


def cover_source(library: Library, verification: Verification, source_id: str) -> tuple[tuple[Document, Coverage], ...]:
    """Tell of each sentence of a source's documents which findings stand on it, or why it is left out."""
    source = library.sources[source_id].record
    indexes = [verification.indexes[report] for report in source.reports if report in verification.indexes]
    return tuple((index.document, _cover_report(source, verification.passages, index)) for index in indexes)


def _describe_texts(library: Library, passages: Sequence[FoundPassage], indexes: Mapping[str, Index]) -> dict[str, TextOfReport]:
    sources = {report: source.record for source in library.sources.values() for report in source.record.reports}
    return {key: describe_text(index.document, _cover_report(sources[key], passages, index)) for key, index in indexes.items()}


def _check_coverages(library: Library, passages: Sequence[FoundPassage], indexes: Mapping[str, Index]) -> Iterator[Problem]:
    for source in library.sources.values():
        for report in source.record.reports:
            if report in indexes:
                coverage = _cover_report(source.record, passages, indexes[report])
                yield from check_coverage(source, indexes[report].document, coverage)


def _cover_report(source: SourceRecord, passages: Sequence[FoundPassage], index: Index) -> Coverage:
    key = index.document.key
    spans = [_span_of(passage) for passage in passages if passage.report == key]
    return cover(index, spans, [left_out for left_out in source.not_summarised if left_out.report == key])


def _span_of(passage: FoundPassage) -> Passage:
    sentences = passage.finding.record.pinpoints[passage.number].sentences
    return Passage(passage.finding.id, passage.match.start, passage.match.end, sentences)
