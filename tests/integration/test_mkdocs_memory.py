"""What `serve` keeps from one rebuild to the next: never more than what is still so."""

import pytest

from synthesis.mkdocs_adapter.page_memory import PageMemory
from synthesis.model.page import PagePlan, SiteSettings
from synthesis.pipeline import cite_library
from synthesis.reading import read_library
from synthesis.render.site import plan_site
from tests.site_fixtures import ROOT

BASE = ROOT / "tests/cases/_base"


def plan(settings: SiteSettings) -> tuple[PagePlan, ...]:
    library, _ = read_library(BASE)
    return plan_site(library, cite_library(library), settings)


@pytest.fixture
def plans() -> tuple[PagePlan, ...]:
    return plan(SiteSettings())


def test_page_is_rendered_once_while_its_plan_is_the_same(plans: tuple[PagePlan, ...]) -> None:
    memory = PageMemory()
    memory.begin_round()
    first = [memory.render(page_plan) for page_plan in plans]

    memory.begin_round()
    second = [memory.render(page_plan) for page_plan in plan(SiteSettings())]

    assert all(page is again for page, again in zip(first, second, strict=True))


def test_page_is_rendered_again_when_its_plan_differs(plans: tuple[PagePlan, ...]) -> None:
    memory = PageMemory()
    memory.begin_round()
    before = {page_plan.uri: memory.render(page_plan) for page_plan in plans}

    memory.begin_round()
    changed = plan(SiteSettings(edit_base="https://code.example/"))
    after = {page_plan.uri: memory.render(page_plan) for page_plan in changed}

    assert "https://code.example/" in after["sources/interviews.md"].html
    assert after["glossary.md"] is before["glossary.md"]
