"""The rule on what sources were read for."""

from collections.abc import Iterator

from synthesis.model.code import Code
from synthesis.model.library import Library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.problem import Problem
from synthesis.model.vocabulary import ReadFor


def silent_source_has_no_finding(library: Library) -> Iterator[Problem]:
    """A source that is called silent on a theme has no finding that speaks to it."""
    for source in library.sources.values():
        if ReadFor.SILENT not in source.record.read_for.values():
            continue
        speaking = _first_finding_for_themes(library, source.id)
        for theme, outcome in source.record.read_for.items():
            if outcome is ReadFor.SILENT and theme in speaking:
                place = source.origin.at("read_for", theme)
                message = f"must not be {outcome.value!r} for theme {theme!r}, as {speaking[theme]} speaks to it"
                remedy = f"write {ReadFor.SPEAKS.value!r} or {ReadFor.OTHER_WORDS.value!r}, or take the theme from the finding"
                yield Problem(place, Code.READ_FOR_DISAGREES, message, remedy)


def _first_finding_for_themes(library: Library, source_id: str) -> dict[str, str]:
    """Give the first finding of the source for each theme that it has findings for."""
    first: dict[str, str] = {}
    for belongs in library.links.leading_to(Node(NodeKind.SOURCE, source_id), EdgeKind.FINDING_SOURCE):
        for speaks in library.links.leading_from(belongs.origin, EdgeKind.FINDING_THEME):
            first.setdefault(speaks.target.id, belongs.origin.id)
    return first
