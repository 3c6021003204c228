"""The timeline: events by date, in decades, with the findings and works behind them."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from synthesis.model.catalogue import Event
from synthesis.model.edtf import date_in_words, earliest_day, latest_day
from synthesis.model.records import Located
from synthesis.model.vocabulary import EventKind
from synthesis.render.escape import join_inline
from synthesis.render.views.blocks import Caveat, make_caveat
from synthesis.render.views.timeline_picture import PictureView, draw_timeline
from synthesis.render.words import count_words, list_nations, sentence_case
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class EventView:
    """An event: what happened, when and where, and what says so."""

    id: str
    number: str
    date: str
    kind: EventKind
    what: Markup
    nations: str
    behind: Markup


@dataclass(frozen=True, slots=True)
class DecadeView:
    """The events that began in one decade."""

    anchor: str
    title: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """All of the page, events by date."""

    number: str
    picture: PictureView
    decades: tuple[DecadeView, ...]
    caveat: Caveat


def view_timeline(writer: Writer) -> TimelineView:
    """Make the view of the timeline."""
    events = sorted(writer.context.library.events.values(), key=_by_date)
    numbered = [(number, event.record) for number, event in enumerate(events, 1)]
    decades = tuple(
        DecadeView(f"From-{decade}0", f"{decade}0s", tuple(_view_event(writer, number, event) for number, event in group))
        for decade, group in groupby(numbered, key=lambda one: _beginning(one[1].date)[0] // 10)
    )
    picture = draw_timeline(writer, [event for _, event in numbered])
    return TimelineView(count_words(len(events), "event"), picture, decades, make_caveat(writer))


def _by_date(located: Located[Event]) -> tuple[tuple[int, int, int], tuple[int, int, int], str]:
    date = located.record.date
    return _beginning(date), latest_day(date), located.id


def _beginning(date: str) -> tuple[int, int, int]:
    # What has no beginning stands where it ends.
    return latest_day(date) if date.startswith("..") else earliest_day(date)


def _view_event(writer: Writer, number: int, event: Event) -> EventView:
    behind = (*map(writer.finding, event.findings), *map(writer.narrative, event.works))
    return EventView(
        event.id,
        str(number),
        sentence_case(date_in_words(event.date)),
        event.kind,
        writer.prose(event.what),
        list_nations(event.nations),
        join_inline(behind),
    )
