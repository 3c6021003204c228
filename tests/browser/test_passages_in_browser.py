"""Links to passages, badges and strips as people meet them: in Chromium, served on this machine."""

import base64
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from synthesis.model.checks import FiguresState, PassageCheck, PhraseState
from synthesis.model.pinpoint import Pinpoint
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from synthesis.render.passage_link import link_passage
from tests.site_fixtures import SITE_URL, Build

pytestmark = pytest.mark.browser
# What the browser marks is painted in a colour that nothing else on the page has.
MARKED = (255, 0, 255)
FILLER = "".join(f"<p>Line {number} of a text that nobody looks for.</p>" for number in range(80))
# Each stands in the middle of a sentence, as a pinpoint's words do.
PHRASES = [
    "lanterns are lent to newcomers",
    "well-being, lanterns & long-term care",
    "the keeper’s “lantern duty” – a gift",
    "Łódź, Orléans and the café (by the quay)",
    "a third of 100% #lanterns; more?",
]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parameter's name is the library's
        pass


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def site(built_site: Build, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("served")
    folder = urlsplit(SITE_URL).path.strip("/")
    (root / folder).symlink_to(built_site.folder)
    with serve(root) as address:
        yield f"{address}{folder}/"


@pytest.fixture
def open_passage(browser_page: Page, tmp_path: Path) -> Iterator[Callable[[str, str, str], Page]]:
    """Give a function that writes an original, and a page with our link to its passage, and clicks the link."""
    with serve(tmp_path) as address:

        def open_link(body: str, phrase: str, prefix: str) -> Page:
            style = f"<style>::target-text {{ background: rgb{MARKED}; color: black }}</style>"
            head = f"<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>Original</title>{style}"
            (tmp_path / "original.html").write_text(f"{head}{body}", encoding="utf-8")
            work = Reference(
                key="made2026", kind=ReferenceKind.ONLINE, entry_type="online", title="Original", url=f"{address}original.html"
            )
            check = PassageCheck(PhraseState.FOUND, FiguresState.CHECKED, "2026-11-22", prefix=prefix)
            link = link_passage(work, Pinpoint(report="made2026", section="none", phrase=phrase), check)
            assert link
            finding = f"<!DOCTYPE html><meta charset='utf-8'><title>Finding</title><a href='{escape(link.url)}'>{link.words}</a>"
            (tmp_path / "finding.html").write_text(finding, encoding="utf-8")
            browser_page.goto(f"{address}finding.html")
            browser_page.get_by_role("link", name="Open the passage in the original (127.0.0.1)").click()
            browser_page.wait_for_url("**/original.html*")
            return browser_page

        yield open_link


def count_marked(place: Locator) -> int:
    """Count the pixels of a place on the page that have the colour of the mark."""
    image = base64.b64encode(place.screenshot()).decode("ascii")
    count: int = place.page.evaluate(
        """async ([image, wanted]) => {
            const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob());
            const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
            canvas.drawImage(picture, 0, 0);
            const data = canvas.getImageData(0, 0, picture.width, picture.height).data;
            let count = 0;
            for (let at = 0; at < data.length; at += 4)
                if (wanted.every((value, channel) => data[at + channel] === value)) count++;
            return count;
        }""",
        [image, MARKED],
    )
    return count


@pytest.mark.parametrize("phrase", PHRASES)
def test_link_scrolls_to_the_passage_and_marks_it(open_passage: Callable[[str, str, str], Page], phrase: str) -> None:
    body = f"{FILLER}<p id='other'>Nothing of it here.</p><p id='passage'>They say that {escape(phrase)} in winter.</p>{FILLER}"

    page = open_passage(body, phrase, "")

    expect(page.locator("#passage")).to_be_in_viewport()
    assert page.evaluate("window.scrollY") > 500
    assert count_marked(page.locator("#passage")) > 300
    assert count_marked(page.locator("#other")) == 0


def test_words_before_the_phrase_lead_past_an_earlier_place_that_has_it_too(open_passage: Callable[[str, str, str], Page]) -> None:
    phrase = "lanterns are lent to newcomers"
    body = f"<p id='first'>It is said that {phrase} at once.</p>{FILLER}<p id='second'>By long-held custom, {phrase} in winter.</p>"

    page = open_passage(body, phrase, "By long-held custom,")

    expect(page.locator("#second")).to_be_in_viewport()
    assert page.evaluate("window.scrollY") > 500
    assert count_marked(page.locator("#second")) > 300
    assert count_marked(page.locator("#first")) == 0


def test_link_to_words_that_are_not_there_opens_the_top(open_passage: Callable[[str, str, str], Page]) -> None:
    page = open_passage(f"<p id='passage'>They lend lamps.</p>{FILLER}", "lanterns are lent to newcomers", "")

    assert page.evaluate("window.scrollY") == 0
    assert count_marked(page.locator("#passage")) == 0


def test_part_of_a_strip_leads_to_its_finding_by_keyboard(browser_page: Page, site: str) -> None:
    browser_page.goto(urljoin(site, "sources/strategy-2012/"))
    part = browser_page.locator(".strip a").first
    finding = part.get_attribute("href")
    assert finding

    part.focus()
    browser_page.keyboard.press("Enter")

    expect(browser_page).to_have_url(urljoin(site, f"sources/strategy-2012/{finding}"))
    expect(browser_page.locator(f"section.finding:has({finding})")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 390])
def test_strip_is_as_wide_as_its_page_lets_it_and_as_tall_as_it_asks(browser: Browser, site: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.goto(urljoin(site, "sources/strategy-2012/"))
        drawing = page.locator(".strip svg")
        box = drawing.bounding_box()
        asked = drawing.get_attribute("height")

    assert box
    assert asked
    assert box["height"] == float(asked)
    assert (box["width"] > 700) is (width == 1280)
    assert 300 < box["width"] < width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_badges_stand_out_from_their_ground_in_both_schemes(browser: Browser, site: str, scheme: str) -> None:
    with browser.new_context(color_scheme="dark" if scheme == "dark" else "light") as context:
        page = context.new_page()
        # This page shows every badge there is.
        page.goto(urljoin(site, "method/"))
        found = Axe().run(page, options={"runOnly": ["color-contrast"]}).response["violations"]

    assert [node["html"] for violation in found for node in violation["nodes"]] == []


def test_assistive_technology_finds_nothing_amiss_in_strips_and_badges(browser_page: Page, site: str) -> None:
    browser_page.goto(urljoin(site, "sources/strategy-2012/"))

    found = [Axe().run(browser_page, context=part).response["violations"] for part in (".strip", "section.finding")]

    assert [(violation["id"], violation["nodes"][0]["html"]) for violations in found for violation in violations] == []


def test_icons_are_of_the_style_and_not_of_the_text(browser_page: Page, site: str) -> None:
    browser_page.goto(urljoin(site, "method/"))

    masks = browser_page.locator(".badge").evaluate_all("badges => badges.map(badge => getComputedStyle(badge, '::before').maskImage)")
    texts = browser_page.locator(".badge").all_inner_texts()

    assert len(set(masks)) == 6
    assert all(mask.startswith('url("data:image/svg+xml,') for mask in masks)
    assert texts == [
        "Phrase found in the document",
        "Not checked on this version",
        "No text to check against",
        "Figures and wording checked",
        "Figures not checked on this version",
        "Reviewed by name on date",
        "Review ended: the claim has changed",
        "Not yet reviewed by a person",
    ]
