"""The Content-Security-Policy in Chromium: a site served by the real servers as configured does all that it does without a complaint."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site_fixtures import Build
from tests.web_servers import serve_published

pytestmark = pytest.mark.browser
# Refusals may come later than what is refused: the page itself tells when all have come.
COUNT_REFUSALS = """
() => {
    const refused = [];
    document.addEventListener('securitypolicyviolation', (event) => {
        refused.push(event.effectiveDirective);
        document.body.dataset.refused = refused.sort().join(' ');
    });
}
"""


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def published(
    request: pytest.FixtureRequest, require_server: Callable[[str], str], built_site: Build, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    require_server(request.param)
    with serve_published(request.param, built_site.folder, tmp_path_factory.mktemp(request.param)) as address:
        yield address


@pytest.fixture
def complaints(browser_context: BrowserContext) -> list[str]:
    """Collect what pages complain of; a refusal by the policy is an error on the console."""
    found: list[str] = []
    browser_context.on("console", lambda message: found.append(message.text) if message.type in {"error", "warning"} else None)
    browser_context.on("weberror", lambda error: found.append(str(error.error)))
    browser_context.on("response", lambda answer: found.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    return found


def test_policy_refuses_what_a_stranger_puts_into_a_page(browser_page: Page, complaints: list[str], published: str) -> None:
    browser_page.goto(published)
    browser_page.evaluate(COUNT_REFUSALS)

    browser_page.evaluate("document.body.insertAdjacentHTML('beforeend', `<img src='nowhere.png' onerror='window.stranger = 1'>`)")
    browser_page.evaluate("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.stranger = 1' }))")
    expect(browser_page.locator("body")).to_have_attribute("data-refused", "script-src-attr script-src-elem")

    assert browser_page.evaluate("window.stranger") is None
    assert len([line for line in complaints if "Content Security Policy" in line]) == 2


def test_no_kind_of_page_breaks_the_policy(browser_page: Page, complaints: list[str], published: str, page_kinds: dict[str, str]) -> None:
    # The page for what does not exist names its files from the address for which the site was built, which is another one.
    for path in sorted({*page_kinds.values()} - {"404.html"}):
        browser_page.goto(published + path, wait_until="networkidle")

        assert complaints == [], path


def test_nothing_that_readers_do_breaks_the_policy(browser_context: BrowserContext, complaints: list[str], published: str) -> None:
    browser_context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = browser_context.new_page()

    page.goto(f"{published}sources/policy-primer/")
    finding = page.locator("section.finding").first
    finding.locator("a.cite").first.hover()
    expect(page.locator(".popover")).to_be_visible()
    finding.get_by_role("button", name="Add to brief").click()
    finding.get_by_role("link", name="Cite", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Copy Harvard").first.click()
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Copied")
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Brief (1)").click()
    expect(page.locator(".picked li")).to_have_count(1)
    with page.expect_download():
        page.get_by_role("button", name="Download references (RIS)").click()
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("searchbox", name="Search findings").fill("dispersal")
    page.get_by_role("link", name="findings in the table").click()
    expect(page.locator(".found__status")).to_contain_text(" of ")
    with page.expect_download():
        page.get_by_role("button", name="Table (CSV)").click()
    page.locator("[data-action='colours']").click()

    assert complaints == []
