"""A crawler of a built site: what each page defines, where it leads, and what it makes a browser fetch."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

# Attributes that make a browser fetch something, by element. `a` is missing: people follow it, not browsers.
FETCHES = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href",),
    "video": ("src", "poster"),
}
# These say something of the page and fetch nothing.
SILENT_LINKS = {"canonical", "next", "prev", "edit", "license"}
SRCSET_ADDRESS = re.compile(r"(?:^|,)\s*(\S+)")
CSS_FETCH = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)""")


@dataclass
class CrawledPage:
    """A page of the site: its address, its ids in order, its links and its fetches as absolute addresses."""

    url: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    fetches: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, page: CrawledPage) -> None:
        super().__init__()
        self.page = page
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.in_style = tag == "style"
        self.page.ids.extend([values["id"]] if "id" in values else [])
        self._fetch_css(values.get("style", ""))
        if tag in {"a", "area"} and "href" in values:
            self.page.links.append(urljoin(self.page.url, values["href"]))
        if tag != "link" or not SILENT_LINKS & set(values.get("rel", "").split()):
            for name in FETCHES.get(tag, ()):
                value = values.get(name, "")
                for address in SRCSET_ADDRESS.findall(value) if name == "srcset" else [value]:
                    self._fetch(address)

    def handle_data(self, data: str) -> None:
        if self.in_style:
            self._fetch_css(data)

    def _fetch_css(self, css: str) -> None:
        for address in CSS_FETCH.findall(css):
            self._fetch(address)

    def _fetch(self, address: str) -> None:
        if address and not address.startswith("data:"):
            self.page.fetches.append(urljoin(self.page.url, address))


def crawl_folder(folder: Path, site_url: str) -> dict[str, CrawledPage]:
    """Read every page of a built site; the key is the page's address."""
    pages = {}
    for file in sorted(folder.rglob("*.html")):
        page = CrawledPage(urljoin(site_url, file.relative_to(folder).as_posix().removesuffix("index.html")))
        _Reader(page).feed(file.read_text(encoding="utf-8"))
        pages[page.url] = page
    return pages


def find_css_fetches(folder: Path, site_url: str) -> Iterator[str]:
    """Give every address that a style sheet of the site makes a browser fetch."""
    for file in sorted(folder.rglob("*.css")):
        url = urljoin(site_url, file.relative_to(folder).as_posix())
        for address in CSS_FETCH.findall(file.read_text(encoding="utf-8")):
            if not address.startswith("data:"):
                yield urljoin(url, address)


def find_broken_links(pages: dict[str, CrawledPage], folder: Path, site_url: str) -> list[str]:
    """List the links within the site that lead to no file, or to no anchor of their page."""
    broken = []
    for page in pages.values():
        for link in (*page.links, *page.fetches):
            address, anchor = urldefrag(link)
            if not address.startswith(site_url):
                continue
            target = pages.get(address)
            is_file = (folder / unquote(address.removeprefix(site_url))).is_file()
            if (target is None and not is_file) or (target and anchor and unquote(anchor) not in target.ids):
                broken.append(f"{page.url} -> {link}")
    return sorted(set(broken))


def find_reachable(pages: dict[str, CrawledPage], start: str) -> set[str]:
    """Give the addresses of the pages that somebody can come to by links from a page."""
    reached: set[str] = set()
    ahead = [start]
    while ahead:
        address = ahead.pop()
        if address in pages and address not in reached:
            reached.add(address)
            ahead.extend(urldefrag(link)[0] for link in pages[address].links)
    return reached
