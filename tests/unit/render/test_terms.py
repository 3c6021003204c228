from itertools import pairwise
from time import process_time

import pytest

from synthesis.model.explained import Explained, ExplainedTerm
from synthesis.render.html import mark_terms
from synthesis.render.terms import explain_terms


def term(id_: str, *forms: str) -> ExplainedTerm:
    return ExplainedTerm(id_, f"glossary.md#{id_}", forms[0], f"What {id_} means.", forms)


EXPLAINED = Explained(
    (
        term("esol", "English for Speakers of Other Languages", "ESOL", "English classes"),
        term("cohesion", "Cohesion"),
        term("community-cohesion", "Community cohesion"),
        term("local-authority", "Local authority", "council", "local council"),
        term("white-paper", "White paper"),
        term("r-d", "R&D", "research*"),
    ),
    ("Commission on Council Reform", "Glasgow", "Inner Cohesion Group"),
)


def links(markdown: str, uri: str = "method.md") -> list[str]:
    """Give what is linked, each with the id that its link leads to."""
    body = explain_terms(markdown, uri, EXPLAINED).partition("## Words")[0]
    return [f"{piece.rpartition('[')[2]} → {rest.partition(')')[0]}" for piece, rest in pairwise(body.split("](glossary.md#"))]


def test_first_use_becomes_a_link_and_the_page_says_what_it_means() -> None:
    markdown = "# T\n\nThe councils pay; a council decides.\n\n## What this evidence cannot tell {#Caveat .caveat}\n\nMuch.\n"

    explained = explain_terms(markdown, "themes/x.md", EXPLAINED)

    assert explained == (
        "# T\n\nThe [councils](../glossary.md#local-authority) pay; a council decides.\n\n## Words on this page {#Words .notes}\n\n"
        '- <span class="note" id="note-term-local-authority">[Local authority](../glossary.md#local-authority): '
        "What local-authority means.</span>\n\n## What this evidence cannot tell {#Caveat .caveat}\n\nMuch.\n"
    )


def test_page_without_terms_stays_as_it_is() -> None:
    assert explain_terms("# Council\n\nNothing.\n", "x.md", EXPLAINED) == "# Council\n\nNothing.\n"
    assert explain_terms("A council.\n", "x.md", Explained()) == "A council.\n"


def test_section_of_notes_stands_at_the_end_of_a_page_without_a_caveat() -> None:
    explained = explain_terms("A council.\n", "x.md", EXPLAINED)

    assert explained.endswith("What local-authority means.</span>\n")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Community cohesion, then cohesion.", ["Community cohesion → community-cohesion", "cohesion → cohesion"]),
        ("Some ESOL, no Esol.", ["ESOL → esol"]),
        ("esol, English Classes, ESOL", ["English Classes → esol"]),
        ("English lessons; english for speakers of other languages", ["english for speakers of other languages → esol"]),
        ("Two councils’ duties", ["councils → local-authority"]),
        ("councilor precouncil super-council council-tax counciless", []),
        ("R&amp;D and research\\*es", ["R&amp;D → r-d"]),
        ("In Glasgow City Council met. A local council pays.", ["local council → local-authority"]),
        ("It fell. Councils stay.", ["Councils → local-authority"]),
        ("Council Tax rises; the council pays.", ["council → local-authority"]),
        ("A Commission on Council Reform, an inner cohesion group.", []),
        ("The council", ["council → local-authority"]),
    ],
)
def test_whole_words_are_found_longest_first_and_not_within_names(markdown: str, expected: list[str]) -> None:
    assert links(markdown) == expected


@pytest.mark.parametrize(
    "left_alone",
    [
        "## A council {#council .finding}",
        "> The council said.",
        "The [council](sources/x.md#INT-01) and [a \\] council](x.md).",
        "```yaml\ncouncil: A council.\n\nA council\n```",
        "The `council` and *a council* and <em>council</em>.",
        "They said ‘the council’s part is a council’ and “council”.",
        '<span class="badge kind event">council</span> <span id="x">1. council</span> <a href="council">x</a>',
        '- <span class="label">council</span> x',
        '<div class="picture">\n<svg>\n<title>council</title>\nA council.\n</svg>\n</div>',
        "| council | b |\n| --- | --- |\n| a | b |",
    ],
)
def test_headings_quotations_links_and_drawings_are_left_alone(left_alone: str) -> None:
    assert links(f"A.\n\n{left_alone}\n") == []
    assert links(f"{left_alone}\n\nThe council.\n") == ["council → local-authority"]


def test_links_to_explained_terms_name_their_note() -> None:
    html = (
        '<p><a href="../glossary.md#esol">ESOL</a> <a href="../../glossary/e/#esol">b</a> <a href="glossary.md#cohesion">c</a></p>'
        '<ul><li><span class="note" id="note-term-esol"><a href="../glossary.md#esol">ESOL</a>: d</span></li></ul>'
    )

    marked = mark_terms(html)

    assert marked == (
        '<p><a class="term" href="../glossary.md#esol" data-note="note-term-esol">ESOL</a> '
        '<a class="term" href="../../glossary/e/#esol" data-note="note-term-esol">b</a> <a href="glossary.md#cohesion">c</a></p>'
        '<ul><li><span class="note" id="note-term-esol"><a href="../glossary.md#esol">ESOL</a>: d</span></li></ul>'
    )


def test_time_does_not_grow_with_the_terms() -> None:
    many = Explained(tuple(term(f"t{number}", f"zword{number} of it", f"other{number}") for number in range(20_000)))
    page = "The council decides what other councils leave. " * 2_000
    explain_terms("other1", "x.md", many)

    begin = process_time()
    explain_terms(page, "x.md", many)

    # Seconds of work, whatever else the machine does: looking for each term takes minutes.
    assert process_time() - begin < 10
