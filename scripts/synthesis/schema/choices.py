"""What records can name, with what each is: every id and key of a library, for editors to offer.

Broken records are among them: a record with a problem of its own is no reason to underline whatever names it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from synthesis.model.finding import Ground
from synthesis.model.library import Library
from synthesis.model.node import ALL, NodeKind
from synthesis.model.reference import Reference
from synthesis.model.shorten import shorten

_GROUNDS = {
    Ground.ARGUMENT: "An argument that the document makes itself.",
    Ground.LITERATURE: "Literature that the document cites.",
    Ground.NOT_STATED: "The document does not say.",
}


class Choice(NamedTuple):
    """A record that can be named: its id, its name in a line, and what readers know of it."""

    id: str
    title: str
    description: str


def list_choices(library: Library) -> dict[NodeKind, tuple[Choice, ...]]:
    """List what can be named, by kind and in order of the ids; of a kind whose file could not be read, nothing."""
    listed: dict[NodeKind, tuple[Choice, ...]] = {}
    for kind, list_all in _LISTS.items():
        known = {choice.id: choice for choice in list_all(library)}
        broken = {node.id for node in library.broken if node.kind is kind}
        everything = {**{id_: Choice(id_, "", "This record has a problem of its own.") for id_ in broken}, **known}
        listed[kind] = () if ALL in broken else tuple(everything[id_] for id_ in sorted(everything))
    return listed


def is_half_read(library: Library) -> bool:
    """Tell whether records are missing that may be there: a file could not be read as a whole."""
    return any(node.id == ALL or node.kind in (NodeKind.SOURCE, NodeKind.FRAMEWORK) for node in library.broken)


def _references(library: Library) -> Iterator[Choice]:
    for key, located in library.references.items():
        work = located.record
        where = ". ".join(filter(None, (work.title, work.container, work.publisher)))
        yield Choice(key, f"{_name_work(work)}: {shorten(work.title)}", f"{_name_work(work)}. {where}.")


def _name_work(work: Reference) -> str:
    names = [name.literal or f"{name.particle} {name.family}".strip() for name in work.authors or work.editors]
    people = " and ".join(names) if len(names) <= 2 else f"{names[0]} and others"
    return f"{people or 'No author'} {work.date[:4] if work.date else 'undated'}"


def _findings(library: Library) -> Iterator[Choice]:
    for id_, located in library.findings.items():
        claim = located.record.claim
        source = library.sources[located.owner].record.title
        yield Choice(id_, shorten(claim), f"{claim} ({located.record.kind.label}, {source})")


def _sources(library: Library) -> Iterator[Choice]:
    return (Choice(id_, one.record.title, one.record.kind.label) for id_, one in library.sources.items())


def _themes(library: Library) -> Iterator[Choice]:
    return (Choice(id_, one.record.label, f"{one.record.title} {one.record.answer}") for id_, one in library.themes.items())


def _places(library: Library) -> Iterator[Choice]:
    return (Choice(id_, one.record.name, one.record.what or one.record.kind.label) for id_, one in library.places.items())


def _organisations(library: Library) -> Iterator[Choice]:
    return (Choice(id_, one.record.name, one.record.what or one.record.kind.label) for id_, one in library.organisations.items())


def _terms(library: Library) -> Iterator[Choice]:
    return (Choice(id_, one.record.term, one.record.meaning) for id_, one in library.terms.items())


def _grounds(library: Library) -> Iterator[Choice]:
    """List what a finding can rest on: the data sets that sources declare, and what is there without any."""
    for source in library.sources.values():
        for data in source.record.datasets:
            yield Choice(data.id, data.title, f"Data set that {source.record.title!r} {'collected' if data.own else 'reports'}.")
    for ground, meaning in _GROUNDS.items():
        yield Choice(ground.value, ground.value.replace("-", " ").capitalize(), meaning)


def _parts(library: Library) -> Iterator[Choice]:
    for id_, framework in library.frameworks.items():
        for part in framework.record.parts:
            yield Choice(f"{id_}/{part.id}", part.title, f"Part of {framework.record.title!r}.")


_LISTS: Mapping[NodeKind, Callable[[Library], Iterable[Choice]]] = {
    NodeKind.REFERENCE: _references,
    NodeKind.FINDING: _findings,
    NodeKind.SOURCE: _sources,
    NodeKind.THEME: _themes,
    NodeKind.PLACE: _places,
    NodeKind.ORGANISATION: _organisations,
    NodeKind.TERM: _terms,
    NodeKind.DATA_SET: _grounds,
    NodeKind.PART: _parts,
}
