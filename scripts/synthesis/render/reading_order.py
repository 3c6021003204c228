"""Findings in the order of the documents: report by report, heading by heading, and under each as the passages stand.

Takes findings in the order of their file, gives them in groups under one heading each. What nobody has found in a
document yet stays behind what stands before it in the file.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from synthesis.model.finding import Finding
from synthesis.model.records import Located

_BEFORE_ALL = -1


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with the report and the heading that it stands under, and where its passage begins, if that is known."""

    finding: Located[Finding]
    report: str
    section: str
    begins: int | None = None


def order_findings(
    placed: Iterable[Placed], reports: Sequence[str], outlines: Mapping[str, Sequence[str]]
) -> tuple[tuple[Placed, ...], ...]:
    """Put findings in the order of the documents; `outlines` has the headings of reports whose text does not show their order."""
    groups: dict[tuple[str, str], list[Placed]] = {}
    for one in placed:
        groups.setdefault((one.report, one.section), []).append(one)
    ranks: list[tuple[int, int]] = []
    last: dict[str, int] = {}
    for (report, section), group in groups.items():
        last[report] = _rank_heading(section, group, outlines.get(report, ()), last.get(report, _BEFORE_ALL))
        ranks.append((reports.index(report) if report in reports else len(reports), last[report]))
    in_order = sorted(zip(ranks, groups.values(), strict=True), key=lambda ranked: ranked[0])
    return tuple(_order_group(group) for _, group in in_order)


def _rank_heading(section: str, group: Sequence[Placed], outline: Sequence[str], before: int) -> int:
    if section in outline:
        return outline.index(section)
    known = [one.begins for one in group if one.begins is not None]
    return before if outline or not known else min(known)


def _order_group(group: Sequence[Placed]) -> tuple[Placed, ...]:
    ranks: list[int] = []
    for one in group:
        ranks.append(one.begins if one.begins is not None else ranks[-1] if ranks else _BEFORE_ALL)
    return tuple(one for _, one in sorted(zip(ranks, group, strict=True), key=lambda ranked: ranked[0]))
