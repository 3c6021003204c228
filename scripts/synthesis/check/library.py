"""The stage as a whole: takes the linked library, gives every problem that its rules find, in reading order."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from synthesis.check import (
    breadth,
    claims,
    confidence,
    evidence,
    pinpoints,
    posts,
    quotations,
    reading,
    relations,
    spelling,
    statements,
    usage,
)
from synthesis.check.silenced import silence
from synthesis.model.catalogue import Collection
from synthesis.model.finding import Finding
from synthesis.model.library import Library, Links
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.problem import Problem, reading_order
from synthesis.model.records import Located
from synthesis.model.reference import Reference
from synthesis.model.source import SourceRecord

_NOTHING = Library(
    collection=Collection(title="-", topic="-", caveat="-", evidence_to="0001"),
    sources={},
    findings={},
    themes={},
    frameworks={},
    events={},
    responsibilities={},
    terms={},
    places={},
    organisations={},
    changes={},
    posts={},
    references={},
    retired={},
    texts={},
    receipts={},
    reviews={},
    links=Links({}, {}),
    tallies={},
    checks={},
    broken=frozenset(),
)

Rule = Callable[[Library], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    pinpoints.pinpoint_stands_in_report_of_its_source,
    pinpoints.phrase_is_short,
    quotations.quotation_is_short,
    relations.record_is_not_related_to_itself,
    relations.themes_are_related_in_pairs,
    statements.statement_has_finding,
    statements.statement_names_finding_once,
    statements.contested_statement_names_difference,
    confidence.graded_confidence_is_argued,
    confidence.graded_confidence_is_of_qualitative_research,
    reading.silent_source_has_no_finding,
    posts.addressee_of_post_is_named,
    posts.addressee_has_post,
    usage.reference_is_used,
    usage.record_is_used,
    breadth.theme_rests_on_several,
    breadth.statement_is_no_wider,
    breadth.record_is_no_wider,
    claims.claim_is_one,
    claims.speaker_is_named,
    claims.work_in_claim_is_cited,
    evidence.opposing_claims_stand_apart,
    evidence.figure_has_date,
    evidence.evidence_is_not_old,
    spelling.spelling_is_british,
)


# These look at each record by itself, or at a source with its findings, and from there to the works of the bibliography only.
_OF_EACH_SOURCE = frozenset(
    {
        "pinpoint_stands_in_report_of_its_source",
        "phrase_is_short",
        "quotation_is_short",
        "claim_is_one",
        "speaker_is_named",
        "work_in_claim_is_cited",
        "figure_has_date",
        "spelling_is_british",
    }
)


def check_library(library: Library, memory: Memory = NO_MEMORY) -> tuple[Problem, ...]:
    """Hold the whole library against all rules; warnings that are silenced are left out."""
    problems = silence(library, _find_problems(library, memory))
    return tuple(sorted(problems, key=reading_order))


def _find_problems(library: Library, memory: Memory) -> Iterator[Problem]:
    findings = {owner: tuple(group) for owner, group in groupby(library.findings.values(), key=lambda finding: finding.owner)}
    for source in library.sources.values():
        yield from memory.recall(_check_source, library.references, source, *findings.get(source.id, ()))
    without_sources = replace(library, sources={}, findings={})
    for rule in RULES:
        yield from rule(without_sources if rule.__name__ in _OF_EACH_SOURCE else library)


def _check_source(
    references: Mapping[str, Located[Reference]], source: Located[SourceRecord], *findings: Located[Finding]
) -> tuple[Problem, ...]:
    library = replace(_NOTHING, sources={source.id: source}, findings={one.id: one for one in findings}, references=references)
    return tuple(problem for rule in RULES if rule.__name__ in _OF_EACH_SOURCE for problem in rule(library))
