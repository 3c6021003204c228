"""Findings told in a line each: claim, number, who says it and in which source; what lists by theme are made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.finding import Finding
from synthesis.model.node import Node, NodeKind
from synthesis.model.records import Located
from synthesis.render import address
from synthesis.render.escape import compose, join_inline
from synthesis.render.views.blocks import NOTHING
from synthesis.render.words import count_words, describe_speaker
from synthesis.render.writer import Writer

_NUMBERED_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in a line."""

    claim: Markup
    link: Markup
    who: str
    source: Markup


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """Findings on one theme: those that name it first in full, those that name it later by their numbers."""

    id: str
    theme: str
    count: str
    about: Markup
    findings: tuple[Told, ...]
    others: Markup


def tell_finding(writer: Writer, located: Located[Finding]) -> Told:
    """Make the view of a finding in a line."""
    finding = located.record
    return Told(
        writer.label(finding.claim),
        writer.finding(finding.id),
        describe_speaker(finding.speaker),
        writer.source(located.owner),
    )


def group_by_theme(
    writer: Writer, shown: Sequence[Located[Finding]], further: Mapping[str, Sequence[Located[Finding]]]
) -> tuple[ThemeGroup, ...]:
    """Put findings below the theme that each names first; `further` are those that name a theme later, by theme."""
    groups: dict[str, list[Located[Finding]]] = {}
    for finding in shown:
        groups.setdefault(finding.record.themes[0], []).append(finding)
    return tuple(_view_group(writer, theme, findings, further.get(theme, ())) for theme, findings in groups.items())


def in_order_of_themes(writer: Writer, findings: Iterable[Located[Finding]]) -> list[Located[Finding]]:
    """Give findings in the order of the themes that they name first."""
    order = {theme: index for index, theme in enumerate(writer.context.library.themes)}
    return sorted(findings, key=lambda finding: order.get(finding.record.themes[0], len(order)))


def name_theme(writer: Writer, theme_id: str) -> str:
    """Give a theme's short name as plain text; its id if there is no such theme."""
    found = writer.context.library.themes.get(theme_id)
    return found.record.label if found else theme_id


def list_numbers(writer: Writer, findings: Sequence[Located[Finding]]) -> Markup:
    """Link findings by their numbers; beyond forty they are counted."""
    if not findings:
        return NOTHING
    numbers = join_inline(writer.finding(finding.id) for finding in findings[:_NUMBERED_AT_MOST])
    left = len(findings) - _NUMBERED_AT_MOST
    return compose("{} and {} more", numbers, f"{left:,}") if left > 0 else numbers


def _view_group(writer: Writer, theme: str, findings: Sequence[Located[Finding]], further: Sequence[Located[Finding]]) -> ThemeGroup:
    found = writer.context.library.themes.get(theme)
    return ThemeGroup(
        theme,
        name_theme(writer, theme),
        count_words(len(findings), "finding"),
        writer.link("All that is said on this theme", address.theme_page(theme)) if found else writer.record(Node(NodeKind.THEME, theme)),
        tuple(tell_finding(writer, finding) for finding in findings),
        list_numbers(writer, further),
    )
