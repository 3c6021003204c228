"""The table of contents of the search: entries in, every file of its index out.

| file          | holds                                                              | loaded                     |
| start.js      | how many entries of which kind, names of files, words of English   | when the search is opened  |
| words-….js    | postings of a range of stems                                       | for the words of a query   |
| entries-….js  | what is shown of 64 entries                                        | for the results            |
| facets-….js   | for each finding what it can be filtered by                        | by the page of findings    |
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from synthesis.model.library import Library
from synthesis.model.page import DataFile
from synthesis.model.search_entry import EntryKind, SearchEntry
from synthesis.search.facets import write_facets
from synthesis.search.language import ASKS, SAME, STEPS, STOP_WORDS, WEAK_WORDS
from synthesis.search.postings import collect_postings, write_postings
from synthesis.search.shards import cut_words, make_file, make_named_file, mark_of, to_json
from synthesis.search.synonyms import list_synonyms
from synthesis.search.thesaurus import GROUPS

ENTRIES_IN_FILE = 64
_ORDER = {kind: place for place, kind in enumerate(EntryKind)}


def index_library(library: Library, entries: Sequence[SearchEntry]) -> tuple[DataFile, ...]:
    """Write every file of the search's index, its beginning first."""
    in_order = sorted(entries, key=lambda entry: _ORDER[entry.kind])
    shards = list(cut_words(write_postings(collect_postings(in_order), len(in_order))))
    words = [make_named_file("words", shard) for shard in shards]
    themes = {entry.themes[0]: place for place, entry in enumerate(entry for entry in in_order if entry.kind is EntryKind.THEME)}
    shown = [
        make_named_file("entries", [_show(entry, themes) for entry in in_order[start : start + ENTRIES_IN_FILE]])
        for start in range(0, len(in_order), ENTRIES_IN_FILE)
    ]
    facets = make_named_file("facets", write_facets(library))
    counts = Counter(entry.kind for entry in in_order)
    start = {
        "kinds": [[kind.value, counts[kind]] for kind in EntryKind],
        "entriesInFile": ENTRIES_IN_FILE,
        "firstWords": [shard[0] for shard in shards],
        "words": "".join(mark_of(file) for file in words),
        "entries": "".join(mark_of(file) for file in shown),
        "facets": mark_of(facets),
        "synonyms": list_synonyms(library),
        "stopWords": " ".join(sorted(STOP_WORDS)),
        "weakWords": " ".join(sorted(WEAK_WORDS)),
        "groups": GROUPS,
        "asks": ASKS,
        "same": SAME,
        "steps": STEPS,
    }
    return (make_file("start", to_json(start)), *words, *shown, facets)


def _show(entry: SearchEntry, themes: Mapping[str, int]) -> list[object]:
    return [entry.title, entry.address, entry.who, entry.where, [themes[theme] for theme in entry.themes if theme in themes]]
