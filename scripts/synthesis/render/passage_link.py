"""Where a reader opens the original: takes a work and what is known of the passage, gives an address and the words of its link.

| the work has  | and                    | the address opens          |
| ------------- | ---------------------- | -------------------------- |
| a web page    |                        | at the words of the phrase |
| a PDF         | its page is known      | at that page               |
| a PDF         |                        | at its beginning           |
| a DOI alone   |                        | what the DOI leads to      |
"""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from synthesis.model.checks import PassageCheck, PhraseState
from synthesis.model.pinpoint import Pinpoint
from synthesis.model.reference import Reference

# What follows it tells the browser what to scroll to; the page itself never sees it.
_DIRECTIVE = ":~:"


@dataclass(frozen=True, slots=True)
class PassageLink:
    """An address and the words of the link to it, which say what opens and on which site."""

    url: str
    words: str


def link_passage(work: Reference, pinpoint: Pinpoint, check: PassageCheck) -> PassageLink | None:
    """Lead to the passage in the original, as near as the original lets one; nothing if it has no address."""
    if not is_web_address(work.url):
        doi = f"https://doi.org/{quote(work.doi, safe='/')}" if work.doi else ""
        return PassageLink(doi, "Open the original (doi.org)") if doi else None
    if not is_pdf(work.url):
        words = "Open the passage in the original" if check.phrase is PhraseState.FOUND else "Open the original"
        return PassageLink(add_text_fragment(work.url, pinpoint.phrase, check.prefix), f"{words} ({name_site(work.url)})")
    page = check.pdf_page or pinpoint.pdf_page
    if page is None:
        return PassageLink(work.url, f"Open the original, a PDF ({name_site(work.url)})")
    return PassageLink(add_page(work.url, page), f"Open the original at page {page} of the PDF ({name_site(work.url)})")


def add_text_fragment(url: str, phrase: str, prefix: str = "") -> str:
    """Make a web address that scrolls to a phrase, to the one after `prefix` if that is given; its own fragment stays."""
    base, _, fragment = url.partition("#")
    before = f"{_encode(prefix)}-," if prefix else ""
    return f"{base}#{fragment.partition(_DIRECTIVE)[0]}{_DIRECTIVE}text={before}{_encode(phrase)}"


def add_page(url: str, page: int) -> str:
    """Make the address of a PDF that opens at a page, which counts from 1; its own fragment gives way."""
    return f"{url.partition('#')[0]}#page={page}"


def is_web_address(url: str) -> bool:
    """Tell whether a browser opens the address as a page or a file."""
    return url.lower().startswith(("http://", "https://"))


def is_pdf(url: str) -> bool:
    """Tell whether the file at the address is a PDF, by its name."""
    return urlsplit(url).path.lower().endswith(".pdf")


def name_site(url: str) -> str:
    """Give the name of the site that an address leads to."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _encode(words: str) -> str:
    # A hyphen is the one sign that `quote` leaves alone and that means something here: it marks a prefix.
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
