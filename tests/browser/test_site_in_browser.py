"""The built site as people meet it: in Chromium, served on this machine."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site_fixtures import ON_SERVER_AND_DISK, Build

pytestmark = pytest.mark.browser
FINDING = re.compile(r"^[A-Z]{2,5}-\d{2,}$")


@ON_SERVER_AND_DISK
def test_a_reader_follows_a_finding_to_its_source_and_its_reference(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at(""))
    browser_page.get_by_role("navigation", name="Sections").get_by_role("link", name="Findings").click()
    expect(browser_page).to_have_url(at("findings/"))
    finding = browser_page.get_by_role("main").get_by_role("link", name=FINDING).first
    name = finding.inner_text()
    finding.click()
    card = browser_page.locator(f"section:has(#{name}), section#{name}").last
    expect(browser_page).to_have_url(re.compile(rf"/sources/[a-z0-9-]+/(index\.html)?#{name}$"))
    expect(card).to_be_in_viewport()
    card.locator("a[href*='bibliography/']").first.click()
    expect(browser_page).to_have_url(re.compile(r"/bibliography/(index\.html)?#"))
    key = browser_page.url.partition("#")[2]
    expect(browser_page.locator(f"[id='{key}']")).to_be_in_viewport()


@ON_SERVER_AND_DISK
def test_an_address_from_before_a_finding_moved_leads_to_its_page(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("sources/interviews/#INT-150"))

    expect(browser_page).to_have_url(re.compile(r"/sources/interviews/\d/(index\.html)?#INT-150$"))
    expect(browser_page.locator("section.finding", has=browser_page.locator("#INT-150"))).to_be_in_viewport()


def test_every_fetched_file_is_on_the_site(browser_page: Page, address: str, built_site: Build) -> None:
    fetched: list[str] = []
    browser_page.on("request", lambda request: fetched.append(request.url.removeprefix(address).partition("?")[0]))

    browser_page.goto(address, wait_until="networkidle")

    missing = [path for path in fetched if path and not (Path(built_site.folder) / path).is_file()]
    assert missing == []
