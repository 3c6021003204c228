"""What was checked of a finding, in words: by machine for each pinpoint, by a person for the whole; never merged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synthesis.model.checks import FiguresState, FindingChecks, PassageCheck, PhraseState, ReviewState
from synthesis.model.finding import Finding
from synthesis.model.pinpoint import NO_SECTION, Pinpoint
from synthesis.render.words import sentence_case, short_day
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class CheckBadge:
    """One state: its class and its words."""

    state: str
    label: str


def machine_badges(check: PassageCheck) -> tuple[CheckBadge, ...]:
    """Say whether the words of a pinpoint were found, and if they were, whether figures and wording were checked."""
    phrase = CheckBadge(f"phrase {check.phrase.value}", _with_day(check.phrase.label, check.found))
    if check.phrase is not PhraseState.FOUND:
        # It follows that nothing else was checked on this version.
        return (phrase,)
    return phrase, CheckBadge(f"figures {check.figures.value}", _with_day(check.figures.label, check.checked))


def review_badge(checks: FindingChecks) -> CheckBadge:
    """Say whether a person judged that the passages support the claim; who and when, while the judgement holds."""
    state = f"review {checks.review.value}"
    if checks.review is ReviewState.REVIEWED and checks.reviewer and checks.reviewed:
        return CheckBadge(state, f"Reviewed by {checks.reviewer} on {short_day(checks.reviewed)}")
    return CheckBadge(state, sentence_case(checks.review.label))


def describe_place(pinpoint: Pinpoint, check: PassageCheck) -> str:
    """Say where the words were found, beyond what the pinpoint itself says; nothing if they were not."""
    places = ", ".join(_places(pinpoint, check)) if check.phrase is PhraseState.FOUND else ""
    return f"Found {places}" if places else ""


def find_checks(writer: Writer, finding: Finding) -> FindingChecks:
    """Give what was checked of a finding."""
    found = writer.context.library.checks.get(finding.id)
    unknown = PassageCheck(PhraseState.NO_TEXT, FiguresState.NO_TEXT)
    return found or FindingChecks(tuple(unknown for _ in finding.pinpoints), ReviewState.NOT_REVIEWED)


def count_checked(writer: Writer, findings: Sequence[Finding]) -> str:
    """Say of how many findings every phrase was found, and how many a person judged: '4 of 5 found, 0 reviewed'."""
    checks = [find_checks(writer, finding) for finding in findings]
    found = sum(1 for one in checks if all(check.phrase is PhraseState.FOUND for check in one.passages))
    reviewed = sum(1 for one in checks if one.review is ReviewState.REVIEWED)
    return f"{found} of {len(checks)} found, {reviewed} reviewed"


def _with_day(label: str, day: str) -> str:
    return sentence_case(f"{label}, {short_day(day)}" if day else label)


def _places(pinpoint: Pinpoint, check: PassageCheck) -> Iterator[str]:
    if check.paragraph:
        yield f"in paragraph {check.paragraph}, sentence {check.sentence}"
    elif check.section:
        # Notes are not counted among the paragraphs, and neither are headings themselves.
        yield f"in sentence {check.sentence} of the note" if pinpoint.note else "in a line apart from the paragraphs"
    if check.section and check.section != pinpoint.section:
        yield "before the first heading" if check.section == NO_SECTION else f"under ‘{check.section}’"
    if check.pdf_page is None:
        yield from [f"on page {check.page}"] if check.page else []
    elif check.page in ("", str(check.pdf_page)):
        yield f"on page {check.pdf_page} of the PDF"
    else:
        yield f"on page {check.page} as printed (page {check.pdf_page} of the PDF)"
