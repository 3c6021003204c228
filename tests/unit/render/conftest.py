"""The small collection of `collected`, its plans and its pages: made once for all tests of this folder."""

from collections.abc import Mapping

import pytest

from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.page import Page, PagePlan
from synthesis.render.page import render_page
from synthesis.render.site import plan_site
from tests.unit.render.collected import COLLECTION, SETTINGS, cite, read


@pytest.fixture(scope="session")
def library() -> Library:
    return read(COLLECTION)


@pytest.fixture(scope="session")
def citations(library: Library) -> Citations:
    return cite(library)


@pytest.fixture(scope="session")
def plans(library: Library, citations: Citations) -> Mapping[str, PagePlan]:
    return {plan.uri: plan for plan in plan_site(library, citations, SETTINGS)}


@pytest.fixture(scope="session")
def pages(plans: Mapping[str, PagePlan]) -> Mapping[str, Page]:
    return {uri: render_page(plan) for uri, plan in plans.items()}
