from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from synthesis.render.document_strip import (
    Cell,
    Part,
    PartUse,
    Shares,
    Stand,
    count_rows,
    divide_document,
    lay_out,
    measure_shares,
    share_hundred,
)

USED, APPARATUS, LEFT_OUT, NOT_USED = PartUse
LENGTHS = st.integers(min_value=0, max_value=400)
SPANS = st.lists(st.tuples(LENGTHS, LENGTHS).map(lambda pair: (min(pair), max(pair))), max_size=8)


def test_document_is_divided_into_what_was_used_left_out_apparatus_and_the_rest() -> None:
    parts = divide_document(200, [Stand("A-01", 40, 80), Stand("A-02", 81, 100)], ((120, 150),), ((0, 10),))

    assert parts == (
        Part(APPARATUS, 0, 10),
        Part(NOT_USED, 10, 40),
        Part(USED, 40, 81, ("A-01",)),
        Part(USED, 81, 100, ("A-02",)),
        Part(NOT_USED, 100, 120),
        Part(LEFT_OUT, 120, 150),
        Part(NOT_USED, 150, 200),
    )


def test_part_with_several_findings_names_first_the_one_that_begins_last() -> None:
    parts = divide_document(100, [Stand("A-01", 0, 60), Stand("A-02", 20, 60), Stand("A-03", 20, 100)], (), ())

    assert parts == (
        Part(USED, 0, 20, ("A-01",)),
        Part(USED, 20, 60, ("A-02", "A-03", "A-01")),
        Part(USED, 60, 100, ("A-03",)),
    )


def test_white_space_belongs_to_the_part_before_it_and_at_the_start_to_the_one_after_it() -> None:
    parts = divide_document(60, [Stand("A-01", 3, 20), Stand("A-01", 22, 40)], ((41, 58),), ())

    assert parts == (Part(USED, 0, 41, ("A-01",)), Part(LEFT_OUT, 41, 60))


def test_what_was_used_or_is_apparatus_is_not_counted_as_left_out() -> None:
    parts = divide_document(60, [Stand("A-01", 0, 20)], ((0, 60),), ((40, 60),))

    assert parts == (Part(USED, 0, 20, ("A-01",)), Part(LEFT_OUT, 20, 40), Part(APPARATUS, 40, 60))


def test_span_past_the_end_of_the_document_ends_with_it() -> None:
    assert divide_document(30, [Stand("A-01", 10, 90), Stand("A-02", 95, 99)], ((31, 40),), ()) == (
        Part(NOT_USED, 0, 10),
        Part(USED, 10, 30, ("A-01",)),
    )


def test_document_without_characters_has_no_parts() -> None:
    assert divide_document(0, [], (), ()) == ()
    assert divide_document(3, [], (), ()) == (Part(NOT_USED, 0, 3),)


@given(length=LENGTHS, stands=SPANS, left_out=SPANS, apparatus=SPANS)
def test_parts_follow_each_other_without_gap_and_neighbours_differ(
    length: int, stands: list[tuple[int, int]], left_out: list[tuple[int, int]], apparatus: list[tuple[int, int]]
) -> None:
    named = [Stand(f"A-{number:02}", begins, ends) for number, (begins, ends) in enumerate(stands)]

    parts = divide_document(length, named, tuple(left_out), tuple(apparatus))

    edges = [0, *(part.ends for part in parts)]
    assert [part.begins for part in parts] == edges[:-1]
    assert edges[-1] == length
    assert all(part.begins < part.ends for part in parts)
    assert all((one.use, one.findings) != (other.use, other.findings) for one, other in pairwise(parts))
    assert all(bool(part.findings) is (part.use is USED) for part in parts)


def test_shares_do_not_count_the_apparatus_and_add_up_to_a_hundred() -> None:
    parts = (Part(USED, 0, 10, ("A-01",)), Part(LEFT_OUT, 10, 20), Part(NOT_USED, 20, 30), Part(APPARATUS, 30, 60))

    assert measure_shares(parts) == Shares(used=34, left_out=33, not_used=33, apparatus=50)


def test_document_of_apparatus_alone_has_nothing_to_share() -> None:
    assert measure_shares([Part(APPARATUS, 0, 60)]) == Shares(0, 0, 0, 100)
    assert measure_shares([]) == Shares(0, 0, 0, 0)


@given(st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=5))
def test_hundred_is_shared_out_whole_and_nobody_gets_one_more_than_is_due(sizes: list[int]) -> None:
    shares = share_hundred(sizes)

    total = sum(sizes)
    assert sum(shares) == (100 if total else 0)
    assert all(abs(share - 100 * size / total) < 1 for share, size in zip(shares, sizes, strict=True) if total)


def test_long_documents_have_more_rows() -> None:
    assert [count_rows(length) for length in (0, 1, 8000, 8001, 63713)] == [1, 1, 1, 2, 8]


def test_part_that_goes_on_in_the_next_row_has_a_cell_in_each() -> None:
    cells = lay_out(Part(USED, 6000, 13000), 16000)

    assert cells == (Cell(0, 750.0, 250.0), Cell(1, 0.0, 625.0))
