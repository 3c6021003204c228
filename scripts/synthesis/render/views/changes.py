"""The page of changes: the log of the evidence, newest first. The feed says the same."""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.catalogue import Change
from synthesis.model.edtf import date_in_words
from synthesis.model.library import Library
from synthesis.model.records import Located
from synthesis.model.vocabulary import ChangeKind
from synthesis.render.views.blocks import Caveat, make_caveat
from synthesis.render.words import count_words
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class ChangeView:
    """An entry of the log; `id` is its anchor."""

    id: str
    date: str
    kind: ChangeKind
    what: Markup


@dataclass(frozen=True, slots=True)
class ChangesView:
    """All of the page."""

    number: str
    changes: tuple[ChangeView, ...]
    caveat: Caveat


def view_changes(writer: Writer) -> ChangesView:
    """Make the view of the page of changes."""
    changes = view_latest(writer, len(writer.context.library.changes))
    return ChangesView(count_words(len(changes), "change"), changes, make_caveat(writer))


def view_latest(writer: Writer, at_most: int) -> tuple[ChangeView, ...]:
    """Make the view of the latest changes."""
    return tuple(
        ChangeView(change.id, date_in_words(change.record.date), change.record.kind, writer.prose(change.record.what))
        for change in in_order(writer.context.library)[:at_most]
    )


def in_order(library: Library) -> list[Located[Change]]:
    """Put the changes into order, newest first; those of a day stay as the file has them."""
    return sorted(library.changes.values(), key=lambda change: change.record.date, reverse=True)
