"""What of a document was used: each sentence with the findings that stand on it, or why it was left out, or neither."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from synthesis.model.source import LeftOut
from synthesis.verify.document import BlockKind, Passage, Section
from synthesis.verify.lookup import Index, Sentence, sentences_covered
from synthesis.verify.sections import is_under
from synthesis.verify.squeeze import squeeze

_APPARATUS = frozenset(
    squeeze(name)
    for name in (
        "References",
        "Reference list",
        "List of references",
        "Bibliography",
        "Works cited",
        "Further reading",
        "Notes",
        "Endnotes",
    )
)
_NUMBERING = re.compile(r"^[\d.\s]+(?=\S)")


class Use(Enum):
    """What became of a sentence."""

    USED = "used"
    LEFT_OUT = "left out"
    NOT_USED = "not used"
    APPARATUS = "apparatus"


@dataclass(frozen=True, slots=True)
class CoveredSentence:
    """A sentence with its text, its words, the ids of the findings on it, and why it was left out, if it was."""

    sentence: Sentence
    text: str
    words: int
    use: Use
    findings: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """All sentences in reading order, and what was to be left out but is not in the document."""

    sentences: tuple[CoveredSentence, ...]
    unknown: tuple[LeftOut, ...] = ()

    @property
    def share_left_out(self) -> float:
        """Give the share of the words that were left out, apparatus aside."""
        counted = [sentence for sentence in self.sentences if sentence.use is not Use.APPARATUS]
        words = sum(sentence.words for sentence in counted)
        return sum(sentence.words for sentence in counted if sentence.use is Use.LEFT_OUT) / words if words else 0.0

    @property
    def not_used(self) -> tuple[CoveredSentence, ...]:
        """Give the sentences that are neither used nor left out."""
        return tuple(sentence for sentence in self.sentences if sentence.use is Use.NOT_USED)


def cover(index: Index, passages: Sequence[Passage], left_out: Sequence[LeftOut]) -> Coverage:
    """Tell of each sentence of a document whether it was used; `left_out` must be of this document."""
    text = index.document.text
    covered = [
        CoveredSentence(sentence, words, len(words.split()), _judge(sentence))
        for sentence in index.sentences
        for words in [" ".join(" ".join(text[start:end] for start, end in sentence.spans).split())]
    ]
    unknown = []
    for passage in left_out:
        positions = _find_left_out(index, passage)
        if not positions:
            unknown.append(passage)
        for position in positions:
            covered[position] = _leave_out(covered[position], passage.why)
    for position, finding in _find_used(index, passages):
        findings = tuple(sorted({*covered[position].findings, finding}))
        covered[position] = replace(covered[position], use=Use.USED, findings=findings, reason="")
    return Coverage(tuple(covered), tuple(unknown))


def _judge(sentence: Sentence) -> Use:
    is_text = sentence.kind in (BlockKind.PROSE, BlockKind.ITEM, BlockKind.NOTE)
    return Use.NOT_USED if is_text and not _is_apparatus(sentence.section) else Use.APPARATUS


def _is_apparatus(section: Section) -> bool:
    return any(squeeze(_NUMBERING.sub("", heading)) in _APPARATUS for heading in (section.heading, *section.parents))


def _leave_out(sentence: CoveredSentence, why: str) -> CoveredSentence:
    return sentence if sentence.use is Use.APPARATUS else replace(sentence, use=Use.LEFT_OUT, reason=sentence.reason or why)


def _find_used(index: Index, passages: Sequence[Passage]) -> Iterator[tuple[int, str]]:
    """Find the sentence that each passage begins in and those that it goes on to, within the paragraph."""
    for passage in passages:
        after = bisect_right(index.starts, (passage.start, len(index.sentences)))
        if not after:
            continue
        for position in sentences_covered(index, index.starts[after - 1][1], passage.sentences):
            yield position, passage.finding


def _find_left_out(index: Index, passage: LeftOut) -> range | list[int]:
    """Find the sentences that are left out: a section, or one sentence, or those from one to another."""
    under = {section.start for section in index.document.sections if is_under(section, passage.section)}
    positions = [position for position, sentence in enumerate(index.sentences) if sentence.section.start in under]
    first = _find_sentence(index, positions, passage.begins) if passage.begins else next(iter(positions), None)
    if first is None or not (passage.begins or passage.ends):
        return positions if first is not None else []
    if not passage.ends:
        return [first]
    last = _find_sentence(index, [position for position in positions if position >= first], passage.ends)
    return range(first, last + 1) if last is not None else []


def _find_sentence(index: Index, positions: Sequence[int], words: str) -> int | None:
    """Find the first of some sentences that words stand at the edge of, else the first that they begin within."""
    wanted = squeeze(words)
    inside: int | None = None
    for position in positions:
        start, end = index.sentences[position].squeezed
        found = index.squeezed.text.find(wanted, start, end + len(wanted) - 1) if wanted else -1
        if found == start or (found >= 0 and found + len(wanted) >= end - 1):
            return position
        if found >= 0 and inside is None:
            inside = position
    return inside
