"""Words of a document in a paraphrase: runs of more than 12 in a row outside quotation marks, names and titles excepted."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from synthesis.verify.document import Document

MAX_WORDS = 12
# Hyphens within words do not count, be they printed or from the end of a line; nor do apostrophes.
_WORD = re.compile(r"[^\W_]+(?:(?:[-‐‑\u00ad]\s*\n\s*|[-‐‑\u00ad'’])[^\W_]+)*")
_NO_LETTERS = re.compile(r"[\W_]+")
_NOISE = re.compile(r"\[\d{1,3}\]|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|[¹²³⁰⁴-⁹]+")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘(?:[^‘’]|’(?=\w))*’(?!\w)|(?<!\w)'(?=\S)(?:[^']|'(?=\w))*'(?!\w)")
_JOINERS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "de", "et", "la", "le", "und", "von"]
)


@dataclass(frozen=True, slots=True)
class WordIndex:
    """Every run of 13 words that a document has."""

    runs: frozenset[str]


@dataclass(frozen=True, slots=True)
class CopiedRun:
    """Words that text and document have in a row: as the text has them, how many, and their span in the text."""

    words: str
    count: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    evened: str
    written: str
    start: int
    end: int


# As of the index of sentences: documents stay while somebody writes.
@lru_cache(maxsize=64)
def index_words(document: Document) -> WordIndex:
    """Index the words of a document in reading order, so that what interrupts a sentence does not hide it."""
    pieces = (document.text[start:end] for paragraph in document.paragraphs for start, end in paragraph.spans)
    text = _NOISE.sub("", "\n".join(pieces))
    words = [word.evened for word in _find_words(text, 0, len(text))]
    return WordIndex(frozenset(_runs_of(words)))


def copied_runs(text: str, index: WordIndex, exceptions: Sequence[str] = ()) -> tuple[CopiedRun, ...]:
    """Find the runs of more than 12 words that the document has too; those within one of the exceptions are none."""
    found: list[CopiedRun] = []
    for start, end in _outside_quotation_marks(text):
        words = list(_find_words(text, start, end))
        for first, after in _find_shared([word.evened for word in words], index):
            run = words[first:after]
            if not _is_name(run, exceptions):
                found.append(CopiedRun(text[run[0].start : run[-1].end], len(run), run[0].start, run[-1].end))
    return tuple(found)


def _find_shared(words: Sequence[str], index: WordIndex) -> Iterator[tuple[int, int]]:
    """Join runs of 13 that the document has, where they overlap, to the longest ones."""
    begin = end = -1
    for first, run in enumerate(_runs_of(words)):
        if run not in index.runs:
            continue
        if first >= end:
            if end > 0:
                yield begin, end
            begin = first
        end = first + MAX_WORDS + 1
    if end > 0:
        yield begin, end


def _runs_of(words: Sequence[str]) -> Iterator[str]:
    for first in range(len(words) - MAX_WORDS):
        yield " ".join(words[first : first + MAX_WORDS + 1])


def _find_words(text: str, start: int, end: int) -> Iterator[_Word]:
    for match in _WORD.finditer(text, start, end):
        evened = _NO_LETTERS.sub("", unicodedata.normalize("NFKC", match.group()).casefold())
        if evened:
            yield _Word(evened, match.group(), match.start(), match.end())


def _outside_quotation_marks(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for quoted in _QUOTED.finditer(text):
        yield position, quoted.start()
        position = quoted.end()
    yield position, len(text)


def _is_name(run: Sequence[_Word], names: Sequence[str]) -> bool:
    """Tell whether a run is within a known name or title, or a list of names: no word of it is an ordinary one."""
    joined = _join(run)
    if any(joined in _join(_find_words(name, 0, len(name))) for name in names):
        return True
    return all(word.evened in _JOINERS or word.written[0].isupper() or word.written[0].isdigit() for word in run)


def _join(words: Iterable[_Word]) -> str:
    return f" {' '.join(word.evened for word in words)} "
