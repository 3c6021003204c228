"""A finding as readers are told it, in plain words: what exports, search and the site's scripts are made of.

The record itself stands beside them for whoever needs its values.
"""

from dataclasses import dataclass

from synthesis.model.checks import FindingChecks
from synthesis.model.finding import Finding


@dataclass(frozen=True, slots=True)
class PlainRelation:
    """How a finding stands to another, read from its own end; `note` may be empty."""

    words: str
    other: str
    differs_on: str
    note: str


@dataclass(frozen=True, slots=True)
class PlainFinding:
    """A finding in plain text on one line each, without links and emphasis.

    `address` is its place below the site's folder as a browser follows it, such as 'sources/interviews/#INT-07';
    `source` is its source's id, `pinpoints` the places in words, one for each of the record's pinpoints; `relations`
    has those that either end names.
    """

    record: Finding
    address: str
    source: str
    source_name: str
    claim: str
    speaker: str
    evidence: str
    nations: str
    dates: str
    condition: str
    why: str
    caution: str
    pinpoints: tuple[str, ...]
    relations: tuple[PlainRelation, ...]
    checks: FindingChecks
