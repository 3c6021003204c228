"""Without JavaScript nothing of the site is missing: each kind of page has the same text, tables and links as with it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
# What scripts add is controls: fields, buttons, what they say, and links of headings to themselves. In it, the page's own words stay.
READ = """
() => {
    const article = document.querySelector('main').cloneNode(true);
    for (const one of article.querySelectorAll('.headerlink, th > button:not(.basket-button)')) one.replaceWith(...one.childNodes);
    for (const one of article.querySelectorAll('form, button, dialog, [role="status"], .found, .basket, noscript')) one.remove();
    const text = [...article.querySelectorAll('h1, h2, h3, h4, h5, p, li, dt, dd, caption, th, td, figcaption')];
    return {
        text: text.map((one) => one.textContent.replace(/\\s+/g, ' ').trim()).filter(Boolean),
        links: [...article.querySelectorAll('a[href]:not([data-filter])')].map((one) => one.getAttribute('href')),
        tables: [...article.querySelectorAll('table')].map((one) => [one.rows.length, one.querySelectorAll('th, td').length]),
    };
}
"""
HIDDEN = """
() => [...document.querySelectorAll('main *')]
    .filter((one) => one.textContent.trim() && getComputedStyle(one).display === 'none')
    .filter((one) => !one.closest('[hidden], svg, .paper, .cite-link[data-cite]'))
    .map((one) => one.outerHTML.slice(0, 100))
"""


@pytest.fixture(scope="module")
def with_scripts(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def without_scripts(browser: Browser) -> Iterator[Page]:
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


def test_every_kind_of_page_says_the_same_without_scripts(
    with_scripts: Page, without_scripts: Page, address: str, page_kinds: dict[str, str]
) -> None:
    differ = {}
    for kind, path in page_kinds.items():
        with_scripts.goto(address + path)
        without_scripts.goto(address + path)
        scripted, plain = with_scripts.evaluate(READ), without_scripts.evaluate(READ)
        assert plain["text"], kind
        if scripted != plain:
            differ[path] = [(name, one, other) for name in plain for one, other in differences(plain[name], scripted[name])]

    assert differ == {}


def differences(plain: list[object], scripted: list[object]) -> list[tuple[object, object]]:
    missing, added = [one for one in plain if one not in scripted], [one for one in scripted if one not in plain]
    return [(one, None) for one in missing] + [(None, one) for one in added] or [(len(plain), len(scripted))]


def test_nothing_on_a_page_waits_for_a_script_to_show_it(without_scripts: Page, address: str, page_kinds: dict[str, str]) -> None:
    hidden = {}
    for path in page_kinds.values():
        without_scripts.goto(address + path)
        hidden[path] = without_scripts.evaluate(HIDDEN)

    assert {path: found for path, found in hidden.items() if found} == {}
