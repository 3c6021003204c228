"""The stage as a whole: takes the linked library, gives every problem that its rules find, in reading order."""

from collections.abc import Callable, Iterator

from synthesis.check import confidence, pinpoints, posts, quotations, reading, relations, statements, usage
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
)


def check_library(library: Library) -> tuple[Problem, ...]:
    """Hold the whole library against all rules."""
    problems = [problem for rule in RULES for problem in rule(library)]
    return tuple(sorted(problems, key=reading_order))
