"""`crossref`: what an entry inherits from another, after biblatex's defaults.

    child                                        from the parent
    article                                      title -> journaltitle
    chapters, papers in proceedings              title, subtitle -> booktitle, booksubtitle; author of a book -> bookauthor (and author)
    all                                          what the child lacks, but what belongs to the parent alone

Entries whose crossref leads nowhere keep the field; nothing else does.
"""

from collections.abc import Iterable
from typing import NamedTuple

from synthesis.model.code import Code
from synthesis.model.nearest import suggest
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.raw import RawEntry, RawName, RawText
from synthesis.model.shorten import shorten

_PARTS = frozenset({"incollection", "inbook", "inproceedings", "conference", "bookinbook", "suppbook", "suppcollection", "inreference"})
_WHOLES = frozenset({"book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference"})
_OF_ONE_AUTHOR = frozenset({"inbook", "bookinbook", "suppbook"})
_TITLES = frozenset({"title", "subtitle", "titleaddon", "shorttitle"})
# What identifies the parent, or describes it alone.
_NOT_INHERITED = frozenset(
    (
        *("abstract", "archived", "crossref", "doi", "eprint", "file", "ids", "keywords", "note", "pages", "pagetotal", "url", "urldate"),
        *("xdata", "xref"),
    )
)
_DATES = frozenset({"date", "year", "month", "day"})


class _Chain(NamedTuple):
    """The entries from a child up to the last parent, and what is wrong with the last crossref, if anything is."""

    entries: list[RawEntry]
    problem: str
    remedy: str


def inherit_fields(entries: Iterable[RawEntry], skipped: frozenset[str], path: str) -> tuple[tuple[RawEntry, ...], tuple[Problem, ...]]:
    """Resolve the crossrefs of all entries; a parent that was skipped has been reported already."""
    resolved: dict[str, RawEntry] = {}
    problems = []
    typed = {entry.key.value: entry for entry in entries}
    folded = {key.casefold(): key for key in reversed(typed)}
    reported = {key.casefold() for key in skipped}
    for entry in typed.values():
        chain = _climb(entry, typed, folded, resolved)
        last = chain.entries[-1]
        if chain.problem and last.fields["crossref"].value.casefold() not in reported:
            place = last.fields["crossref"]
            problems.append(Problem(Place(path, place.line, place.column), Code.BIB_CROSSREF, chain.problem, chain.remedy))
        _descend(chain, resolved)
    return tuple(resolved[key] for key in typed), tuple(problems)


def _climb(entry: RawEntry, typed: dict[str, RawEntry], folded: dict[str, str], resolved: dict[str, RawEntry]) -> _Chain:
    entries = [entry]
    seen = {entry.key.value}
    while entry.key.value not in resolved and "crossref" in entry.fields:
        target = entry.fields["crossref"].value
        key = target if target in typed else folded.get(target.casefold(), "")
        if not key:
            message = f"must be the key of another entry, not {shorten(target)!r}"
            remedy = suggest(target, typed, "add the entry, or delete the field")
            return _Chain(entries, message, remedy)
        if key in seen:
            message = f"must not lead in a circle: {shorten(' -> '.join([*(e.key.value for e in entries), key]))}"
            return _Chain(entries, message, "delete the crossref of one of them")
        seen.add(key)
        entry = resolved.get(key) or typed[key]
        entries.append(entry)
    return _Chain(entries, "", "")


def _descend(chain: _Chain, resolved: dict[str, RawEntry]) -> None:
    parent = chain.entries[-1]
    resolved[parent.key.value] = parent
    for child in reversed(chain.entries[:-1]):
        parent = _inherit(child, parent)
        resolved[child.key.value] = parent


def _inherit(child: RawEntry, parent: RawEntry) -> RawEntry:
    is_part = child.kind.value in _PARTS and parent.kind.value in _WHOLES
    renamed = {"title": "booktitle", "subtitle": "booksubtitle", "author": "bookauthor"} if is_part else {}
    if child.kind.value == "article" and parent.kind.value in ("periodical", "journal"):
        renamed = {"title": "journaltitle", "subtitle": "journalsubtitle"}
    left_out = set(_NOT_INHERITED)
    if not _DATES.isdisjoint(child.fields):
        left_out |= _DATES
    if not renamed:
        left_out |= _TITLES
    fields: dict[str, RawText] = {}
    names: dict[str, tuple[RawName, ...]] = {}
    for name, text in parent.fields.items():
        own = renamed.get(name, name)
        if name in left_out:
            continue
        fields[own] = text
        if name in parent.names:
            names[own] = parent.names[name]
    own_fields = {name: text for name, text in child.fields.items() if name != "crossref" or "crossref" in parent.fields}
    if child.kind.value in _OF_ONE_AUTHOR and parent.kind.value in ("book", "mvbook") and "author" in parent.fields:
        fields["author"] = parent.fields["author"]
        names["author"] = parent.names.get("author", ())
    return child._replace(fields={**fields, **own_fields}, names={**names, **child.names})
