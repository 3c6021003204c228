"""Timeline, bibliography and explained words in a real browser: what scripts add, and what is there without them."""

import re
from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site_fixtures import ON_SERVER_AND_DISK

pytestmark = pytest.mark.browser
EVENTS = "section.decade li"
WORKS = "section.work"


def lead_into_hidden(page: Page) -> list[str]:
    """List the links that can be seen and lead to what cannot."""
    links = page.locator(".contents a:visible, .alphabet a:visible")
    hrefs: list[str] = links.evaluate_all("all => all.map(link => link.getAttribute('href')).filter(href => href.startsWith('#'))")
    assert hrefs
    return [href for href in hrefs if not page.locator(f"[id='{href[1:]}']").is_visible()]


@ON_SERVER_AND_DISK
def test_timeline_shows_what_concerns_a_nation_and_the_address_keeps_it(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("timeline/"))
    every = browser_page.locator(EVENTS).count()
    bands = browser_page.locator(".picture text.lane")

    browser_page.get_by_role("radio", name=re.compile("^Scotland")).check()
    shown = browser_page.locator(f"{EVENTS}:visible")
    number = shown.count()

    assert 0 < number < every
    assert all("Scotland" in nations for nations in browser_page.locator(f"{EVENTS}:visible .nations").all_inner_texts())
    expect(browser_page.locator(".picture a.record:visible")).to_have_count(number)
    assert sum(int(count) for band in bands.all_text_contents() for count in re.findall(r"\((\d+)\)", band)) == number
    assert not lead_into_hidden(browser_page)
    browser_page.reload()
    expect(browser_page.locator(f"{EVENTS}:visible")).to_have_count(number)
    expect(browser_page.get_by_role("radio", name=re.compile("^Scotland"))).to_be_checked()


def test_mark_on_the_timeline_leads_to_its_event_by_keyboard(browser_page: Page, address: str) -> None:
    # Two smooth scrolls at once, to the mark and to its event, would stop each other; nobody types as fast as this.
    browser_page.emulate_media(reduced_motion="reduce")
    browser_page.goto(urljoin(address, "timeline/"))
    mark = browser_page.locator(".picture a.record").last
    wanted = str(mark.get_attribute("href")).removeprefix("#")

    mark.focus()
    browser_page.keyboard.press("Enter")

    expect(browser_page).to_have_url(re.compile(f"#{re.escape(wanted)}$"))
    expect(browser_page.locator(f"[id='{wanted}']")).to_be_in_viewport()


@ON_SERVER_AND_DISK
def test_bibliography_is_narrowed_while_somebody_types(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("bibliography/"))
    every = browser_page.locator(WORKS).count()

    browser_page.get_by_label("With the words").fill("casey review")
    number = browser_page.locator(f"{WORKS}:visible").count()

    assert 0 < number < every
    expect(browser_page.locator("section.shared")).to_be_hidden()
    assert not lead_into_hidden(browser_page)
    expect(browser_page.locator("form .count")).to_have_text(f"{number} of {every} works on this page")
    expect(browser_page.get_by_role("status").filter(has_text=f"{number} of {every}")).to_have_count(1)
    browser_page.reload()
    expect(browser_page.locator(f"{WORKS}:visible")).to_have_count(number)
    browser_page.get_by_label("With the words").fill("")
    browser_page.get_by_label("Type of work", exact=True).select_option("Journal article")
    types = browser_page.locator(f"{WORKS}:visible dt:text-is('Type of work') + dd").all_text_contents()
    assert set(types) == {"Journal article"}


def test_without_scripts_all_events_and_works_are_there(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()

        page.goto(urljoin(address, "timeline/"))
        expect(page.locator(f"{EVENTS}:visible")).to_have_count(page.locator(".picture a.record").count())
        page.goto(urljoin(address, "bibliography/"))
        expect(page.locator(f"{WORKS}:visible")).to_have_count(page.locator(WORKS).count())
        expect(page.locator("form.narrow")).to_have_count(0)


def test_every_explained_word_has_its_note_on_the_page(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "who-decides/"))

    words = browser_page.locator("a.term")
    notes = [str(word.get_attribute("data-note")) for word in words.all()]

    assert notes
    assert all(browser_page.locator(f"section.notes [id='{note}']").count() == 1 for note in notes)
