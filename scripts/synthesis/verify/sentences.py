"""A paragraph into sentences: spans of the original, whatever page break or note fell inside."""

import re
from collections.abc import Iterator

from synthesis.verify.document import Paragraph, Span

_STOP = re.compile(r"[.?!…]+['\"’”)\]*]*(?:[¹²³⁰⁴-⁹]+|\[\d{1,3}\])?(?=\s|$)")
# A full stop after one of these, or after a single capital, ends no sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|et al|etc|cf|vs|viz|approx|Dr|Mr|Mrs|Ms|Prof|St|No|Nos|Vol|Ed|Eds|edn|ed|eds|pp?|paras?|ch|fig)|\b[A-Z])\.$"
)
_ITEM_MARK = re.compile(r"[\s#*_]*(?:\d{1,2}(?:\.\d{1,2})*|[a-z])\.")
_OPENS = re.compile(r"\s+['\"‘“(\[*_]*[^\W_]")


def split_sentences(text: str, paragraph: Paragraph) -> tuple[tuple[Span, ...], ...]:
    """Split a paragraph into sentences, each as the spans that it covers in the text."""
    joined, offsets = _join(text, paragraph.spans)
    sentences = []
    start = 0
    for end in (*_find_ends(joined), len(joined)):
        trimmed = _trim(joined, start, end)
        if trimmed:
            sentences.append(_spans(offsets, *trimmed))
        start = end
    return tuple(sentences)


def _join(text: str, spans: tuple[Span, ...]) -> tuple[str, list[int]]:
    pieces: list[str] = []
    offsets: list[int] = []
    for start, end in spans:
        if pieces:
            pieces.append(" ")
            offsets.append(start)
        pieces.append(text[start:end])
        offsets.extend(range(start, end))
    return "".join(pieces), offsets


def _find_ends(joined: str) -> Iterator[int]:
    for stop in _STOP.finditer(joined):
        following = _OPENS.match(joined, stop.end())
        begins_anew = following is not None and not joined[following.end() - 1].islower()
        is_abbreviation = stop.group() == "." and _ABBREVIATION.search(joined, max(0, stop.start() - 12), stop.end())
        if begins_anew and not is_abbreviation and not _ITEM_MARK.fullmatch(joined, 0, stop.end()):
            yield stop.end()


def _trim(joined: str, start: int, end: int) -> Span | None:
    while start < end and joined[start].isspace():
        start += 1
    while end > start and joined[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _spans(offsets: list[int], start: int, end: int) -> tuple[Span, ...]:
    """Turn a span of the joined text into spans of the original: it breaks where offsets jump."""
    spans: list[Span] = []
    begin = start
    for position in range(start + 1, end):
        if offsets[position] not in (offsets[position - 1], offsets[position - 1] + 1):
            spans.append((offsets[begin], offsets[position - 1] + 1))
            begin = position
    spans.append((offsets[begin], offsets[end - 1] + 1))
    return tuple(spans)
