"""`mkdocs serve` in a real browser: what is saved shows by itself."""

import re
import time
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.served_site import ATTEMPTS, PATIENCE, REBUILT, WITHIN_SECONDS, ServedSite, allow, serve_site
from tests.site_fixtures import copy_repository

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    with serve_site(copy_repository(tmp_path_factory.mktemp("served") / "repository")) as served:
        yield served


@pytest.fixture
def page(browser_page: Page) -> Iterator[Page]:
    yield browser_page
    # Chromium may never close a page that is just being renewed.
    browser_page.goto("about:blank")


def test_open_page_shows_a_changed_claim_by_itself_within_two_seconds(site: ServedSite, page: Page) -> None:
    source = site.root / "sources/policy-primer.yml"
    before = source.read_text(encoding="utf-8")
    page.goto(f"{site.address}sources/policy-primer/#PRI-01")
    claim = page.locator("#PRI-01")
    expect(claim).not_to_contain_text("Zebras graze")
    seconds: list[float] = []

    while len(seconds) < ATTEMPTS and min(seconds, default=PATIENCE) > allow(WITHIN_SECONDS):
        source.write_text(re.sub(r"(  - id: PRI-01\n    claim: >-\n      )", r"\1Zebras graze. ", before), encoding="utf-8")
        start = time.monotonic()
        expect(claim).to_contain_text("Zebras graze", timeout=PATIENCE * 1000)
        seconds.append(time.monotonic() - start)
        site.wait_for(REBUILT)
        source.write_text(before, encoding="utf-8")
        site.wait_for(REBUILT)
        expect(claim).not_to_contain_text("Zebras graze", timeout=PATIENCE * 1000)

    assert min(seconds) <= allow(WITHIN_SECONDS)


def test_open_page_stays_with_what_is_right_while_a_fault_is_mended(site: ServedSite, page: Page) -> None:
    source = site.root / "sources/policy-primer.yml"
    before = source.read_text(encoding="utf-8")
    page.goto(f"{site.address}sources/policy-primer/")
    first, second = page.locator("#PRI-01"), page.locator("#PRI-02")
    expect(first).to_be_visible()

    source.write_text(before.replace("  - id: PRI-01\n", "  - id: PRI-01\n    colour: red\n"), encoding="utf-8")
    expect(first).to_have_count(0, timeout=PATIENCE * 1000)
    expect(second).to_be_visible()
    source.write_text(before, encoding="utf-8")

    expect(first).to_be_visible(timeout=PATIENCE * 1000)


def test_panel_names_each_problem_with_place_and_remedy_and_goes_when_it_is_mended(site: ServedSite, page: Page) -> None:
    source = site.root / "sources/policy-primer.yml"
    before = source.read_text(encoding="utf-8")
    page.goto(f"{site.address}themes/")
    panel = page.get_by_role("complementary", name="Problems of the collection")
    expect(panel).to_have_count(0)

    source.write_text(before.replace("    kind: description\n", "    kind: describtion\n", 1), encoding="utf-8")
    expect(panel).to_be_visible(timeout=PATIENCE * 1000)
    shown = panel.get_by_role("listitem").first.inner_text()
    line = before[: before.index("    kind: description\n")].count("\n") + 1
    violations = Axe().run(page, context=".problems").response["violations"]
    source.write_text(before, encoding="utf-8")
    expect(panel).to_have_count(0, timeout=PATIENCE * 1000)

    assert shown.startswith(f"sources/policy-primer.yml:{line}:11")
    assert "must be one of 'definition', 'description'" in shown
    assert shown.endswith("Did you mean 'description'?")
    assert [violation["id"] for violation in violations] == []
    assert (site.root / ".schema/source.json").is_file()


def test_panel_closes_and_stays_away_until_the_problems_are_others(site: ServedSite, page: Page) -> None:
    source = site.root / "sources/policy-primer.yml"
    before = source.read_text(encoding="utf-8")
    source.write_text(before.replace("  - id: PRI-01\n", "  - id: PRI-01\n    colour: red\n"), encoding="utf-8")
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
    source.write_text(before.replace("  - id: PRI-01\n", "  - id: PRI-01\n    shape: round\n"), encoding="utf-8")

    expect(panel).to_be_visible(timeout=PATIENCE * 1000)
    source.write_text(before, encoding="utf-8")
    expect(panel).to_have_count(0, timeout=PATIENCE * 1000)
