from synthesis.model.code import Code
from synthesis.model.library import Library
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.render.include import Counts, count_library, render_counts

COUNTS = Counts(
    sources=4,
    reports=5,
    texts=5,
    data_sets=2,
    findings=1234,
    pinpoints=1300,
    phrases_found=1290,
    phrases_changed=6,
    phrases_unchecked=4,
    figures_checked=1280,
    figures_changed=16,
    figures_unchecked=4,
    reviewed=0,
    reviews_ended=0,
    not_reviewed=1234,
    themes=3,
    statements=20,
    contested=3,
    contested_within=2,
    works=80,
    terms=27,
    events=41,
    places=12,
    organisations=27,
    frameworks=4,
    responsibilities=8,
    changes=7,
    latest_change="22 November 2026",
)


def test_library_is_counted_with_each_state_of_what_was_checked(library: Library) -> None:
    assert count_library(library) == Counts(
        sources=3,
        reports=4,
        texts=2,
        data_sets=2,
        findings=6,
        pinpoints=7,
        phrases_found=3,
        phrases_changed=1,
        phrases_unchecked=3,
        figures_checked=2,
        figures_changed=2,
        figures_unchecked=3,
        reviewed=1,
        reviews_ended=1,
        not_reviewed=4,
        themes=2,
        statements=2,
        contested=1,
        contested_within=0,
        works=7,
        terms=2,
        events=3,
        places=2,
        organisations=1,
        frameworks=2,
        responsibilities=1,
        changes=2,
        latest_change="22 November 2026",
    )


def test_counts_are_filled_in_with_separators_for_thousands() -> None:
    page = "We read {{ counts.sources }} sources and made {{counts.findings}} findings.\n"

    filled = render_counts(page, COUNTS, "docs/method.md")

    assert filled == ("We read 4 sources and made 1,234 findings.\n", ())


def test_unknown_count_is_a_problem_at_its_place_and_stays_as_typed() -> None:
    page = "# Method {#top}\n\nWe made {{ counts.findngs }} of them.\n"

    filled = render_counts(page, COUNTS, "docs/method.md")

    problem = Problem(
        Place("docs/method.md", 3, 9),
        Code.UNKNOWN_COUNT,
        "must be one of the counts, not 'counts.findngs'",
        "did you mean 'counts.findings'?",
    )
    assert filled == (page, (problem,))


def test_anything_but_a_count_is_a_problem() -> None:
    page = "{{ 7 * 7 }} {{ counts.__class__ }} {{ }}\n"

    text, problems = render_counts(page, COUNTS, "docs/index.md")

    assert text == page
    assert [(problem.place.column, problem.code) for problem in problems] == [
        (1, Code.UNKNOWN_COUNT),
        (13, Code.UNKNOWN_COUNT),
        (36, Code.UNKNOWN_COUNT),
    ]


def test_code_shows_a_count_as_it_is_typed() -> None:
    page = "Write `{{ counts.findings }}` or ``{{ counts.x }}``:\n\n```\n{{ counts.sources }}\n```\n\n{{ counts.sources }}\n"

    filled = render_counts(page, COUNTS, "docs/editing/index.md")

    assert filled == (page.removesuffix("{{ counts.sources }}\n") + "4\n", ())


def test_templates_of_jinja_and_attributes_of_headings_are_left_alone() -> None:
    page = "{% if x %}\n\n## Title {#id .class}\n\n{# note #}\n"

    filled = render_counts(page, COUNTS, "docs/index.md")

    assert filled == (page, ())
