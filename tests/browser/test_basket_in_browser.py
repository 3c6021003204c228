"""The reader's brief in Chromium: findings picked on their pages, arranged, taken out and put back, and taken along whole."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
import rispy
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from synthesis.model.edtf import date_in_words
from synthesis.model.page import SiteSettings
from synthesis.model.plain_finding import PlainFinding
from synthesis.pipeline import cite_library
from synthesis.reading import read_library
from synthesis.render.plain_findings import list_plain_findings
from tests.site_fixtures import ON_SERVER_AND_DISK, ROOT, SITE_URL

pytestmark = pytest.mark.browser
SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


@pytest.fixture
def page(browser_context: BrowserContext, at: Callable[[str], str]) -> Page:
    browser_context.grant_permissions(["clipboard-read", "clipboard-write"])
    return browser_context.new_page()


def keep(page: Page, at: Callable[[str], str], *ids: str) -> None:
    """Put findings into the brief as an earlier visit has left them, and open it."""
    items = [{"id": id_, "source": source, "note": ""} for id_, _, source in (id_.partition("@") for id_ in ids)]
    page.goto(at("basket/"))
    page.evaluate("items => window.synthesis.store('basket', items)", items)
    page.reload()


def expect_picked(page: Page, *ids: str) -> None:
    expect(page.locator(".picked li strong")).to_have_text(ids)


def plain(text: str) -> str:
    return SIGNS.sub(r"\\\1", text)


@ON_SERVER_AND_DISK
def test_findings_are_picked_on_their_page_and_stay_when_the_browser_comes_back(page: Page, at: Callable[[str], str]) -> None:
    page.goto(at("sources/inclusive-cities/"))
    findings = page.locator("section.finding")
    ids = [str(findings.nth(index).locator("h4").get_attribute("id")) for index in (0, 2)]

    for index in (0, 2):
        findings.nth(index).get_by_role("button", name="Add to brief").click()
    expect(page.get_by_role("link", name="Brief (2)")).to_be_visible()
    page.reload()
    expect(findings.nth(2).get_by_role("button", name="In brief")).to_be_visible()
    page.get_by_role("link", name="Brief (2)").click()

    expect_picked(page, *ids)


@ON_SERVER_AND_DISK
def test_a_brief_takes_along_whole_what_is_known_of_its_findings(page: Page, at: Callable[[str], str]) -> None:
    library, _ = read_library(ROOT)
    citations = cite_library(library)
    findings = {finding.record.id: finding for finding in list_plain_findings(library, citations, SiteSettings())}
    against = {"contradicts", "is contradicted by", "qualifies", "is qualified by"}
    disputed = next(one for one in findings.values() if one.caution and any(relation.words in against for relation in one.relations))
    keep(page, at, f"{disputed.record.id}@{disputed.source}")

    page.get_by_label("Your note").fill("Ask *them*.")
    page.get_by_label("Your note").press("Tab")
    page.get_by_role("button", name="Copy as Markdown").click()
    expect(page.get_by_role("status").filter(has_text="Copied as Markdown.")).to_be_visible()
    markdown = str(page.evaluate("navigator.clipboard.readText()"))

    def cite(finding: PlainFinding) -> str:
        pairs = zip(finding.record.pinpoints, finding.pinpoints, strict=True)
        cited = [f"{citations.get(pinpoint.report).in_text[:-1]}, {place})" for pinpoint, place in pairs]
        return " ".join(dict.fromkeys(cited))

    def oppose(words: str, other: PlainFinding, differs: str, note: str) -> str:
        ends = f" They differ on {differs}." if differs else ""
        told = f"{other.record.id}: {other.claim} ({other.speaker}; {other.source_name}){ends}{f' {note}' if note else ''}"
        return f"    - {words.capitalize()}: {plain(told)}"

    record = disputed.record
    phrases = dict.fromkeys(check.phrase.label for check in disputed.checks.passages)
    figures = dict.fromkeys(check.figures.label for check in disputed.checks.passages)
    works = sorted({citations.get(pinpoint.report).reference_text for pinpoint in record.pinpoints})
    now = datetime.now().astimezone()
    title = library.collection.title
    expected = [
        "# Brief",
        "",
        f"## {plain(library.themes[record.themes[0]].record.label)}",
        "",
        f"- **{plain(disputed.claim)}** {plain(cite(disputed))} [{record.id}]({SITE_URL}{disputed.address})",
        f"    - Who says it: {plain(disputed.speaker + (f'; ‘{record.extent}’' if record.extent else ''))}",
        f"    - Where it holds: {plain('; '.join(filter(None, (disputed.nations, disputed.dates))))}",
        f"    - Rests on: {plain(disputed.evidence)}",
        f"    - Checked: {plain('; '.join((*phrases, *figures, disputed.checks.review.label)))}",
        f"    - Caution: {plain(disputed.caution)}",
        *(oppose(one.words, findings[one.other], one.differs_on, one.note) for one in disputed.relations if one.words in against),
        "    - Note: Ask \\*them\\*.",
        "",
        "## References",
        "",
        *(f"- {plain(work)}" for work in works),
        f"- {plain(title)} (2020) Available at: {SITE_URL} (Accessed: {now.day} {now:%B %Y}).",
        "",
        "## What this evidence cannot tell",
        "",
        plain(" ".join(library.collection.caveat.split())),
        "",
        f"Evidence to {date_in_words(library.collection.evidence_to)}.",
        "",
    ]
    assert markdown.split("\n") == expected


def test_what_is_copied_for_a_word_processor_has_the_same_words(page: Page, at: Callable[[str], str]) -> None:
    keep(page, at, "ICF-01@inclusive-cities", "PRI-03@policy-primer")
    expect_picked(page, "ICF-01", "PRI-03")

    page.get_by_role("button", name="Copy for a word processor").click()
    expect(page.get_by_role("status").filter(has_text="Copied: paste it into your text.")).to_be_visible()
    html = page.evaluate(
        "navigator.clipboard.read().then((items) => items[0].getType('text/html')).then((blob) => blob.text())",
    )
    page.locator("article").evaluate("(element, html) => { element.innerHTML = html; }", html)

    words = page.locator("article").inner_text()
    assert all(part in words for part in ("Brief", "ICF-01", "PRI-03", "Who says it: ", "Checked: ", "References", "Evidence to "))


def test_findings_are_moved_taken_out_and_put_back_with_the_keyboard(page: Page, at: Callable[[str], str]) -> None:
    keep(page, at, "ICF-01@inclusive-cities", "PRI-03@policy-primer", "STR-01@strategy-2012")
    expect_picked(page, "ICF-01", "PRI-03", "STR-01")

    page.get_by_role("button", name="Move down: ICF-01").focus()
    page.keyboard.press("Enter")
    expect_picked(page, "PRI-03", "ICF-01", "STR-01")
    expect(page.get_by_role("button", name="Move down: ICF-01")).to_be_focused()
    page.get_by_role("button", name="Take out: PRI-03").focus()
    page.keyboard.press("Enter")
    expect_picked(page, "ICF-01", "STR-01")
    expect(page.get_by_role("button", name="Put it back")).to_be_focused()
    page.keyboard.press("Enter")

    expect_picked(page, "PRI-03", "ICF-01", "STR-01")
    expect(page.get_by_role("button", name="Take out: PRI-03")).to_be_focused()


@ON_SERVER_AND_DISK
def test_references_are_downloaded_with_places(page: Page, at: Callable[[str], str], tmp_path: Path) -> None:
    keep(page, at, "ICF-01@inclusive-cities", "ICF-02@inclusive-cities")
    expect_picked(page, "ICF-01", "ICF-02")

    with page.expect_download() as download:
        page.get_by_role("button", name="Download references (RIS)").click()
    download.value.save_as(tmp_path / "brief.ris")

    (work,) = rispy.loads((tmp_path / "brief.ris").read_text(encoding="utf-8"))
    assert work["id"] == "broadhead2020"
    assert re.fullmatch(r"ICF-01: .+; ICF-02: .+", work["notes"][-1])


def test_a_finding_that_is_no_longer_there_is_said_to_be(page: Page, at: Callable[[str], str]) -> None:
    keep(page, at, "ICF-999@inclusive-cities")

    expect_picked(page, "ICF-999")
    expect(page.locator(".picked li").first).to_contain_text("This finding is not on the site any more.")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_brief_can_be_used_by_everybody_at_any_width(width: int, page: Page, at: Callable[[str], str]) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    keep(page, at, "ICF-01@inclusive-cities", "PRI-03@policy-primer")
    page.get_by_role("button", name="Take out: PRI-03").click()
    expect_picked(page, "ICF-01")

    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
