"""What was checked, from the documents by way of receipts to the words on a page; the documents are made up."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from synthesis.cli import main
from synthesis.model.checks import PhraseState
from synthesis.model.page import SiteSettings
from synthesis.pipeline import open_site, render_pages
from synthesis.render.words import short_day
from tests.pdf_writer import LabelRange, PdfBookmark, write_pdf

BASE = Path(__file__).resolve().parent.parent / "cases" / "_base"
INTERVIEWS = """\
Results

Officers told us that councils ought to lead on welcome in their area.

We think that budgets set the limit to what a council can do here.
"""
BRIEF = "The brief asks every council to name a leader for welcome by spring.\n"
FIRST, SECOND = [["Results", "", INTERVIEWS.splitlines()[2]], [INTERVIEWS.splitlines()[4]]]
# Two pages have Roman numbers; the article begins after them, on page 685 of its journal.
LABELS = (LabelRange(1, "r", 1), LabelRange(3, "D", 685))


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(BASE, tmp_path / "collection"))
    texts = root / "sources" / "texts"
    texts.mkdir()
    (texts / "one2019.txt").write_text(INTERVIEWS)
    (texts / "two2020.txt").write_text(BRIEF)
    return root


def run(command: str, root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [command, "--root", str(root), *arguments], catch_exceptions=False)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def verify_and_remove_texts(root: Path) -> str:
    """Look the pinpoints up, take the documents away, and give the day that badges name."""
    result = run("verify", root)
    assert result.exit_code == 0, result.output
    shutil.rmtree(root / "sources" / "texts")
    day = re.search(r'found: "([^"]+)"', (root / "sources" / "receipts.yml").read_text())
    assert day
    return short_day(day[1])


def read_card(root: Path, source: str, finding: str) -> list[str]:
    """Give the lines of a finding's passages and its review; links with their addresses behind them."""
    html = next(page.html for page in render_pages(open_site(root, SiteSettings())) if page.uri == f"sources/{source}.md")
    card = re.search(rf'<section class="finding">\s*<h4 id="{finding}"(.*?)<dl', html, re.DOTALL)
    assert card
    lines = re.findall(r'<p>(?!<a class="id")(?:(?!</p>).)*', card[1])
    return [read_line(line) for line in lines]


def read_line(html: str) -> str:
    spoken = re.sub(r'<span class="badge ([^"]*)">(.*?)</span>', r"[\1: \2]", html)
    linked = re.sub(r'<a href="(http[^"]*)">(.*?)</a>', r"\2 -> \1", spoken)
    return unescape(re.sub(r"<[^>]*>", "", linked)).strip()


def test_receipts_are_shown_where_the_documents_are_not(collection: Path) -> None:
    day = verify_and_remove_texts(collection)

    assert run("check", collection, "--release").output == "No problems found.\n"
    assert read_card(collection, "interviews", "INT-02") == [
        "“budgets set the limit” (One, 2019, section ‘Results’, paragraph 2)",
        (
            f"[phrase found: Phrase found in the document, {day}] [figures checked: Figures and wording checked, {day}] "
            "Found in paragraph 2, sentence 1"
        ),
        "[review not-reviewed: Not yet reviewed by a person] Cite",
    ]


def test_collection_that_nobody_verified_says_so(collection: Path) -> None:
    assert read_card(collection, "interviews", "INT-01") == [
        "“councils ought to lead” (One, 2019, section ‘Results’)",
        "[phrase no-text: No text to check against]",
        "[review not-reviewed: Not yet reviewed by a person] Cite",
    ]


def test_changed_claim_ends_the_review_and_the_check_of_figures_but_not_the_phrase(collection: Path) -> None:
    day = verify_and_remove_texts(collection)
    run("review", collection, "INT-01", "--by", "Ann Editor")
    before = read_card(collection, "interviews", "INT-01")

    change(collection / "sources" / "interviews.yml", "Some officers held", "Several officers held")

    place = "Found in paragraph 1, sentence 1"
    assert before == [
        "“councils ought to lead” (One, 2019, section ‘Results’)",
        f"[phrase found: Phrase found in the document, {day}] [figures checked: Figures and wording checked, {day}] {place}",
        f"[review reviewed: Reviewed by Ann Editor on {day}] Cite",
    ]
    assert read_card(collection, "interviews", "INT-01") == [
        "“councils ought to lead” (One, 2019, section ‘Results’)",
        f"[phrase found: Phrase found in the document, {day}] [figures changed: Figures not checked on this version] {place}",
        "[review changed: Review ended: the claim has changed] Cite",
    ]


def test_changed_phrase_is_said_to_be_unchecked_and_ends_the_review(collection: Path) -> None:
    verify_and_remove_texts(collection)
    run("review", collection, "INT-01", "--by", "Ann Editor")

    change(collection / "sources" / "interviews.yml", "phrase: councils ought to lead", "phrase: that councils ought to lead")

    assert run("check", collection).exit_code == 0
    assert run("check", collection, "--release").exit_code == 1
    assert read_card(collection, "interviews", "INT-01") == [
        "“that councils ought to lead” (One, 2019, section ‘Results’)",
        "[phrase changed: Not checked on this version]",
        "[review changed: Review ended: the claim has changed] Cite",
    ]


def test_printed_page_and_page_of_the_pdf_are_told_apart_in_words_and_in_the_link(collection: Path) -> None:
    put_pdf(collection, [["Local Affairs"], ["Contents"], FIRST, SECOND], PdfBookmark("Results", 3))
    change(collection / "sources" / "interviews.yml", "phrase: councils", "page: '685'\n        pdf_page: 3\n        phrase: councils")

    day = verify_and_remove_texts(collection)

    found = f"[phrase found: Phrase found in the document, {day}] [figures checked: Figures and wording checked, {day}]"
    assert read_card(collection, "interviews", "INT-01") == [
        "“councils ought to lead” (One, 2019, p. 685, section ‘Results’)",
        (
            f"{found} Found in paragraph 1, sentence 1, on page 685 as printed (page 3 of the PDF) "
            "Open the original at page 3 of the PDF (example.org) -> https://www.example.org/one.pdf#page=3"
        ),
        "[review not-reviewed: Not yet reviewed by a person] Cite",
    ]
    assert read_card(collection, "interviews", "INT-02") == [
        "“budgets set the limit” (One, 2019, section ‘Results’, paragraph 2)",
        (
            f"{found} Found in paragraph 2, sentence 1, on page 686 as printed (page 4 of the PDF) "
            "Open the original at page 4 of the PDF (example.org) -> https://www.example.org/one.pdf#page=4"
        ),
        "[review not-reviewed: Not yet reviewed by a person] Cite",
    ]


def test_page_with_a_roman_number_is_named_by_it_and_opened_by_its_place(collection: Path) -> None:
    put_pdf(collection, [FIRST, SECOND, ["Local Affairs"]], PdfBookmark("Results", 1))

    day = verify_and_remove_texts(collection)

    assert read_card(collection, "interviews", "INT-02") == [
        "“budgets set the limit” (One, 2019, section ‘Results’, paragraph 2)",
        (
            f"[phrase found: Phrase found in the document, {day}] [figures checked: Figures and wording checked, {day}] "
            "Found in paragraph 2, sentence 1, on page ii as printed (page 2 of the PDF) "
            "Open the original at page 2 of the PDF (example.org) -> https://www.example.org/one.pdf#page=2"
        ),
        "[review not-reviewed: Not yet reviewed by a person] Cite",
    ]


def put_pdf(root: Path, pages: list[list[str]], bookmark: PdfBookmark) -> None:
    """Put a PDF in the place of the text, and its address into the bibliography."""
    texts = root / "sources" / "texts"
    (texts / "one2019.txt").unlink()
    (texts / "one2019.pdf").write_bytes(write_pdf(pages, labels=LABELS, bookmarks=[bookmark]))
    change(root / "bibliography.bib", "date = {2019},", "date = {2019},\n  url = {https://www.example.org/one.pdf},")


def test_copy_of_this_repository_without_the_documents_shows_its_receipts_and_passes(repository: Path) -> None:
    site = open_site(repository, SiteSettings())

    result = run("check", repository)

    pages = [page for page in render_pages(site) if page.uri.startswith("sources/")]
    shown = [state for page in pages for state in re.findall(r'<span class="badge phrase ([a-z-]+)">', page.html)]
    kept = [check.phrase.value for checks in site.library.checks.values() for check in checks.passages]
    assert not (repository / "sources" / "texts").exists()
    assert sorted(shown) == sorted(kept)
    assert PhraseState.FOUND.value in shown
    assert result.exit_code == 0
