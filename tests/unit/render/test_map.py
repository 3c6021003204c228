"""The map: what its cells say, what kind of empty they are, and where they lead."""

from collections.abc import Mapping
from dataclasses import replace
from re import findall

import pytest
from markupsafe import Markup

from synthesis.model.citation import Citations
from synthesis.model.library import Agreement, Library
from synthesis.model.page import Page, SiteSettings
from synthesis.model.vocabulary import ReadFor
from synthesis.pipeline import cite_library
from synthesis.reading import read_library
from synthesis.render import address
from synthesis.render.context import Context, make_context
from synthesis.render.page import render_page
from synthesis.render.site import plan_site
from synthesis.render.views.map import CELLS_AT_MOST, MapView, _name_emptiness, count_pages, view_map
from synthesis.render.views.map_cells import CellView
from synthesis.render.writer import Writer
from tests.site_fixtures import ROOT


def context_of(library: Library, citations: Citations) -> Context:
    return make_context(library, citations, SiteSettings())


def map_of(library: Library, citations: Citations, number: int = 1) -> MapView:
    return view_map(Writer(context_of(library, citations), address.MAP), number)


def many_sources(library: Library, number: int) -> Library:
    """Add sources without findings that are as the first."""
    first = next(iter(library.sources.values()))
    more = {f"more-{index}": replace(first, id=f"more-{index}") for index in range(number)}
    return replace(library, sources={**library.sources, **more})


@pytest.fixture(scope="module")
def whole_site() -> Mapping[str, Page]:
    library, _ = read_library(ROOT)
    return {plan.uri: render_page(plan) for plan in plan_site(library, cite_library(library), SiteSettings())}


def test_a_cell_says_what_most_statements_rest_on_and_who_says_it(library: Library, citations: Citations) -> None:
    shown = map_of(library, citations).by_source

    assert shown.rows[0].cells[0] == CellView(
        line=Markup("Councils should lead on welcome, one interviewee held \\| with a bar."),
        finding=Markup("[INT-01](sources/interviews.md#INT-01)"),
        speaker="An interviewee",
        speaker_class="interviewee",
        others="and 1 other kind of speaker",
        agreement="Contested",
        agreement_class="contested",
        count="2 findings",
        page="themes/lead.md",
        anchor="By-interviews",
        filter="theme=lead&source=interviews",
    )
    assert shown.rows[1].cells[0].note == "In other words, by our reading"


def test_a_cell_without_a_statement_says_what_stands_first_and_has_no_agreement(library: Library, citations: Citations) -> None:
    theme = library.themes["money"]
    without = replace(library, themes={"money": replace(theme, record=theme.record.model_copy(update={"statements": ()}))})

    cell = map_of(without, citations).by_source.rows[0].cells[0]

    assert str(cell.finding) == "[INT-01](sources/interviews.md#INT-01)"
    assert cell.agreement == ""


def test_the_gravest_agreement_marks_a_cell(library: Library, citations: Citations) -> None:
    graded = {id_: replace(tally, agreement=Agreement.AGREE) for id_, tally in library.tallies.items()}
    contested = {**graded, next(iter(graded)): replace(next(iter(graded.values())), agreement=Agreement.CONTESTED)}

    agree = map_of(replace(library, tallies=graded), citations).by_source.rows[0].cells[0]
    differ = map_of(replace(library, tallies=contested), citations).by_source.rows[0].cells[0]

    assert (agree.agreement, agree.agreement_class) == ("Agree", "agree")
    assert (differ.agreement, differ.agreement_class) == ("Contested", "contested")


@pytest.mark.parametrize(
    ("read", "words"),
    [
        ({ReadFor.SILENT}, "Read for it, silent"),
        ({ReadFor.OTHER_WORDS, ReadFor.SILENT}, "In other words, by our reading"),
        ({ReadFor.SPEAKS}, "Speaks of it; no finding yet"),
        ({ReadFor.SILENT, None}, "Not read for it yet"),
        (set(), "Not read for it yet"),
    ],
)
def test_an_empty_cell_says_which_kind_of_empty_it_is(read: set[ReadFor | None], words: str) -> None:
    assert _name_emptiness(read)[0] == words


def test_cells_without_findings_are_empty_in_the_words_of_reading(library: Library, citations: Citations) -> None:
    shown = map_of(library, citations)

    assert [[cell.empty for cell in row.cells] for row in shown.by_source.rows] == [
        ["", "", "Read for it, silent"],
        ["", "Not read for it yet", "Not read for it yet"],
    ]
    assert {cell.empty for row in shown.by_level.rows for cell in row.cells} == {"", "Nothing at this level"}


def test_many_sources_are_grouped_by_kind(library: Library, citations: Citations) -> None:
    shown = map_of(many_sources(library, 12), citations)

    assert shown.is_grouped
    assert [str(column) for column in shown.by_source.columns] == [
        "Interview study (13 sources)",
        "Policy primer (1 source)",
        "Other (1 source)",
    ]
    assert shown.by_source.rows[0].cells[0].filter == "theme=lead"


def test_many_themes_stand_on_several_pages(library: Library, citations: Citations) -> None:
    first = next(iter(library.themes.values()))
    themes = {f"theme-{index}": replace(first, id=f"theme-{index}") for index in range(50)}
    context = context_of(replace(library, themes=themes), citations)

    pages = [view_map(Writer(context, address.further_page(address.MAP, number)), number) for number in range(1, count_pages(context) + 1)]

    assert len(pages) > 1
    assert sum(len(page.by_source.rows) for page in pages) == 50
    assert max(len(page.by_source.rows) * (len(page.by_source.columns) + len(page.by_level.columns)) for page in pages) <= CELLS_AT_MOST


def test_the_drawing_says_what_the_table_says(whole_site: Mapping[str, Page]) -> None:
    html = whole_site["map.md"].html

    drawn = findall(r'<text class="shown"[^>]*>(\d+)</text>', html)
    told = findall(r'data-filter="[^"]*">(\d+) finding', html)

    assert drawn == told
    assert len(drawn) > 100


def test_every_count_leads_to_its_part_of_a_themes_page(whole_site: Mapping[str, Page]) -> None:
    links = findall(r'href="\.\./themes/([a-z/0-9-]+?)/#([A-Za-z0-9-]+)" data-filter', whole_site["map.md"].html)

    lost = [(theme, anchor) for theme, anchor in links if anchor not in whole_site[f"themes/{theme}.md"].anchors]

    assert len(links) > 100
    assert lost == []
