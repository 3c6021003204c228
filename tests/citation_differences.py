"""Where our citations differ from pandoc's, and the reasons for it in `reasons.yml`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import combinations
from pathlib import Path

import yaml
from pydantic import BaseModel

from synthesis.model.citation import CitationStyle
from synthesis.model.reference import Reference
from tests.citation_goldens import FOLDER, print_ours, print_pandoc

DIFFERENCES = FOLDER / "differences.yml"
HEADER = "# Where our citations of works.yml differ from pandoc's, and why. Renewed with: python -m tests.renew_citations\n\n"
PARTS = ("in_text", "reference")


class Reason(BaseModel, frozen=True, extra="forbid"):
    """Why ours differs: for works or kinds as a whole, or by a pattern in ours and what pandoc has in its place."""

    name: str
    why: str
    style: str = ""
    works: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    ours: str = ""
    pandoc: str = ""


@dataclass(frozen=True)
class Difference:
    """One text that differs, and the names of the reasons that explain it; none if they do not."""

    work: str
    style: str
    part: str
    ours: str
    pandoc: str
    reasons: tuple[str, ...]


@cache
def read_reasons() -> tuple[Reason, ...]:
    """Read the reasons in the order in which they apply."""
    reasons = yaml.safe_load((FOLDER / "reasons.yml").read_text(encoding="utf-8"))
    return tuple(Reason.model_validate({"name": name, **reason}) for name, reason in reasons.items())


def find_differences(references: Sequence[Reference], folder: Path) -> list[Difference]:
    """Compare what we and pandoc print of each work in each style."""
    differences = []
    for style in CitationStyle:
        ours, pandoc = print_ours(references, style), print_pandoc(references, style, folder)
        for reference in references:
            for part in PARTS:
                texts = getattr(ours[reference.key], part), getattr(pandoc[reference.key], part)
                if texts[0] != texts[1]:
                    differences.append(Difference(reference.key, style.value, part, *texts, explain(reference, style, *texts)))
    return differences


def explain(reference: Reference, style: CitationStyle, ours: str, pandoc: str) -> tuple[str, ...]:
    """Find the fewest reasons that, one after the other, turn ours into pandoc's."""
    concerned = [reason for reason in read_reasons() if _concerns(reason, reference, style)]
    for count in range(1, len(concerned) + 1):
        for reasons in combinations(concerned, count):
            if reduce(lambda text, reason: _turn(text, reason, pandoc), reasons, ours) == pandoc:
                return tuple(reason.name for reason in reasons)
    return ()


def write_differences(differences: Sequence[Difference]) -> str:
    """Write differences as the golden file has them."""
    rows = [vars(difference) | {"reasons": list(difference.reasons)} for difference in differences]
    return HEADER + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=10_000)


def _concerns(reason: Reason, reference: Reference, style: CitationStyle) -> bool:
    return (
        reason.style in ("", style.value)
        and (not reason.works or reference.key in reason.works)
        and (not reason.kinds or reference.kind.value in reason.kinds)
    )


def _turn(text: str, reason: Reason, pandoc: str) -> str:
    return re.sub(reason.ours, reason.pandoc, text) if reason.ours else pandoc
