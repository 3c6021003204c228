from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from synthesis.render.timeline_drawing import RADIUS, Scale, Spot, Stretch, lay_out, make_scale

EVEN = Scale((1990, 2000, 2010), (0.0, 100.0, 200.0, 700.0))
YEARS = st.integers(min_value=1801, max_value=2099)
DATES = st.lists(
    st.one_of(YEARS.map(str), YEARS.map(lambda y: f"{y}/.."), YEARS.map(lambda y: f"../{y}-03"), YEARS.map(lambda y: f"{str(y)[:3]}X"))
)


def only(date: str) -> Spot:
    return lay_out([date], EVEN)[0]


def rounded(spot: Spot) -> tuple[int, list[tuple[int, int, bool]]]:
    return round(spot.mark), [(round(one.begins), round(one.ends), one.is_open) for one in spot.stretches]


def test_year_is_a_mark_in_the_middle_of_a_line_through_it() -> None:
    assert rounded(only("1995")) == (55, [(50, 60, False)])


def test_day_is_a_mark_with_next_to_no_line() -> None:
    assert rounded(only("1995-07-01")) == (55, [(55, 55, False)])


def test_period_is_a_line_from_its_mark_to_its_end() -> None:
    assert rounded(only("1995/2014")) == (55, [(50, 450, False)])


def test_what_is_not_certain_is_a_broken_line() -> None:
    lines = [rounded(only(date)) for date in ("199X", "1995~", "1995?/2014", "1995/2014?", "1995/..", "../2014-01-01")]

    assert lines == [
        (50, [(0, 100, True)]),
        (55, [(50, 60, True)]),
        (55, [(50, 450, True)]),
        (55, [(50, 450, True)]),
        (55, [(50, 60, False), (55, 89, True)]),
        (400, [(366, 400, True)]),
    ]


def test_marks_that_would_cover_each_other_stand_in_rows_of_their_own() -> None:
    spots = lay_out(["1995", "1995", "1996", "1999", "1999"], EVEN)

    assert [spot.row for spot in spots] == [0, 1, 2, 0, 1]


def test_decades_are_as_wide_as_the_fullest_lane_needs() -> None:
    scale = make_scale([["1985", "2001", "2002", "2003", "2004"], ["2001"], []], 10.0)

    assert scale == Scale((1980, 1990, 2000), (10.0, 54.0, 98.0, 198.0))


def test_years_are_named_where_there_is_room_for_them() -> None:
    assert [(year, round(x)) for year, x in EVEN.list_years()] == [
        *((1990, 0), (1995, 50), (2000, 100), (2005, 150)),
        *((2010 + year, 200 + 50 * year) for year in range(10)),
    ]


@given(DATES.filter(bool))
def test_nothing_is_covered_and_all_stands_on_the_scale(dates: list[str]) -> None:
    scale = make_scale([dates], 50.0)
    spots = lay_out(dates, scale)

    for row in {spot.row for spot in spots}:
        in_row = [spot for spot in spots if spot.row == row]
        assert all(left.ends < right.begins for left, right in pairwise(in_row))
    assert all(50.0 <= spot.mark <= scale.width for spot in spots)
    assert all(spot.begins <= spot.mark - RADIUS and spot.ends >= spot.mark + RADIUS for spot in spots)
    assert all(isinstance(stretch, Stretch) for spot in spots for stretch in spot.stretches)
