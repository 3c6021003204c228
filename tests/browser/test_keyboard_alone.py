"""A reader without a mouse: from the home page to a reference, a citation copied, a filter set and kept, a popover left."""

import re
from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.page_uses import settle_findings

pytestmark = pytest.mark.browser
PATIENCE = 120


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press Tab until something of that kind has the focus."""
    for _ in range(PATIENCE):
        page.keyboard.press(key)
        if page.locator(":focus").and_(wanted).count():
            # A reader who cannot see where the focus is is lost.
            assert page.locator(":focus").evaluate("element => getComputedStyle(element).outlineStyle") != "none"
            return
    raise AssertionError(f"not reached by Tab: {wanted}")


def press(page: Page, wanted: Locator, key: str = "Tab") -> None:
    tab_to(page, wanted, key)
    page.keyboard.press("Enter")


def follow(page: Page, wanted: Locator, leads_to: str | re.Pattern[str], key: str = "Tab") -> None:
    """Follow a link, and wait until all of the page that it leads to is there: a key pressed before is one on the page before."""
    press(page, wanted, key)
    expect(page).to_have_url(leads_to)
    page.wait_for_load_state()


def skip_to_the_text(page: Page) -> None:
    press(page, page.get_by_role("link", name="Skip to the text"))
    expect(page.get_by_role("main")).to_be_focused()


@pytest.fixture
def page(browser_context: BrowserContext, address: str) -> Page:
    browser_context.grant_permissions(["clipboard-read", "clipboard-write"], origin=urljoin(address, "/"))
    page = browser_context.new_page()
    page.emulate_media(reduced_motion="reduce")
    return page


def test_from_the_home_page_to_a_reference_and_a_copied_citation(page: Page, at: Callable[[str], str]) -> None:
    page.goto(at(""))

    follow(page, page.get_by_role("navigation", name="Sections").get_by_role("link", name="Findings"), at("findings/"))
    skip_to_the_text(page)
    follow(page, page.locator("article table a.id"), re.compile(r"/sources/[a-z0-9-]+/#[A-Z]+-\d+$"))
    finding = page.locator("section.finding", has=page.locator(f"[id='{page.url.partition('#')[2]}']"))
    tab_to(page, finding.get_by_role("link", name="Cite"))
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name=re.compile("^Cite "))
    expect(dialog.get_by_role("button", name="Copy Harvard").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("status")).to_contain_text("Copied")
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    outside = [press_tab(page) for _ in range(30)].count("page")
    page.keyboard.press("Escape")
    expect(page.locator(":focus").and_(finding.get_by_role("link", name="Cite"))).to_have_count(1)

    follow(page, finding.locator("a.cite"), re.compile(r"/bibliography/#"), "Shift+Tab")

    key = page.url.partition("#")[2]
    expect(page.locator(f"[id='{key}']")).to_be_in_viewport()
    assert "In the text: (" in copied
    assert outside == 0


def press_tab(page: Page) -> str:
    """Press Tab once, and tell whether the focus is in the open window, behind it on the page, or with the browser itself."""
    page.keyboard.press("Tab")
    inside: bool = page.evaluate("document.activeElement.closest('dialog[open]') !== null")
    return "window" if inside else "page" if page.locator("body :focus").count() else "browser"


def test_a_filter_is_set_and_its_address_keeps_it(page: Page, at: Callable[[str], str]) -> None:
    page.goto(at("findings/"))

    tab_to(page, page.get_by_label("Search in findings"))
    page.keyboard.type("council")
    settle_findings(page)
    without = page.locator(".found__status").inner_text()
    press(page, page.locator(".filters__groups > summary"))
    expect(page.locator(".filters__list")).to_be_visible()
    press(page, page.locator(".filters__list summary").filter(has_text=re.compile("^Nation")))
    tab_to(page, page.get_by_role("checkbox", name="Scotland"))
    page.keyboard.press("Space")
    settle_findings(page)
    expect(page).to_have_url(at("findings/?q=council&nation=scotland"))
    said = page.locator(".found__status").inner_text()
    page.reload()
    settle_findings(page)

    assert page.locator(".found__status").inner_text() == said != without
    expect(page.get_by_label("Search in findings")).to_have_value("council")
    expect(page.locator(".filters__list input[name='nation'][value='scotland']")).to_be_checked()


def test_an_explained_word_is_opened_and_left_where_the_reader_was(page: Page, at: Callable[[str], str]) -> None:
    page.goto(at("themes/localism/"))

    skip_to_the_text(page)
    tab_to(page, page.locator("article a.term"))
    expect(page.locator(".popover")).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.locator(".popover")).to_have_count(0)
    expect(page.locator("article a.term:focus")).to_have_count(1)
