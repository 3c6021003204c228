"""Where everything stands in the drawing of a timeline: dates in, places in a coordinate system of our own out.

Years are as wide as what happened in their decade needs, so that the scale is not even: its lines say where a decade
begins. Marks that would cover each other stand one below the other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from synthesis.model.edtf import earliest_day, latest_day

ROW, RADIUS = 26.0, 10.0
_TAIL = 24.0
_NARROWEST, _WIDEST, _FOR_EACH = 44.0, 640.0, 25.0
_UNCERTAIN = ("~", "?", "%", "X")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line of time; `is_open` where its beginning, its end or all of it is not certain."""

    begins: float
    ends: float
    is_open: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a date stands: the middle of its mark, the lines at its sides, and its row from above."""

    mark: float
    stretches: tuple[Stretch, ...]
    row: int = 0

    @property
    def begins(self) -> float:
        """The left end of all that is drawn."""
        return min(self.mark - RADIUS, *(stretch.begins for stretch in self.stretches))

    @property
    def ends(self) -> float:
        """The right end of all that is drawn."""
        return max(self.mark + RADIUS, *(stretch.ends for stretch in self.stretches))


@dataclass(frozen=True, slots=True)
class Scale:
    """The decades with the places at which they begin, and at last the end of all."""

    decades: tuple[int, ...]
    places: tuple[float, ...]

    @property
    def width(self) -> float:
        """The width of the whole drawing."""
        return self.places[-1]

    def place(self, year: float) -> float:
        """Find the place of a moment, in years with fractions."""
        index = min(max(int(year // 10) - self.decades[0] // 10, 0), len(self.decades) - 1)
        begins, ends = self.places[index], self.places[index + 1]
        return begins + (ends - begins) * min(max((year - self.decades[index]) / 10, 0.0), 1.0)

    def list_years(self) -> list[tuple[int, float]]:
        """List the years with a label of their own, where there is room for it: the first of each decade, and more in wide ones."""
        years = []
        for decade, (begins, ends) in zip(self.decades, pairwise(self.places), strict=True):
            step = next(step for step in (1, 2, 5, 10) if (ends - begins) / 10 * step >= 2 * RADIUS * 1.5 or step == 10)
            years += [(decade + year, begins + (ends - begins) / 10 * year) for year in range(0, 10, step)]
        return years


def make_scale(lanes: Iterable[Sequence[str]], margin: float) -> Scale:
    """Make the scale on which the dates of all lanes have room; `margin` stays free at its left and right."""
    counts: dict[int, int] = {}
    for lane in lanes:
        of_lane: dict[int, int] = {}
        for date in lane:
            decade = int(_when(date) // 10) * 10
            of_lane[decade] = of_lane.get(decade, 0) + 1
        counts = {decade: max(counts.get(decade, 0), of_lane.get(decade, 0)) for decade in counts | of_lane}
    decades = tuple(range(min(counts), max(counts) + 10, 10))
    places = [margin]
    for decade in decades:
        places.append(places[-1] + min(max(_NARROWEST, counts.get(decade, 0) * _FOR_EACH), _WIDEST))
    return Scale(decades, tuple(places))


def lay_out(dates: Sequence[str], scale: Scale) -> tuple[Spot, ...]:
    """Find the spots of a lane's dates, in their order, each in the highest row that has room for it."""
    ends_of_rows: list[float] = []
    spots: list[Spot] = []
    for date in dates:
        spot = _find_spot(date, scale)
        row = next((row for row, end in enumerate(ends_of_rows) if end + 2 < spot.begins), len(ends_of_rows))
        if row == len(ends_of_rows):
            ends_of_rows.append(0.0)
        ends_of_rows[row] = spot.ends
        spots.append(replace(spot, row=row))
    return tuple(spots)


def _find_spot(date: str, scale: Scale) -> Spot:
    """Find a date's spot; its mark stands in the middle of what a single date can mean, and in that of a period's beginning.

    Date           Drawn
    2015           a line through the year, the mark in its middle
    1997/2010      a line from the first to the last, the mark in the middle of the first
    2010/..        the mark in the middle of the first, and a broken line after it
    ../2018-09-21  the mark on the last day, and a broken line before it
    196X, 2010~    as without the sign, with a broken line
    """
    first, _, last = date.partition("/")
    if first == "..":
        mark = scale.place(_year(latest_day(last)))
        return Spot(mark, (Stretch(mark - RADIUS - _TAIL, mark, is_open=True),))
    begins, ends = scale.place(_year(earliest_day(first))), scale.place(_year(latest_day(first), is_end=True))
    mark = (begins + ends) / 2
    own = Stretch(begins, ends, is_open=any(sign in first for sign in _UNCERTAIN))
    if last == "..":
        return Spot(mark, (own, Stretch(mark, max(ends, mark + RADIUS + _TAIL), is_open=True)))
    if last:
        is_open = own.is_open or any(sign in last for sign in _UNCERTAIN)
        return Spot(mark, (Stretch(begins, scale.place(_year(latest_day(last), is_end=True)), is_open),))
    return Spot(mark, (own,))


def _when(date: str) -> float:
    """Give the year in which a date's mark stands."""
    first, _, last = date.partition("/")
    return _year(latest_day(last)) if first == ".." else (_year(earliest_day(first)) + _year(latest_day(first), is_end=True)) / 2


def _year(day: tuple[int, int, int], *, is_end: bool = False) -> float:
    year, month, number = day
    return year + (month - 1) / 12 + (number - (0 if is_end else 1)) / 372
