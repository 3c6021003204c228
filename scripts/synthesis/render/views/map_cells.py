"""What one cell of the map says: the findings of one theme and one column in, a line of what they say out.

The line is the claim of the finding that most statements of the theme rest on; of several, that of the earliest statement,
and of those without one, the first in the collection.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.library import Agreement
from synthesis.model.records import Located
from synthesis.model.theme import Theme
from synthesis.model.vocabulary import Stance
from synthesis.render import address
from synthesis.render.escape import escape_text
from synthesis.render.views.blocks import NOTHING
from synthesis.render.words import count_words, sentence_case, shorten
from synthesis.render.writer import Writer

_LONGEST_LINE = 120
# The gravest first: one contested statement marks a cell.
_GRAVEST = (Agreement.CONTESTED, Agreement.CONTESTED_WITHIN, Agreement.QUALIFIED, Agreement.AGREE, Agreement.ONE_SOURCE)
_NO_RANK = (0, 0)


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell. `count` leads to `page` and `anchor`, or to the findings filtered by `filter`; an empty cell says in `empty` why it is so."""

    line: Markup = NOTHING
    finding: Markup = NOTHING
    speaker: str = ""
    speaker_class: str = ""
    others: str = ""
    agreement: str = ""
    agreement_class: str = ""
    note: str = ""
    count: str = ""
    page: str = ""
    anchor: str = ""
    filter: str = ""
    empty: str = ""
    empty_class: str = ""


@dataclass(frozen=True, slots=True)
class ThemeWeights:
    """What a theme's statements say of its findings: how many rest on each with the first of them, and the gravest agreement."""

    ranks: Mapping[str, tuple[int, int]]
    agreements: Mapping[str, Agreement]


@dataclass(frozen=True, slots=True)
class Target:
    """Where the count of a cell leads: a page with an anchor for all, and the filter of the table of findings where there are scripts."""

    page: str
    anchor: str
    filter: str


def weigh_findings(writer: Writer, located: Located[Theme]) -> ThemeWeights:
    """Weigh the findings of a theme by its statements."""
    ranks: dict[str, tuple[int, int]] = {}
    agreements: dict[str, Agreement] = {}
    for number, statement in enumerate(located.record.statements):
        tally = writer.context.library.tallies.get(f"{located.id}/{statement.id}")
        for behind in statement.findings:
            if behind.stance is Stance.SUPPORTS:
                rests, first = ranks.get(behind.finding, (0, -number))
                ranks[behind.finding] = (rests + 1, first)
            if tally:
                known = agreements.get(behind.finding, tally.agreement)
                agreements[behind.finding] = min(known, tally.agreement, key=_GRAVEST.index)
    return ThemeWeights(ranks, agreements)


def view_cell(writer: Writer, findings: Sequence[Located[Finding]], weights: ThemeWeights, target: Target, note: str = "") -> CellView:
    """Make the view of a cell that has findings."""
    leading = max(findings, key=lambda finding: weights.ranks.get(finding.id, _NO_RANK))
    agreements = [weights.agreements[finding.id] for finding in findings if finding.id in weights.agreements]
    agreement = min(agreements, key=_GRAVEST.index) if agreements else None
    speakers = {finding.record.speaker.type for finding in findings} - {leading.record.speaker.type}
    line = shorten(writer.plain(leading.record.claim), _LONGEST_LINE)
    return CellView(
        line=escape_text(line),
        finding=writer.finding(leading.id),
        speaker=leading.record.speaker.type.label,
        speaker_class=leading.record.speaker.type.value,
        others=f"and {count_words(len(speakers), 'other kind')} of speaker" if speakers else "",
        agreement=sentence_case(agreement.value) if agreement else "",
        agreement_class=agreement.value.replace(" ", "-") if agreement else "",
        note=note,
        count=count_words(len(findings), "finding"),
        page=address.relative(writer.uri, target.page),
        anchor=target.anchor,
        filter=target.filter,
    )
