"""Which sources use the same works, as a picture: sources at both sides, the works that they share between them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from synthesis.render import address
from synthesis.render.words import count_words, join_words, shorten
from synthesis.render.writer import Writer

# A picture of more would be a tangle; the table shows all.
MOST_WORKS, MOST_SOURCES = 30, 16
_WIDTH, _ROW, _BOX, _MARGIN = 900.0, 46.0, 34.0, 2.0
_SIDE, _MIDDLE = 250.0, 280.0
_LONGEST_NAME = 34


@dataclass(frozen=True, slots=True)
class BoxView:
    """A source or a work: a rectangle with its name, which leads to it."""

    leads_to: str
    name: str
    title: str
    x: str
    y: str
    width: str
    x_name: str
    y_name: str


@dataclass(frozen=True, slots=True)
class SharingView:
    """All of the picture; without boxes there is none."""

    name: str = ""
    description: str = ""
    width: str = ""
    height: str = ""
    box: str = ""
    edges: tuple[str, ...] = ()
    boxes: tuple[BoxView, ...] = ()


def draw_sharing(writer: Writer, sources_of: Mapping[str, Iterable[str]]) -> SharingView:
    """Draw shared works with the sources that use each."""
    drawn = {key: tuple(sources) for key, sources in list(sources_of.items())[:MOST_WORKS]}
    sources = [source_id for source_id in writer.context.library.sources if any(source_id in found for found in drawn.values())]
    if not drawn or len(sources) > MOST_SOURCES:
        return SharingView()
    half = (len(sources) + 1) // 2
    left, right = sources[:half], sources[half:]
    height = _ROW * max(len(drawn), half)
    centres = {**_spread(left, height), **_spread(right, height)}
    middles = _spread(list(drawn), height)
    edges = tuple(
        _draw_edge(centres[source_id], middles[key], from_left=source_id in left) for key, found in drawn.items() for source_id in found
    )
    return SharingView(
        "Picture of the works that sources share",
        f"{count_words(len(sources), 'source')} at the left and right,"
        f" {count_words(len(drawn), 'work')} that two of them or more use in the middle."
        " A line joins a source to a work that it uses. The table below says the same, and how each source uses the work.",
        f"{_WIDTH:g}",
        f"{height:g}",
        f"{_BOX:g}",
        edges,
        (
            *_draw_sources(writer, left, centres, _MARGIN),
            *_draw_works(writer, drawn, middles),
            *_draw_sources(writer, right, centres, _WIDTH - _SIDE - _MARGIN),
        ),
    )


def _spread(ids: Sequence[str], height: float) -> dict[str, float]:
    step = height / max(len(ids), 1)
    return {record_id: step * (place + 0.5) for place, record_id in enumerate(ids)}


def _draw_edge(source: float, work: float, *, from_left: bool) -> str:
    edge = _SIDE + _MARGIN
    begins, ends = (edge, (_WIDTH - _MIDDLE) / 2) if from_left else (_WIDTH - edge, (_WIDTH + _MIDDLE) / 2)
    middle = (begins + ends) / 2
    return f"M{begins:g} {source:g}C{middle:g} {source:g} {middle:g} {work:g} {ends:g} {work:g}"


def _draw_sources(writer: Writer, ids: Iterable[str], centres: Mapping[str, float], x: float) -> Iterator[BoxView]:
    for source_id in ids:
        title = writer.plain(writer.context.library.sources[source_id].record.title)
        to = address.relative(writer.uri, address.source_page(source_id))
        yield _draw_box(to, _short_name(writer, source_id), title, (x, centres[source_id], _SIDE))


def _draw_works(writer: Writer, drawn: Mapping[str, Sequence[str]], middles: Mapping[str, float]) -> Iterator[BoxView]:
    for key, sources in drawn.items():
        name = writer.context.citations.get(key).narrative if writer.context.is_cited(key) else key
        used_by = join_words([_short_name(writer, source_id) for source_id in sources])
        place = ((_WIDTH - _MIDDLE) / 2, middles[key], _MIDDLE)
        yield _draw_box(f"#{shared_anchor(key)}", name, f"{name}, used by {used_by}", place)


def shared_anchor(key: str) -> str:
    """Give the anchor of a work in the table of works that sources share."""
    return f"Shared-{address.anchor(key)}"


def _short_name(writer: Writer, source_id: str) -> str:
    source = writer.context.library.sources[source_id].record
    is_cited = writer.context.is_cited(source.reports[0])
    return writer.context.citations.get(source.reports[0]).narrative if is_cited else writer.plain(source.title)


def _draw_box(to: str, name: str, title: str, place: tuple[float, float, float]) -> BoxView:
    """Draw a box; its place is its left end, the middle of its height, and its width."""
    x, centre, width = place
    return BoxView(to, _fit(name), title, f"{x:g}", f"{centre - _BOX / 2:g}", f"{width:g}", f"{x + width / 2:g}", f"{centre + 4:g}")


def _fit(name: str) -> str:
    """Shorten a name such as 'Town and Country Office (2018)' so that it keeps its year."""
    who, bracket, year = name.rpartition(" (")
    return f"{shorten(who, _LONGEST_NAME - len(year) - 2)} ({year}" if bracket else shorten(name, _LONGEST_NAME)
