"""biblatex's `@xdata`: entries that are no works, but hold fields for others, which name them in their field `xdata`."""

from collections.abc import Iterable

from synthesis.model.code import Code
from synthesis.model.nearest import suggest
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import RawEntry, RawText
from synthesis.model.shorten import shorten

_KIND = "xdata"
_FIELD = "xdata"


def put_in_shared_fields(
    entries: Iterable[RawEntry], skipped: frozenset[str], path: str
) -> tuple[tuple[RawEntry, ...], tuple[Problem, ...]]:
    """Give the works with the fields that they share; a holder that was skipped has been reported already.

    Where a name leads nowhere, the field stays.
    """
    every = tuple(entries)
    holders = {entry.key.value: entry for entry in every if entry.kind.value == _KIND}
    whole: dict[str, RawEntry] = {}
    problems: list[Problem] = []
    for holder in holders.values():
        _complete(holder, holders, whole, skipped, path, problems)
    works = [_merge(entry, whole, skipped, path, problems) for entry in every if entry.kind.value != _KIND]
    return tuple(works), tuple(problems)


def _complete(
    holder: RawEntry, holders: dict[str, RawEntry], whole: dict[str, RawEntry], skipped: frozenset[str], path: str, problems: list[Problem]
) -> None:
    """Put into a holder what those that it names hold, deepest first; one that leads back to itself is not among them."""
    waiting = [(holder, frozenset[str]())]
    while waiting:
        one, above = waiting[-1]
        key = one.key.value
        needed = next((name for name in _names(one) if name in holders and name not in whole and name not in above | {key}), None)
        if needed and key not in whole:
            waiting.append((holders[needed], above | {key}))
            continue
        waiting.pop()
        if key not in whole:
            whole[key] = _merge(one, whole, skipped, path, problems)


def _merge(entry: RawEntry, whole: dict[str, RawEntry], skipped: frozenset[str], path: str, problems: list[Problem]) -> RawEntry:
    """Give an entry the fields that it lacks from those it names; the first that has one counts."""
    named = _names(entry)
    if not named:
        return entry
    fields, names = dict(entry.fields), dict(entry.names)
    unknown = [name for name in named if name not in whole]
    if not unknown:
        del fields[_FIELD]
    problems += [_describe(entry.fields[_FIELD], name, whole, path) for name in unknown if name not in skipped]
    for name in named:
        source = whole.get(name)
        for field, text in source.fields.items() if source else ():
            if field not in fields and field != _FIELD:
                fields[field] = text
                if source and field in source.names:
                    names[field] = source.names[field]
    return entry._replace(fields=fields, names=names)


def _names(entry: RawEntry) -> list[str]:
    field = entry.fields.get(_FIELD)
    return [name.strip() for name in field.value.split(",") if name.strip()] if field else []


def _describe(field: RawText, name: str, known: dict[str, RawEntry], path: str) -> Problem:
    message = f"must name entries of the type @xdata that lead in no circle, not {shorten(name)!r}"
    remedy = suggest(name, known, "add the entry, or write its fields here")
    return Problem(Place(path, field.line, field.column), Code.BIB_CROSSREF, message, remedy)
