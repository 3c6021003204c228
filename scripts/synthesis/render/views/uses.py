"""Where the findings use something: the claims with who makes them, or their numbers by source where there are many.

A page that tells of many things tells of each in as much detail as it has room for.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.escape import compose, escape_text, join_inline
from synthesis.render.views.blocks import Fact, inline_fact, list_fact, mark_who
from synthesis.render.words import count_words, describe_speaker
from synthesis.render.writer import Writer

_Findings = Sequence[Located[Finding]]


@dataclass(frozen=True, slots=True)
class Detail:
    """How closely findings are told of: by their claims up to so many, else by their numbers, so many of each of so many sources."""

    claims: int
    sources: int
    numbers: int
    themes: int


MOST = Detail(claims=25, sources=12, numbers=40, themes=20)
_LESS = (MOST, Detail(0, 12, 40, 20), Detail(0, 12, 12, 8), Detail(0, 6, 6, 5), Detail(0, 3, 3, 3), Detail(0, 0, 0, 3))
# Bytes as sent with gzip, measured.
_CLAIM, _SOURCE, _NUMBER, _THEME = 70, 20, 4, 4


def choose_detail(used: Iterable[_Findings], room: int, most: Detail = MOST) -> Detail:
    """Choose the closest way to tell of the findings of each entry of a page, at most that closely, for which `room` bytes are enough."""
    entries = list(used)
    details = [Detail(*map(min, astuple(most), astuple(less))) for less in _LESS]
    return next((detail for detail in details if sum(_weigh(findings, detail) for findings in entries) <= room), details[-1])


def fact_of_claims(writer: Writer, findings: _Findings, detail: Detail) -> Fact:
    """Make a fact of findings: each with its claim and who makes it, or only their numbers if there are many."""
    if len(findings) > detail.claims:
        return list_fact(f"What the sources say, in {count_words(len(findings), 'finding')}", list_by_source(writer, findings, detail))
    return list_fact("What the sources say", (_write_claim(writer, finding) for finding in findings))


def fact_of_themes(writer: Writer, findings: _Findings, detail: Detail) -> Fact:
    """Make a fact of the themes that findings speak to, those that most speak to first."""
    counts = Counter(theme for finding in findings for theme in finding.record.themes if theme in writer.context.library.themes)
    ranked = sorted(counts, key=lambda theme: (-counts[theme], theme))
    named = [compose("{} ({})", writer.record(Node(NodeKind.THEME, theme)), str(counts[theme])) for theme in ranked[: detail.themes]]
    left = len(ranked) - len(named)
    return inline_fact("Themes", [*named, *([escape_text(f"and {count_words(left, 'other')}")] if left else [])])


def list_by_source(writer: Writer, findings: _Findings, detail: Detail) -> Iterator[Markup]:
    """List findings by their numbers, those of a source on one line behind its name."""
    by_source = _sort_by_source(findings)
    for source_id, ids in list(by_source.items())[: detail.sources]:
        yield compose("{}: {}", writer.source(source_id), link_numbers(writer, ids, detail.numbers))
    others = list(by_source.values())[detail.sources :]
    if others:
        number = count_words(sum(map(len, others)), "finding")
        sources = count_words(len(others), "other source" if detail.sources else "source")
        yield compose("{} of {}", number, writer.link(sources, address.FINDINGS))


def link_numbers(writer: Writer, ids: Sequence[str], most: int) -> Markup:
    """Link findings by their numbers, and say how many more there are if they are too many for a line."""
    links = join_inline(map(writer.finding, ids[:most]))
    return compose("{} and {} more", links, f"{len(ids) - most:,}") if len(ids) > most else links


def _weigh(findings: _Findings, detail: Detail) -> int:
    themes = min(detail.themes, len({theme for finding in findings for theme in finding.record.themes}))
    if len(findings) <= detail.claims:
        return len(findings) * _CLAIM + themes * _THEME
    by_source = _sort_by_source(findings)
    numbers = sum(min(len(ids), detail.numbers) for ids in list(by_source.values())[: detail.sources])
    return min(len(by_source), detail.sources + 1) * _SOURCE + numbers * _NUMBER + themes * _THEME


def _sort_by_source(findings: _Findings) -> dict[str, list[str]]:
    by_source: dict[str, list[str]] = {}
    for finding in findings:
        by_source.setdefault(finding.owner, []).append(finding.id)
    return by_source


def _write_claim(writer: Writer, finding: Located[Finding]) -> Markup:
    who = mark_who(describe_speaker(finding.record.speaker))
    return compose("{} {} {}", writer.finding(finding.id), writer.label(finding.record.claim), who)
