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
    """Open the brief, and put findings into it as another window of the site would."""
    items = [{"id": id_, "source": source, "note": ""} for id_, _, source in (id_.partition("@") for id_ in ids)]
    page.goto(at("basket/"))
    page.evaluate("items => { window.synthesis.store('basket', items); window.dispatchEvent(new StorageEvent('storage')); }", items)
    expect(page.locator(".picked > li")).to_have_count(len(items))


def come_back(page: Page) -> None:
    """Load the page again, once the browser has put away what it was given to keep: that takes it a moment, and tells nobody."""
    page.wait_for_timeout(1000)
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
    come_back(page)
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
        relayed = f"; reported from {citations.get(other.record.relays).narrative}" if other.record.relays else ""
        told = f"{other.record.id}: {other.claim} ({other.speaker}{relayed}; {other.source_name}){ends}{f' {note}' if note else ''}"
        return f"    - {words.capitalize()}: {plain(told)}"

    record = disputed.record
    phrases = dict.fromkeys(check.phrase.label for check in disputed.checks.passages)
    figures = dict.fromkeys(check.figures.label for check in disputed.checks.passages)
    others = [findings[one.other] for one in disputed.relations if one.words in against]
    keys = {pinpoint.report for pinpoint in record.pinpoints} | {library.sources[one.source].record.reports[0] for one in others}
    keys |= {one.record.relays for one in (disputed, *others) if one.record.relays}
    works = sorted(citations.get(key).reference_text for key in keys)
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


TELLING = {
    "disagreements/": ":is(.supports, .contradicts, .qualifies) ul ul > li > a.id, .table :is(th, td) > a.id",
    "numbers/": ".table td > a.id",
    "compare/definitions/": ".definition > .facts > dd > a:first-child + a.id",
    "places/": ".entry > .facts :is(li, dd):has(> .who) > a.id",
    "organisations/": ".entry > .facts :is(li, dd):has(> .who) > a.id",
}


@pytest.mark.parametrize("path", TELLING)
def test_wherever_a_finding_is_told_it_can_be_added_to_the_brief(path: str, page: Page, at: Callable[[str], str]) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(at(path))
    expect(page.locator("article .basket-button").first).to_be_attached()
    told = page.locator("article").locator(TELLING[path])

    assert told.count() > 5
    lacking = told.evaluate_all(
        "all => all.filter((one) => !one.nextElementSibling?.matches('.basket-button')).map((one) => one.textContent)"
    )
    assert lacking == []
    assert page.locator("article .basket-button").count() == told.count()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    told.first.locator("+ .basket-button").click()
    expect(page.get_by_role("link", name="Brief (1)")).to_be_attached()
    expect(told.first.locator("+ .basket-button")).to_have_accessible_name(f"In brief: {told.first.text_content()}")


def test_a_search_of_numbers_does_not_find_the_words_of_buttons(page: Page, at: Callable[[str], str]) -> None:
    page.goto(at("numbers/"))
    expect(page.locator(".table .basket-button").first).to_be_visible()

    page.get_by_label("Show numbers with these words").fill("add to brief")

    expect(page.locator(".choice .count")).to_have_text(re.compile("^0 of "))


@pytest.mark.parametrize("at", ["disk"], indirect=True)
def test_a_place_on_a_disk_is_no_address_in_a_brief(page: Page, at: Callable[[str], str]) -> None:
    keep(page, at, "ICF-01@inclusive-cities")
    # What a folder has that was built without an address of the site.
    page.evaluate("document.querySelector('link[rel=canonical]').remove()")
    page.get_by_label("Title").fill("Without")
    expect(page.locator(".brief h2")).to_have_text("Without")

    page.get_by_role("button", name="Copy as Markdown").click()
    expect(page.get_by_role("status").filter(has_text="Copied as Markdown.")).to_be_visible()
    markdown = str(page.evaluate("navigator.clipboard.readText()"))

    assert " ICF-01\n" in markdown
    assert plain("Available at: [the address of this page] (Accessed") in markdown
    assert "file:" not in markdown
    assert "file:" not in page.locator(".brief").inner_html()


def test_a_note_and_a_title_are_kept_without_taking_the_next_click_or_the_focus(page: Page, at: Callable[[str], str]) -> None:
    keep(page, at, "ICF-01@inclusive-cities", "PRI-03@policy-primer")
    note = page.get_by_label("Your note").first
    out = page.get_by_role("button", name="Take out: PRI-03")

    note.click()
    page.keyboard.type("Ask them.")
    page.keyboard.press("Tab")
    expect(page.locator(".picked button:focus, .picked input:focus")).to_have_count(1)
    page.get_by_label("Title").click()
    page.keyboard.type("For the council")
    expect(page.locator(".brief h2")).to_have_text("For the council")
    expect(page.locator(".brief")).to_contain_text("Note: Ask them.")
    # As a hand presses: what a change makes anew between the two halves would lose the click.
    out.hover()
    page.mouse.down()
    page.mouse.up()

    expect_picked(page, "ICF-01")
    come_back(page)
    expect(page.get_by_label("Title")).to_have_value("For the council")
    expect(page.get_by_label("Your note")).to_have_value("Ask them.")


def test_what_is_moved_moves_in_the_brief_too(page: Page, at: Callable[[str], str]) -> None:
    keep(page, at, "INT-138@interviews", "INT-167@interviews", "INT-209@interviews")
    told = page.locator(".brief a", has_text=re.compile(r"^INT-\d+$"))
    said = page.locator(".visually-hidden[role=status]")
    expect(told).to_have_text(["INT-138", "INT-209", "INT-167"])
    expect_picked(page, "INT-138", "INT-209", "INT-167")

    page.get_by_role("button", name="Move up: INT-209").click()
    expect(told).to_have_text(["INT-209", "INT-138", "INT-167"])
    expect(said).to_have_text("INT-209 is now number 1 of 2 in Refugees and asylum.")
    page.get_by_role("button", name="Move group up: Immigration rules").click()
    expect(told).to_have_text(["INT-167", "INT-209", "INT-138"])
    expect(said).to_have_text("Immigration rules is now group 1 of 2.")
    expect(page.get_by_role("button", name="Move group down: Immigration rules")).to_be_focused()
    page.get_by_label("Arrange").select_option("in my order")
    expect(page.locator(".brief h3")).to_have_text(["References", "What this evidence cannot tell"])
    page.get_by_role("button", name="Move up: INT-138").click()

    expect(told).to_have_text(["INT-167", "INT-138", "INT-209"])
    expect_picked(page, "INT-167", "INT-138", "INT-209")
    expect(said).to_have_text("INT-138 is now number 2 of 3.")


def test_findings_are_moved_taken_out_and_put_back_with_the_keyboard(page: Page, at: Callable[[str], str]) -> None:
    keep(page, at, "ICF-01@inclusive-cities", "PRI-03@policy-primer", "STR-01@strategy-2012")
    page.get_by_label("Arrange").select_option("in my order")
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

    works = {work["id"]: work for work in rispy.loads((tmp_path / "brief.ris").read_text(encoding="utf-8"))}
    work = works["broadhead2020"]
    assert re.fullmatch(r"ICF-01: .+; ICF-02: .+", work["notes"][-1])


@ON_SERVER_AND_DISK
def test_every_work_that_a_brief_names_is_among_its_references(page: Page, at: Callable[[str], str], tmp_path: Path) -> None:
    keep(page, at, "PRI-40@policy-primer", "INT-44@interviews")
    expect_picked(page, "PRI-40", "INT-44")
    brief = page.locator(".brief")

    relayed = brief.locator("li").filter(has=page.get_by_role("link", name="PRI-40")).first
    expect(relayed).to_contain_text("(Gidley and Jayaweera, 2010, cited in Broadhead and Spencer, 2020, section ‘")
    expect(relayed).to_contain_text("Reported from: Gidley and Jayaweera (2010)")
    opposed = brief.locator("li").filter(has=page.get_by_role("link", name="INT-44")).first
    expect(opposed).to_contain_text("ICF-10: ")
    expect(opposed).to_contain_text("(Spencer and Charsley (researchers); reported from Spencer and Charsley (2016); Broadhead (2020b))")
    saved = {}
    for name in ("RIS", "BibTeX"):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Download references ({name})").click()
        download.value.save_as(tmp_path / name)
        saved[name] = (tmp_path / name).read_text(encoding="utf-8")

    keys = ["broadhead2020", "broadhead-spencer2020", "galandini2019", "gidley-jayaweera2010", "spencer-charsley2016"]
    works = {work["id"]: work["notes"][-1] for work in rispy.loads(saved["RIS"])}
    assert sorted(works) == sorted(keys) == sorted(re.findall(r"^@\w+\{(.+),$", saved["BibTeX"], re.MULTILINE))
    assert works["gidley-jayaweera2010"] == "PRI-40: reported from here"
    assert works["spencer-charsley2016"] == "INT-44: is contradicted by ICF-10, reported from here"
    references = brief.locator("h3", has_text="References").locator("+ ul > li").all_text_contents()
    for author in ("Broadhead, J. (2020", "Broadhead, J. and Spencer", "Galandini", "Gidley", "Spencer, S. and Charsley"):
        assert [reference for reference in references if reference.startswith(author)], author


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
