"""Findings source by source, each with its passage: what stands at the end of a theme's page and on those that go on with it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.escape import compose
from synthesis.render.views.blocks import NOTHING
from synthesis.render.views.checks import CheckBadge, find_checks
from synthesis.render.views.pager import cut_into_pages
from synthesis.render.words import count_words, describe_speaker, sentence_case
from synthesis.render.writer import Writer

# How much of one source, and how much in all, stands on a page before it is split.
FROM_ONE_SOURCE = 60
ON_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class Split:
    """Findings page by page; `totals` has how many each source has on all pages together, counted once for all of them."""

    parts: tuple[tuple[Located[Finding], ...], ...]
    totals: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A finding in short: claim, number as a link, who says it, a few words of the passage with their place, checks."""

    claim: Markup
    link: Markup
    who: str
    phrase: str
    citation: Markup
    badges: tuple[CheckBadge, ...]


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """A source's findings on a page; `count` says how many of how many they are, `about` leads to the source."""

    id: str
    name: Markup
    count: str
    about: Markup
    findings: tuple[Quoted, ...]


def put_in_rounds(findings: Iterable[Located[Finding]]) -> list[Located[Finding]]:
    """Put the first findings of every source before the further ones of any, so that the first page has something of each."""
    met: dict[str, int] = {}
    rounds: list[tuple[int, Located[Finding]]] = []
    for finding in findings:
        index = met.get(finding.owner, 0)
        met[finding.owner] = index + 1
        rounds.append((index // FROM_ONE_SOURCE, finding))
    return [finding for _, finding in sorted(rounds, key=lambda one: one[0])]


def split_findings(findings: Sequence[Located[Finding]]) -> Split:
    """Cut findings into pages."""
    return Split(cut_into_pages(findings, ON_A_PAGE), Counter(finding.owner for finding in findings))


def group_by_source(writer: Writer, shown: Sequence[Located[Finding]], totals: Mapping[str, int]) -> tuple[SourceGroup, ...]:
    """Make the view of some findings by source; `totals` has how many each source has on all pages together."""
    groups: dict[str, list[Located[Finding]]] = {}
    for finding in shown:
        groups.setdefault(finding.owner, []).append(finding)
    return tuple(
        SourceGroup(
            source_id,
            writer.source_name(source_id),
            _count(len(findings), totals[source_id]),
            _introduce(writer, source_id),
            tuple(quote_finding(writer, finding) for finding in findings),
        )
        for source_id, findings in groups.items()
    )


def quote_finding(writer: Writer, located: Located[Finding]) -> Quoted:
    """Make the view of a finding with its first passage."""
    finding = located.record
    pinpoint = finding.pinpoints[0]
    checks = find_checks(writer, finding)
    phrase = checks.passages[0].phrase
    return Quoted(
        writer.label(finding.claim),
        writer.finding(finding.id),
        f"{describe_speaker(finding.speaker)}{f'; how widely held: ‘{finding.extent}’' if finding.extent else ''}",
        pinpoint.phrase,
        writer.cite(pinpoint.report, pinpoint.locator),
        (
            CheckBadge(f"phrase {phrase.value}", sentence_case(phrase.label)),
            CheckBadge(f"review {checks.review.value}", sentence_case(checks.review.label)),
        ),
    )


def _count(shown: int, in_all: int) -> str:
    return count_words(in_all, "finding") if shown == in_all else f"{shown:,} of {count_words(in_all, 'finding')}"


def _introduce(writer: Writer, source_id: str) -> Markup:
    source = writer.context.library.sources.get(source_id)
    if source is None:
        return NOTHING
    return compose("{}. {}", source.record.kind.label, writer.link("What this source is, and is not", address.source_page(source_id)))
