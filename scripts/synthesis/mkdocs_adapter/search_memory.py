"""What the search knows of pages, kept from one rebuild of `serve` to the next.

A third of a rebuild goes into reading finished pages for the search. A page that has not changed is spared that, and
what is known of it is put back into the index that the search plugin has written.
"""

import json
from collections.abc import Collection, Mapping
from itertools import groupby
from pathlib import Path

from mkdocs.structure.files import Files

from synthesis.mkdocs_adapter.generated_page import GeneratedPage

Entry = Mapping[str, object]


class SearchMemory:
    """Holds the entries of every page by the page's address, and how the page counted in the search."""

    def __init__(self) -> None:
        self._entries: dict[str, list[Entry]] = {}
        self._weights: dict[str, Mapping[str, object]] = {}
        self._spared: set[str] = set()

    def spare(self, files: Files, unchanged: Collection[str]) -> None:
        """Keep unchanged pages out of what the search plugin reads, if their entries are here."""
        pages = [file.page for file in files.documentation_pages() if isinstance(file.page, GeneratedPage)]
        weights = {page.url: page.search for page in pages}
        self._spared.clear()
        for page in pages:
            if page.rendered.uri in unchanged and page.url in self._entries and self._weights.get(page.url) == page.search:
                page.search = {"exclude": True}
                self._spared.add(page.url)
        self._weights = weights

    def complete(self, site: Path, files: Files) -> None:
        """Put the entries of the pages that were spared back into the index of a site, and keep all for the next rebuild."""
        path = site / "search" / "search_index.json"
        if not path.exists():
            return
        index = json.loads(path.read_text(encoding="utf-8"))
        written = {url: list(entries) for url, entries in groupby(index["docs"], key=_page_of)}
        urls = [file.page.url for file in files.documentation_pages() if file.page]
        self._entries = {url: self._entries[url] if url in self._spared else written.get(url, []) for url in urls}
        index["docs"] = [entry for entries in self._entries.values() for entry in entries]
        path.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")


def _page_of(entry: Entry) -> str:
    return str(entry["location"]).partition("#")[0]
