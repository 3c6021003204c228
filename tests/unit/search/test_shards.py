"""Postings to files: their sizes, their names, and what a change leaves alone."""

from synthesis.search.shards import cut_words, make_named_file, mark_of

WRITTEN = [(f"stem{number:05}", "g" * (number % 90), "w" * (number % 90)) for number in range(3000)]


def test_files_hold_every_stem_once_in_order() -> None:
    shards = list(cut_words(WRITTEN))

    assert [tuple(shard[at : at + 3]) for shard in shards for at in range(0, len(shard), 3)] == WRITTEN


def test_files_are_neither_tiny_nor_huge() -> None:
    sizes = [sum(map(len, shard)) for shard in cut_words(WRITTEN)]

    assert len(sizes) > 5
    assert all(8_000 < size <= 32_000 for size in sizes[:-1])


def test_a_stem_longer_than_a_file_stands_alone() -> None:
    shards = list(cut_words([("a", "g", "w"), ("b", "g" * 40_000, "w" * 40_000), ("c", "g", "w")]))

    assert [shard[0::3] for shard in shards] == [["a"], ["b"], ["c"]]


def test_a_new_stem_changes_only_the_files_near_it() -> None:
    before = {tuple(shard) for shard in cut_words(WRITTEN)}
    after = [tuple(shard) for shard in cut_words(sorted([*WRITTEN, ("stem00100a", "g" * 500, "w" * 500)]))]

    assert 0 < len([shard for shard in after if shard not in before]) <= 3


def test_a_file_is_named_after_its_content() -> None:
    one, same, other = make_named_file("words", ["a"]), make_named_file("words", ["a"]), make_named_file("words", ["b"])

    assert one == same
    assert one.path != other.path
    assert one.path == f"assets/search/words-{mark_of(one)}.js"
    assert one.content == f'synthesis.receive("search/words-{mark_of(one)}",["a"]);\n'.encode()
