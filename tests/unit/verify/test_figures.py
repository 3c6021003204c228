from decimal import Decimal

import pytest

from synthesis.verify.figures import MissingFigure, find_numbers, missing_figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("24 of 5,000 people, 77% and 1.7", ["24", "5000", "77", "1.7"]),
        ("Twenty-four of twenty four", ["24", "24"]),
        ("one hundred and fifty, a hundred, two hundred", ["150", "100", "200"]),
        ("two thousand and four; two million five hundred thousand", ["2004", "2500000"]),
        ("£1.7bn, £1.7 billion, £5m, 24 thousand, 3k", ["1700000000", "1700000000", "5000000", "24000", "3000"]),
        ("from 2010–2016, in 1999-2004, since the 1960s", ["2010", "2016", "1999", "2004", "1960"]),
        ("aged 16-24, in 2015. Or (in 2012)", ["16", "24", "2015", "2012"]),
        ("fifteen, then 12 and three", ["15", "12", "3"]),
        ("5\u00a0000 people", ["5000"]),
        ("a three-year plan in five cities", ["3", "5"]),
    ],
)
def test_figures_are_found_in_digits_and_words(text: str, values: list[str]) -> None:
    assert [number.value for number in find_numbers(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    "text",
    [
        "one of them, one by one",
        "first, second, the 20th, the twenty-first century",
        "three quarters, two-thirds, half, half a million, a quarter of a million, four fifths",
        "a two-way, three-way or one-size answer, 2-way",
        "M13 9PL, grant ES/K009206/1-2, https://a.example/2015/x",
        "the note[12] and the other.3",
        "hundreds of people, a few thousand, several hundred, millions",
        "no figure at all",
    ],
)
def test_names_parts_and_vague_words_are_no_figures(text: str) -> None:
    assert find_numbers(text) == ()


def test_figures_know_where_they_stand() -> None:
    text = "Some twenty-four of £1.7 billion"

    assert [(number.written, text[number.start : number.end]) for number in find_numbers(text)] == [
        ("twenty-four", "twenty-four"),
        ("1.7 billion", "1.7 billion"),
    ]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("24 people", "Twenty-four people were asked."),
        ("Twenty-four people", "We asked 24 people."),
        ("£1.7bn", "It cost £1.7 billion."),
        ("£1.7 billion", "It cost 1.7 in billions of pounds."),
        ("5000", "There were 5,000."),
        ("77%", "77 per cent said so."),
        ("1 city", "One city did."),
        ("in 2010 and 2016", "The years 2010–2016 were dry."),
    ],
)
def test_a_figure_may_be_written_otherwise(claim: str, passage: str) -> None:
    assert missing_figures(claim, [], [passage]) == ()


def test_a_wrong_figure_is_missing_and_the_nearest_is_named_first() -> None:
    missing = missing_figures("Of 25 people, 77% agreed in 2015.", [], ["In 2015 we asked 12 people.", "Of twenty-four, 78% agreed."])

    assert missing == (
        MissingFigure("25", ("twenty-four", "12", "78", "2015")),
        MissingFigure("77", ("78", "twenty-four", "12", "2015")),
    )


def test_listed_figures_must_stand_there_too() -> None:
    assert missing_figures("Most agreed.", ["5,000", "24"], ["24 agreed."]) == (MissingFigure("5,000", ("24",)),)


def test_a_figure_that_is_missing_twice_is_named_once() -> None:
    assert missing_figures("25 of 25", ["25"], ["None."]) == (MissingFigure("25", ()),)


def test_years_of_the_document_are_excepted_and_other_figures_are_not() -> None:
    assert missing_figures("In 2015, 2015 and 2016", [], ["No years."], {2015}) == (MissingFigure("2016", ()),)


def test_a_different_scale_is_a_different_figure() -> None:
    assert missing_figures("£1.7bn", [], ["£1.7 million"]) == (MissingFigure("1.7bn", ("1.7 million",)),)
