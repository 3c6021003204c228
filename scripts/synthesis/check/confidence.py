"""Rules on the confidence in statements, after GRADE-CERQual."""

from collections.abc import Iterator

from synthesis.check.statements import statements_of
from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.model.vocabulary import ConfidenceLevel, SpeakerType, Stance

_UNGRADED = (ConfidenceLevel.NOT_GRADED, ConfidenceLevel.DOES_NOT_APPLY)
_INTERVIEWED = (SpeakerType.INTERVIEWEE, SpeakerType.INTERVIEWEES)
_COMPONENTS = ("methodological_limitations", "coherence", "adequacy", "relevance")


def graded_confidence_is_argued(library: Library) -> Iterator[Problem]:
    """A graded confidence argues each of GRADE-CERQual's four components in writing."""
    for theme, index, statement in statements_of(library):
        confidence = statement.confidence
        missing = [name for name in _COMPONENTS if not getattr(confidence, name)]
        if confidence.level not in _UNGRADED and missing:
            place = theme.origin.at("statements", index, "confidence", "level")
            message = f"must be argued in all four components to be {confidence.level.value!r}: {', '.join(missing)} missing"
            yield Problem(place, Code.CONFIDENCE_NOT_ARGUED, message, f"write them, or write {_UNGRADED[0].value!r}")


def graded_confidence_is_of_qualitative_research(library: Library) -> Iterator[Problem]:
    """Confidence is graded only where every supporting finding is from interviews of its own source."""
    for theme, index, statement in statements_of(library):
        if statement.confidence.level in _UNGRADED:
            continue
        supporting = [behind.finding for behind in statement.findings if behind.stance is Stance.SUPPORTS]
        others = [id_ for id_ in supporting if id_ in library.findings and not _is_qualitative(library.findings[id_], library)]
        if others:
            place = theme.origin.at("statements", index, "confidence", "level")
            level = statement.confidence.level.value
            message = f"must not be graded, as {level!r} is, where findings are no primary qualitative research: {', '.join(others)}"
            yield Problem(place, Code.CONFIDENCE_DOES_NOT_APPLY, message, f"write {ConfidenceLevel.DOES_NOT_APPLY.value!r}")


def _is_qualitative(finding: Located[Finding], library: Library) -> bool:
    own = {data_set.id for data_set in library.sources[finding.owner].record.datasets if data_set.own}
    return finding.record.speaker.type in _INTERVIEWED and finding.record.evidence in own
