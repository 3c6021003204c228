from dataclasses import replace

import pytest

from synthesis.model.checks import FiguresState, FindingChecks, PassageCheck, PhraseState, ReviewState
from synthesis.model.pinpoint import Pinpoint
from synthesis.render.views.checks import CheckBadge, describe_place, machine_badges, review_badge

PINPOINT = Pinpoint(report="north2015", section="Leading", phrase="councils are best placed")
FOUND = PassageCheck(PhraseState.FOUND, FiguresState.CHECKED, "2026-11-22", "2026-12-01", "Leading", 2, 5)
CHANGED = PassageCheck(PhraseState.CHANGED, FiguresState.CHANGED)
NO_TEXT = PassageCheck(PhraseState.NO_TEXT, FiguresState.NO_TEXT)


def test_phrase_and_figures_each_have_a_badge_with_their_day() -> None:
    assert machine_badges(FOUND) == (
        CheckBadge("phrase found", "Phrase found in the document, 22 Nov 2026"),
        CheckBadge("figures checked", "Figures and wording checked, 1 Dec 2026"),
    )


def test_changed_claim_takes_away_the_check_of_its_figures_and_not_the_phrase() -> None:
    assert machine_badges(replace(FOUND, figures=FiguresState.CHANGED, checked="")) == (
        CheckBadge("phrase found", "Phrase found in the document, 22 Nov 2026"),
        CheckBadge("figures changed", "Figures not checked on this version"),
    )


def test_phrase_that_was_not_found_says_all_in_one_badge() -> None:
    assert machine_badges(CHANGED) == (CheckBadge("phrase changed", "Not checked on this version"),)
    assert machine_badges(NO_TEXT) == (CheckBadge("phrase no-text", "No text to check against"),)


@pytest.mark.parametrize(
    ("checks", "badge"),
    [
        (FindingChecks((), ReviewState.NOT_REVIEWED), CheckBadge("review not-reviewed", "Not yet reviewed by a person")),
        (
            FindingChecks((), ReviewState.REVIEWED, "Ada North", "2026-11-22"),
            CheckBadge("review reviewed", "Reviewed by Ada North on 22 Nov 2026"),
        ),
        (
            FindingChecks((), ReviewState.CHANGED, "Ada North", "2026-11-22"),
            CheckBadge("review changed", "Review ended: the claim has changed"),
        ),
    ],
)
def test_review_has_a_badge_that_names_who_only_while_it_holds(checks: FindingChecks, badge: CheckBadge) -> None:
    assert review_badge(checks) == badge


@pytest.mark.parametrize(
    ("pinpoint", "check", "place"),
    [
        (PINPOINT, FOUND, "Found in paragraph 2, sentence 5"),
        (PINPOINT, replace(FOUND, section="Who leads"), "Found in paragraph 2, sentence 5, under ‘Who leads’"),
        (PINPOINT, replace(FOUND, section="none"), "Found in paragraph 2, sentence 5, before the first heading"),
        (PINPOINT, replace(FOUND, paragraph=0), "Found in a line apart from the paragraphs"),
        (PINPOINT.model_copy(update={"note": "3"}), replace(FOUND, paragraph=0), "Found in sentence 5 of the note"),
        (PINPOINT, replace(FOUND, page="iv", pdf_page=6), "Found in paragraph 2, sentence 5, on page iv as printed (page 6 of the PDF)"),
        (PINPOINT, replace(FOUND, page="6", pdf_page=6), "Found in paragraph 2, sentence 5, on page 6 of the PDF"),
        (PINPOINT, replace(FOUND, pdf_page=6), "Found in paragraph 2, sentence 5, on page 6 of the PDF"),
        (PINPOINT, replace(FOUND, page="685"), "Found in paragraph 2, sentence 5, on page 685"),
        (PINPOINT, PassageCheck(PhraseState.FOUND, FiguresState.CHECKED), ""),
        (PINPOINT, CHANGED, ""),
        (PINPOINT, NO_TEXT, ""),
    ],
)
def test_place_says_what_the_citation_does_not_say_already(pinpoint: Pinpoint, check: PassageCheck, place: str) -> None:
    assert describe_place(pinpoint, check) == place
