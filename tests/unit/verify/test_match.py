"""One pinpoint against one document: every outcome, and the words that say it."""

from pathlib import Path

import pytest

from synthesis.model.pinpoint import Pinpoint
from synthesis.verify.lookup import Index
from synthesis.verify.match import Outcome, look_up
from synthesis.verify.problems import describe_lookup
from tests.made_documents import index_text
from tests.made_records import finding

TEXT = """\
Opening words of the whole report stand here.

Local work

Councils lead the work in most places. They do so with little money.
Officers welcome the plan.

• welcome packs for all
• language cafés every week

National work

Ministers wrote a plan in spring. Officers welcome the plan. Nothing came of the plan later on.

¹ Officers welcome the note.
"""


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return index_text(tmp_path, TEXT)


def tell(index: Index, **pinpoint: object) -> tuple[Outcome, str]:
    """Look up a pinpoint and give the outcome with the problem as it is printed."""
    given = {"report": "report", "section": "Local work", **pinpoint}
    located = finding("ABC-01", "made", pinpoints=[given])
    lookup = look_up(index, Pinpoint.model_validate(given))
    problem = describe_lookup(index.document, located, 0, lookup)
    return lookup.outcome, f"{problem.code.slug}: {problem.message}; {problem.remedy}" if problem else ""


def test_a_phrase_is_found_where_stated(index: Index) -> None:
    assert tell(index, phrase="lead the work in most") == (Outcome.FOUND, "")


def test_a_phrase_before_the_first_heading_is_found_there(index: Index) -> None:
    assert tell(index, section="none", phrase="words of the whole report") == (Outcome.FOUND, "")


def test_a_phrase_under_another_heading_names_that_heading(index: Index) -> None:
    assert tell(index, section="National work", phrase="lead the work in most") == (
        Outcome.ELSEWHERE,
        (
            "phrase-elsewhere: must be where the phrase stands; it was found under 'Local work', paragraph 1, "
            "you wrote 'National work'; name that place, or choose a phrase of the place that you mean"
        ),
    )


def test_a_heading_that_is_not_there_gets_the_list_of_those_that_are(index: Index) -> None:
    assert tell(index, section="Locale work", phrase="lead the work in most") == (
        Outcome.SECTION_UNKNOWN,
        (
            "section-unknown: must be a heading of 'report.txt', not 'Locale work'; the phrase was found under 'Local work', "
            "paragraph 1; its headings are 'Local work', 'none', 'National work'"
        ),
    )


def test_a_changed_word_gets_the_nearest_passage(index: Index) -> None:
    assert tell(index, phrase="lead the work in many places") == (
        Outcome.NOT_FOUND,
        (
            "phrase-not-found: must stand in 'report.txt' word for word, which 'lead the work in many places' does not; "
            "the nearest passage is 'lead the work in most places.', under 'Local work'"
        ),
    )


def test_a_phrase_that_comes_close_to_nothing_says_so(index: Index) -> None:
    assert tell(index, phrase="zebras quietly juggle xylophones") == (
        Outcome.NOT_FOUND,
        (
            "phrase-not-found: must stand in 'report.txt' word for word, which 'zebras quietly juggle xylophones' does not; "
            "copy it from the document; nothing in it comes close"
        ),
    )


def test_a_short_phrase_cannot_tell(index: Index) -> None:
    assert tell(index, phrase="the plan") == (
        Outcome.TOO_SHORT,
        "phrase-too-short: must have at least 3 words to tell passages apart, unlike 'the plan'; take in the words beside it",
    )


def test_a_long_phrase_is_refused_by_its_count(index: Index) -> None:
    phrase = "Councils lead the work in most places. They do so with little money"

    assert tell(index, phrase=phrase) == (
        Outcome.TOO_LONG,
        "phrase-too-long: must have at most 12 words, not 13; keep the words that matter",
    )


def test_a_whole_sentence_of_prose_is_refused(index: Index) -> None:
    assert tell(index, phrase="They do so with little money") == (
        Outcome.WHOLE_SENTENCE,
        (
            "phrase-is-sentence: must be part of a sentence, never all of one like 'They do so with little money'; "
            "leave out a word or more at its beginning or end"
        ),
    )


def test_a_whole_item_of_a_list_is_a_name_and_allowed(index: Index) -> None:
    assert tell(index, phrase="language cafés every week") == (Outcome.FOUND, "")


def test_a_phrase_of_two_sections_is_told_apart_by_its_section(index: Index) -> None:
    assert tell(index, section="National work", phrase="came of the plan") == (Outcome.FOUND, "")


def test_several_places_under_one_heading_ask_for_more(tmp_path: Path) -> None:
    index = index_text(tmp_path, "Results\n\nThe plan of the town failed. So the plan of the town ended.\n\nAll the plan of the town.\n")

    assert tell(index, section="Results", phrase="plan of the town") == (
        Outcome.SEVERAL,
        (
            "phrase-several: must tell one passage, but 'plan of the town' stands 3 times in the stated place; give a longer "
            "phrase, or the paragraph, item or note (under 'Results', paragraph 1; under 'Results', paragraph 1; under "
            "'Results', paragraph 2)"
        ),
    )
    assert tell(index, section="Results", phrase="plan of the town", paragraph=2) == (Outcome.FOUND, "")


def test_a_wrong_paragraph_names_the_right_one(index: Index) -> None:
    assert tell(index, phrase="lead the work in most", paragraph=2) == (
        Outcome.ELSEWHERE,
        (
            "phrase-elsewhere: must be where the phrase stands; it was found under 'Local work', paragraph 1, you wrote "
            "'Local work', paragraph 2; name that place, or choose a phrase of the place that you mean"
        ),
    )


def test_a_note_is_told_apart_from_the_text(index: Index) -> None:
    assert tell(index, section="National work", phrase="officers welcome the", note="1")[0] is Outcome.FOUND


def test_a_page_that_no_document_has_is_wrong(index: Index) -> None:
    assert tell(index, phrase="lead the work in most", page="7") == (
        Outcome.WRONG_PAGE,
        "page-wrong: must be the page that the phrase stands on, not page '7'; the phrase was found under 'Local work', paragraph 1",
    )


def test_case_quotes_and_dashes_are_evened_out(tmp_path: Path) -> None:
    index = index_text(tmp_path, "Results\n\nIt is a “two-way” process – for ‘every-\none’ who takes part, they say.\n")

    assert tell(index, section="results", phrase="a \"two-way\" process - for 'everyone'") == (Outcome.FOUND, "")


def test_part_of_a_word_is_not_a_word(index: Index) -> None:
    assert tell(index, phrase="ead the work in")[0] is Outcome.NOT_FOUND
    assert tell(index, phrase="lead the work i")[0] is Outcome.NOT_FOUND


def test_a_phrase_that_stands_everywhere_has_its_first_five_places_told(tmp_path: Path) -> None:
    index = index_text(tmp_path, "Results\n\n" + "So the plan of the town ended.\n\n" * 40)

    outcome, told = tell(index, section="Results", phrase="plan of the town")

    assert outcome is Outcome.SEVERAL
    assert told.endswith("(" + "under 'Results'; " * 5 + "and in 35 more places)")


def test_a_heading_that_goes_on_and_on_is_shown_shortened(tmp_path: Path) -> None:
    index = index_text(tmp_path, f"# {'A, ' * 300}\n\nSo the plan of the town ended.\n")

    _, told = tell(index, section="Results", phrase="plan of the town")

    shown = "A, " * 20 + "…"
    assert told == (
        "section-unknown: must be a heading of 'report.txt', not 'Results'; the phrase was found under "
        f"{shown!r}, paragraph 1; its headings are 'none', {shown!r}"
    )
