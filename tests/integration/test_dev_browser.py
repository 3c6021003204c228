"""The browser that tests share starts, runs scripts, and keeps nothing from one test to the next."""

from pathlib import Path

import pytest
from playwright.sync_api import Page


@pytest.mark.browser
@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_gets_a_page_that_runs_scripts_and_remembers_nothing(browser_page: Page, tmp_path: Path, turn: int) -> None:
    file = tmp_path / "page.html"
    file.write_text("<!doctype html><title>one</title><script>document.title += localStorage.length</script>", encoding="utf-8")

    browser_page.goto(file.as_uri())
    browser_page.evaluate(f"localStorage.setItem('turn', '{turn}')")

    assert browser_page.title() == "one0"
