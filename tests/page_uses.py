"""The ways in which pages are looked at, and what readers open over them: for tests, and for `tests.prove.accessibility`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.faults_on_page import open_folds

Scheme = Literal["light", "dark"]
Way = tuple[int, Scheme]
WIDE, NARROW, NARROWEST = 1280, 390, 320
WAYS: tuple[Way, ...] = ((WIDE, "light"), (NARROW, "dark"))
OTHER_WAYS: tuple[Way, ...] = ((WIDE, "dark"), (NARROW, "light"))
_PICKED = [{"id": id_, "source": source, "note": ""} for id_, source in (("ICF-01", "inclusive-cities"), ("PRI-03", "policy-primer"))]


@contextmanager
def look(browser: Browser, address: str, way: Way) -> Iterator[Page]:
    """Give a page of that width in those colours; afterwards no page in it may have complained, nor asked elsewhere."""
    amiss: list[str] = []
    width, scheme = way
    with browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce") as context:
        _watch(context, address, amiss)
        yield context.new_page()
    assert amiss == []


def _watch(context: BrowserContext, address: str, amiss: list[str]) -> None:
    context.on("console", lambda message: amiss.append(message.text) if message.type in {"error", "warning"} else None)
    context.on("weberror", lambda error: amiss.append(str(error.error)))
    context.on("response", lambda answer: amiss.append(answer.url) if answer.status >= 400 else None)
    context.on("request", lambda asked: None if asked.url.startswith((address, "data:", "blob:")) else amiss.append(asked.url))


def settle_findings(page: Page) -> None:
    """Wait until the page of findings shows what its filters ask for."""
    expect(page.locator(".found")).to_have_attribute("aria-busy", "false")


def search(page: Page, address: str) -> None:
    """Have results of a search open."""
    page.goto(f"{address}about/")
    page.keyboard.press("/")
    page.keyboard.type("council cuts")
    expect(page.locator(".search__results a").first).to_be_visible()
    expect(page.locator(".search__status")).to_contain_text("‘council cuts’")


def cite_a_finding(page: Page, address: str) -> None:
    """Have the ways to cite a finding open."""
    page.goto(f"{address}sources/strategy-2012/")
    page.locator("section.finding").first.get_by_role("link", name="Cite").click()
    expect(page.get_by_role("dialog", name="Cite ").get_by_role("button", name="Copy Harvard").first).to_be_visible()


def open_a_reference(page: Page, address: str) -> None:
    """Have the reference of a citation open."""
    page.goto(f"{address}for/charities/")
    page.locator("article a.cite:visible").first.focus()
    expect(page.get_by_role("dialog", name="Reference")).to_be_visible()


def explain_a_word(page: Page, address: str) -> None:
    """Have the note on a word of the glossary open."""
    page.goto(f"{address}themes/partnership/summary/")
    page.locator("article a.term:visible").first.focus()
    expect(page.locator(".popover")).to_be_visible()


def use_filters(page: Page, address: str) -> None:
    """Have findings filtered, highlighted, and the filters open."""
    page.goto(f"{address}findings/?q=council&nation=scotland")
    settle_findings(page)
    page.locator(".filters__groups > summary").click()
    page.locator(".filters__list summary", has_text="Theme").click()
    expect(page.get_by_role("checkbox", name="Devolution")).to_be_visible()


def fill_the_brief(page: Page, address: str) -> None:
    """Have a brief with a finding in it, and one taken out again."""
    page.goto(f"{address}basket/")
    page.evaluate("items => window.synthesis.store('basket', items)", _PICKED)
    page.reload()
    page.get_by_role("button", name="Take out: PRI-03").click()
    expect(page.get_by_role("button", name="Put it back")).to_be_visible()


def open_all_folds(page: Page, address: str) -> None:
    """Have open all that a theme's page folds."""
    page.goto(f"{address}themes/language/")
    open_folds(page)


def open_the_menu(page: Page, address: str) -> None:
    """Have the menu of sections open; where there is room, they stand in the open."""
    page.goto(f"{address}for/")
    menu = page.locator("details.menu summary")
    if menu.is_visible():
        menu.click()


USES: tuple[Callable[[Page, str], None], ...] = (
    search,
    cite_a_finding,
    open_a_reference,
    explain_a_word,
    use_filters,
    fill_the_brief,
    open_all_folds,
    open_the_menu,
)
