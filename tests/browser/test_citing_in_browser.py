"""Citing in Chromium: the window that cites, what opens beside citations, words and numbers, and all of it without a script."""

import re
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.site_fixtures import ON_SERVER_AND_DISK, SITE_URL

pytestmark = pytest.mark.browser
SOURCE = "sources/strategy-2012/"
COPY = ["clipboard-read", "clipboard-write"]


@pytest.fixture
def source(browser_context: BrowserContext, at: Callable[[str], str]) -> Page:
    """Give the page of a source in a browser that lets it copy."""
    browser_context.grant_permissions(COPY)
    page = browser_context.new_page()
    page.goto(at(SOURCE))
    return page


def first_finding(page: Page) -> Locator:
    return page.locator("section.finding").first


def id_of(finding: Locator) -> str:
    return str(finding.locator("h4").get_attribute("id"))


def copy(page: Page, section: str, name: str) -> str:
    """Press a button of the open window and give what is on the clipboard."""
    part = page.get_by_role("dialog").locator("section").filter(has=page.get_by_role("heading", name=section))
    part.get_by_role("button", name=f"Copy {name}").click()
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(f"Copied: {section}, {name}.")
    return str(page.evaluate("navigator.clipboard.readText()"))


def written(page: Page, number: int) -> dict[str, str]:
    """Give what the page itself says, at its end, on citing: of itself (0) or of its report (1)."""
    details = page.locator("details").filter(has=page.locator("#Cite"))
    facts = details.locator("dl").nth(number)
    blocks = details.locator("pre")
    return {
        "Harvard": facts.locator("dd").nth(0).text_content() or "",
        "APA": facts.locator("dd").nth(1).text_content() or "",
        "BibTeX": blocks.nth(2 * number).text_content() or "",
        "RIS": blocks.nth(2 * number + 1).text_content() or "",
    }


def violations(page: Page) -> list[str]:
    return [violation["id"] for violation in Axe().run(page).response["violations"]]


def today(form: str) -> str:
    now = datetime.now().astimezone()
    return f"{now.day} {now.strftime(form)}"


@ON_SERVER_AND_DISK
def test_the_original_is_copied_with_its_place_in_every_format(source: Page) -> None:
    finding = source.locator("section.finding").filter(has_not_text="Reported from").first
    in_text = re.sub(r"^.*?\((.*)\).*$", r"(\1)", finding.locator("blockquote p").first.text_content() or "", flags=re.DOTALL)
    place = re.sub(r"^\(.*?((?:p\. |section |before ).*)\)$", r"\1", in_text)
    original = written(source, 1)

    finding.get_by_role("link", name="Cite").click()

    harvard = copy(source, "The original", "Harvard")
    assert harvard == f"{original['Harvard']} [{place}]\nIn the text: {in_text}\n"
    apa, _, apa_in_text = copy(source, "The original", "APA").partition("\nIn the text: ")
    assert apa == f"{original['APA']} [{place}]"
    assert apa_in_text.endswith(f", {place})\n")
    note = f"{id_of(finding)}: {place}"
    assert copy(source, "The original", "BibTeX") == original["BibTeX"].replace("\n}\n", f"\n  annotation = {{{note}}},\n}}\n")
    assert copy(source, "The original", "RIS") == original["RIS"].rstrip().removesuffix("ER  -") + f"N1  - {note}\nER  - \n"


def test_a_finding_that_relays_a_work_is_cited_through_its_source(browser_context: BrowserContext, at: Callable[[str], str]) -> None:
    browser_context.grant_permissions(COPY)
    page = browser_context.new_page()
    page.goto(at("sources/policy-primer/"))

    page.locator("section.finding", has=page.locator("#PRI-40")).get_by_role("link", name="Cite").click()

    expect(page.get_by_role("dialog").locator(".cite-about")).to_contain_text("Reported from Gidley and Jayaweera (2010).")
    harvard, _, in_text = copy(page, "The original", "Harvard").partition("\nIn the text: ")
    assert harvard.startswith("Broadhead, J. and Spencer, S. (2020)")
    assert in_text.startswith("(Gidley and Jayaweera, 2010, cited in Broadhead and Spencer, 2020, section ‘")
    apa = copy(page, "The original", "APA").partition("\nIn the text: ")[2]
    assert apa.startswith("(Gidley & Jayaweera, 2010, as cited in Broadhead & Spencer, 2020, section ‘")
    relayed = copy(page, "The work it is reported from", "Harvard")
    assert relayed.startswith("Gidley and Jayaweera (2010)")
    assert relayed.endswith("\nIn the text: (Gidley and Jayaweera, 2010)\n")


@ON_SERVER_AND_DISK
def test_this_site_is_copied_with_the_address_of_the_finding_and_the_day(source: Page) -> None:
    finding = first_finding(source)
    claim = (finding.locator("h4").text_content() or "").strip().removesuffix(".")
    title = source.locator("h1").inner_text()
    url = f"{SITE_URL}{SOURCE}"
    page = written(source, 0)

    finding.get_by_role("link", name="Cite").click()

    harvard = page["Harvard"].replace(title, claim).replace(url, f"{url}#{id_of(finding)}").replace("[the day]", today("%B %Y"))
    assert copy(source, "This site", "Harvard").partition("\nIn the text: ")[0] == harvard
    ris = (
        page["RIS"].replace(title, claim).replace(url, f"{url}#{id_of(finding)}").replace("ID  - strategy-2012", f"ID  - {id_of(finding)}")
    )
    ris = re.sub(r"Y2  - .*", f"Y2  - {datetime.now().astimezone():%Y/%m/%d/}", ris)
    assert copy(source, "This site", "RIS").splitlines() == ris.splitlines()


@pytest.mark.parametrize("at", ["disk"], indirect=True)
def test_a_place_on_a_disk_is_cited_as_no_address(source: Page) -> None:
    # What a folder has that was built without an address of the site.
    source.evaluate("document.querySelector('link[rel=canonical]').remove()")

    first_finding(source).get_by_role("link", name="Cite").click()
    reference = source.get_by_role("dialog").locator("section").filter(has_text="This site").locator("pre")

    expect(reference).to_contain_text("Available at: [the address of this page] (Accessed")
    for name in ("Harvard", "APA", "BibTeX", "RIS"):
        assert "file:" not in copy(source, "This site", name)
    source.keyboard.press("Escape")
    source.get_by_role("link", name="Cite this page").click()
    for name in ("Harvard", "APA", "BibTeX", "RIS"):
        assert "file:" not in copy(source, "This page", name)


def test_the_window_is_used_and_left_with_the_keyboard(source: Page) -> None:
    link = first_finding(source).get_by_role("link", name="Cite")
    link.focus()

    source.keyboard.press("Enter")
    dialog = source.get_by_role("dialog", name=re.compile("^Cite "))
    expect(dialog.get_by_role("button", name="Copy Harvard").first).to_be_focused()
    source.keyboard.press("Enter")
    expect(dialog.get_by_role("status")).to_have_text("Copied: The original, Harvard.")
    found = violations(source)
    source.keyboard.press("Escape")

    expect(dialog).to_have_count(0)
    expect(link).to_be_focused()
    assert found == []


def test_the_window_scrolls_as_a_whole_on_a_telephone(browser_page: Page, at: Callable[[str], str]) -> None:
    browser_page.set_viewport_size({"width": 390, "height": 844})
    browser_page.goto(at("sources/interviews/5/#INT-75"))

    browser_page.locator("section.finding", has=browser_page.locator("[id='INT-75']")).get_by_role("link", name="Cite").click()

    texts = browser_page.get_by_role("dialog").locator(".cite-text")
    expect(texts).to_have_count(2)
    assert texts.evaluate_all("all => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length") == 0
    dialog = browser_page.get_by_role("dialog")
    assert dialog.evaluate("one => one.getBoundingClientRect().bottom <= window.innerHeight && one.scrollWidth <= one.clientWidth")
    assert "In the text: " in texts.first.inner_text()


@ON_SERVER_AND_DISK
def test_a_page_is_copied_with_its_address_and_the_day(source: Page) -> None:
    page = written(source, 0)

    source.get_by_role("link", name="Cite this page").click()

    harvard = copy(source, "This page", "Harvard").partition("\nIn the text: ")[0]
    assert harvard == page["Harvard"].replace("[the day]", today("%B %Y"))


@ON_SERVER_AND_DISK
def test_a_work_is_copied_from_the_bibliography(browser_context: BrowserContext, at: Callable[[str], str]) -> None:
    browser_context.grant_permissions(COPY)
    page = browser_context.new_page()
    page.goto(at("bibliography/"))

    link = page.locator("a.cite-link[data-cite='galandini2019']")
    link.click()
    page.get_by_role("button", name="Copy BibTeX").click()

    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Copied")
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied.startswith("@article{galandini2019,\n  author = {Galandini, ")
    assert copied.endswith("}\n")


@ON_SERVER_AND_DISK
def test_a_citation_opens_on_hover_stays_under_the_pointer_and_goes_with_escape(source: Page) -> None:
    link = first_finding(source).locator("a.cite").first
    key = str(link.get_attribute("href")).partition("#")[2]
    reference = source.locator(f"[id='note-ref-{key}']")

    link.hover()
    popover = source.locator(".popover")
    expect(popover).to_be_visible()
    assert popover.text_content() == reference.text_content() != ""
    expect(link).to_have_attribute("aria-describedby", "Popover")
    popover.hover()
    source.wait_for_timeout(400)
    expect(popover).to_be_visible()
    source.keyboard.press("Escape")
    expect(popover).to_have_count(0)

    link.hover()
    expect(popover).to_be_visible()
    source.mouse.move(0, 0)
    expect(popover).to_have_count(0)


def test_a_citation_opens_on_focus_and_escape_leaves_the_focus(source: Page) -> None:
    finding = first_finding(source)
    finding.locator("a.id").first.focus()

    source.keyboard.press("Tab")
    link = finding.locator("a.cite").first
    expect(link).to_be_focused()
    popover = source.get_by_role("dialog", name="Reference")
    expect(popover).to_be_visible()
    found = violations(source)
    source.keyboard.press("Tab")
    expect(popover.get_by_role("link").first).to_be_focused()
    source.keyboard.press("Escape")

    expect(popover).to_have_count(0)
    expect(link).to_be_focused()
    assert found == []


def test_the_first_touch_opens_a_citation_and_the_link_within_leads_on(browser: Browser, address: str) -> None:
    with browser.new_context(has_touch=True, viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        page.goto(urljoin(address, SOURCE))
        link = first_finding(page).locator("a.cite").first
        link.scroll_into_view_if_needed()

        link.tap()
        popover = page.get_by_role("dialog", name="Reference")
        expect(popover).to_be_visible()
        expect(page).to_have_url(urljoin(address, SOURCE))
        popover.get_by_role("link", name="In the bibliography").tap()

        expect(page).to_have_url(re.compile("/bibliography/#"))


@ON_SERVER_AND_DISK
def test_the_number_of_another_finding_opens_its_claim(source: Page) -> None:
    elsewhere = source.locator("section.finding dl a.id[href^='../']").first
    here = source.locator("section.finding dl a.id[href^='#']").first
    popover = source.locator(".popover")

    here.hover()
    expect(popover).to_contain_text(source.locator(f"h4[id='{here.text_content()}']").text_content() or "nothing")
    source.mouse.move(0, 0)
    expect(popover).to_have_count(0)
    elsewhere.hover()

    expect(popover).to_contain_text(f"Go to {elsewhere.text_content()}")


def test_without_a_script_the_link_leads_to_the_section_on_citing(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(urljoin(address, SOURCE))

        first_finding(page).get_by_role("link", name="Cite").click()

        expect(page.get_by_text("@online{strategy-2012,")).to_be_visible()
        expect(page.get_by_role("heading", name="References on this page")).to_be_visible()
        cited = {str(link.get_attribute("href")).partition("#")[2] for link in page.locator("a.cite").all()}
        noted = {str(note.get_attribute("id")) for note in page.locator("#References ~ ul .note").all()}
        assert noted == {f"note-ref-{key}" for key in cited} != set()
