"""What findings can be filtered and sorted by, in columns: a library and its findings in, one column a facet out.

A facet has `key`, `label`, `values` (what addresses say, what readers see), `sets` (the sets of values that findings have,
as their places in `values`) and `column` (for each finding the place of its set).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from synthesis.model.checks import FiguresState, PhraseState, ReviewState
from synthesis.model.edtf import earliest_day
from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.records import Located
from synthesis.model.vocabulary import FindingKind, Level, Nation, SpeakerType, Word
from synthesis.search.postings import write_numbers

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Facet:
    """Something to filter by: what addresses call it, what readers do, its values in order, and those of a finding."""

    key: str
    label: str
    values: Sequence[tuple[str, str]]
    find: Callable[[Located[Finding]], Iterable[str]]


def write_facets(library: Library) -> Json:
    """Write all columns; `days` sorts findings by when what they say held or was said, 0 where no document tells."""
    findings = _in_order(library)
    return {
        "facets": [_write_facet(facet, findings) for facet in list_facets(library)],
        "days": write_numbers(_day(finding.record) for finding in findings),
    }


def list_facets(library: Library) -> tuple[Facet, ...]:
    """List what findings can be filtered by, in the order of the page."""
    themes = sorted(((theme_id, theme.record.label) for theme_id, theme in library.themes.items()), key=lambda theme: theme[1])
    sources = [(source_id, source.record.title) for source_id, source in library.sources.items()]
    places = sorted(((place_id, place.record.name) for place_id, place in library.places.items()), key=lambda place: place[1])
    states = (PhraseState.FOUND, FiguresState.CHECKED, ReviewState.REVIEWED, ReviewState.NOT_REVIEWED)
    checks = [(_CHECKED[state], f"{state.label[0].upper()}{state.label[1:]}") for state in states]
    return (
        Facet("theme", "Theme", themes, lambda finding: finding.record.themes),
        Facet("source", "Source", sources, lambda finding: (finding.owner,)),
        Facet("kind", "Kind", _offer(FindingKind), lambda finding: (finding.record.kind.value,)),
        Facet("speaker", "Who says it", _offer(SpeakerType), lambda finding: (finding.record.speaker.type.value,)),
        Facet("nation", "Nation", _offer(Nation), lambda finding: [nation.value for nation in finding.record.nations]),
        Facet("level", "Level", _offer(Level), lambda finding: [level.value for level in finding.record.levels]),
        Facet("place", "Place", places, lambda finding: finding.record.places),
        Facet("checked", "Checked", checks, lambda finding: _list_states(library, finding)),
    )


_CHECKED: dict[Word, str] = {
    PhraseState.FOUND: "phrase",
    FiguresState.CHECKED: "figures",
    ReviewState.REVIEWED: "reviewed",
    ReviewState.NOT_REVIEWED: "not-reviewed",
}


def _in_order(library: Library) -> list[Located[Finding]]:
    """Give the findings as the search's entries have them: source by source."""
    by_source: dict[str, list[Located[Finding]]] = {source_id: [] for source_id in library.sources}
    for finding in library.findings.values():
        by_source.setdefault(finding.owner, []).append(finding)
    return [finding for findings in by_source.values() for finding in findings]


def _write_facet(facet: Facet, findings: Iterable[Located[Finding]]) -> Json:
    order = {value: place for place, (value, _) in enumerate(facet.values)}
    sets: dict[tuple[int, ...], int] = {}
    column = []
    for finding in findings:
        values = tuple(sorted({order[value] for value in facet.find(finding) if value in order}))
        column.append(sets.setdefault(values, len(sets)))
    used = sorted({place for values in sets for place in values})
    place_of = {place: new for new, place in enumerate(used)}
    return {
        "key": facet.key,
        "label": facet.label,
        "values": [facet.values[place] for place in used],
        "sets": [[place_of[place] for place in values] for values in sets],
        "column": write_numbers(column),
    }


def _list_states(library: Library, finding: Located[Finding]) -> Iterator[str]:
    checks = library.checks.get(finding.id)
    if checks is None:
        return
    if all(check.phrase is PhraseState.FOUND for check in checks.passages):
        yield _CHECKED[PhraseState.FOUND]
    if all(check.figures is FiguresState.CHECKED for check in checks.passages):
        yield _CHECKED[FiguresState.CHECKED]
    if checks.review in _CHECKED:
        yield _CHECKED[checks.review]


def _day(finding: Finding) -> int:
    date = finding.date.held or finding.date.said or finding.date.published
    year, month, day = earliest_day(date) if date else (0, 0, 0)
    return (year * 12 + month) * 31 + day if year else 0


def _offer(words: Iterable[Word]) -> list[tuple[str, str]]:
    return [(word.value, word.label) for word in words]
