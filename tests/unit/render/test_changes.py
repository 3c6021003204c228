"""The page of changes: newest first."""

from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.page import SiteSettings
from synthesis.render import address
from synthesis.render.context import make_context
from synthesis.render.views.changes import view_changes, view_latest
from synthesis.render.writer import Writer


def test_changes_stand_newest_first(library: Library, citations: Citations) -> None:
    view = view_changes(Writer(make_context(library, citations, SiteSettings()), address.CHANGES))

    assert view.number == "2 changes"
    assert [(change.id, change.date, str(change.what)) for change in view.changes] == [
        (
            "figures",
            "22 November 2026",
            "The figure of [INT-01](sources/interviews.md#INT-01) is that of ([North, 2015](bibliography.md#north2015)).",
        ),
        ("first", "20 November 2026", "Two sources on *welcome*."),
    ]


def test_the_latest_changes_are_the_first_of_them(library: Library, citations: Citations) -> None:
    latest = view_latest(Writer(make_context(library, citations, SiteSettings()), address.HOME), 1)

    assert [change.id for change in latest] == ["figures"]
