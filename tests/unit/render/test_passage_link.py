import pytest

from synthesis.model.checks import FiguresState, PassageCheck, PhraseState
from synthesis.model.pinpoint import Pinpoint
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from synthesis.render.passage_link import PassageLink, add_page, add_text_fragment, is_pdf, link_passage, name_site

PHRASE = "widespread support for localism"
FOUND = PassageCheck(PhraseState.FOUND, FiguresState.CHECKED, "2026-11-22", "2026-11-22")
NOT_CHECKED = PassageCheck(PhraseState.NO_TEXT, FiguresState.NO_TEXT)


def link(url: str = "", doi: str = "", check: PassageCheck = FOUND, pdf_page: int | None = None) -> PassageLink | None:
    work = Reference(key="north2015", kind=ReferenceKind.REPORT, entry_type="report", title="Welcome", url=url, doi=doi)
    return link_passage(work, Pinpoint(report="north2015", section="Leading", phrase=PHRASE, pdf_page=pdf_page), check)


def found_on(page: int) -> PassageCheck:
    return PassageCheck(PhraseState.FOUND, FiguresState.CHECKED, "2026-11-22", "2026-11-22", pdf_page=page)


def test_web_page_opens_at_the_phrase() -> None:
    assert link("https://www.example.org/a/?b=1&c=2") == PassageLink(
        "https://www.example.org/a/?b=1&c=2#:~:text=widespread%20support%20for%20localism",
        "Open the passage in the original (example.org)",
    )


def test_phrase_that_stands_there_before_is_told_apart_by_the_words_before_it() -> None:
    check = PassageCheck(PhraseState.FOUND, FiguresState.CHECKED, "2026-11-22", prefix="there is, in-deed,")

    assert link("https://example.org/a", check=check) == PassageLink(
        "https://example.org/a#:~:text=there%20is%2C%20in%2Ddeed%2C-,widespread%20support%20for%20localism",
        "Open the passage in the original (example.org)",
    )


def test_phrase_that_nobody_found_yet_is_looked_for_and_not_promised() -> None:
    assert link("https://example.org/a", check=NOT_CHECKED) == PassageLink(
        "https://example.org/a#:~:text=widespread%20support%20for%20localism",
        "Open the original (example.org)",
    )


@pytest.mark.parametrize(
    ("check", "stated", "opened"),
    [(found_on(3), None, 3), (NOT_CHECKED, 5, 5), (found_on(3), 5, 3)],
)
def test_pdf_opens_at_the_page_that_was_found_else_at_the_one_stated(check: PassageCheck, stated: int | None, opened: int) -> None:
    assert link("https://example.org/a.PDF?v=1#x", check=check, pdf_page=stated) == PassageLink(
        f"https://example.org/a.PDF?v=1#page={opened}", f"Open the original at page {opened} of the PDF (example.org)"
    )


def test_pdf_without_a_known_page_opens_at_its_beginning() -> None:
    assert link("https://example.org/a.pdf") == PassageLink("https://example.org/a.pdf", "Open the original, a PDF (example.org)")


def test_doi_is_for_works_without_a_web_address() -> None:
    assert link(doi="10.1000/x_y(1)#2") == PassageLink("https://doi.org/10.1000/x_y%281%29%232", "Open the original (doi.org)")
    assert link("https://example.org/a.pdf", "10.1000/1") == link("https://example.org/a.pdf")


@pytest.mark.parametrize("url", ["", "ftp://example.org/a", "javascript:alert(1)"])
def test_work_without_an_address_has_no_link(url: str) -> None:
    assert link(url) is None


@pytest.mark.parametrize(
    ("phrase", "encoded"),
    [
        ("well-being, health", "well%2Dbeing%2C%20health"),
        ("supply & demand = 100%", "supply%20%26%20demand%20%3D%20100%25"),
        ("councils’ ‘duty’ – “now”", "councils%E2%80%99%20%E2%80%98duty%E2%80%99%20%E2%80%93%20%E2%80%9Cnow%E2%80%9D"),
        ("a\n  b\u00a0c #d?", "a%20b%20c%20%23d%3F"),
        ("Łódź (1) [2]", "%C5%81%C3%B3d%C5%BA%20%281%29%20%5B2%5D"),
    ],
)
def test_signs_that_mean_something_in_an_address_are_encoded(phrase: str, encoded: str) -> None:
    assert add_text_fragment("https://example.org/", phrase) == f"https://example.org/#:~:text={encoded}"


@pytest.mark.parametrize(
    ("url", "begins"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text="),
        ("https://example.org/a#", "https://example.org/a#:~:text="),
        ("https://example.org/a#b", "https://example.org/a#b:~:text="),
        ("https://example.org/a#b:~:text=old", "https://example.org/a#b:~:text="),
    ],
)
def test_fragment_of_the_address_stays_and_a_text_fragment_gives_way(url: str, begins: str) -> None:
    assert add_text_fragment(url, "x") == f"{begins}x"


def test_page_takes_the_place_of_the_fragment_of_a_pdf() -> None:
    assert add_page("https://example.org/a.pdf#page=9", 2) == "https://example.org/a.pdf#page=2"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a.pdf", True),
        ("https://example.org/A.PDF?download=1#x", True),
        ("https://example.org/a.pdf/", False),
        ("https://example.org/?file=a.pdf", False),
    ],
)
def test_pdf_is_told_by_the_name_of_the_file(url: str, expected: bool) -> None:
    assert is_pdf(url) is expected


def test_site_is_named_without_port_and_www() -> None:
    assert name_site("https://www.Example.org:8080/a") == "example.org"
