"""The timeline as a picture: a lane for each kind of event, a mark for each, and the same number as in the list below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synthesis.model.catalogue import Event
from synthesis.model.edtf import date_in_words
from synthesis.model.vocabulary import EventKind
from synthesis.render.timeline_drawing import RADIUS, ROW, Scale, Spot, lay_out, make_scale
from synthesis.render.words import count_words, sentence_case, shorten
from synthesis.render.writer import Writer

# A picture of more would show nothing any more; the list shows all.
MOST = 200
_LONGEST_TITLE = 160
_MARGIN, _ABOVE, _LANE_TITLE, _BETWEEN = 26.0, 34.0, 24.0, 12.0
_WIDE = 9.0


@dataclass(frozen=True, slots=True)
class LineView:
    """A line; `is_open` where the beginning or the end is not certain."""

    x1: str
    x2: str
    y: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class MarkView:
    """An event: its shape, which leads to its place in the list, and its lines. `y_number` is where its number stands."""

    leads_to: str
    kind: EventKind
    title: str
    number: str
    shape: str
    x: str
    y_number: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class LaneView:
    """All events of a kind, below a line of words that says what they are."""

    title: str
    y_title: str
    marks: tuple[MarkView, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """A year on the scale; `is_decade` if it begins one."""

    label: str
    x: str
    is_decade: bool


@dataclass(frozen=True, slots=True)
class PictureView:
    """All of the picture; without lanes there is none."""

    name: str = ""
    description: str = ""
    width: str = ""
    height: str = ""
    years: tuple[YearView, ...] = ()
    lanes: tuple[LaneView, ...] = ()


def draw_timeline(writer: Writer, events: Sequence[Event]) -> PictureView:
    """Draw events that stand in the order of their list."""
    if not events or len(events) > MOST:
        return PictureView()
    by_kind = {kind: [(number, event) for number, event in enumerate(events, 1) if event.kind is kind] for kind in EventKind}
    scale = make_scale(([event.date for _, event in lane] for lane in by_kind.values()), _MARGIN)
    lanes: list[LaneView] = []
    top = _ABOVE
    for kind, lane in by_kind.items():
        if lane:
            spots = lay_out([event.date for _, event in lane], scale)
            marks = tuple(_view_mark(writer, numbered, spot, top + _LANE_TITLE) for numbered, spot in zip(lane, spots, strict=True))
            title = f"{kind.label} ({len(lane)}): {kind.explanation[0].lower()}{kind.explanation[1:].rstrip('.')}"
            lanes.append(LaneView(title, _number(top + _LANE_TITLE / 2), marks))
            top += _LANE_TITLE + ROW * (1 + max(spot.row for spot in spots)) + _BETWEEN
    return PictureView(
        f"Timeline, {_in_words(scale)}",
        f"{count_words(len(events), 'event')} in {count_words(len(lanes), 'band')}, one for each kind, from left to right by date."
        " Each mark has the number of its event in the list below and leads there."
        " A broken line means that a beginning or an end is not certain.",
        _number(scale.width + _MARGIN),
        _number(top),
        tuple(_view_years(scale)),
        tuple(lanes),
    )


def _view_mark(writer: Writer, numbered: tuple[int, Event], spot: Spot, top: float) -> MarkView:
    number, event = numbered
    y = top + ROW * (spot.row + 0.5)
    title = f"{number}. {sentence_case(date_in_words(event.date))}, {event.kind.label.lower()}: {writer.plain(event.what)}"
    lines = (LineView(_number(line.begins), _number(line.ends), _number(y), line.is_open) for line in spot.stretches)
    return MarkView(
        event.id,
        event.kind,
        shorten(title, _LONGEST_TITLE),
        str(number),
        _shape(event.kind, spot.mark, y),
        _number(spot.mark),
        _number(y + 3.5),
        tuple(lines),
    )


def _shape(kind: EventKind, x: float, y: float) -> str:
    """Write the outline of a mark: shapes tell the kinds apart for those who do not see colours."""
    if kind is EventKind.POLICY:
        return _path(x - _WIDE, y - _WIDE, f"h{2 * _WIDE:g}v{2 * _WIDE:g}h{-2 * _WIDE:g}z")
    if kind is EventKind.DATA:
        return _path(x, y - 12.5, "l12.5 12.5l-12.5 12.5l-12.5 -12.5z")
    if kind is EventKind.PUBLICATION:
        return _path(x - _WIDE, y - 11, "h12l6 6v16h-18z")
    return _path(x - RADIUS, y, f"a{RADIUS:g} {RADIUS:g} 0 1 0 {2 * RADIUS:g} 0a{RADIUS:g} {RADIUS:g} 0 1 0 {-2 * RADIUS:g} 0z")


def _path(x: float, y: float, steps: str) -> str:
    return f"M{_number(x)} {_number(y)}{steps}"


def _view_years(scale: Scale) -> Iterator[YearView]:
    for year, x in scale.list_years():
        yield YearView(str(year), _number(x), is_decade=year % 10 == 0)


def _in_words(scale: Scale) -> str:
    return f"the {scale.decades[0]}s to the {scale.decades[-1]}s" if len(scale.decades) > 1 else f"the {scale.decades[0]}s"


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
