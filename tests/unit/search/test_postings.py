"""Entries to postings: what counts how much, and how it is written."""

from hypothesis import given
from hypothesis import strategies as st

from synthesis.model.search_entry import EntryKind, SearchEntry
from synthesis.search.postings import MORE, SIGNS, collect_postings, weigh_stems, write_number, write_postings

FIRST = SearchEntry(EntryKind.FINDING, "Councils lead", "a/#A-01", text="Glasgow")
SECOND = SearchEntry(EntryKind.TERM, "Council", "glossary/#council", background="Leading councils")


def read_numbers(text: str) -> list[int]:
    numbers, number, unit = [], 0, 1
    for sign in map(SIGNS.index, text):
        if sign >= MORE:
            number, unit = number + (sign - MORE) * unit, unit * MORE
        else:
            numbers.append(number + sign * unit)
            number, unit = 0, 1
    return numbers


def test_signs_stand_in_a_script_as_they_are() -> None:
    assert len(SIGNS) == len(set(SIGNS)) == 92
    assert [sign for sign in SIGNS if sign in '"\\' or not 32 < ord(sign) < 127] == []


@given(st.lists(st.integers(0, 10_000_000), max_size=50))
def test_numbers_can_be_read_again(numbers: list[int]) -> None:
    assert read_numbers("".join(map(write_number, numbers))) == numbers


def test_a_stem_counts_more_in_a_title_than_in_the_text_and_least_in_what_others_say() -> None:
    weights = weigh_stems(SearchEntry(EntryKind.FINDING, "Cuts", "", text="Money", background="Poverty"))

    assert weights["cut"] > weights["money"] > weights["poverty"] > 0


def test_a_stem_counts_less_in_a_long_entry() -> None:
    long = SearchEntry(EntryKind.FINDING, "Cuts", "", text=" ".join(f"w{number}x" for number in range(300)))

    assert weigh_stems(long)["cut"] < weigh_stems(SearchEntry(EntryKind.FINDING, "Cuts", ""))["cut"]


def test_postings_name_the_entries_of_each_stem_in_order() -> None:
    postings = collect_postings([FIRST, SECOND])

    assert {stem: entries for stem, (entries, _) in postings.items()} == {
        "council": [0, 1],
        "lead": [0, 1],
        "~lead": [0, 1],
        "glasgow": [0],
    }


def test_postings_are_written_as_gaps_and_weights_in_the_order_of_stems() -> None:
    written = list(write_postings({"b": ([0, 2, 149], [1, 30, 2]), "a": ([1], [5])}, 150))

    assert [stem for stem, _, _ in written] == ["a", "b"]
    assert [read_numbers(gaps) for _, gaps, _ in written] == [[2], [1, 2, 147]]
    assert [[SIGNS.index(sign) for sign in weights] for _, _, weights in written] == [[5], [1, 30, 2]]
