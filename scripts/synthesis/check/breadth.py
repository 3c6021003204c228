"""Rules on how far the evidence carries: a theme that hangs on one source, a statement that says more than its findings.

They rest where a record is broken or a reference leads nowhere: it may be the one that carries the rest, and has been reported.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import chain

from synthesis.check.statements import statements_of
from synthesis.model.catalogue import Event, Responsibility
from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.model.theme import Statement
from synthesis.model.vocabulary import Level, Nation

# The UK and its parts: other names stand in statements for many reasons ('the vote to leave the European Union').
_NATIONS = {nation: re.compile(rf"\b{nation.label}\b") for nation in Nation if nation is Nation.UK or nation.wider}
_LEVELS = {level: re.compile(rf"\b{level.label}\b", re.IGNORECASE) for level in Level}


def theme_rests_on_several(library: Library) -> Iterator[Problem]:
    """The statements of a theme rest on more than one source, and on more than one data set, once there are several sources."""
    if library.broken or library.unresolved or len(library.sources) < 2:
        return
    for theme in library.themes.values():
        behind = [finding for statement in theme.record.statements for finding in _findings_of(library, statement)]
        sources = {source for one in theme.record.statements for source in library.tallies[f"{theme.id}/{one.id}"].sources}
        data_sets = {data_set for one in theme.record.statements for data_set in library.tallies[f"{theme.id}/{one.id}"].data_sets}
        if len(sources) == 1:
            rests_on = f"source {min(sources)!r}"
        elif len(data_sets) == 1 and all(finding.evidence in data_sets for finding in behind):
            rests_on = f"data set {min(data_sets)!r}"
        else:
            continue
        message = f"must rest on more than {rests_on}, as theme {theme.id!r} does not"
        remedy = "look for findings of others that speak to it"
        yield Problem(theme.origin.at("statements"), Code.THEME_ON_ONE_SOURCE, message, remedy, theme.id)


def statement_is_no_wider(library: Library) -> Iterator[Problem]:
    """A statement names no nation or level that its findings are not about, and if they are all about one, it names that."""
    if library.broken or library.unresolved:
        return
    for placed in statements_of(library):
        text, findings = placed.statement.statement, _findings_of(library, placed.statement)
        nations = {nation for finding in findings for nation in finding.nations}
        levels = {level for finding in findings for level in finding.levels}
        place = placed.theme.origin.at("statements", placed.number, "statement")
        for said in (*_find_nations(text, nations), *_find_levels(text, levels)):
            remedy = "narrow the statement, or add the finding that says so"
            yield Problem(place, Code.STATEMENT_TOO_WIDE, f"must say no more than its findings: {said}", remedy, placed.id)


def record_is_no_wider(library: Library) -> Iterator[Problem]:
    """An event or a responsibility names no nation that its findings are not about."""
    if library.broken or library.unresolved:
        return
    records: Iterator[Located[Event] | Located[Responsibility]] = chain(library.events.values(), library.responsibilities.values())
    for located in records:
        record = located.record
        nations = {nation for id_ in record.findings if id_ in library.findings for nation in library.findings[id_].record.nations}
        for index, nation in enumerate(record.nations):
            if nation in _NATIONS and nations and not _covers(nations, nation):
                message = f"must say no more than its findings: they are about {_list(nations)}, not about {nation.label}"
                remedy = "take the nation out, or add the finding that says so"
                yield Problem(located.origin.at("nations", index), Code.STATEMENT_TOO_WIDE, message, remedy, located.id)


def _findings_of(library: Library, statement: Statement) -> list[Finding]:
    return [library.findings[one.finding].record for one in statement.findings if one.finding in library.findings]


def _find_nations(text: str, nations: AbstractSet[Nation]) -> Iterator[str]:
    named = [nation for nation, word in _NATIONS.items() if word.search(text)]
    for nation in named:
        if nations and not _covers(nations, nation):
            yield f"it names {nation.label}, and they are about {_list(nations)}"
    only = next(iter(nations)) if len(nations) == 1 else None
    if only and only.wider and not named:
        yield f"they are all about {only.label}, which it does not name"


def _find_levels(text: str, levels: AbstractSet[Level]) -> Iterator[str]:
    for level, word in _LEVELS.items():
        if levels and level not in levels and word.search(text):
            yield f"it speaks of the level {level.value!r}, and they are about {', '.join(sorted(one.value for one in levels))}"


def _covers(nations: AbstractSet[Nation], nation: Nation) -> bool:
    """Tell whether findings about some nations carry words on one: they are about it, about more, or do not say."""
    return bool(nations & {nation, *nation.wider, Nation.NOT_STATED})


def _list(nations: AbstractSet[Nation]) -> str:
    return ", ".join(nation.label for nation in Nation if nation in nations)
