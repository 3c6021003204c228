"""What was checked of a finding, in words: by machine for each pinpoint, by a person for the whole; never merged."""

from collections.abc import Sequence
from dataclasses import dataclass

from synthesis.model.checks import FiguresState, FindingChecks, PassageCheck, PhraseState, ReviewState
from synthesis.model.edtf import date_in_words
from synthesis.model.finding import Finding
from synthesis.render.words import sentence_case
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class CheckBadge:
    """One state: its class and its words."""

    state: str
    label: str


def phrase_badge(check: PassageCheck) -> CheckBadge:
    """Say whether the words of a pinpoint were found where it says."""
    return CheckBadge(f"phrase {check.phrase.value}", sentence_case(check.phrase.label))


def review_badge(checks: FindingChecks) -> CheckBadge:
    """Say whether a person judged that the passage supports the claim."""
    return CheckBadge(f"review {checks.review.value}", sentence_case(checks.review.label))


def find_checks(writer: Writer, finding: Finding) -> FindingChecks:
    """Give what was checked of a finding."""
    found = writer.context.library.checks.get(finding.id)
    unknown = PassageCheck(PhraseState.NO_TEXT, FiguresState.NO_TEXT)
    return found or FindingChecks(tuple(unknown for _ in finding.pinpoints), ReviewState.NOT_REVIEWED)


def describe_checks(checks: FindingChecks) -> str:
    """Say in full what was checked, and when and by whom as far as it is known."""
    machine = dict.fromkeys(line for check in checks.passages for line in _describe_passage(check))
    return sentence_case("; ".join((*machine, _with_date(checks.review.label, checks.reviewed, checks.reviewer))))


def count_checked(writer: Writer, findings: Sequence[Finding]) -> str:
    """Say of how many findings every phrase was found, and how many a person judged: '4 of 5 found, 0 reviewed'."""
    checks = [find_checks(writer, finding) for finding in findings]
    found = sum(1 for one in checks if all(check.phrase is PhraseState.FOUND for check in one.passages))
    reviewed = sum(1 for one in checks if one.review is ReviewState.REVIEWED)
    return f"{found} of {len(checks)} found, {reviewed} reviewed"


def _describe_passage(check: PassageCheck) -> tuple[str, str]:
    return _with_date(check.phrase.label, check.found), _with_date(check.figures.label, check.checked)


def _with_date(label: str, day: str, who: str = "") -> str:
    details = ", ".join(filter(None, (who, date_in_words(day) if day else "")))
    return f"{label} ({details})" if details else label
