"""The sides that findings take to a statement, next to each other: what each speaker says, never averaged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.records import Located
from synthesis.model.vocabulary import Stance
from synthesis.render.views.told import list_numbers
from synthesis.render.words import count_words, describe_speaker
from synthesis.render.writer import Writer

# A side that has more to say says the rest by numbers: a theme's page has all of it by source.
_SAID_ON_A_SIDE = 14
_TITLES = {Stance.SUPPORTS: "For it", Stance.CONTRADICTS: "Against it", Stance.QUALIFIES: "Limits it"}
_COUNTED = {Stance.SUPPORTS: "for it", Stance.CONTRADICTS: "against it", Stance.QUALIFIES: "limiting it"}


@dataclass(frozen=True, slots=True)
class Line:
    """A claim, and the finding's number as a link."""

    claim: Markup
    link: Markup


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker of one source says."""

    who: str
    source: Markup
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The findings that bear on a statement in one way; `others` are those not written out, by their numbers."""

    title: str
    stance: Stance
    voices: tuple[Voice, ...]
    others: Markup


def view_sides(writer: Writer, by_stance: Mapping[Stance, Sequence[Located[Finding]]]) -> tuple[Side, ...]:
    """Make the view of the sides that some finding takes: for, against, limiting."""
    return tuple(
        Side(
            f"{title} ({len(by_stance[stance])})",
            stance,
            view_voices(writer, by_stance[stance][:_SAID_ON_A_SIDE]),
            list_numbers(writer, by_stance[stance][_SAID_ON_A_SIDE:]),
        )
        for stance, title in _TITLES.items()
        if by_stance[stance]
    )


def count_sides(by_stance: Mapping[Stance, Sequence[Located[Finding]]]) -> str:
    """Count the findings on each side: '6 findings: 4 for it, 2 limiting it'."""
    counts = {words: len(by_stance[stance]) for stance, words in _COUNTED.items() if by_stance[stance]}
    total = count_words(sum(counts.values()), "finding")
    return f"{total}: {', '.join(f'{count} {words}' for words, count in counts.items())}" if len(counts) > 1 else total


def view_voices(writer: Writer, findings: Sequence[Located[Finding]]) -> tuple[Voice, ...]:
    """Put findings together by source and speaker, in the order in which each speaks first."""
    spoken: dict[tuple[str, str], list[Line]] = {}
    for finding in findings:
        line = Line(writer.label(finding.record.claim), writer.finding(finding.id))
        spoken.setdefault((finding.owner, describe_speaker(finding.record.speaker)), []).append(line)
    return tuple(Voice(who, writer.source(source_id), tuple(lines)) for (source_id, who), lines in spoken.items())
