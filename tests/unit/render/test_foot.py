"""What every page ends with: its references, and how to cite it."""

from collections.abc import Mapping

from markupsafe import Markup

from synthesis.model.page import PagePlan
from synthesis.render.html import mark_works
from synthesis.render.views.blocks import Fact
from synthesis.render.views.foot import Citable, Foot


def foot_of(plans: Mapping[str, PagePlan], uri: str) -> Foot:
    foot = plans[uri].foot
    assert isinstance(foot, Foot)
    return foot


def test_a_page_has_a_note_on_each_work_that_it_links_in_the_order_of_a_list(plans: Mapping[str, PagePlan]) -> None:
    notes = foot_of(plans, "sources/primer.md").references

    assert [(note.anchor, str(note.uses)) for note in notes] == [
        ("note-ref-east2020", "[In the bibliography](../bibliography.md#east2020); also cited in [Lead](../themes/lead.md)"),
        ("note-ref-gov2012", "[In the bibliography](../bibliography.md#gov2012); also cited in [North (2015)](interviews.md)"),
        (
            "note-ref-north2015",
            "[In the bibliography](../bibliography.md#north2015); also cited in [North (2015)](interviews.md), [Lead](../themes/lead.md)",
        ),
    ]


def test_a_source_says_how_to_cite_its_page_and_its_reports(plans: Mapping[str, PagePlan]) -> None:
    foot = foot_of(plans, "sources/primer.md")

    page, report = foot.citables
    cited = Markup("A primer on welcome: who leads? https://site.example/sources/primer/ (\\[the day\\])")
    assert page == Citable(
        "This page",
        (Fact("Harvard", cited), Fact("APA", cited)),
        (
            ("BibTeX", Markup("    @misc{primer,\n    }")),
            ("RIS", Markup("    TY  - GEN\n    ID  - primer\n    ER  - ")),
        ),
    )
    assert (report.name, [name for name, _ in report.formats]) == ("East (2020)", ["BibTeX", "RIS"])
    assert foot.example == "PRI-01"


def test_other_pages_say_how_to_cite_them_alone(plans: Mapping[str, PagePlan]) -> None:
    foot = foot_of(plans, "themes/lead.md")

    assert ([citable.name for citable in foot.citables], foot.example) == (["This page"], "")


def test_the_bibliography_has_no_list_of_its_own_works(plans: Mapping[str, PagePlan]) -> None:
    assert foot_of(plans, "bibliography.md").references == ()


def test_links_to_works_are_named_where_the_page_has_notes_on_them() -> None:
    link = '<a href="../bibliography.md#east2020">East (2020)</a>'
    note = '<span class="note" id="note-ref-east2020">'

    marked = mark_works(f'<p>{link} <a href="#Cite">Cite</a></p>{note}{link}</span>')

    assert marked == (
        '<p><a class="cite" href="../bibliography.md#east2020">East (2020)</a> <a class="cite-link" href="#Cite">Cite</a></p>'
        f"{note}{link}</span>"
    )
    assert mark_works(link) == link
