"""The built site as people meet it: in Chromium, served on this machine."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.site_fixtures import ON_SERVER_AND_DISK, SITE_URL, Build

pytestmark = pytest.mark.browser
FINDING = re.compile(r"^[A-Z]{2,5}-\d{2,}$")
DESKTOP, PHONE = 1280, 390


@pytest.fixture(scope="module")
def paths(built_site: Build) -> list[str]:
    found = re.findall(r"<loc>(.*?)</loc>", built_site.read("sitemap.xml"))
    return [url.removeprefix(SITE_URL) for url in found]


def watch(page: Page, address: str) -> tuple[list[str], list[str]]:
    """Collect what the page complains of, and what it asks of other hosts."""
    complaints: list[str] = []
    foreign: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("response", lambda response: complaints.append(response.url) if response.status >= 400 else None)
    page.on("request", lambda request: None if request.url.startswith((address, "data:", "blob:")) else foreign.append(request.url))
    return complaints, foreign


@ON_SERVER_AND_DISK
def test_a_reader_follows_a_finding_to_its_source_and_its_reference(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at(""))
    browser_page.get_by_role("navigation", name="Sections").get_by_role("link", name="Findings").click()
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


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_no_page_scrolls_sideways(browser: Browser, address: str, paths: list[str], width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        complaints, foreign = watch(page, address)

        wide = [path for path in [*paths, "404.html"] if overflow(page, urljoin(address, path)) > 0]

    assert wide == []
    assert complaints == []
    assert foreign == []


def overflow(page: Page, url: str) -> int:
    page.goto(url)
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


@pytest.mark.parametrize(("width", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")])
def test_axe_finds_nothing_on_any_kind_of_page(browser: Browser, address: str, page_kinds: dict[str, str], width: int, scheme: str) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light") as context:
        found = {path: find_violations(context, urljoin(address, path)) for path in page_kinds.values()}

    assert {path: violations for path, violations in found.items() if violations} == {}


def find_violations(context: BrowserContext, url: str) -> list[str]:
    """Ask axe with all of its rules, those of good practice included; the one on touch targets is off unless it is asked for."""
    page = context.new_page()
    page.goto(url)
    results = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    page.close()
    return [f"{violation['id']}: {node['html']}" for violation in results.response["violations"] for node in violation["nodes"]]


def test_every_fetched_file_is_on_the_site(browser_page: Page, address: str, built_site: Build) -> None:
    fetched: list[str] = []
    browser_page.on("request", lambda request: fetched.append(request.url.removeprefix(address).partition("?")[0]))

    browser_page.goto(address, wait_until="networkidle")

    missing = [path for path in fetched if path and not (Path(built_site.folder) / path).is_file()]
    assert missing == []
