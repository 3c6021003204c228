"""The editing guide: its tutorial works word for word, and what is made from the code says what the code says."""

import re
from pathlib import Path

import pytest

from tests.example_collection import lay_out_verified
from tests.guide_pages import GUIDE, write_guide
from tests.site_fixtures import build_site
from tests.tutorial import HOW_TOS, TUTORIAL, follow, without_counts


def test_tutorial_adds_a_source_with_five_findings_with_the_output_that_it_shows(repository: Path, tmp_path: Path) -> None:
    tutorial = TUTORIAL.read_text(encoding="utf-8")

    followed = follow(tutorial, repository)
    build = build_site(repository, tmp_path / "site", "--strict")

    assert without_counts(followed) == without_counts(tutorial)
    assert build.exit_code == 0, build.output
    page = build.read("sources/harbour/index.html")
    assert sorted(set(re.findall(r'id="(HAR-\d\d)"', page))) == ["HAR-01", "HAR-02", "HAR-03", "HAR-04", "HAR-05"]
    assert page.count("Phrase found") >= 5


@pytest.mark.parametrize("page", HOW_TOS, ids=lambda page: page.stem)
def test_how_to_page_shows_the_output_that_its_commands_give(page: Path, tmp_path: Path) -> None:
    markdown = page.read_text(encoding="utf-8")
    lay_out_verified(tmp_path)

    assert follow(markdown, tmp_path) == markdown


@pytest.mark.parametrize(("name", "text"), write_guide().items(), ids=list(write_guide()))
def test_page_made_from_the_code_is_up_to_date(name: str, text: str) -> None:
    assert (GUIDE / name).read_text(encoding="utf-8") == text, "renew it with: python -m tests.renew_guide"
