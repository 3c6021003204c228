"""Live counts for hand-written pages: `{{ counts.findings }}` becomes the number, and nothing more is possible.

What stands in code stays as it is, so that a page can show how it is done. An unknown name is a problem, not an exception.
"""

import re
from collections import Counter
from dataclasses import dataclass, fields

from synthesis.model.checks import FiguresState, PhraseState, ReviewState
from synthesis.model.code import Code
from synthesis.model.edtf import date_in_words
from synthesis.model.library import Agreement, Library
from synthesis.model.nearest import suggest
from synthesis.model.place import Place
from synthesis.model.problem import Problem

_CODE = r"(?P<code>^(?P<fence>```+|~~~+).*?^(?P=fence)|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
_PATTERN = re.compile(_CODE + r"|\{\{(?P<name>[^{}\n]*)\}\}", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Counts:
    """All numbers that a hand-written page can show.

    `contested` counts statements on which sources differ, `contested_within` those on which one study's material does, `texts`
    reports that the program has looked through. Phrases and figures are counted by pinpoint, reviews by finding. `latest_change`
    is the day of the latest entry in the log, in words.
    """

    sources: int
    reports: int
    texts: int
    data_sets: int
    findings: int
    pinpoints: int
    phrases_found: int
    phrases_changed: int
    phrases_unchecked: int
    figures_checked: int
    figures_changed: int
    figures_unchecked: int
    reviewed: int
    reviews_ended: int
    not_reviewed: int
    themes: int
    statements: int
    contested: int
    contested_within: int
    works: int
    terms: int
    events: int
    places: int
    organisations: int
    frameworks: int
    responsibilities: int
    changes: int
    latest_change: str


def count_library(library: Library) -> Counts:
    """Count what the library holds."""
    agreements = Counter(tally.agreement for tally in library.tallies.values())
    phrases = Counter(check.phrase for checks in library.checks.values() for check in checks.passages)
    figures = Counter(check.figures for checks in library.checks.values() for check in checks.passages)
    reviews = Counter(checks.review for checks in library.checks.values())
    latest = max((change.record.date for change in library.changes.values()), default="")
    return Counts(
        sources=len(library.sources),
        reports=sum(len(source.record.reports) for source in library.sources.values()),
        texts=sum(1 for source in library.sources.values() for report in source.record.reports if report in library.texts),
        data_sets=len({data_set.id for source in library.sources.values() for data_set in source.record.datasets}),
        findings=len(library.findings),
        pinpoints=phrases.total(),
        phrases_found=phrases[PhraseState.FOUND],
        phrases_changed=phrases[PhraseState.CHANGED],
        phrases_unchecked=phrases[PhraseState.NO_TEXT],
        figures_checked=figures[FiguresState.CHECKED],
        figures_changed=figures[FiguresState.CHANGED],
        figures_unchecked=figures[FiguresState.NO_TEXT],
        reviewed=reviews[ReviewState.REVIEWED],
        reviews_ended=reviews[ReviewState.CHANGED],
        not_reviewed=reviews[ReviewState.NOT_REVIEWED],
        themes=len(library.themes),
        statements=len(library.tallies),
        contested=agreements[Agreement.CONTESTED],
        contested_within=agreements[Agreement.CONTESTED_WITHIN],
        works=len(library.references),
        terms=len(library.terms),
        events=len(library.events),
        places=len(library.places),
        organisations=len(library.organisations),
        frameworks=len(library.frameworks),
        responsibilities=len(library.responsibilities),
        changes=len(library.changes),
        latest_change=date_in_words(latest) if latest else "",
    )


def render_counts(markdown: str, counts: Counts, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Put the counts into the Markdown of a hand-written page; `path` is the page's file, for problems."""
    numbers = {f"counts.{field.name}": _show(getattr(counts, field.name)) for field in fields(Counts)}
    problems: list[Problem] = []

    def fill(match: re.Match[str]) -> str:
        if match["code"] is not None:
            return match[0]
        name = match["name"].strip()
        if name not in numbers:
            problems.append(_report(match, name, numbers, path))
        return numbers.get(name, match[0])

    return _PATTERN.sub(fill, markdown), tuple(problems)


def _show(value: int | str) -> str:
    return value if isinstance(value, str) else f"{value:,}"


def _report(match: re.Match[str], name: str, numbers: dict[str, str], path: str) -> Problem:
    before = match.string[: match.start()]
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    known = f"the names are {', '.join(numbers)}"
    return Problem(place, Code.UNKNOWN_COUNT, f"must be one of the counts, not {name!r}", suggest(name, numbers, known))
