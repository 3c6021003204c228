"""The search as people use it: opened over any page, by keyboard, with words misspelt or half typed, from a server and from a disk."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from synthesis.search.words import list_stems
from tests.search_words import STEMS
from tests.site_fixtures import ON_SERVER_AND_DISK, Build

pytestmark = pytest.mark.browser
RESULT = ".search__results a"


def ask(page: Page, words: str) -> list[str]:
    """Search for words and give where the results lead, from the site's root."""
    if not page.locator("dialog.search[open]").count():
        page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("searchbox", name="Search findings").fill(words)
    expect(page.locator(".search__status")).to_contain_text(f"‘{words.strip()}’")
    links: list[str] = page.locator(RESULT).evaluate_all("links => links.map(link => link.href)")
    return ["/".join(urlsplit(link).path.strip("/").split("/")[1:]) + f"#{urlsplit(link).fragment}" for link in links]


def test_the_browser_makes_the_same_stems_as_python(browser_page: Page, address: str) -> None:
    browser_page.goto(address)

    found = browser_page.evaluate(
        "async texts => { const { words } = await synthesis.searchIndex.open(); return texts.map(text => words.stems(text)); }",
        list(STEMS),
    )

    assert dict(zip(STEMS, found, strict=True)) == {text: list_stems(text) for text in STEMS}


def test_nothing_is_loaded_before_the_search_is_opened_and_little_after(browser_page: Page, address: str, built_site: Build) -> None:
    loaded: list[str] = []
    browser_page.on("request", lambda request: loaded.append(request.url.removeprefix(address)))

    browser_page.goto(address, wait_until="networkidle")
    before = [path for path in loaded if path.startswith("assets/search/")]
    ask(browser_page, "who pays for English classes in Scotland")
    after = [path for path in loaded if path.startswith("assets/search/")]

    assert before == []
    assert sum(len(gzip.compress((built_site.folder / path).read_bytes())) for path in after) < 120_000


@ON_SERVER_AND_DISK
def test_a_finding_is_found_and_reached_by_keyboard_alone(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("glossary/"))

    browser_page.keyboard.press("/")
    browser_page.keyboard.type("PRI-01")
    expect(browser_page.locator(".search__status")).to_contain_text("‘PRI-01’")
    browser_page.keyboard.press("ArrowDown")
    expect(browser_page.locator(RESULT).first).to_be_focused()
    browser_page.keyboard.press("Enter")

    expect(browser_page).to_have_url(at("sources/policy-primer/#PRI-01"))
    expect(browser_page.locator("#PRI-01")).to_be_in_viewport()


@ON_SERVER_AND_DISK
def test_enter_in_the_box_leads_to_the_best_result(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at(""))

    browser_page.keyboard.press("Control+k")
    browser_page.keyboard.type("PRI-01")
    browser_page.keyboard.press("Enter")

    expect(browser_page).to_have_url(at("sources/policy-primer/#PRI-01"))


def test_escape_closes_the_search_and_gives_the_focus_back(browser_page: Page, address: str) -> None:
    browser_page.goto(address)
    button = browser_page.get_by_role("button", name="Search", exact=True)
    button.focus()
    browser_page.keyboard.press("Enter")
    expect(browser_page.get_by_role("searchbox", name="Search findings")).to_be_focused()

    browser_page.keyboard.press("Escape")

    expect(browser_page.locator("dialog.search")).to_be_hidden()
    expect(button).to_be_focused()


def test_a_slash_in_a_text_stays_a_slash(browser_page: Page, address: str) -> None:
    browser_page.goto(urljoin(address, "findings/"))
    box = browser_page.get_by_label("Search in findings")

    box.press_sequentially("and/or")

    expect(box).to_have_value("and/or")
    expect(browser_page.locator("dialog.search")).to_have_count(0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("assimilatoin", "assimilation"), ("mainstreming", "mainstreaming"), ("ESOL", "English classes"), ("Counci", "council")],
    ids=["exchanged letters", "a letter left out", "another name", "half typed"],
)
def test_what_is_typed_otherwise_is_found_too(browser_page: Page, address: str, typed: str, meant: str) -> None:
    browser_page.goto(address)

    found, wanted = ask(browser_page, typed), ask(browser_page, meant)

    assert len(set(found[:5]) & set(wanted)) >= 2, (found, wanted)


def test_words_looked_for_are_marked(browser_page: Page, address: str) -> None:
    browser_page.goto(address)

    ask(browser_page, "councils' cuts")

    marked = browser_page.locator(f"{RESULT} mark").all_inner_texts()
    assert {"cuts", "councils"} <= {word.lower() for word in marked}
    assert [word for word in marked if not list_stems(word)] == []


@ON_SERVER_AND_DISK
def test_a_finding_goes_into_the_brief_from_the_results(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at("glossary/"))
    ask(browser_page, "PRI-01")
    add = browser_page.locator(".search__results li").first.get_by_role("button")

    expect(add).to_have_accessible_name("Add to brief: PRI-01")
    add.click()
    expect(add).to_have_accessible_name("In brief: PRI-01")
    expect(browser_page.get_by_role("dialog").get_by_role("status").filter(has_text="PRI-01 is in your brief")).to_have_count(1)
    browser_page.goto(at("basket/"))

    expect(browser_page.locator(".basket")).to_contain_text("PRI-01")


def test_what_is_no_finding_has_no_button_for_the_brief(browser_page: Page, address: str) -> None:
    browser_page.goto(address)
    ask(browser_page, "mainstreaming")

    kinds = browser_page.locator(".search__results li:has(button) .search__kind").all_text_contents()
    others = browser_page.locator(".search__results li:not(:has(button)) .search__kind").all_text_contents()

    assert set(kinds) == {"Finding"}
    assert others
    assert "Finding" not in others


@ON_SERVER_AND_DISK
def test_all_findings_found_stand_in_the_table_that_the_search_leads_to(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.goto(at(""))
    ask(browser_page, "dispersal")
    link = browser_page.get_by_role("link", name="findings in the table")
    count = link.inner_text().split()[2]

    link.click()

    expect(browser_page).to_have_url(at("findings/?q=dispersal"))
    expect(browser_page.locator(".found__status")).to_contain_text(f"{count} of ")


def test_nothing_found_says_so_and_leads_on(browser_page: Page, address: str) -> None:
    browser_page.goto(address)

    assert ask(browser_page, "qqqqqq xyzzy") == []
    expect(browser_page.locator(".search__status")).to_have_text("Nothing found for ‘qqqqqq xyzzy’.")
    expect(browser_page.locator(".search__more a")).to_have_attribute("href", "./not-answered/")


def test_a_search_that_cannot_be_loaded_says_so_and_can_be_tried_again(browser_page: Page, address: str) -> None:
    browser_page.goto(address)
    browser_page.route("**/assets/search/**", lambda route: route.abort())
    browser_page.get_by_role("button", name="Search", exact=True).click()
    expect(browser_page.locator(".search__status")).to_have_text("The search could not be loaded.")

    browser_page.unroute("**/assets/search/**")

    assert ask(browser_page, "PRI-01")[0] == "sources/policy-primer#PRI-01"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_assistive_technology_finds_nothing_amiss_in_the_open_search(browser: Browser, address: str, width: int, scheme: str) -> None:
    with browser.new_context(color_scheme="dark" if scheme == "dark" else "light", viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(urljoin(address, "themes/localism/"))
        ask(page, "council cuts")
        violations = Axe().run(page).response["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    assert [(violation["id"], node["html"]) for violation in violations for node in violation["nodes"]] == []
    assert wide == 0


def test_a_page_without_scripts_says_where_to_look_instead(browser: Browser, built_site: Build, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        links = page.locator("noscript a, .no-search a").evaluate_all("links => links.map(link => link.getAttribute('href'))")

    assert links == ["./findings/", "./glossary/", "./bibliography/"]
    assert all((Path(built_site.folder) / link / "index.html").is_file() for link in links)
