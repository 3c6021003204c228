import pytest

from synthesis.model.finding import Figure, Speaker
from synthesis.model.vocabulary import Level, Nation, SpeakerType
from synthesis.render.words import (
    count_words,
    date_words,
    describe_figure,
    describe_speaker,
    list_nations,
    sentence_case,
    short_day,
    shorten,
)


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (Speaker(type=SpeakerType.INTERVIEWEE), "An interviewee"),
        (
            Speaker(type=SpeakerType.INTERVIEWEE, level=Level.NATIONAL, nation=Nation.UK, date="2015-02"),
            "An interviewee (national, UK, February 2015)",
        ),
        (Speaker(type=SpeakerType.INTERVIEWEES), "Interviewees, summed up by the authors"),
        (Speaker(type=SpeakerType.GOVERNMENT, nation=Nation.NOT_STATED), "Government"),
        (Speaker(type=SpeakerType.GOVERNMENT, name="Roy Jenkins", date="1966"), "Roy Jenkins (government, 1966)"),
        (Speaker(type=SpeakerType.RESEARCHER, name="Vertovec"), "Vertovec (researcher)"),
        (Speaker(type=SpeakerType.RESEARCHER, name="Spencer and Charsley"), "Spencer and Charsley (researchers)"),
        (Speaker(type=SpeakerType.GOVERNMENT, name="England and Wales"), "England and Wales (government)"),
    ],
)
def test_speaker_is_described_as_far_as_the_document_tells(speaker: Speaker, expected: str) -> None:
    assert describe_speaker(speaker) == expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (Figure(value="24", unit="interviews", what="size of the study"), "24 interviews: size of the study"),
        (Figure(value="77", unit="%", what="agree"), "77%: agree"),
        (Figure(value="5", unit="% of GDP", what="spending"), "5% of GDP: spending"),
        (Figure(value="130", unit="£", what="cost"), "£130: cost"),
        (
            Figure(value="1.7", unit="£ billion", what="cuts", qualifier="around", population="ten councils", period="2010/2016"),
            "around £1.7 billion: cuts (ten councils, 2010 to 2016)",
        ),
    ],
)
def test_figure_reads_as_a_quantity_with_what_it_counts(figure: Figure, expected: str) -> None:
    assert describe_figure(figure) == expected


def test_nations_stand_in_their_usual_order_and_once() -> None:
    assert list_nations([Nation.SCOTLAND, Nation.UK, Nation.SCOTLAND]) == "UK, Scotland"


def test_nation_is_not_stated_only_where_there_is_no_other() -> None:
    assert list_nations([Nation.NOT_STATED, Nation.WALES]) == "Wales"
    assert list_nations([Nation.NOT_STATED]) == "Not stated"


def test_counts_agree_with_their_nouns() -> None:
    assert [count_words(number, "source") for number in (0, 1, 2, 1200)] == ["0 sources", "1 source", "2 sources", "1,200 sources"]
    assert count_words(2, "study", "studies") == "2 studies"


def test_sentence_case_leaves_the_rest_as_it_is() -> None:
    assert sentence_case("said in the UK") == "Said in the UK"
    assert sentence_case("") == ""


def test_date_that_nobody_gave_is_not_stated() -> None:
    assert date_words(None) == "Not stated"
    assert date_words("2015-02") == "February 2015"


def test_long_text_is_cut_at_a_word() -> None:
    assert shorten("one two three", 13) == "one two three"
    assert shorten("one two three", 10) == "one two …"
    assert shorten("onetwothree", 5) == "onetw …"


def test_day_is_short_enough_for_a_badge() -> None:
    assert [short_day(day) for day in ("2026-11-22", "2027-05-01")] == ["22 Nov 2026", "1 May 2027"]
