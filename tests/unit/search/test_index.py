"""The whole index of a small collection."""

import json
import re
from dataclasses import replace

from synthesis.model.search_entry import EntryKind, SearchEntry
from synthesis.reading import read_library
from synthesis.search.index import index_library
from tests.site_fixtures import ROOT

LIBRARY, _ = read_library(ROOT / "tests/cases/_base")
THEME = SearchEntry(EntryKind.THEME, "Who leads?", "themes/localism/", themes=("localism",))
FINDING = SearchEntry(EntryKind.FINDING, "Councils lead", "sources/a/#A-01", "The authors", "A (2020)", themes=("localism", "nobody-wrote"))
ENTRIES = [THEME, *[FINDING] * 70]


def read(content: bytes) -> object:
    match = re.fullmatch(r'synthesis\.receive\("[a-z0-9/-]+",(.*)\);\n', content.decode(), re.DOTALL)
    assert match
    return json.loads(match[1])


def test_files_hold_what_the_beginning_names() -> None:
    start, *files = index_library(LIBRARY, ENTRIES)

    index = read(start.content)

    assert isinstance(index, dict)
    marks = {what: [index[what][at : at + 8] for at in range(0, len(index[what]), 8)] for what in ("words", "entries")}
    marks["facets"] = [index["facets"]]
    assert [file.path for file in files] == [f"assets/search/{what}-{mark}.js" for what in marks for mark in marks[what]]
    assert [count for count in index["kinds"] if count[1]] == [["Finding", 70], ["Theme", 1]]


def test_findings_stand_first_and_entries_show_their_themes_by_number() -> None:
    *_, first, second, _ = index_library(LIBRARY, ENTRIES)

    assert read(first.content) == [["Councils lead", "sources/a/#A-01", "The authors", "A (2020)", [0]]] * 64
    assert read(second.content) == [
        *[["Councils lead", "sources/a/#A-01", "The authors", "A (2020)", [0]]] * 6,
        ["Who leads?", "themes/localism/", "", "", [0]],
    ]


def test_same_entries_give_the_same_bytes() -> None:
    assert index_library(LIBRARY, ENTRIES) == index_library(LIBRARY, list(ENTRIES))


def test_a_changed_title_changes_its_own_entries_only() -> None:
    other = [THEME, *[FINDING] * 69, replace(FINDING, title="Councils lead!")]

    before, after = ({file.path for file in index_library(LIBRARY, entries)} for entries in (ENTRIES, other))

    assert len(after - before) == 1
