"""All pinpoints of a library against the documents that are there: each looked up, with figures and copied words checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.verify.lookup import Index, Match
from synthesis.verify.match import look_up
from synthesis.verify.problems import describe_lookup


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A pinpoint that was found where it says; `number` counts the finding's pinpoints from 0."""

    finding: Located[Finding]
    number: int
    match: Match

    @property
    def report(self) -> str:
        """The BibTeX key of the report that it was found in."""
        return self.finding.record.pinpoints[self.number].report


def look_up_all(library: Library, indexes: Mapping[str, Index]) -> tuple[tuple[FoundPassage, ...], dict[str, list[Problem]]]:
    """Look up every pinpoint whose document is there, in the order of the library; give the problems by finding."""
    found: list[FoundPassage] = []
    faults: dict[str, list[Problem]] = {}
    for finding in library.findings.values():
        for number, pinpoint in enumerate(finding.record.pinpoints):
            index = indexes.get(pinpoint.report)
            if index is None:
                continue
            lookup = look_up(index, pinpoint)
            problem = describe_lookup(index.document, finding, number, lookup)
            if problem is not None:
                faults.setdefault(finding.id, []).append(problem)
            else:
                found.append(FoundPassage(finding, number, lookup.matches[0]))
    return tuple(found), faults
