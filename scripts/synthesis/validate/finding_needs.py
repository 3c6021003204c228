"""What no finding does without, kind, speaker and pinpoints, each with a code of its own."""

from typing import NamedTuple

from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.problem import Problem
from synthesis.validate.misfit import Misfit


class _Need(NamedTuple):
    code: Code
    message: str
    remedy: str


_NEEDS = {
    "kind": _Need(Code.FINDING_WITHOUT_KIND, "must say what kind of claim it is", "add 'kind: view', or another kind that fits"),
    "speaker": _Need(Code.FINDING_WITHOUT_SPEAKER, "must say who says it", "add 'speaker: {type: author}', or another type that fits"),
    "pinpoints": _Need(
        Code.FINDING_WITHOUT_PINPOINT,
        "must say where the claim stands",
        "add 'pinpoints: [{report: …, section: …, phrase: …}]'",
    ),
}


def explain_finding_need(misfit: Misfit) -> Problem | None:
    """Explain that a finding lacks kind, speaker or pinpoints, or has nothing in them; none if that is not what is wrong."""
    if misfit.model is not Finding or len(misfit.steps) != 1 or misfit.name not in _NEEDS:
        return None
    if misfit.reason != "missing" and misfit.value not in ("", []):
        return None
    need = _NEEDS[misfit.name]
    return misfit.problem(need.code, need.message, need.remedy)
