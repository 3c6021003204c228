"""`mkdocs serve` in a real browser: what is saved shows by itself."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.served_site import PATIENCE, ServedSite, serve_site
from tests.site_fixtures import copy_repository

pytestmark = pytest.mark.browser
SOURCE = "sources/policy-primer.yml"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    with serve_site(copy_repository(tmp_path_factory.mktemp("served") / "repository")) as served:
        yield served


@pytest.fixture
def page(browser_page: Page) -> Iterator[Page]:
    yield browser_page
    # Chromium may never close a page that is just being renewed.
    browser_page.goto("about:blank")


def test_open_page_shows_a_changed_claim_by_itself(site: ServedSite, page: Page) -> None:
    before = (site.root / SOURCE).read_text(encoding="utf-8")
    page.goto(f"{site.address}sources/policy-primer/#PRI-01")
    claim = page.locator("#PRI-01")
    expect(claim).not_to_contain_text("Zebras graze")
    whole = page.locator("h1").inner_text()

    site.save(SOURCE, re.sub(r"(  - id: PRI-01\n    claim: >-\n      )", r"\1Zebras graze. ", before))
    expect(claim).to_contain_text("Zebras graze", timeout=PATIENCE * 1000)
    site.save(SOURCE, before)

    expect(claim).not_to_contain_text("Zebras graze", timeout=PATIENCE * 1000)
    expect(page.locator("h1")).to_have_text(whole)


def test_open_page_stays_with_what_is_right_while_a_fault_is_mended(site: ServedSite, page: Page) -> None:
    before = (site.root / SOURCE).read_text(encoding="utf-8")
    page.goto(f"{site.address}sources/policy-primer/")
    first, second = page.locator("#PRI-01"), page.locator("#PRI-02")
    expect(first).to_be_visible()

    site.save(SOURCE, before.replace("  - id: PRI-01\n", "  - id: PRI-01\n    colour: red\n"))
    expect(page.get_by_role("complementary", name="Problems of the collection")).to_be_visible(timeout=PATIENCE * 1000)
    expect(second).to_be_visible()
    expect(first).to_have_count(0)
    site.save(SOURCE, before)

    expect(first).to_be_visible(timeout=PATIENCE * 1000)


def test_panel_names_each_problem_with_place_and_remedy_and_goes_when_it_is_mended(site: ServedSite, page: Page) -> None:
    before = (site.root / SOURCE).read_text(encoding="utf-8")
    page.goto(f"{site.address}themes/")
    panel = page.get_by_role("complementary", name="Problems of the collection")
    expect(panel).to_have_count(0)

    site.save(SOURCE, before.replace("    kind: description\n", "    kind: describtion\n", 1))
    expect(panel).to_be_visible(timeout=PATIENCE * 1000)
    shown = panel.get_by_role("listitem").first.inner_text()
    line = before[: before.index("    kind: description\n")].count("\n") + 1
    violations = Axe().run(page, context=".problems").response["violations"]
    site.wait_for_file(".schema/source.json")
    site.save(SOURCE, before)
    expect(panel).to_have_count(0, timeout=PATIENCE * 1000)

    assert shown.startswith(f"sources/policy-primer.yml:{line}:11")
    assert "must be one of 'definition', 'description'" in shown
    assert shown.endswith("Did you mean 'description'?")
    assert [violation["id"] for violation in violations] == []


def test_panel_closes_and_stays_away_until_the_problems_are_others(site: ServedSite, page: Page) -> None:
    before = (site.root / SOURCE).read_text(encoding="utf-8")
    site.save(SOURCE, before.replace("  - id: PRI-01\n", "  - id: PRI-01\n    colour: red\n"))
    page.goto(f"{site.address}themes/")
    panel = page.get_by_role("complementary", name="Problems of the collection")
    toggle = panel.get_by_role("button", name=re.compile(r"^\d+ errors?"))
    expect(panel).to_be_visible(timeout=PATIENCE * 1000)

    toggle.click()
    expect(panel.get_by_role("list")).to_be_hidden()
    page.reload()
    expect(toggle).to_have_attribute("aria-expanded", "false")
    panel.get_by_role("button", name="Put away").click()
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(panel).to_have_count(0)
    site.save(SOURCE, before.replace("  - id: PRI-01\n", "  - id: PRI-01\n    shape: round\n"))

    expect(panel).to_be_visible(timeout=PATIENCE * 1000)
    site.save(SOURCE, before)
    expect(panel).to_have_count(0, timeout=PATIENCE * 1000)
