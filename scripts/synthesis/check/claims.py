"""Rules on the words of claims: one assertion each, a speaker that one can name, and the works that are spoken of."""

import re
from collections.abc import Iterator, Mapping

from synthesis.check.named_works import find_named_works, index_works
from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.problem import Problem
from synthesis.model.vocabulary import SpeakerType

_VERB = r"(?:is|are|was|were|has|have|had|can|cannot|could|will|would|should|must|may|might|does|do|did)"
_FIRST = rf"\b{_VERB}\b[^;:.?]*"
# A pronoun that is the subject of whatever comes next, or some other subject and one of the verbs above soon behind it.
_PRONOUN = r"(?:it|they|he|she|there)\b"
_SUBJECT = rf"(?:this|these|those|the|a|an|its|their|no|some|most|many|all|each|every|such|others?)\b(?: [\w’'-]+){{0,4}} {_VERB}\b"
# 'That a and that b', 'who' and 'which' carry on the clause that they stand in.
_TWO_CLAIMS = re.compile(rf"{_FIRST},? and (?P<second>{_PRONOUN}|{_SUBJECT})")

_NOBODY = re.compile(
    r"\b(?:some|many|most) (?:people |observers |experts |critics )?(?:say|think|believe|argue|claim)\b"
    r"|\b(?:people|experts|critics|observers) (?:say|think|believe|argue|claim)\b"
    r"|\bit (?:is|was|has been) (?:often |widely |generally |sometimes )?(?:said|thought|believed|argued|claimed|known)\b",
    re.IGNORECASE,
)
# These speak through a document: without its name one cannot tell who they are.
_SPEAKS_THROUGH_WORK = (SpeakerType.PARLIAMENTARIANS, SpeakerType.RESEARCHER, SpeakerType.REVIEW, SpeakerType.SURVEY)


def claim_is_one(library: Library) -> Iterator[Problem]:
    """A claim joins no two assertions by 'and', each with a subject and a verb of its own."""
    for finding in library.findings.values():
        if joined := _TWO_CLAIMS.search(finding.record.claim):
            message = f"must make one claim, not two: {'and ' + joined['second'] + ' …'!r} begins another"
            remedy = "make two findings of it, or write it as one assertion"
            yield Problem(finding.origin.at("claim"), Code.CLAIM_JOINS_TWO, message, remedy, finding.id)


def speaker_is_named(library: Library) -> Iterator[Problem]:
    """A finding says who speaks: no 'some say', and no review, survey, researchers or parliamentarians without a name or a work."""
    for finding in library.findings.values():
        record, origin = finding.record, finding.origin
        if nobody := _NOBODY.search(record.claim):
            message = f"must say who says it, not {nobody[0]!r}"
            yield Problem(origin.at("claim"), Code.SPEAKER_VAGUE, message, "name the speaker of the claim as the document does", finding.id)
        if record.speaker.type in _SPEAKS_THROUGH_WORK and not (record.speaker.name or record.relays or record.cites):
            message = f"must say who speaks, which {record.speaker.type.value!r} alone does not"
            remedy = "add 'name' to the speaker, or the work as 'relays' or in 'cites'"
            yield Problem(origin.at("speaker"), Code.SPEAKER_VAGUE, message, remedy, finding.id)


def work_in_claim_is_cited(library: Library) -> Iterator[Problem]:
    """A work that a finding's texts name, by key or by author and year, stands in its 'cites' or is relayed by it."""
    works = index_works(library.references)
    for finding in library.findings.values():
        named = _find_uncited(finding.record, library.sources[finding.owner].record.reports, works)
        for field, key in named:
            message = f"must be in 'cites' or 'relays', as the text speaks of {key!r}"
            yield Problem(finding.origin.at(field), Code.WORK_NOT_CITED, message, f"add '- key: {key}' to 'cites'", finding.id)


def _find_uncited(finding: Finding, reports: tuple[str, ...], works: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    texts = {"claim": finding.claim, "why": finding.why, "caution": finding.caution, "condition": finding.condition}
    said = [(field, key) for field, text in texts.items() if text for key in find_named_works(text, works)]
    if said:
        origins = (figure.origin for figure in finding.figures)
        cited = {*reports, finding.relays, *origins, *(work.key for work in finding.cites)}
        yield from dict.fromkeys((field, key) for field, key in said if key not in cited)
