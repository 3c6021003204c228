"""Finished pages in, entries of the search out: one for each heading that has an address.

The theme's search plugin reads every page through an HTML parser written in Python, which takes a third of a build, and
runs the cells of tables together. It is left to the hand-written pages; what it wrote is completed here.
"""

import json
import re
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

from mkdocs.structure.files import Files

from synthesis.mkdocs_adapter.generated_page import GeneratedPage
from synthesis.model.record import FINDING_ID_PATTERN

Entry = Mapping[str, object]

_HEADING = re.compile(r'<h([1-6]) id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>.*?</h1>", re.DOTALL)
_INLINE_TAG = re.compile(r"</?(?:a|code|em|span|strong)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_FINDING_ID = re.compile(FINDING_ID_PATTERN)


def complete_index(site: Path, files: Files) -> None:
    """Add the entries of all finished pages to the index that the search plugin has written, in the order of the pages."""
    path = site / "search" / "search_index.json"
    if not path.exists():
        return
    index = json.loads(path.read_text(encoding="utf-8"))
    written = {url: list(entries) for url, entries in groupby(index["docs"], key=_page_of)}
    pages = [file.page for file in files.documentation_pages() if file.page]
    index["docs"] = [
        entry for page in pages for entry in (list_entries(page) if isinstance(page, GeneratedPage) else written.get(page.url, []))
    ]
    path.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")


def list_entries(page: GeneratedPage) -> list[Entry]:
    """List a page's entries, the page itself first. A page that counts for nothing in the search has none."""
    if not page.search_weight:
        return []
    preface, *parts = _HEADING.split(page.rendered.html)
    # After the preface stand, for each heading in turn: its rank, its id, its title, and what follows up to the next.
    sections = zip(parts[1::4], parts[2::4], parts[3::4], strict=True)
    top = _make_entry(page, page.url, str(page.title), _TITLE.sub("", preface))
    return [top, *(_make_entry(page, f"{page.url}#{id_}", _title(id_, title), text) for id_, title, text in sections)]


def _make_entry(page: GeneratedPage, location: str, title: str, html: str) -> Entry:
    entry: dict[str, object] = {"location": location, "title": title, "text": _text(html)}
    return entry if page.search_weight == 1 else {**entry, "boost": page.search_weight}


def _title(id_: str, html: str) -> str:
    """Put a finding's number before its claim: titles count most, and people search for numbers."""
    return f"{id_} {_text(html)}" if _FINDING_ID.match(id_) else _text(html)


def _text(html: str) -> str:
    """Give the text of HTML on one line; its entities stay, since results are shown as HTML."""
    return " ".join(_TAG.sub(" ", _INLINE_TAG.sub("", html)).split())


def _page_of(entry: Entry) -> str:
    return str(entry["location"]).partition("#")[0]
