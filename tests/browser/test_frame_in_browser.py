"""The frame of every page: its menu, its colours, its contents, and what helps at an address that does not exist."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.site_fixtures import Build

pytestmark = pytest.mark.browser
PHONE: ViewportSize = {"width": 390, "height": 844}
GROUND = "getComputedStyle(document.body).backgroundColor"
WHITE = "rgb(255, 255, 255)"


def test_menu_of_a_phone_leads_everywhere_without_scripts(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(urljoin(address, "themes/localism/"))
        expect(page.get_by_role("navigation", name="Sections")).to_be_hidden()

        page.get_by_text("Menu", exact=True).click()
        page.get_by_role("navigation", name="Menu").get_by_role("link", name="Glossary").click()

        expect(page).to_have_url(urljoin(address, "glossary/"))


def test_chosen_colours_stay_on_the_next_page_and_begin_before_it_shows(browser: Browser, address: str) -> None:
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        page.goto(address)
        button = page.locator("[data-action='colours']")
        grounds = [page.evaluate(GROUND)]

        for _ in range(3):
            button.click()
            grounds.append(page.evaluate(GROUND))
        button.click()
        button.click()
        # The rest of the scripts never comes: what is seen is what was there at once.
        context.route("**/assets/site.*.js", lambda route: route.abort())
        page.goto(urljoin(address, "themes/"))

        assert [ground == WHITE for ground in grounds] == [True, True, False, True]
        assert page.evaluate(GROUND) == grounds[2]
        assert button.get_attribute("title") is None


def test_system_decides_on_colours_without_scripts(browser: Browser, address: str) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        with browser.new_context(color_scheme="dark" if scheme == "dark" else "light", java_script_enabled=False) as context:
            page = context.new_page()
            page.goto(address)
            grounds.append(page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor"))

    assert grounds[0] == WHITE
    assert grounds[1] != WHITE


def test_contents_mark_the_section_that_is_read(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "method/"))
    links = browser_page.get_by_role("navigation", name="On this page", exact=True).get_by_role("link")

    links.nth(2).click()

    expect(links.nth(2)).to_have_attribute("aria-current", "true")
    expect(browser_page.locator(".contents [aria-current]")).to_have_count(1)


def test_heading_leads_to_itself_and_keeps_its_name(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "themes/localism/"))

    browser_page.get_by_role("heading", name="What the sources say", exact=True).get_by_role("link").click()

    expect(browser_page).to_have_url(urljoin(address, "themes/localism/#What-the-sources-say"))


def test_heads_of_a_table_stay_in_sight_on_a_phone(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(urljoin(address, "disagreements/"))
        region = page.locator(".table").first
        expect(region).to_have_attribute("tabindex", "0")

        region.evaluate("region => region.scrollTo(300, 200)")

        corner = region.locator("thead th").first.bounding_box()
        frame = region.bounding_box()
        assert corner
        assert frame
        assert abs(corner["x"] - frame["x"]) < 1
        assert abs(corner["y"] - frame["y"]) < 1


def test_first_tab_leads_to_the_text(browser_page: Page, address: str) -> None:
    browser_page.goto(address)

    browser_page.keyboard.press("Tab")
    expect(browser_page.get_by_role("link", name="Skip to the text")).to_be_in_viewport()
    browser_page.keyboard.press("Enter")

    expect(browser_page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize(
    ("path", "offer", "leads_to"),
    [
        ("sources/interviews/int_7", "finding INT-07", "findings/?q=INT-07"),
        ("bibliographie/", "Bibliography", "bibliography/"),
        ("quite/another/thing/", "", ""),
    ],
)
def test_page_that_does_not_exist_offers_what_was_meant(
    browser_page: Page, address: str, built_site: Build, path: str, offer: str, leads_to: str
) -> None:
    page = Path(built_site.folder / "404.html").read_text(encoding="utf-8")
    browser_page.route(f"**/{path}", lambda route: route.fulfill(status=404, body=page, content_type="text/html; charset=utf-8"))

    browser_page.goto(urljoin(address, path))

    guess = browser_page.locator("#Guess")
    if offer:
        expect(guess.get_by_role("link", name=offer, exact=True)).to_have_js_property("href", urljoin(address, leads_to))
    else:
        expect(guess).to_be_hidden()
