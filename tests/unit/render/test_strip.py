from dataclasses import replace

from markupsafe import Markup

from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.records import Located
from synthesis.render.context import make_context
from synthesis.render.document_strip import PartUse
from synthesis.render.views.strip import CellView, LegendLine, PartView, StripView, view_strips
from synthesis.render.writer import Writer
from tests.unit.render.collected import SETTINGS, TEXTS


def draw(library: Library, citations: Citations, source_id: str) -> tuple[StripView, ...]:
    writer = Writer(make_context(library, citations, SETTINGS), f"sources/{source_id}.md")
    return view_strips(writer, library.sources[source_id])


def test_report_is_drawn_with_a_link_for_each_passage_and_told_in_the_same_words(library: Library, citations: Citations) -> None:
    strips = draw(library, citations, "primer")

    assert strips == (
        StripView(
            words=Markup(
                "[East (2020)](../bibliography.md#east2020), drawn line by line, 900 characters long. "
                "1 finding is not drawn: its passage was not looked up in this version."
            ),
            name="Which parts of East (2020) findings stand on",
            description="Findings stand on 17% of the text, 0% was left out with a reason, and no finding stands on 83%. "
            "Headings, page furniture and lists of references are not counted.",
            height="22",
            parts=(
                PartView(PartUse.NOT_USED, "", "", "No finding stands on it", (CellView("0", "15", "111", "1"),)),
                PartView(
                    PartUse.USED,
                    "",
                    "PRI-02",
                    "PRI-02",
                    (CellView("111", "0", "167", "16"),),
                ),
                PartView(PartUse.NOT_USED, "", "", "No finding stands on it", (CellView("278", "15", "722", "1"),)),
            ),
            legend=(
                LegendLine(PartUse.USED, Markup("17% of the text: 1 finding stands on 1 passage, each a link to its finding")),
                LegendLine(PartUse.NOT_USED, Markup("83%: no finding stands on it, and no reason is given")),
            ),
        ),
    )


def test_part_in_two_rows_is_drawn_in_both(library: Library, citations: Citations) -> None:
    first, _ = draw(library, citations, "interviews")

    assert first.height == "44"
    assert [part.cells for part in first.parts if len(part.cells) > 1] == [
        (CellView("525", "15", "475", "1"), CellView("0", "37", "875", "1"))
    ]


def test_what_was_left_out_leads_to_the_reasons(library: Library, citations: Citations) -> None:
    first, _ = draw(library, citations, "interviews")

    assert first.legend == (
        LegendLine(PartUse.USED, Markup("4% of the text: 2 findings stand on 2 passages, each a link to its finding")),
        LegendLine(PartUse.LEFT_OUT, Markup("5% was left out, [each with a reason](#Not-summarised)")),
        LegendLine(PartUse.NOT_USED, Markup("91%: no finding stands on it, and no reason is given")),
        LegendLine(PartUse.APPARATUS, Markup("Headings, page furniture, lists of references: 6% of the document, not counted above")),
    )


def test_reasons_that_the_file_no_longer_gives_are_not_linked(library: Library, citations: Citations) -> None:
    interviews = library.sources["interviews"]
    record = interviews.record.model_copy(update={"not_summarised": ()})
    changed = Located(interviews.id, record, interviews.origin, interviews.owner)

    first, _ = draw(replace(library, sources={**library.sources, "interviews": changed}), citations, "interviews")

    assert first.legend[1] == LegendLine(PartUse.LEFT_OUT, Markup("5% was left out, each with a reason"))


def test_report_without_a_text_says_so(library: Library, citations: Citations) -> None:
    _, second = draw(library, citations, "interviews")

    assert second == StripView(
        Markup(
            "No text of [North (2016)](../bibliography.md#north-brief) has been looked through by the program yet: nothing can be drawn."
        )
    )


def test_document_of_which_nothing_was_found_is_drawn_empty(library: Library, citations: Citations) -> None:
    text = TEXTS["east2020"].model_copy(update={"characters": 0})

    (strip,) = draw(replace(library, checks={}, texts={"east2020": text}), citations, "primer")

    assert (strip.parts, strip.legend) == (
        (),
        (LegendLine(PartUse.USED, Markup("0% of the text: 0 findings stand on 0 passages, each a link to its finding")),),
    )
