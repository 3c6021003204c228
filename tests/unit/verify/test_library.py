"""The whole library against a folder of texts: faults of the texts themselves, and of what is said to be left out."""

from pathlib import Path
from typing import Any

import pytest

from synthesis.link.records import link_records
from synthesis.model.library import Library
from synthesis.verify.library import check_library_texts
from tests.made_records import finding, records, source

TEXT = """\
Results

Officers told us that councils ought to lead on welcome in their area. They said much more about it than we can tell here.

Thanks

We thank all who took part in it.
"""


def make_library(findings: list[dict[str, Any]] | None = None, **fields: Any) -> Library:
    given = findings or [{}]
    pinpoint = {"report": "interviews", "section": "Results", "phrase": "councils ought to lead"}
    made = [
        finding(f"INT-{number:02}", "interviews", **{"pinpoints": [pinpoint], "claim": "Officers want this.", **one})
        for number, one in enumerate(given, start=1)
    ]
    return link_records(records(sources=[source("interviews", **fields)], findings=made))[0]


def told(library: Library, folder: Path, text: str = TEXT) -> list[str]:
    """Check a library against one text, and give code, message and remedy of all but missing receipts."""
    (folder / "interviews.txt").write_text(text, encoding="utf-8")
    problems = check_library_texts(library, folder)
    return [f"{problem.code.slug}: {problem.message}; {problem.remedy}" for problem in problems if problem.code.slug != "receipt-missing"]


def test_sentences_that_nothing_stands_on_are_counted_in_one_warning(tmp_path: Path) -> None:
    assert told(make_library(), tmp_path) == [
        (
            "passage-not-covered: must have a finding or a reason for every sentence of 'interviews.txt'; 2 sentences have neither; "
            "run 'synthesis verify --coverage interviews' to see which"
        ),
    ]


def test_a_document_that_is_used_or_left_out_to_its_end_has_no_problem(tmp_path: Path) -> None:
    text = TEXT.replace("We thank all who took part in it.", "Thanks to all.")
    library = make_library(
        [{"pinpoints": [{"report": "interviews", "section": "Results", "phrase": "councils ought to lead", "sentences": 2}]}],
        not_summarised=[{"report": "interviews", "section": "Thanks", "what": "Thanks", "why": "No claim."}],
    )

    assert told(library, tmp_path, text.replace("than we can tell here", "than we can tell here " * 8)) == []


def test_leaving_out_more_than_a_tenth_is_refused_with_the_share(tmp_path: Path) -> None:
    library = make_library(
        [{"pinpoints": [{"report": "interviews", "section": "Results", "phrase": "councils ought to lead", "sentences": 2}]}],
        not_summarised=[{"report": "interviews", "section": "Thanks", "what": "Thanks", "why": "No claim."}],
    )

    assert told(library, tmp_path) == [
        (
            "too-much-left-out: must leave out at most a tenth of the words of 'interviews.txt', not 25.0%; "
            "make findings of it, or name only the passage that is meant with 'begins' and 'ends'"
        ),
    ]


def test_a_passage_to_be_left_out_that_is_not_there_is_named(tmp_path: Path) -> None:
    library = make_library(
        not_summarised=[{"report": "interviews", "section": "Thanks", "what": "Thanks", "why": "No claim.", "begins": "We thank nobody"}]
    )

    assert told(library, tmp_path)[1] == (
        "left-out-not-in-text: must stand in 'interviews.txt' under 'Thanks', which 'We thank nobody' does not; "
        "copy the heading, and the first and last words of the passage, from the document"
    )


def test_an_outline_whose_words_are_not_in_the_text_is_named(tmp_path: Path) -> None:
    headings = [{"heading": "Results", "begins": "Officers told us"}, {"heading": "Thanks", "begins": "We thank nobody"}]
    library = make_library(outline=[{"report": "interviews", "headings": headings}])

    assert told(library, tmp_path)[1] == (
        "outline-not-in-text: must stand in 'interviews.txt', which 'We thank nobody' does not; "
        "copy the first words under the heading from it"
    )


@pytest.mark.parametrize("text", ["", " \n\n "])
def test_a_document_without_text_is_not_checkable(tmp_path: Path, text: str) -> None:
    assert told(make_library(), tmp_path, text) == [
        (
            "document-not-checkable: must have text to look in, which 'interviews.txt' has not; "
            "put a version with a text layer beside it, such as a .txt"
        ),
        *[
            (
                "receipt-not-renewable: must have been looked up in 'interviews', which these pinpoints have not: INT-01; "
                "put the document into sources/texts/ and run 'synthesis verify'"
            )
        ],
    ]


def test_thirteen_words_in_a_row_are_copied_and_twelve_are_not(tmp_path: Path) -> None:
    twelve = "Officers told us that councils ought to lead on welcome in their"
    thirteen = f"{twelve} area"

    copied = told(make_library([{"claim": f"{thirteen}."}]), tmp_path)
    not_copied = told(make_library([{"claim": f"{twelve} town."}]), tmp_path)

    assert [line for line in copied if line.startswith("copied-words")] == [
        (
            f"copied-words: must not repeat more than 12 words in a row of the document, but has '{thirteen}'; "
            "say it in your own words, or quote a few of them in quotation marks"
        ),
    ]
    assert [line for line in not_copied if line.startswith("copied-words")] == []


def test_a_figure_may_stand_in_the_paragraph_around_the_passage(tmp_path: Path) -> None:
    text = TEXT.replace("They said much more", "Twelve of them said much more")

    near = told(make_library([{"claim": "Twelve officers held it."}]), tmp_path, text)
    elsewhere = told(make_library([{"claim": "Twelve officers held it."}]), tmp_path, TEXT.replace("We thank all", "We thank all twelve"))

    assert [line for line in near if line.startswith("figure")] == []
    assert [line for line in elsewhere if line.startswith("figure")] == [
        (
            "figure-not-in-passage: must have only figures that stand in its passage, which 'Twelve' does not; "
            "the passage has no figures; take it out, or pin it to the passage that gives it"
        ),
    ]


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("phrase-several", {"phrase": "on welcome in"}),
        ("phrase-too-short", {"phrase": "welcome in"}),
        ("phrase-is-sentence", {"phrase": "They said much more about it"}),
        ("section-unknown", {"section": "Marmalade"}),
        ("page-wrong", {"page": "7"}),
        ("phrase-elsewhere", {"section": "Thanks"}),
        ("phrase-not-found", {"phrase": "councils never lead"}),
    ],
)
def test_every_outcome_of_a_lookup_reaches_the_check(tmp_path: Path, code: str, changed: dict[str, str]) -> None:
    text = (
        "Results\n\nSo councils ought to lead on welcome in towns. They said much more about it.\n\n"
        "All on welcome in brief here.\n\nThanks\n\nTo all.\n"
    )
    pinpoint = {"report": "interviews", "section": "Results", "phrase": "councils ought to lead", **changed}

    codes = [line.partition(":")[0] for line in told(make_library([{"pinpoints": [pinpoint]}]), tmp_path, text)]

    assert codes == [code]
