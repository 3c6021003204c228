"""The page of findings as people use it: filters, live counts, addresses that keep them, files of what is seen."""

import csv
import gzip
import io
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from synthesis.model.finding import Finding
from synthesis.model.vocabulary import Nation
from synthesis.reading import read_library
from tests.page_uses import settle_findings
from tests.site_fixtures import ON_SERVER_AND_DISK, ROOT, Build

pytestmark = pytest.mark.browser
LIBRARY, _ = read_library(ROOT)
FINDINGS = [located.record for source in LIBRARY.sources for located in LIBRARY.findings_of(source)]
ROW = ".found tbody tr"


def status_of(page: Page) -> str:
    settle_findings(page)
    return page.locator(".found__status").inner_text()


def say(found: list[Finding]) -> str:
    return f"{len(found)} of {len(FINDINGS)} findings"


def show_all(page: Page) -> list[str]:
    """Show every row and give the numbers of the findings."""
    while page.locator(".found__more").is_visible():
        count = page.locator(ROW).count()
        page.locator(".found__more").click()
        expect(page.locator(ROW).nth(count)).to_be_visible()
    return page.locator(f"{ROW} th a.id").all_inner_texts()


def open_group(page: Page, name: str) -> None:
    if not page.locator(".filters__groups[open]").count():
        page.locator(".filters__groups > summary").click()
    page.locator(".filters__list summary").filter(has_text=re.compile(rf"^{name}")).click()


def check(box: Locator) -> None:
    """Set a filter, and wait for what it gives: that moves the page, and a click meanwhile may go astray."""
    box.check()
    settle_findings(box.page)


@ON_SERVER_AND_DISK
def test_values_of_one_facet_add_up_and_facets_narrow_down(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("findings/"))

    open_group(browser_page, "Nation")
    check(browser_page.get_by_role("checkbox", name="Scotland"))
    check(browser_page.get_by_role("checkbox", name="Wales").first)
    open_group(browser_page, "Theme")
    check(browser_page.get_by_role("checkbox", name=re.compile("^Devolution")))

    found = [
        finding
        for finding in FINDINGS
        if {Nation.SCOTLAND, Nation.ENGLAND_AND_WALES} & {*finding.nations} and "devolution" in finding.themes
    ]
    assert status_of(browser_page) == say(found)
    assert show_all(browser_page) == [finding.id for finding in found]
    expect(browser_page).to_have_url(at("findings/?nation=scotland,england-and-wales&theme=devolution"))


def test_each_value_says_how_many_findings_it_would_give(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "findings/?nation=scotland"))
    open_group(browser_page, "Theme")

    shown = browser_page.locator(".filters__list input[name=theme]").evaluate_all(
        "boxes => boxes.map(box => [box.value, Number(box.closest('label').querySelector('.filters__count').textContent)])"
    )

    in_scotland = [finding for finding in FINDINGS if Nation.SCOTLAND in finding.nations]
    assert dict(shown) == {theme: len([finding for finding in in_scotland if theme in finding.themes]) for theme, _ in shown}


@ON_SERVER_AND_DISK
def test_an_address_brings_its_filters_back_and_back_goes_back(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("findings/?kind=figure&sort=date"))
    figures = [finding for finding in FINDINGS if finding.kind.value == "figure"]
    assert status_of(browser_page) == say(figures)

    browser_page.get_by_role("button", name="Take away Kind: Figure").click()
    assert status_of(browser_page) == say(FINDINGS)
    browser_page.go_back()

    expect(browser_page.locator(".found__status")).to_have_text(say(figures))
    expect(browser_page.get_by_label("Order")).to_have_value("date")


def test_words_typed_just_before_going_back_do_not_come_after_it(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "findings/?kind=figure"))
    settle_findings(browser_page)
    browser_page.get_by_role("button", name="Take away Kind: Figure").click()
    expect(browser_page.get_by_role("heading", name="All findings")).to_be_visible()

    # At once: the words are searched for when somebody pauses.
    browser_page.get_by_label("Search in findings").evaluate(
        "box => { box.value = 'council'; box.dispatchEvent(new Event('input', { bubbles: true })); history.back(); }"
    )
    expect(browser_page.get_by_role("button", name="Take away Kind: Figure")).to_be_visible()
    browser_page.wait_for_timeout(500)

    expect(browser_page).to_have_url(urljoin(address, "findings/?kind=figure"))
    expect(browser_page.get_by_label("Search in findings")).to_have_value("")


def test_rows_that_are_asked_for_twice_come_once(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "findings/?sort=date"))
    settle_findings(browser_page)
    before = browser_page.locator(ROW).count()

    browser_page.locator(".found__more").evaluate("button => { button.click(); button.click(); }")
    expect(browser_page.locator(ROW).nth(before)).to_be_visible()

    numbers = show_all(browser_page)
    assert sorted(numbers) == sorted(finding.id for finding in FINDINGS)


@ON_SERVER_AND_DISK
def test_without_filters_the_page_is_as_it_was(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("findings/?q=council&theme=money"))
    settle_findings(browser_page)
    expect(browser_page.get_by_role("heading", name="All findings")).to_be_hidden()

    browser_page.get_by_role("button", name="Clear all").click()

    expect(browser_page.get_by_role("heading", name="All findings")).to_be_visible()
    expect(browser_page.locator(".found")).to_be_hidden()
    expect(browser_page).to_have_url(at("findings/"))


@ON_SERVER_AND_DISK
def test_words_are_found_in_claims_and_marked_best_match_first(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("findings/"))

    browser_page.get_by_label("Search in findings").fill("council cuts")

    settle_findings(browser_page)
    marked = {word.lower() for word in browser_page.locator(f"{ROW} mark").all_inner_texts()}
    assert {"cuts", "councils"} <= marked
    expect(browser_page.get_by_label("Order")).to_have_value("relevance")
    expect(browser_page).to_have_url(at("findings/?q=council%20cuts"))


def test_the_page_says_where_not_all_words_are_found(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "findings/?q=dispersal"))
    assert status_of(browser_page).endswith("findings")

    browser_page.goto(urljoin(address, "findings/?q=dispersal%20housing%20scotland"))

    assert status_of(browser_page).endswith("findings, some with a part of these words only")


def test_who_takes_filters_away_by_keyboard_goes_on_from_the_next(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "findings/?kind=figure&theme=money&nation=scotland"))
    settle_findings(browser_page)
    chips = browser_page.locator(".filters__chips button")
    chips.nth(1).focus()

    for left in (3, 2):
        browser_page.keyboard.press("Enter")
        settle_findings(browser_page)
        expect(chips).to_have_count(left)
        expect(chips.nth(1)).to_be_focused()
    browser_page.keyboard.press("Enter")

    expect(browser_page.get_by_label("Search in findings")).to_be_focused()


def test_where_nothing_is_found_the_page_says_which_filter_to_drop(browser_page: Page, address: str) -> None:
    # No framework gives a figure, so that one of the two has to go.
    browser_page.goto(urljoin(address, "findings/?kind=figure&theme=money&speaker=framework"))
    assert status_of(browser_page) == "No finding has all of this."
    without = [finding for finding in FINDINGS if finding.kind.value == "figure" and "money" in finding.themes]

    browser_page.get_by_role("button", name=f"Without Who says it: {len(without)}").click()

    expect(browser_page.locator(".found__status")).to_have_text(say(without))


@ON_SERVER_AND_DISK
def test_a_further_page_leads_to_the_filters_of_the_first(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("findings/2/"))
    open_group(browser_page, "Kind")

    # Not `check`, which would look for the mark on a page that has been left.
    browser_page.get_by_role("checkbox", name="Figure").click()

    expect(browser_page).to_have_url(at("findings/?kind=figure"))


def save(page: Page, name: str) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    return Path(waiting.value.path()).read_text(encoding="utf-8")


@ON_SERVER_AND_DISK
def test_what_is_seen_can_be_taken_away(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("findings/?kind=figure"))
    status_of(browser_page)
    figures = [finding.id for finding in FINDINGS if finding.kind.value == "figure"]

    table = list(csv.DictReader(io.StringIO(save(browser_page, "Table (CSV)").removeprefix("\ufeff"))))
    references = save(browser_page, "References (RIS)")
    text = save(browser_page, "Text (Markdown)")

    assert [row["Finding"] for row in table] == figures
    assert all(row["Claim"] and row["Who says it"] and row["Source"] and row["Where it stands"] for row in table)
    assert {row["Kind"] for row in table} == {"Figure"}
    assert sorted(set(re.findall(r"^N1  - ([A-Z]+-\d+) ", references, re.MULTILINE))) == sorted(figures)
    assert references.count("TY  - ") == references.count("ER  -")
    assert re.findall(r"\(\[([A-Z]+-\d+)\]\(", text) == figures
    assert "## References" in text


def test_a_place_is_cited_once_and_every_work_named_is_among_the_references(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("findings/?q=dispersal&nation=scotland"))
    status_of(browser_page)
    dispersal = save(browser_page, "Text (Markdown)")
    browser_page.goto(at("findings/?q=poor+housing+and+health"))
    status_of(browser_page)
    housing = save(browser_page, "Text (Markdown)")
    references = save(browser_page, "References (RIS)")

    line = next(line for line in dispersal.split("\n- ") if "[INT-71](" in line)
    assert line.count("section ‘The Push Towards Localism") == 1
    assert "\n- Galandini, S., " in dispersal.partition("## References")[2]
    assert "(Gidley and Jayaweera, 2010, cited in Broadhead and Spencer, 2020, section ‘" in housing
    assert "\n- Gidley and Jayaweera (2010)" in housing.partition("## References")[2]
    assert "N1  - PRI-40 (reported from here): " in references


def test_no_cell_of_the_table_is_a_formula(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "findings/?kind=figure"))
    status_of(browser_page)
    # A claim that begins as formulas do, in the data that the file is made of.
    browser_page.evaluate(
        """async () => {
            const row = document.querySelector('.found tbody a');
            const record = await synthesis.load(`assets/records/${row.getAttribute('href').split('/').at(-2)}.js`);
            record.findings[row.textContent].claim = '=HYPERLINK("http://elsewhere.example")';
        }"""
    )

    rows = list(csv.reader(io.StringIO(save(browser_page, "Table (CSV)").removeprefix("\ufeff"))))

    assert rows[1][1] == '\'=HYPERLINK("http://elsewhere.example")'
    assert [cell for row in rows for cell in row if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}] == []


def test_all_that_the_page_loads_is_little(browser_page: Page, address: str, built_site: Build) -> None:
    loaded: set[str] = set()
    browser_page.on("request", lambda request: loaded.add(request.url.removeprefix(address).partition("?")[0]))
    browser_page.goto(urljoin(address, "findings/"), wait_until="networkidle")
    before = [path for path in loaded if path.startswith("assets/search/")]

    browser_page.goto(urljoin(address, "findings/?q=council&nation=scotland,england"))
    status_of(browser_page)
    show_all(browser_page)

    files = [built_site.folder / (path if not path or not path.endswith("/") else f"{path}index.html") for path in loaded if "." in path]
    files.append(built_site.folder / "findings/index.html")
    assert before == []
    assert sum(len(gzip.compress(file.read_bytes())) for file in files if file.is_file()) < 300_000


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_assistive_technology_finds_nothing_amiss_in_filters_that_are_used(browser: Browser, address: str, width: int, scheme: str) -> None:
    with browser.new_context(color_scheme="dark" if scheme == "dark" else "light", viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.goto(urljoin(address, "findings/?q=council&nation=scotland"))
        status_of(page)
        open_group(page, "Theme")
        violations = Axe().run(page).response["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    assert [(violation["id"], node["html"]) for violation in violations for node in violation["nodes"]] == []
    assert wide == 0


def test_without_scripts_every_finding_stands_on_one_of_the_pages(browser: Browser, address: str) -> None:
    found: list[str] = []
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(urljoin(address, "findings/"))
        while True:
            found += page.locator("table tbody th").all_inner_texts()
            following = page.get_by_role("link", name="Next page", exact=True)
            if not following.count():
                break
            page.goto(urljoin(page.url, str(following.first.get_attribute("href"))))

    assert found == [finding.id for finding in FINDINGS]
