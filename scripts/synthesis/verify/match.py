"""One pinpoint against one document: where the phrase stands, beside where the pinpoint says.

| the phrase                                     | outcome           |
| ---------------------------------------------- | ----------------- |
| has more than 12 words                         | too long          |
| has fewer than 3 words                         | too short         |
| stands nowhere                                 | not found         |
| is all of a sentence of prose                  | whole sentence    |
| stands once in the place that is stated        | found             |
| stands there several times                     | several           |
| stands elsewhere; the stated heading is unknown | section unknown  |
| stands under the heading, on another page      | wrong page        |
| stands elsewhere                               | elsewhere         |
"""

import re
from dataclasses import dataclass
from enum import Enum

from rapidfuzz import fuzz

from synthesis.model.pinpoint import Pinpoint
from synthesis.verify.document import BlockKind, Document
from synthesis.verify.lookup import Index, Match, find_squeezed
from synthesis.verify.sections import is_under
from synthesis.verify.squeeze import squeeze

MAX_WORDS = 12
MIN_WORDS = 3
CLOSE = 60.0


class Outcome(Enum):
    """What looking a phrase up gave."""

    FOUND = "found where stated"
    ELSEWHERE = "found elsewhere"
    SEVERAL = "found more than once"
    NOT_FOUND = "not found"
    WRONG_PAGE = "found on another page"
    SECTION_UNKNOWN = "no such section"
    TOO_SHORT = "too short to tell"
    TOO_LONG = "too long"
    WHOLE_SENTENCE = "a whole sentence"


@dataclass(frozen=True, slots=True)
class Lookup:
    """The outcome; the matches it is about; and the nearest passage in words where there is no match."""

    outcome: Outcome
    matches: tuple[Match, ...] = ()
    nearest: str = ""
    nearest_section: str = ""


def look_up(index: Index, pinpoint: Pinpoint) -> Lookup:
    """Look for the phrase of a pinpoint and judge where it was found."""
    words = len(pinpoint.phrase.split())
    if words > MAX_WORDS:
        return Lookup(Outcome.TOO_LONG)
    if words < MIN_WORDS:
        return Lookup(Outcome.TOO_SHORT)
    matches = tuple(find_squeezed(index, squeeze(pinpoint.phrase)))
    if not matches:
        return _find_nearest(index, pinpoint.phrase)
    if any(match.is_whole_sentence for match in matches):
        return Lookup(Outcome.WHOLE_SENTENCE, matches)
    return _judge_place(index.document, pinpoint, matches)


def _judge_place(document: Document, pinpoint: Pinpoint, matches: tuple[Match, ...]) -> Lookup:
    if not any(is_under(section, pinpoint.section) for section in document.sections):
        return Lookup(Outcome.SECTION_UNKNOWN, matches)
    in_section = [match for match in matches if is_under(match.sentence.section, pinpoint.section)]
    if not in_section:
        return Lookup(Outcome.ELSEWHERE, matches)
    on_page = [match for match in in_section if _is_on_page(match, pinpoint)]
    if not on_page:
        return Lookup(Outcome.WRONG_PAGE, tuple(in_section))
    narrowed = [match for match in on_page if _is_at(match, pinpoint)]
    if not narrowed:
        return Lookup(Outcome.ELSEWHERE, tuple(on_page))
    return Lookup(Outcome.FOUND if len(narrowed) == 1 else Outcome.SEVERAL, tuple(narrowed))


def _is_on_page(match: Match, pinpoint: Pinpoint) -> bool:
    if not pinpoint.page and pinpoint.pdf_page is None:
        return True
    if match.page is None:
        return False
    label_fits = not pinpoint.page or pinpoint.page.casefold() == match.page.label.casefold()
    return label_fits and pinpoint.pdf_page in (None, match.page.number)


def _is_at(match: Match, pinpoint: Pinpoint) -> bool:
    """Tell whether a match fits note, item and paragraph, as far as the pinpoint names them."""
    sentence = match.sentence
    if pinpoint.note and (sentence.kind is not BlockKind.NOTE or sentence.mark != pinpoint.note):
        return False
    if pinpoint.item and (sentence.kind is not BlockKind.ITEM or sentence.mark not in (pinpoint.item, "")):
        return False
    return pinpoint.paragraph in (None, sentence.paragraph)


def _find_nearest(index: Index, phrase: str) -> Lookup:
    wanted = squeeze(phrase)
    aligned = fuzz.partial_ratio_alignment(wanted, index.squeezed.text, score_cutoff=CLOSE)
    if aligned is None or aligned.dest_end <= aligned.dest_start:
        return Lookup(Outcome.NOT_FOUND)
    start, end = index.squeezed.original_span(aligned.dest_start, aligned.dest_end)
    section = index.document.section_at(start)
    return Lookup(Outcome.NOT_FOUND, nearest=_whole_words(index.document.text, start, end), nearest_section=section.heading)


def _whole_words(text: str, start: int, end: int) -> str:
    """Give the words that a span covers by half or more, at most a few more than a phrase may have."""
    covered = [
        word.group()
        for word in re.finditer(r"\S+", text[max(0, start - 60) : end + 60])
        for first, last in [(word.start() + max(0, start - 60), word.end() + max(0, start - 60))]
        if 2 * (min(last, end) - max(first, start)) >= last - first
    ]
    return " ".join(covered[: MAX_WORDS + 3])
