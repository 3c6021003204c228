"""What of a document was used, in words for a terminal: one line a sentence, with its place and the findings on it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from synthesis.verify.coverage import Coverage, CoveredSentence, Use
from synthesis.verify.document import Document

_WIDTH = 90


def write_coverage(coverages: Iterable[tuple[Document, Coverage]], *, show_all: bool) -> str:
    """Write the counts of each document, then its sentences by heading: all, or those that nothing stands on."""
    return "".join(f"{line}\n" for document, coverage in coverages for line in _describe(document, coverage, show_all=show_all))


def _describe(document: Document, coverage: Coverage, *, show_all: bool) -> Iterator[str]:
    yield f"{document.file_name}: {_count(coverage)}"
    for passage in coverage.unknown:
        yield f"  not in the document, though it is to be left out: {passage.begins or passage.section!r}"
    shown = [sentence for sentence in coverage.sentences if show_all or sentence.use is Use.NOT_USED]
    for heading, sentences in groupby(shown, key=lambda covered: covered.sentence.section.heading):
        yield f"  {heading}"
        for sentence in sentences:
            yield f"    {_locate(sentence)} {_tell_use(sentence)}: {_shorten(sentence.text)}"


def _count(coverage: Coverage) -> str:
    numbers = {use: sum(sentence.use is use for sentence in coverage.sentences) for use in Use}
    counts = ", ".join(f"{number} {use.value}" for use, number in numbers.items())
    return f"{len(coverage.sentences)} sentences: {counts}; {coverage.share_left_out:.1%} of the words left out"


def _locate(covered: CoveredSentence) -> str:
    return f"paragraph {covered.sentence.paragraph}, sentence {covered.sentence.number},"


def _tell_use(covered: CoveredSentence) -> str:
    if covered.use is Use.USED:
        return ", ".join(covered.findings)
    return f"left out ({covered.reason})" if covered.use is Use.LEFT_OUT else covered.use.value


def _shorten(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 2].rstrip()} …"
