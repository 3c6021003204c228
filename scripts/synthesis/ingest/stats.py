"""The state of a collection in figures: what there is, what was checked, and what is still thin or open."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from synthesis.model.checks import FiguresState, PhraseState, ReviewState
from synthesis.model.library import Library
from synthesis.model.node import EdgeKind, Node, NodeKind


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source: how many findings it has, of how many all passages were found, and how many a person reviewed."""

    id: str
    findings: int
    found: int
    reviewed: int
    retired: int


@dataclass(frozen=True, slots=True)
class ThemeState:
    """A theme: how many findings speak to it, from which sources, and how many statements it has."""

    id: str
    findings: int
    statements: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """All figures; states are by the words that files and readers know them by, lists are ids or keys in order."""

    sources: tuple[SourceState, ...]
    themes: tuple[ThemeState, ...]
    passages: dict[str, int]
    figures: dict[str, int]
    reviews: dict[str, int]
    works: int
    themes_on_one_source: tuple[str, ...]
    unreviewed: tuple[str, ...]
    works_never_cited: tuple[str, ...]
    links_without_archive: tuple[str, ...]

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return sum(source.findings for source in self.sources)


def count_state(library: Library) -> Stats:
    """Count what a collection has and lacks."""
    themes = tuple(_count_theme(library, theme) for theme in library.themes)
    passages = [passage for checks in library.checks.values() for passage in checks.passages]
    reviews = {finding: checks.review for finding, checks in library.checks.items()}
    links = [key for key, work in library.references.items() if work.record.url and not work.record.doi and not work.record.archived]
    uncited = [key for key in library.references if not library.links.leading_to(Node(NodeKind.REFERENCE, key))]
    return Stats(
        sources=_count_sources(library),
        themes=themes,
        passages=_count((passage.phrase.value for passage in passages), PhraseState),
        figures=_count((passage.figures.value for passage in passages), FiguresState),
        reviews=_count((review.value for review in reviews.values()), ReviewState),
        works=len(library.references),
        themes_on_one_source=tuple(theme.id for theme in themes if len(theme.sources) == 1),
        unreviewed=tuple(sorted(finding for finding, review in reviews.items() if review is not ReviewState.REVIEWED)),
        works_never_cited=tuple(sorted(uncited)),
        links_without_archive=tuple(sorted(links)),
    )


def _count_sources(library: Library) -> tuple[SourceState, ...]:
    findings: Counter[str] = Counter()
    found: Counter[str] = Counter()
    reviewed: Counter[str] = Counter()
    for finding in library.findings.values():
        checks = library.checks[finding.id]
        findings[finding.owner] += 1
        found[finding.owner] += all(passage.phrase is PhraseState.FOUND for passage in checks.passages)
        reviewed[finding.owner] += checks.review is ReviewState.REVIEWED
    retired = Counter(source for source, _ in library.retired.values())
    return tuple(SourceState(source, findings[source], found[source], reviewed[source], retired[source]) for source in library.sources)


def _count_theme(library: Library, theme: str) -> ThemeState:
    edges = library.links.leading_to(Node(NodeKind.THEME, theme), EdgeKind.FINDING_THEME)
    sources = {library.findings[edge.origin.id].owner for edge in edges}
    return ThemeState(theme, len(edges), len(library.themes[theme].record.statements), tuple(sorted(sources)))


def _count(found: Iterable[str], states: type[PhraseState] | type[FiguresState] | type[ReviewState]) -> dict[str, int]:
    counted = Counter(found)
    return {state.value: counted[state.value] for state in states}
