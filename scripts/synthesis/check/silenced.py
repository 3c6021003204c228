"""Warnings that somebody looked at and left as they are: takes the problems and the silencings, gives the problems that remain."""

from collections import Counter
from collections.abc import Iterable, Iterator

from synthesis.model.code import SILENCEABLE, Code
from synthesis.model.library import Library
from synthesis.model.nearest import suggest
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.model.silencing import Silencing


def silence(library: Library, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out the warnings that are silenced, and report each silencing that is wrong or silences nothing."""
    wanted = {(one.record.code, one.record.record) for one in library.silencings}
    met: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        key = (problem.code.slug, problem.about)
        if key in wanted and problem.code in SILENCEABLE:
            met[key] += 1
        else:
            yield problem
    yield from _judge_silencings(library, met)


def _judge_silencings(library: Library, met: Counter[tuple[str, str]]) -> Iterator[Problem]:
    codes = {code.slug for code in SILENCEABLE}
    known = _list_ids(library) if library.silencings else set()
    seen: dict[tuple[str, str], Located[Silencing]] = {}
    for one in library.silencings:
        code, record = one.record.code, one.record.record
        first = seen.setdefault((code, record), one)
        if code not in codes:
            message = f"must be the code of a warning that can be silenced, not {code!r}"
            remedy = suggest(code, codes, "mend what it says; 'synthesis explain' lists the codes")
            yield Problem(one.origin.at("code"), Code.UNKNOWN_WARNING, message, remedy)
        elif first is not one:
            message = f"must silence a warning once: {code!r} of {record!r} is at {first.origin.place} and at {one.origin.place}"
            yield Problem(one.origin.place, Code.DUPLICATE_ID, message, "put both reasons into one, and delete the other")
        elif library.broken or library.unresolved:
            # Rules rest, and the record may be the broken one: nobody can tell yet whether there is a warning.
            continue
        elif record not in known:
            message = f"must be the id of a record of this collection, not {record!r}"
            yield Problem(one.origin.at("record"), Code.UNKNOWN_RECORD, message, suggest(record, known, "take the silencing out"))
        elif not met[code, record]:
            message = f"must silence a warning, and there is none of {code!r} about {record!r}"
            yield Problem(one.origin.place, Code.SILENCES_NOTHING, message, "take it out: what it silenced has been mended")


def _list_ids(library: Library) -> set[str]:
    """List the ids that warnings can be about."""
    groups = (
        library.findings,
        library.themes,
        library.tallies,
        library.events,
        library.responsibilities,
        library.places,
        library.organisations,
        library.references,
        library.terms,
        library.sources,
        library.frameworks,
        library.posts,
        library.changes,
    )
    return {"collection"}.union(*groups)
