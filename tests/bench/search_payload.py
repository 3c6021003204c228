"""Measures what a search costs a reader, in a real browser: what is fetched before and for a first query, and how soon a result shows."""

import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median
from urllib.parse import unquote, urljoin, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium
from tests.bench.collection import source_id
from tests.bench.page_weight import to_kilobytes, weigh_file
from tests.bench.words import is_telling
from tests.site_fixtures import serve_folder

# Of each length.
QUERIES = 10
LENGTHS = {"one word": 1, "three words": 3}
_OURS = "assets/search/"
_IS_SHOWN = "() => document.querySelector('.search__results a')"
_CLAIM = re.compile(r"    claim: >-\n      (.*)\n")


def draw_queries(root: Path, sources: int) -> dict[str, list[str]]:
    """Draw queries of words that stand in one claim of the collection; the same collection gives the same."""
    random = Random(sources)  # noqa: S311 - nothing secret is drawn
    return {name: [" ".join(_draw_words(random, root, sources, length)) for _ in range(QUERIES)] for name, length in LENGTHS.items()}


def measure_search(site: Path, page: str, queries: dict[str, list[str]]) -> dict[str, float]:
    """Measure this tool's search from a page of a built site: kB that are fetched, and seconds from opening to the first result."""
    figures: dict[str, float] = {}
    with _open_browser(site) as (browser, address):
        for name, words in queries.items():
            asked = [_ask(browser, site, address, page, query) for query in words]
            before, fetched, seconds = zip(*asked, strict=True)
            figures |= {
                "before it is opened kB": to_kilobytes(max(before)),
                f"{name} kB": to_kilobytes(round(median(fetched))),
                f"{name}, most kB": to_kilobytes(max(fetched)),
                f"{name} s": round(median(seconds), 2),
                f"{name}, slowest s": round(max(seconds), 2),
            }
    return figures


def measure_index(site: Path, page: str, index: str) -> dict[str, float]:
    """Measure the search of another builder, which has one file: kB that are fetched on the first view of a page, and in all."""
    with _open_browser(site) as (browser, address), browser.new_context() as context:
        fetched = _record(viewed := context.new_page(), address)
        viewed.goto(urljoin(address, page), wait_until="networkidle")
        is_fetched_at_once = index in fetched
    whole = to_kilobytes(weigh_file(site / index))
    return {"before it is opened kB": whole if is_fetched_at_once else 0, **{f"{name} kB": whole for name in LENGTHS}}


def _draw_words(random: Random, root: Path, sources: int, number: int) -> list[str]:
    text = (root / "sources" / f"{source_id(random.randrange(sources))}.yml").read_text(encoding="utf-8")
    claim = random.choice(_CLAIM.findall(text))
    words = [word for word in dict.fromkeys(re.findall(r"\w+", claim.lower())) if is_telling(word)]
    return random.sample(words, min(number, len(words)))


@contextmanager
def _open_browser(site: Path) -> Iterator[tuple[Browser, str]]:
    """Serve a site on this machine, and start a browser."""
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as scratch,
        serve_folder(site, Path(scratch)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium.find_chromium(), args=chromium.ARGUMENTS)
        yield browser, address
        browser.close()


def _ask(browser: Browser, site: Path, address: str, page: str, query: str) -> tuple[int, int, float]:
    """Ask for words in a browser that knows nothing of the site: bytes of the index before and after, and seconds."""
    with browser.new_context() as context:
        fetched = _record(viewed := context.new_page(), address)
        viewed.goto(urljoin(address, page), wait_until="networkidle")
        before = _weigh_index(site, fetched)
        begin = time.monotonic()
        viewed.get_by_role("button", name="Search", exact=True).click()
        viewed.get_by_role("searchbox", name="Search findings").fill(query)
        viewed.wait_for_function(_IS_SHOWN, polling="raf")
        seconds = time.monotonic() - begin
    return before, _weigh_index(site, fetched), seconds


def _record(page: Page, address: str) -> set[str]:
    """Keep what a page asks for, from the site's root, in the set that this gives."""
    fetched: set[str] = set()
    page.on("request", lambda request: fetched.add(unquote(urlsplit(request.url.removeprefix(address)).path)))
    return fetched


def _weigh_index(site: Path, fetched: set[str]) -> int:
    return sum(weigh_file(site / path) for path in sorted(fetched) if path.startswith(_OURS))
