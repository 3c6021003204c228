"""The hundred questions as a reader brings them: one search in the site's own box leads to each answer, or to the page of silences."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.questions import Answer, read_answers

pytestmark = pytest.mark.browser
RESULTS = ".md-search-result__item"
# What a reader sees without unfolding anything: the page, and the best of its sections.
SHOWN_LINKS = "items => items.slice(0, 5).flatMap(item => [...item.querySelectorAll(':scope > a')].map(link => link.href))"


def test_one_search_leads_to_every_answer(browser_page: Page, address: str) -> None:
    browser_page.goto(address)
    answers = read_answers()

    missed = {
        question: (answer.found_by, shown)
        for question, answer in answers.items()
        if not leads_to(shown := search(browser_page, answer.found_by, address), answer)
    }

    assert missed == {}


def test_searches_are_as_short_as_readers_type_them() -> None:
    searches = [answer.found_by for answer in read_answers().values()]

    assert [words for words in searches if not 2 <= len(words.split()) <= 5] == []
    assert [words for words in searches if re.search(r"[A-Z]{3}-\d", words)] == []


def search(page: Page, words: str, address: str) -> list[str]:
    """Type words into the box, after emptying it, and give the links shown in the first five results, from the site's root."""
    box, results = page.get_by_role("textbox", name="Search"), page.locator(RESULTS)
    box.fill("x")
    box.press("Backspace")
    expect(results).to_have_count(0)
    # The search wakes on a key, not on text that is put there: the last letter is typed.
    box.fill(words[:-1])
    box.press(words[-1])
    expect(results.first).to_be_attached()
    links: list[str] = results.evaluate_all(SHOWN_LINKS)
    return [f"{urlsplit(link).path.removeprefix(urlsplit(address).path)}#{urlsplit(link).fragment}" for link in links]


def leads_to(shown: list[str], answer: Answer) -> bool:
    """Tell whether one of the links leads to a finding of the answer, or where there is none to its anchor on the page."""
    if answer.findings:
        return any(link.endswith(f"#{finding}") for link in shown for finding in answer.findings)
    return f"{answer.page}#{answer.anchor}" in shown
