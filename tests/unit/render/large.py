"""A collection grown from the small one: many sources with many findings each, all in words of their own."""

import random
from dataclasses import replace
from functools import cache

from synthesis.link.records import link_records
from synthesis.load.collection import load_collection
from synthesis.model.library import Library
from synthesis.model.page import Page, SiteSettings
from synthesis.model.records import Records
from synthesis.render.page import render_page
from synthesis.render.site import plan_site
from synthesis.validate.collection import validate_collection
from tests.unit.render.collected import COLLECTION, cite

# Beyond the frame that the theme puts around it, a page may weigh this much when packed.
HEAVIEST = 24_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@cache
def small_records() -> Records:
    """Read the small collection."""
    raw, _ = load_collection(COLLECTION)
    return validate_collection(raw)[0]


def grow(sources: int, findings: int, **fields: object) -> Records:
    """Add sources with so many findings each, copies of one finding in other words; `fields` hold for every finding."""
    records = small_records()
    words = random.Random(7)  # noqa: S311 - it is to be the same each time.
    primer = next(source for source in records.sources if source.id == "primer")
    pattern = next(finding for finding in records.findings if finding.id == "PRI-02")
    more_sources, more_findings = [], []
    for number in range(sources):
        code = f"Z{_LETTERS[number // 26]}{_LETTERS[number % 26]}".upper()
        more_sources.append(replace(primer, id=f"source-{number:03}", record=primer.record.model_copy(update={"code": code})))
        for index in range(1, findings + 1):
            id_, claim = f"{code}-{index:03}", _say(words, 25)
            pinpoint = pattern.record.pinpoints[0].model_copy(update={"phrase": _say(words, 7)})
            update = {"id": id_, "claim": claim, "pinpoints": (pinpoint,), "cites": (), **fields}
            more_findings.append(replace(pattern, id=id_, owner=f"source-{number:03}", record=pattern.record.model_copy(update=update)))
    return replace(records, sources=(*records.sources, *more_sources), findings=(*records.findings, *more_findings))


def link(records: Records) -> Library:
    """Link the records of a grown collection."""
    return link_records(records)[0]


def render(library: Library, *beginnings: str) -> dict[str, Page]:
    """Render the pages whose address begins in one of these ways."""
    plans = plan_site(library, cite(library), SiteSettings())
    return {plan.uri: render_page(plan) for plan in plans if plan.uri.startswith(beginnings)}


def _say(words: random.Random, length: int) -> str:
    return " ".join("".join(words.choices(_LETTERS, k=words.randint(2, 9))) for _ in range(length))
