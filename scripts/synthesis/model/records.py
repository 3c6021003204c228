"""The validated records of a collection, each with its origin: what `validate` hands to `link`."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from synthesis.model.catalogue import Change, Collection, Event, Organisation, PlaceRecord, Post, Responsibility, Term
from synthesis.model.finding import Finding
from synthesis.model.framework import Framework
from synthesis.model.node import Node
from synthesis.model.raw import Origin
from synthesis.model.receipt import ReceiptBook
from synthesis.model.reference import Reference
from synthesis.model.silencing import Silencing
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Theme

Record_co = TypeVar("Record_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[Record_co]):
    """A record with its id and where it was written. `owner` is the id of the source that a finding belongs to."""

    id: str
    record: Record_co
    origin: Origin
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that could be read and shaped.

    `broken` names records that are there but were skipped with a problem, so that nothing that refers to them is
    reported as well; a whole file that could not be read stands there as its node, or as all records of its kind
    (`node.ALL`).
    """

    collection: Located[Collection] | None
    sources: tuple[Located[SourceRecord], ...]
    findings: tuple[Located[Finding], ...]
    themes: tuple[Located[Theme], ...]
    frameworks: tuple[Located[Framework], ...]
    events: tuple[Located[Event], ...]
    responsibilities: tuple[Located[Responsibility], ...]
    terms: tuple[Located[Term], ...]
    places: tuple[Located[PlaceRecord], ...]
    organisations: tuple[Located[Organisation], ...]
    changes: tuple[Located[Change], ...]
    posts: tuple[Located[Post], ...]
    references: tuple[Located[Reference], ...]
    book: ReceiptBook
    broken: frozenset[Node]
    silencings: tuple[Located[Silencing], ...] = ()
