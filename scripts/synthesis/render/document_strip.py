"""A document as a strip: takes spans of its characters, gives what became of each part, the shares, and where to draw it.

Pure arithmetic: no words for readers and no HTML.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from synthesis.model.receipt import Spans
from synthesis.model.vocabulary import Word

# Sentences are a space or an empty line apart: so little between two parts is not a part of its own.
_WHITE_SPACE = 5
# About three pages: a sentence is then wide enough for a finger.
_CHARACTERS_IN_ROW = 8000
ROW_WIDTH = 1000.0


class PartUse(Word):
    """What became of a part of a document; where several hold, the first."""

    USED = ("used", "A finding stands on it", "A pinpoint was found in it, or goes on into it.")
    APPARATUS = ("apparatus", "Heading, page furniture or list of references", "Nothing to make a finding of.")
    LEFT_OUT = ("left-out", "Left out, with a reason", "The source's file says why no finding stands on it.")
    NOT_USED = ("not-used", "No finding stands on it", "Neither used nor left out with a reason.")


@dataclass(frozen=True, slots=True)
class Stand:
    """A finding with the characters that it stands on."""

    finding: str
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Part:
    """A run of characters of which the same became, with the findings on it: the one that begins last comes first."""

    use: PartUse
    begins: int
    ends: int
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shares:
    """Per cent of the characters: three that make up a hundred, and the apparatus, which they do not count, of the whole."""

    used: int
    left_out: int
    not_used: int
    apparatus: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a part in one row of the drawing, in units of which a row has a thousand."""

    row: int
    x: float
    width: float


def divide_document(length: int, stands: Sequence[Stand], left_out: Spans, apparatus: Spans) -> tuple[Part, ...]:
    """Divide a document into parts, each with what became of it; they follow each other from 0 to `length`."""
    spans = [
        *(Part(PartUse.USED, stand.begins, stand.ends, (stand.finding,)) for stand in stands),
        *(Part(PartUse.LEFT_OUT, begins, ends) for begins, ends in left_out),
        *(Part(PartUse.APPARATUS, begins, ends) for begins, ends in apparatus),
    ]
    kept = [replace(span, ends=min(span.ends, length)) for span in spans if span.begins < min(span.ends, length)]
    parts: list[Part] = []
    for part in _close_gaps(list(_cut(length, kept))):
        if parts and (parts[-1].use, parts[-1].findings) == (part.use, part.findings):
            parts[-1] = replace(parts[-1], ends=part.ends)
        else:
            parts.append(part)
    return tuple(parts)


def measure_shares(parts: Iterable[Part]) -> Shares:
    """Measure how much was used, left out and neither; whole numbers that add up to a hundred."""
    sizes = dict.fromkeys(PartUse, 0)
    for part in parts:
        sizes[part.use] += part.ends - part.begins
    total = sum(sizes.values())
    used, left_out, not_used = share_hundred([sizes[PartUse.USED], sizes[PartUse.LEFT_OUT], sizes[PartUse.NOT_USED]])
    return Shares(used, left_out, not_used, round(100 * sizes[PartUse.APPARATUS] / total) if total else 0)


def share_hundred(sizes: Sequence[int]) -> list[int]:
    """Share a hundred out in proportion, in whole numbers: what is over goes to the largest remainders."""
    total = sum(sizes)
    if not total:
        return [0 for _ in sizes]
    shares = [100 * size // total for size in sizes]
    by_remainder = sorted(range(len(sizes)), key=lambda index: (-(100 * sizes[index] % total), index))
    for index in by_remainder[: 100 - sum(shares)]:
        shares[index] += 1
    return shares


def count_rows(length: int) -> int:
    """Say how many rows a document is drawn in."""
    return max(1, -(-length // _CHARACTERS_IN_ROW))


def lay_out(part: Part, length: int) -> tuple[Cell, ...]:
    """Place a part in the rows of the drawing: a cell in each row that it reaches into."""
    in_row = length / count_rows(length)
    cells = []
    for row in range(count_rows(length)):
        begins, ends = max(part.begins, row * in_row), min(part.ends, (row + 1) * in_row)
        if begins < ends:
            scale = ROW_WIDTH / in_row
            cells.append(Cell(row, (begins - row * in_row) * scale, (ends - begins) * scale))
    return tuple(cells)


def _cut(length: int, spans: Sequence[Part]) -> Iterator[Part]:
    """Cut at every edge of a span, and tell for each piece what became of it."""
    edges = sorted({0, length, *(edge for span in spans for edge in (span.begins, span.ends))})
    waiting = deque(sorted(spans, key=lambda span: span.begins))
    open_spans: list[Part] = []
    for begins, ends in pairwise(edges):
        open_spans = [span for span in open_spans if span.ends > begins]
        while waiting and waiting[0].begins == begins:
            open_spans.append(waiting.popleft())
        uses = {span.use for span in open_spans}
        latest_first = sorted(open_spans, key=lambda span: -span.begins)
        findings = dict.fromkeys(finding for span in latest_first for finding in span.findings)
        yield Part(next((use for use in PartUse if use in uses), PartUse.NOT_USED), begins, ends, tuple(findings))


def _close_gaps(parts: Sequence[Part]) -> Iterator[Part]:
    """Count white space to the part before it, at the beginning to the one after it."""
    kept = [part for part in parts if part.use is not PartUse.NOT_USED or part.ends - part.begins > _WHITE_SPACE] or list(parts[:1])
    begins = 0
    for part, following in zip_longest(kept, kept[1:]):
        ends = following.begins if following else parts[-1].ends
        yield replace(part, begins=begins, ends=ends)
        begins = ends
