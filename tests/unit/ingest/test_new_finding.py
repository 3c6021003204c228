"""`synthesis new finding`: the next id, in the right place, with the pinpoint of its phrase; no other byte changes."""

from pathlib import Path

import pytest

from tests.unit.ingest.conftest import Run, added_lines, read_all

PLAIN = """\
  - id: INT-03
    claim: "Some officers: rather not."
    kind: view
    speaker:
      type: interviewees
    pinpoints:
      - report: one2019
        section: Results
        phrase: rather wait for a ministry
        paragraph: 1
    evidence: interviews-2015
    themes: [localism]
    nations: [england]
"""
WHOLE = "leave out a word or more at its beginning or end. Nothing was written."
FILLED = (
    *("--claim", "Some officers: rather not.", "--kind", "view", "--speaker", "interviewees", "--theme", "localism"),
    *("--nation", "england", "--evidence", "interviews-2015"),
)


def test_a_filled_finding_stands_where_its_passage_does_and_the_collection_is_clean(collection: Path, run: Run) -> None:
    source = collection / "sources" / "interviews.yml"
    before = source.read_bytes()

    made = run("new", "finding", "interviews", "--plain", "--phrase", "rather wait for a ministry", *FILLED)
    run("verify")
    checked = run("check")

    assert made.exit_code == 0
    assert made.output.splitlines() == [
        "Found it in one2019, under 'Results', paragraph 1.",
        "Wrote INT-03 into sources/interviews.yml, line 33. 'synthesis check' says what is missing.",
    ]
    assert added_lines(before, source.read_bytes()) == PLAIN
    assert [line for line in checked.output.splitlines() if "error" in line] == []


def test_an_empty_finding_says_what_each_field_means_and_the_check_what_is_missing(collection: Path, run: Run) -> None:
    source = collection / "sources" / "brief.yml"
    before = source.read_bytes()

    run("new", "finding", "brief")
    checked = run("check")

    added = added_lines(before, source.read_bytes())
    assert added.startswith("  - id: BRI-02\n    # The assertion, in our own words, understandable alone.\n    claim:\n")
    assert (
        "    # Levels that it is about: neighbourhood, local, city-region, devolved, national or international.\n    # levels: [local]\n"
        in added
    )
    named = {line.split("; ")[0].rpartition("'")[0].rpartition("'")[2] for line in checked.output.splitlines() if "empty-value" in line}
    assert named == {"claim", "type", "section", "phrase", "evidence", "themes", "nations"}


def test_a_second_one_goes_behind_the_comments_of_the_first(collection: Path, run: Run) -> None:
    source = collection / "sources" / "brief.yml"
    run("new", "finding", "brief")
    before = source.read_bytes()

    run("new", "finding", "brief", "--plain")

    added = added_lines(before, source.read_bytes())
    assert source.read_bytes() == before + added.encode()
    assert added.startswith("  - id: BRI-03\n    claim:\n")


def test_retired_ids_count(collection: Path, run: Run) -> None:
    source = collection / "sources" / "brief.yml"
    source.write_text(source.read_text().replace("findings:", "retired:\n  - id: BRI-17\n    why: It was wrong.\nfindings:"))

    made = run("new", "finding", "brief", "--plain")

    assert "Wrote BRI-18 into" in made.output


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("findings: []\n", "findings:\n  - id: NEW-01\n"),
        ("findings: []  # none yet\nfunding: Nobody\n", "findings:  # none yet\n  - id: NEW-01\n"),
        ("findings:\n", "findings:\n  - id: NEW-01\n"),
        ("funding: Nobody", "funding: Nobody\nfindings:\n  - id: NEW-01\n"),
        ("findings:\n- id: NEW-01\n  claim: X\n", "findings:\n- id: NEW-01\n  claim: X\n- id: NEW-02\n"),
        ("findings:\n  - id: NEW-01\n\n  - id: NEW-02\nkind: x\n", "findings:\n  - id: NEW-01\n\n  - id: NEW-02\n\n  - id: NEW-03\n"),
    ],
)
def test_the_list_may_be_empty_or_absent_or_written_in_another_way(collection: Path, run: Run, written: str, expected: str) -> None:
    source = collection / "sources" / "new.yml"
    source.write_text("code: NEW\r\n".replace("\r", "") + written)

    made = run("new", "finding", "new", "--plain")

    assert made.exit_code == 0, made.output
    assert source.read_text().startswith("code: NEW\n" + expected)


def test_line_ends_and_mark_stay(collection: Path, run: Run) -> None:
    source = collection / "sources" / "brief.yml"
    before = b"\xef\xbb\xbf" + source.read_bytes().replace(b"\n", b"\r\n")
    source.write_bytes(before)

    run("new", "finding", "brief", "--plain")

    added = added_lines(before, source.read_bytes())
    assert added.count("\n") == added.count("\r\n") > 5


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (
            ("interviews", "--phrase", "councils ought to lead"),
            [
                "'councils ought to lead' stands in 2 places; choose one with --at, or give a longer phrase.",
                "  1. one2019: under 'Results', paragraph 1",
                "  2. one2019: under 'Discussion', paragraph 1",
            ],
        ),
        (
            ("interviews", "--phrase", "would rather wait for ministers"),
            [
                "'would rather wait for ministers' stands in no document of the source; nothing was written.",
                "  The nearest passage of one2019 is 'would rather wait for a ministry', under 'Results'.",
            ],
        ),
        (("interviews", "--phrase", "lead"), ["A phrase must have 3 to 12 words, not 1; nothing was written."]),
        (
            ("interviews", "--phrase", "Nobody knows what works yet"),
            ["'Nobody knows what works yet' is a whole sentence, which a pinpoint never quotes; " + WHOLE],
        ),
        (
            ("interviews", "--phrase", "x y z", "--report", "one2018"),
            ["sources/interviews.yml has no report 'one2018'; did you mean 'one2019'?"],
        ),
    ],
)
def test_a_phrase_that_does_not_tell_a_place_is_refused(collection: Path, run: Run, arguments: tuple[str, ...], lines: list[str]) -> None:
    before = read_all(collection)

    refused = run("new", "finding", *arguments)

    assert (refused.exit_code, refused.output.splitlines()) == (1, lines)
    assert read_all(collection) == before


def test_one_of_several_places_can_be_chosen(collection: Path, run: Run) -> None:
    made = run("new", "finding", "interviews", "--plain", "--phrase", "councils ought to lead", "--at", "2")

    assert made.output.startswith("Found it in one2019, under 'Discussion', paragraph 1.\n")
    assert "section: Discussion" in (collection / "sources" / "interviews.yml").read_text()


def test_without_a_document_the_phrase_is_not_taken_on_trust(collection: Path, run: Run) -> None:
    refused = run("new", "finding", "brief", "--phrase", "name a leader for welcome")

    assert refused.exit_code == 1
    assert refused.output.startswith("No document of sources/brief.yml with a text is in ")


def test_a_source_that_is_not_there_is_a_slip(run: Run) -> None:
    refused = run("new", "finding", "interview")

    assert (refused.exit_code, refused.output.splitlines()[-1]) == (
        2,
        "Error: No source has the id 'interview'; did you mean 'interviews'?",
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--phrase", " "), "Invalid value for --phrase: must be a few words of the passage; leave it out to fill in the place by hand"),
        (("--at", "3"), "Give --at with --phrase only: it says which of the places where the phrase stands is meant."),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(collection: Path, run: Run, arguments: tuple[str, ...], message: str) -> None:
    before = read_all(collection)

    refused = run("new", "finding", "brief", *arguments)

    assert (refused.exit_code, refused.output.splitlines()[-1]) == (2, f"Error: {message}")
    assert read_all(collection) == before
