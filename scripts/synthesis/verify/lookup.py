"""A document made ready for looking things up: its squeezed text, and for each place the paragraph and sentence there."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from synthesis.verify.document import BlockKind, Document, PageSpan, Paragraph, Section, Span
from synthesis.verify.sentences import split_sentences
from synthesis.verify.squeeze import Squeezed, begins_and_ends_words, squeeze, squeeze_spans

PREFIX_WORDS = 4
_BRACKET = re.compile(r"\([^()]{1,120}\)[.'\"’”]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its spans in the text, its paragraph's kind and mark, and its numbers for people.

    `paragraph` counts prose and list items under the heading from 1 (0 for anything else), `number` sentences in the
    paragraph from 1. `squeezed` is its span in the squeezed text.
    """

    spans: tuple[Span, ...]
    kind: BlockKind
    mark: str
    section: Section
    paragraph: int
    number: int
    squeezed: Span


@dataclass(frozen=True, slots=True)
class Index:
    """A document with all of its sentences in reading order.

    `starts` are the spans' first positions in the text, in order, each with the place of its sentence in `sentences`.
    """

    document: Document
    squeezed: Squeezed
    sentences: tuple[Sentence, ...]
    starts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a phrase stands: its span in the text, the sentence it begins in, and the page."""

    start: int
    end: int
    sentence: Sentence
    page: PageSpan | None
    is_whole_sentence: bool


# While somebody writes, the documents are as they were: indexing them again would be most of the wait.
@lru_cache(maxsize=64)
def build_index(document: Document) -> Index:
    """Squeeze a document and number its sentences."""
    sentences: list[Sentence] = []
    texts: list[str] = []
    offsets: list[int] = []
    for sentence, squeezed in _number_sentences(document):
        sentences.append(sentence)
        texts.append(squeezed.text)
        offsets += squeezed.offsets
    starts = sorted((start, place) for place, sentence in enumerate(sentences) for start, _ in sentence.spans)
    return Index(document, Squeezed("".join(texts), tuple(offsets)), tuple(sentences), tuple(starts))


def find_squeezed(index: Index, wanted: str) -> Iterator[Match]:
    """Find every place where the squeezed words stand as whole words, sentences put together or else as printed.

    As printed, because what looks like a running head or a page number may be a piece of a sentence between page breaks.
    """
    found = list(_find_in(index, index.squeezed, wanted))
    return iter(found or list(_find_in(index, index.squeezed.in_text_order(), wanted)))


def _find_in(index: Index, squeezed: Squeezed, wanted: str) -> Iterator[Match]:
    document = index.document
    position = squeezed.text.find(wanted) if wanted else -1
    if position < 0:
        return
    while position >= 0:
        start, end = squeezed.original_span(position, position + len(wanted))
        is_cut = squeezed.cuts_character(position, position + len(wanted))
        if not is_cut and begins_and_ends_words(document.text, start, end):
            sentence = index.sentences[place_of_sentence(index, start)]
            is_whole = squeezed is index.squeezed and _is_whole(sentence, position, len(wanted))
            yield Match(start, end, sentence, document.page_at(start), is_whole)
        position = squeezed.text.find(wanted, position + 1)


def place_of_sentence(index: Index, start: int) -> int:
    """Give the place, among all sentences, of the one that a position of the text stands in."""
    return index.starts[bisect_right(index.starts, (start, len(index.sentences))) - 1][1]


def sentences_covered(index: Index, first: int, sentences: int) -> Iterator[int]:
    """Give the positions of the sentences from the first one that a pinpoint covers, never past its paragraph.

    A reference in brackets that stands as a sentence of its own goes with the sentence before it.
    """
    left = sentences
    position = first
    while left or _is_bracket(index, position):
        yield position
        left = max(0, left - 1)
        position += 1
        if position == len(index.sentences) or index.sentences[position].number == 1:
            break


def span_covered(index: Index, match: Match, sentences: int) -> Span:
    """Give the span of the sentence that a match begins in and of those after it that the pinpoint covers."""
    covered = [index.sentences[at] for at in sentences_covered(index, place_of_sentence(index, match.start), sentences)]
    return covered[0].spans[0][0], max(covered[-1].spans[-1][1], match.end)


def find_prefix(index: Index, match: Match) -> str:
    """Give the words before a match, if the same phrase stands earlier in the document; else nothing."""
    text = index.document.text
    first = next(find_squeezed(index, squeeze(text[match.start : match.end])), match)
    return " ".join(text[max(0, match.start - 200) : match.start].split()[-PREFIX_WORDS:]) if first.start < match.start else ""


def _number_sentences(document: Document) -> Iterator[tuple[Sentence, Squeezed]]:
    position = 0
    counted: dict[int, int] = {}
    for paragraph in document.paragraphs:
        section = document.section_at(paragraph.start)
        number = _count(paragraph, section, counted)
        for count, spans in enumerate(split_sentences(document.text, paragraph), start=1):
            squeezed = squeeze_spans(document.text, spans)
            end = position + len(squeezed.text)
            yield Sentence(spans, paragraph.kind, paragraph.mark, section, number, count, (position, end)), squeezed
            position = end


def _count(paragraph: Paragraph, section: Section, counted: dict[int, int]) -> int:
    if paragraph.kind not in (BlockKind.PROSE, BlockKind.ITEM):
        return 0
    counted[section.start] = counted.get(section.start, 0) + 1
    return counted[section.start]


def _is_whole(sentence: Sentence, position: int, length: int) -> bool:
    """Tell whether a match is all of a sentence of prose, give or take the stop at its end."""
    begin, end = sentence.squeezed
    return sentence.kind is BlockKind.PROSE and position <= begin and position + length >= end - 1


def _is_bracket(index: Index, position: int) -> bool:
    (start, end), *others = index.sentences[position].spans
    return not others and bool(_BRACKET.fullmatch(index.document.text, start, end))
