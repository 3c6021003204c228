"""The small collection's pages, Markdown and HTML, as they were when somebody last looked at them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from synthesis.model.page import Page

GOLDENS = Path(__file__).resolve().parents[2] / "goldens" / "pages"
FILES = sorted(path.relative_to(GOLDENS).as_posix() for path in GOLDENS.rglob("*") if path.is_file())


def write_pages(pages: Mapping[str, Page]) -> dict[str, str]:
    """Give the text of every golden file by its path."""
    markdown = {uri: page.markdown for uri, page in pages.items()}
    html = {f"{uri.removesuffix('.md')}.html": page.html for uri, page in pages.items()}
    return {**markdown, **html}


def test_every_page_has_its_golden_files(pages: Mapping[str, Page]) -> None:
    assert sorted(write_pages(pages)) == FILES


@pytest.mark.parametrize("path", FILES)
def test_page_is_as_it_was(path: str, pages: Mapping[str, Page]) -> None:
    """Renew with `python -m tests.renew_pages` after looking at what changed."""
    assert write_pages(pages)[path] == (GOLDENS / path).read_text(encoding="utf-8")
