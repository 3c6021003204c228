"""Cuts what the search needs into files of a size that a phone loads at once, each named after its content.

A file whose content has not changed keeps its name, and a page that was opened before a change still finds all of its own.
"""

import json
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256

from synthesis.model.page import DataFile

FOLDER = "assets/search"
# Characters of postings in a file, roughly; a stem that has more stands alone.
_WORDS_SIZE = 16_000
# A file ends after about one stem in as many, so that a longer one moves only the ends near it.
_ENDS = 32


def cut_words(written: Iterable[tuple[str, str, str]]) -> Iterator[list[str]]:
    """Cut postings, in the order of their stems, into files: stem, gaps and weights one after another."""
    shard: list[str] = []
    size = 0
    for stem, gaps, weights in written:
        more = len(stem) + len(gaps) + len(weights)
        is_end = size > _WORDS_SIZE // 2 and zlib.crc32(stem.encode()) % _ENDS == 0
        if shard and (is_end or size + more > 2 * _WORDS_SIZE):
            yield shard
            shard, size = [], 0
        shard += (stem, gaps, weights)
        size += more
    if shard:
        yield shard


def make_named_file(what: str, value: object) -> DataFile:
    """Make a file of data for the site's scripts, named after its content: 'words-1a2b3c4d.js'."""
    text = to_json(value)
    name = f"{what}-{sha256(text.encode()).hexdigest()[:8]}"
    return make_file(name, text)


def make_file(name: str, text: str) -> DataFile:
    """Make a script that hands over data, given as JSON."""
    return DataFile(f"{FOLDER}/{name}.js", f'synthesis.receive("search/{name}",{text});\n'.encode())


def mark_of(file: DataFile) -> str:
    """Give the mark that the name of a file has after its content."""
    return file.path.removesuffix(".js").rpartition("-")[2]


def to_json(value: object) -> str:
    """Write a value as JSON in few characters."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
