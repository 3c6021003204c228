"""Themes as people read and print them: folded sections that open without a script, and a summary on one sheet."""

import io
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.site_fixtures import ROOT

pytestmark = pytest.mark.browser
THEMES = sorted(path.stem for path in (ROOT / "sources/synthesis/themes").glob("*.yml"))


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


def test_sides_of_a_contested_statement_stand_next_to_each_other_without_a_script(plain_page: Page, address: str) -> None:
    plain_page.goto(urljoin(address, "themes/mainstreaming/"))
    statement = plain_page.locator("section.statement", has=plain_page.locator("#targeted-needs"))

    first, second = (statement.locator(f"section.{stance}").bounding_box() for stance in ("supports", "contradicts"))

    assert first
    assert second
    assert first["x"] + first["width"] <= second["x"]
    assert abs(first["y"] - second["y"]) < 2


def test_folded_findings_of_a_source_open_without_a_script(plain_page: Page, address: str) -> None:
    plain_page.goto(urljoin(address, "themes/mainstreaming/"))
    folded = plain_page.locator("details.by-source").first
    expect(folded.locator("li").first).to_be_hidden()

    folded.locator("summary").click()

    expect(folded.locator("li").first).to_be_visible()


def test_everything_that_is_folded_is_on_paper(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "themes/mainstreaming/"))
    claims = browser_page.locator("details.by-source li a.id").all_text_contents()

    printed = read_printed(browser_page)[1]

    assert [number for number in claims if number not in printed] == []


@pytest.mark.parametrize("theme", THEMES)
def test_summary_of_a_theme_is_one_sheet_of_paper(browser_page: Page, address: str, theme: str) -> None:
    browser_page.goto(urljoin(address, f"themes/{theme}/summary/"))

    sheets, printed = read_printed(browser_page)

    assert sheets == 1
    assert "What this evidence cannot tell" in printed


def read_printed(page: Page) -> tuple[int, str]:
    """Print a page on A4, and give the number of sheets and all that stands on them."""
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    return len(sheets), "\n".join(sheet.extract_text() for sheet in sheets)
