"""The map and the numbers in a real browser: what their scripts add."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site_fixtures import ON_SERVER_AND_DISK

pytestmark = pytest.mark.browser
# A word without a hyphen that stands on two lines.
LIST_BROKEN_WORDS = """() => {
  const broken = [];
  for (const cell of document.querySelectorAll('.table :is(th, td)')) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const { 0: word, index } of walker.currentNode.data.matchAll(/[^\\s-]+/g)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) broken.push(word);
      }
    }
  }
  return broken;
}"""


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
    expect(browser_page.locator("p.count")).to_have_text("2 of 20 numbers")
    browser_page.reload()
    expect(browser_page.locator("tbody tr:visible")).to_have_count(2)
    browser_page.get_by_label("Show numbers with these words").fill("no such words")
    expect(browser_page.locator("p.count")).to_have_text("0 of 20 numbers")


def test_no_word_of_a_number_is_broken(browser_page: Page, address: str) -> None:
    browser_page.set_viewport_size({"width": 1280, "height": 900})
    browser_page.goto(f"{address}numbers/")

    expect(browser_page.locator(".table:not(.fits)")).to_have_count(0)
    assert browser_page.evaluate(LIST_BROKEN_WORDS) == []


@pytest.mark.parametrize(("path", "row"), [("themes/refugees-asylum/", "#What-the-sources-say ~ .table"), ("who-decides/", ".table")])
def test_on_a_phone_a_row_that_tells_much_is_read_without_moving_it(browser_page: Page, address: str, path: str, row: str) -> None:
    browser_page.set_viewport_size({"width": 390, "height": 844})
    browser_page.goto(f"{address}{path}")
    table = browser_page.locator(row).first

    widths: list[float] = table.locator("tbody :is(th, td)").evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().width)")

    assert min(widths) > 300
    assert table.evaluate("region => region.scrollWidth <= region.clientWidth")


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
