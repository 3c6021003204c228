"""The pages of numbers: every figure once, with what it counts, who says it and whether it was found."""

from dataclasses import replace

from markupsafe import Markup

from synthesis.model.citation import Citations
from synthesis.model.finding import Figure
from synthesis.model.library import Library
from synthesis.model.page import SiteSettings
from synthesis.pipeline import cite_library
from synthesis.reading import read_library
from synthesis.render import address
from synthesis.render.context import make_context
from synthesis.render.views.checks import CheckBadge
from synthesis.render.views.numbers import ON_A_PAGE, FigureRow, NumbersView, cut_figures, view_numbers
from synthesis.render.words import describe_amount
from synthesis.render.writer import Writer
from tests.site_fixtures import ROOT


def pages_of(library: Library, citations: Citations) -> list[NumbersView]:
    context = make_context(library, citations, SiteSettings())
    parts = cut_figures(context)
    return [
        view_numbers(Writer(context, address.further_page(address.NUMBERS, number)), parts, number) for number in range(1, len(parts) + 1)
    ]


def test_a_figure_says_what_it_counts_of_whom_when_and_from_where(library: Library, citations: Citations) -> None:
    (page,) = pages_of(library, citations)

    assert page.number == "2 figures from 1 source"
    assert [(group.anchor, str(group.theme)) for group in page.groups] == [("On-lead", "[Lead](themes/lead.md)")]
    assert page.groups[0].rows[0] == FigureRow(
        amount="around £1.7 billion",
        what=Markup("cuts (ten councils)"),
        where=Markup("England"),
        when="2010 to 2016",
        who="An interviewee (national, UK, February 2015)",
        source=Markup("([North, 2015, section ‘Leading’, paragraph 2](bibliography.md#north2015))"),
        origin=Markup("from [Old (1966)](bibliography.md#old1966)"),
        checked=CheckBadge("figures changed", "Not checked on this version"),
        finding=Markup("[INT-01](sources/interviews.md#INT-01)"),
    )


def test_the_places_of_a_finding_stand_with_figures_that_have_no_population_of_their_own(library: Library, citations: Citations) -> None:
    (page,) = pages_of(library, citations)

    assert [str(row.where) for row in page.groups[0].rows] == ["England", "England, [Glasgow](places.md#glasgow)"]


def test_every_figure_of_this_repository_stands_once() -> None:
    library, _ = read_library(ROOT)

    (page,) = pages_of(library, cite_library(library))

    shown = [(str(row.finding).partition("]")[0][1:], row.amount) for group in page.groups for row in group.rows]
    wanted = [(finding.id, describe_amount(figure)) for finding in library.findings.values() for figure in finding.record.figures]
    assert sorted(shown) == sorted(wanted)
    assert wanted


def test_many_figures_stand_on_several_pages(library: Library, citations: Citations) -> None:
    first = next(finding for finding in library.findings.values() if finding.record.figures)
    figures = tuple(Figure(value=str(number), unit="towns", what="towns") for number in range(300))
    many = replace(first, record=first.record.model_copy(update={"figures": figures}))

    pages = pages_of(replace(library, findings={**library.findings, first.id: many}), citations)

    sizes = [sum(len(group.rows) for group in page.groups) for page in pages]
    assert max(sizes) == ON_A_PAGE
    assert sum(sizes) == 300
    assert pages[1].pager.words == "Page 2 of 3"


def test_a_collection_without_figures_says_so(library: Library, citations: Citations) -> None:
    bare = {id_: replace(finding, record=finding.record.model_copy(update={"figures": ()})) for id_, finding in library.findings.items()}

    (page,) = pages_of(replace(library, findings=bare), citations)

    assert page.groups == ()
    assert page.number == "0 figures from 0 sources"
