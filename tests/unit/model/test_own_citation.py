"""The site's own pages as works to cite."""

import pytest

from synthesis.model.catalogue import Collection
from synthesis.model.names import Name
from synthesis.model.own_citation import CitedPage, fill_bibtex, fill_text, page_reference

COLLECTION = Collection(title="Who leads", topic="Who leads.", caveat="Nobody knows.", evidence_to="2020")
PAGE = CitedPage("INT-07", "Councils & the centre differ on 5% of UK law.", "https://site.example/sources/x/#INT-07", "3 May 2026")
ANN = Name(family="Smith", given="Ann")


@pytest.mark.parametrize(
    ("said", "author", "container", "publisher", "date"),
    [
        ({}, "Who leads", "", "", "2026-01-02"),
        ({"version": "2"}, "Who leads, version 2", "", "", "2026-01-02"),
        ({"publisher": "The Office"}, "The Office", "Who leads", "", "2026-01-02"),
        ({"authors": (ANN,), "publisher": "The Office"}, "Ann Smith", "Who leads", "The Office", "2026-01-02"),
        ({"released": "2025-12"}, "Who leads", "", "", "2025-12"),
    ],
)
def test_a_page_is_by_who_the_collection_says_or_by_the_site(
    said: dict[str, object], author: str, container: str, publisher: str, date: str
) -> None:
    page = page_reference(COLLECTION.model_copy(update=said), "2026-01-02")

    assert ([name.full for name in page.authors], page.container, page.publisher, page.date) == ([author], container, publisher, date)


def test_a_page_without_a_date_has_none() -> None:
    assert page_reference(COLLECTION).date is None


def test_a_pattern_is_filled_with_title_address_and_day() -> None:
    pattern = "Site (2026) Page-title. Available at: https://page.example/address (Accessed: 2 January 2001)."

    assert fill_text(pattern, PAGE) == (
        "Site (2026) Councils & the centre differ on 5% of UK law. "
        "Available at: https://site.example/sources/x/#INT-07 (Accessed: 3 May 2026)."
    )


def test_a_question_keeps_its_mark_and_gets_no_full_stop() -> None:
    page = CitedPage("key", "Who leads?", "https://site.example/", "3 May 2026")

    assert fill_text("Site. Page-title. https://page.example/address", page) == "Site. Who leads? https://site.example/"


def test_a_title_means_itself_in_bibtex() -> None:
    pattern = "@online{page-key,\n  title = {Page-title},\n  urldate = {2001-01-02},\n}\n"

    assert fill_bibtex(pattern, PAGE) == (
        "@online{INT-07,\n  title = {Councils \\& the centre differ on 5\\% of {UK} law},\n  urldate = {3 May 2026},\n}\n"
    )
