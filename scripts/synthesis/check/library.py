"""The stage as a whole: takes the linked library, gives every problem that its rules find, in reading order."""

from collections.abc import Callable, Iterator

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
from synthesis.model.library import Library
from synthesis.model.problem import Problem, reading_order

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


def check_library(library: Library) -> tuple[Problem, ...]:
    """Hold the whole library against all rules; warnings that are silenced are left out."""
    problems = silence(library, (problem for rule in RULES for problem in rule(library)))
    return tuple(sorted(problems, key=reading_order))
