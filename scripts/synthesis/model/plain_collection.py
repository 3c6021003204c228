"""The whole collection in plain words: what exports are made of. Findings stand in `plain_finding`."""

from dataclasses import dataclass

from synthesis.model.catalogue import Change, Licence
from synthesis.model.library import Tally
from synthesis.model.plain_finding import PlainFinding
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Statement, Theme


@dataclass(frozen=True, slots=True)
class PlainSource:
    """A source in plain text; `name` is short, `citation` the full reference of the report to cite."""

    id: str
    record: SourceRecord
    address: str
    name: str
    citation: str
    title: str
    summary: str
    method: str
    funding: str
    interests: str
    good_for: tuple[str, ...]
    cannot_tell: tuple[str, ...]
    findings: int


@dataclass(frozen=True, slots=True)
class PlainStatement:
    """A statement in plain text, with what is counted behind it; `confidence` has the four arguments in their order."""

    theme: str
    record: Statement
    address: str
    statement: str
    difference: str
    tally: Tally | None
    confidence: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class PlainTheme:
    """A theme in plain text, with its statements and the number of its findings and of the sources that they are from."""

    id: str
    record: Theme
    address: str
    title: str
    answer: str
    messages: tuple[str, ...]
    gaps: tuple[str, ...]
    statements: tuple[PlainStatement, ...]
    findings: int
    sources: int


@dataclass(frozen=True, slots=True)
class PlainChange:
    """An entry of the log of the evidence in plain text."""

    record: Change
    address: str
    title: str
    what: str


@dataclass(frozen=True, slots=True)
class PlainCollection:
    """All that reusers get, but the bibliography. `changes` are newest first; `site_url` ends in a slash, or is empty."""

    title: str
    topic: str
    caveat: str
    evidence_to: str
    licence: Licence | None
    site_url: str
    findings: tuple[PlainFinding, ...]
    sources: tuple[PlainSource, ...]
    themes: tuple[PlainTheme, ...]
    changes: tuple[PlainChange, ...]
