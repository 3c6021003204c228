"""A finding's own words against its passages: every figure stands there, and no long run of words is copied."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.verify.copying import MAX_WORDS, WordIndex, copied_runs
from synthesis.verify.document import BlockKind
from synthesis.verify.figures import MissingFigure, missing_figures
from synthesis.verify.lookup import Index, Sentence, place_of_sentence, sentences_covered
from synthesis.verify.passages import FoundPassage

_OWN_WORDS = ("claim", "why", "caution", "extent", "condition", "addressee")
_MAX_OFFERED = 4


def check_figures(
    library: Library, finding: Located[Finding], passages: Sequence[FoundPassage], indexes: Mapping[str, Index]
) -> Iterator[Problem]:
    """Yield a problem for every figure of a finding that stands neither in its passages nor in the paragraphs around them."""
    record = finding.record
    values = [figure.value for figure in record.figures]
    years = _years_of_metadata(library, finding)
    near = [text for passage in passages for text in _covered_texts(passage, indexes)]
    missing = missing_figures(record.claim, values, near, years)
    if missing:
        around = [text for passage in passages for text in _surrounding_texts(passage, indexes)]
        missing = missing_figures(record.claim, values, around, years)
    for figure in missing:
        number = next((count for count, value in enumerate(values) if value == figure.written), None)
        place = finding.origin.at("claim") if number is None else finding.origin.at("figures", number, "value")
        message = f"must have only figures that stand in its passage, which {figure.written!r} does not"
        yield Problem(place, Code.FIGURE_NOT_IN_PASSAGE, message, _offer(figure))


def check_copying(finding: Located[Finding], words: Mapping[str, WordIndex], names: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for every run of more than 12 words that a finding shares with one of its documents."""
    for report in dict.fromkeys(pinpoint.report for pinpoint in finding.record.pinpoints):
        if report not in words:
            continue
        for field in _OWN_WORDS:
            for run in copied_runs(getattr(finding.record, field), words[report], names):
                message = f"must not repeat more than {MAX_WORDS} words in a row of the document, but has {run.words!r}"
                remedy = "say it in your own words, or quote a few of them in quotation marks"
                yield Problem(finding.origin.at(field), Code.COPIED_WORDS, message, remedy)


def list_names(library: Library) -> tuple[str, ...]:
    """List the titles and names that may stand word for word: works, bodies, places and parts of frameworks."""
    titles = [located.record.title for located in library.references.values()]
    bodies = [located.record.name for located in library.organisations.values()]
    places = [located.record.name for located in library.places.values()]
    parts = [part.title for located in library.frameworks.values() for part in located.record.parts]
    return (*titles, *bodies, *places, *parts)


def _offer(figure: MissingFigure) -> str:
    if not figure.there:
        return "the passage has no figures; take it out, or pin it to the passage that gives it"
    return f"the passage has {', '.join(map(repr, figure.there[:_MAX_OFFERED]))}"


def _covered_texts(passage: FoundPassage, indexes: Mapping[str, Index]) -> Iterator[str]:
    """Give the sentence that the phrase begins in, and the following ones that the pinpoint says it covers."""
    pinpoint = passage.finding.record.pinpoints[passage.number]
    index = indexes[pinpoint.report]
    first = place_of_sentence(index, passage.match.start)
    for position in sentences_covered(index, first, pinpoint.sentences):
        yield _text_of(index, index.sentences[position])


def _surrounding_texts(passage: FoundPassage, indexes: Mapping[str, Index]) -> Iterator[str]:
    """Give the passage's paragraph, and the list that follows it or that it is an item of."""
    index = indexes[passage.finding.record.pinpoints[passage.number].report]
    here = passage.match.sentence
    first = place_of_sentence(index, passage.match.start)
    before = reversed(index.sentences[:first])
    yield from (_text_of(index, sentence) for sentence in _while_near(before, here))
    yield from (_text_of(index, sentence) for sentence in _while_near(index.sentences[first:], here))


def _while_near(sentences: Iterable[Sentence], here: Sentence) -> Iterator[Sentence]:
    for sentence in sentences:
        if not (_same_paragraph(sentence, here) or (sentence.kind is BlockKind.ITEM and sentence.section == here.section)):
            return
        yield sentence


def _same_paragraph(sentence: Sentence, other: Sentence) -> bool:
    return (sentence.section.start, sentence.paragraph, sentence.kind) == (other.section.start, other.paragraph, other.kind)


def _text_of(index: Index, sentence: Sentence) -> str:
    return " ".join(index.document.text[start:end] for start, end in sentence.spans)


def _years_of_metadata(library: Library, finding: Located[Finding]) -> frozenset[int]:
    """Give the years of the works that a finding names and of when its speaker spoke: they stand on covers, not in passages."""
    record = finding.record
    source = library.sources[finding.owner].record
    keys = {*source.reports, *source.discusses, *(cited.key for cited in record.cites), *filter(None, [record.relays])}
    dates = [library.references[key].record.date for key in sorted(keys) if key in library.references]
    dates += [record.speaker.date, record.date.said, record.date.published]
    return frozenset(int(year) for date in dates if date for year in re.findall(r"\d{4}", date))
