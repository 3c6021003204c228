"""The hundred questions, typed into the site's search as readers ask them: what the first three results lead to."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from synthesis.model.library import Library
from synthesis.reading import read_library
from tests.questions import Answer, Question, read_answers, read_questions
from tests.site_fixtures import ROOT

pytestmark = pytest.mark.browser
FIRST = 3
# Of the hundred. The fifteen that the documents do not answer all lead to the page that says so.
AT_LEAST = 90
# Of the same questions in the few words of a hurried reader, where five results are in sight.
IN_FEW_WORDS = 5
SEARCH = """async questions => {
    const { searchIndex, searchRank } = synthesis;
    const index = await searchIndex.open();
    const found = [];
    for (const question of questions) {
        const entries = await searchRank.pick(index, await searchRank.rank(index, question), 10);
        found.push(entries.map(entry => entry.address));
    }
    return found;
}"""


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(ROOT)[0]


def test_the_first_three_results_lead_nine_questions_in_ten_to_their_answers(browser_page: Page, address: str, library: Library) -> None:
    browser_page.goto(address)
    questions, answers = read_questions(), read_answers()

    found = browser_page.evaluate(SEARCH, [question.text for question in questions])
    missed = {
        question.text: shown[:FIRST]
        for question, shown in zip(questions, found, strict=True)
        if not any(leads_to(link, question, answers[question.id], library) for link in shown[:FIRST])
    }

    assert len(questions) - len(missed) >= AT_LEAST, missed
    assert [question.text for question in questions if not question.is_answered and question.text in missed] == []


def test_few_words_lead_to_answers_too(browser_page: Page, address: str, library: Library) -> None:
    browser_page.goto(address)
    questions, answers = read_questions(), read_answers()

    found = browser_page.evaluate(SEARCH, [answers[question.id].found_by for question in questions])
    missed = {
        answers[question.id].found_by: shown[:IN_FEW_WORDS]
        for question, shown in zip(questions, found, strict=True)
        if not any(leads_to(link, question, answers[question.id], library) for link in shown[:IN_FEW_WORDS])
    }

    assert len(questions) - len(missed) >= AT_LEAST, missed


def test_searches_in_few_words_are_as_short_as_readers_type_them() -> None:
    searches = [answer.found_by for answer in read_answers().values()]

    assert [words for words in searches if not 2 <= len(words.split()) <= 5] == []
    assert [words for words in searches if re.search(r"[A-Z]{3}-\d", words)] == []


def test_a_reader_sees_what_was_counted(browser_page: Page, address: str) -> None:
    browser_page.goto(address)
    text = read_questions()[4].text

    (counted,) = browser_page.evaluate(SEARCH, [text])
    browser_page.keyboard.press("/")
    browser_page.keyboard.type(text)
    browser_page.locator(".search__results a").first.wait_for()
    browser_page.get_by_text(f"‘{text}’").wait_for()
    links = browser_page.locator(".search__results a").evaluate_all("links => links.map(link => link.href)")

    assert [link.removeprefix(address) for link in links] == counted


def leads_to(link: str, question: Question, answer: Answer, library: Library) -> bool:
    """Tell whether a link leads to a finding of the answer, to a statement that rests on one, or to the answer's page."""
    page, anchor = urlsplit(link).path, urlsplit(link).fragment
    if (page, anchor) == (answer.page, answer.anchor):
        return True
    if not question.is_answered or not page.startswith("themes/"):
        return anchor in answer.findings
    theme = library.themes.get(page.split("/")[1])
    behind = [statement.findings for statement in theme.record.statements if statement.id == anchor] if theme else []
    return any(finding.finding in answer.findings for findings in behind for finding in findings)
