"""The map and the numbers in a real browser: what their scripts add."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site_fixtures import ON_SERVER_AND_DISK

pytestmark = pytest.mark.browser


@ON_SERVER_AND_DISK
def test_a_count_on_the_map_leads_to_as_many_findings(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("map/"))
    count = browser_page.locator("a[data-filter='theme=devolution&source=interviews']")
    number = count.inner_text().removesuffix(" findings")

    count.click()

    expect(browser_page).to_have_url(at("findings/?theme=devolution&source=interviews"))
    expect(browser_page.locator(".found__status")).to_contain_text(f"{number} of ")


def test_without_scripts_a_count_leads_to_the_source_on_the_page_of_the_theme(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}map/")

        href = page.locator("a[data-filter='theme=devolution&source=interviews']").get_attribute("href")

    assert href == "../themes/devolution/#By-interviews"


@ON_SERVER_AND_DISK
def test_numbers_are_filtered_by_words_and_the_address_keeps_them(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("numbers/"))

    browser_page.get_by_label("Show numbers with these words").fill("Glasgow budget")

    rows = browser_page.locator("tbody tr:visible")
    expect(rows).to_have_count(2)
    assert all("Glasgow City Council" in row for row in rows.all_inner_texts())
    expect(browser_page.get_by_role("heading", level=2, name="Evidence", exact=True)).to_be_hidden()
    browser_page.reload()
    expect(browser_page.locator("tbody tr:visible")).to_have_count(2)


def test_a_head_sorts_its_table_both_ways(browser_page: Page, address: str) -> None:
    browser_page.goto(f"{address}numbers/")
    table = browser_page.locator("table", has_text="24 interviews").first
    head = table.get_by_role("button", name="Number")

    head.click()
    up = table.locator("tbody th").all_inner_texts()
    head.click()
    down = table.locator("tbody th").all_inner_texts()

    assert up == ["2 interviews", "4 interviews", "5 interviews", "6 interviews", "9 interviews", "24 interviews"]
    assert down == up[::-1]
    expect(table.locator("thead th").first).to_have_attribute("aria-sort", "descending")
