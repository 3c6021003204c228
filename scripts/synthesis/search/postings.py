"""Entries to postings: for each stem the entries that have it, with how much it counts in each, written in few characters.

Reading it takes `search-index.js`. An entry's own text alone decides what stands in the index for it, so that a change of
one entry leaves the others as they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import sub

from synthesis.model.search_entry import SearchEntry
from synthesis.search.thesaurus import GROUPS
from synthesis.search.words import list_stems

# All signs that a script can hold between double quotes as they stand.
SIGNS = "!" + "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
# Signs from this one on say that a number goes on; each holds as many values.
MORE = len(SIGNS) // 2
# How much a stem counts in an entry, from 1 to this.
HEAVIEST = 30
# After Okapi BM25: how soon more of a word counts no more, how much length matters, and what length is usual (in weighted words).
_SATURATION = 12.0
_LENGTH_COUNTS = 0.6
_USUAL_LENGTH = 200.0
# How much a word counts by where it stands.
_TITLE, _WHO, _WHERE, _TEXT, _BACKGROUND = 6, 2, 1, 3, 1

Postings = dict[str, tuple[list[int], list[int]]]


def collect_postings(entries: Sequence[SearchEntry]) -> Postings:
    """Collect for each stem the numbers of the entries that have it, in order, and how much it counts in each."""
    postings: Postings = {}
    for number, entry in enumerate(entries):
        for stem, weight in weigh_stems(entry).items():
            found = postings.get(stem)
            if found is None:
                found = postings[stem] = ([], [])
            found[0].append(number)
            found[1].append(weight)
    return postings


def weigh_stems(entry: SearchEntry) -> dict[str, int]:
    """Say how much each stem counts in an entry."""
    counts: dict[str, int] = {}
    fields = (
        (entry.title, _TITLE),
        (entry.who, _WHO),
        (entry.where, _WHERE),
        (entry.text, _TEXT),
        (entry.background, _BACKGROUND),
    )
    for text, weight in fields:
        for stem in list_stems(text) if text else ():
            counts[stem] = counts.get(stem, 0) + weight
    length = sum(counts.values())
    for stem, count in tuple(counts.items()):
        for group in GROUPS.get(stem, ()):
            counts[group] = counts.get(group, 0) + count
    damping = _SATURATION * (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * length / _USUAL_LENGTH)
    return {stem: 1 + int((HEAVIEST - 1) * count / (count + damping)) for stem, count in counts.items()}


def write_postings(postings: Postings, number_of_entries: int) -> Iterator[tuple[str, str, str]]:
    """Write each stem's postings, in the order of the stems: the stem, the gaps between entries, the weights."""
    gaps = [write_number(number) for number in range(number_of_entries + 1)]
    for stem in sorted(postings):
        numbers, weights = postings[stem]
        steps = map(sub, numbers, [-1, *numbers[:-1]])
        yield stem, "".join(map(gaps.__getitem__, steps)), "".join(map(SIGNS.__getitem__, weights))


def write_number(number: int) -> str:
    """Write a whole number, the lowest digits first; the last sign is one of the lower half."""
    signs = ""
    while number >= MORE:
        signs += SIGNS[MORE + number % MORE]
        number //= MORE
    return signs + SIGNS[number]


def write_numbers(numbers: Iterable[int]) -> str:
    """Write whole numbers one after another."""
    return "".join(map(write_number, numbers))
