"""The pages of all findings: every finding once, a hundred a page, each page leading to the next."""

import gzip

from synthesis.model.page import SiteSettings
from synthesis.pipeline import cite_library
from synthesis.reading import read_library
from synthesis.render.findings_plans import ON_A_PAGE
from synthesis.render.page import render_page
from synthesis.render.site import plan_site
from tests.site_fixtures import ROOT

LIBRARY, _ = read_library(ROOT)
PLANS = [plan for plan in plan_site(LIBRARY, cite_library(LIBRARY), SiteSettings()) if plan.kind == "findings"]


def test_pages_follow_each_other() -> None:
    uris = ["findings.md", *(f"findings/{number}.md" for number in range(2, len(PLANS) + 1))]

    assert len(PLANS) == -(-len(LIBRARY.findings) // ON_A_PAGE)
    assert [(plan.uri, plan.previous, plan.following) for plan in PLANS] == list(zip(uris, ["", *uris[:-1]], [*uris[1:], ""], strict=True))


def test_every_finding_stands_once_in_the_order_of_the_sources() -> None:
    rows = [row.link for plan in PLANS for row in plan.view.rows]  # type: ignore[attr-defined]  # A plan's view is any.

    assert [row.partition("]")[0].removeprefix("[") for row in rows] == [
        finding.id for source in LIBRARY.sources for finding in LIBRARY.findings_of(source)
    ]


def test_no_page_has_more_than_30_kb_as_it_is_sent() -> None:
    assert max(len(gzip.compress(render_page(plan).html.encode())) for plan in PLANS) < 28_000
