import pytest

from synthesis.verify.document import BlockKind
from synthesis.verify.paragraphs import split_paragraphs


def _split(text: str, *headings: str) -> list[tuple[str, str, list[str]]]:
    paragraphs = split_paragraphs(text, headings)
    return [(paragraph.kind.value, paragraph.mark, [text[start:end] for start, end in paragraph.spans]) for paragraph in paragraphs]


def test_lines_of_a_paragraph_stay_together() -> None:
    assert _split("It is said\nthat it rains.\n\nIt does.") == [
        ("prose", "", ["It is said\nthat it rains."]),
        ("prose", "", ["It does."]),
    ]


@pytest.mark.parametrize("heading", ["A Short History", "“What is it?”", "2 Methods", "How it began"])
def test_a_short_line_that_stands_alone_is_a_heading(heading: str) -> None:
    assert _split(f"{heading}\n\nIt began long ago.") == [("heading", "", [heading]), ("prose", "", ["It began long ago."])]


@pytest.mark.parametrize("line", ["It rains.", "they went on", "We asked them,", "They said:"])
def test_a_line_that_ends_or_begins_otherwise_is_no_heading(line: str) -> None:
    assert _split(f"{line}\n\nIt began long ago.")[0][0] == "prose"


def test_where_headings_are_marked_no_others_are_guessed() -> None:
    assert _split("# One\n\nAlone here\n\n## Two\nText.") == [
        ("heading", "", ["# One"]),
        ("prose", "", ["Alone here"]),
        ("heading", "", ["## Two"]),
        ("prose", "", ["Text."]),
    ]


def test_known_headings_are_found_on_lines_of_their_own() -> None:
    assert _split("It ends here.\nand so, on\n\nFrom now on it is so.", "And so, on") == [
        ("prose", "", ["It ends here."]),
        ("heading", "", ["and so, on"]),
        ("prose", "", ["From now on it is so."]),
    ]


def test_items_of_a_list_are_told_apart_with_their_marks() -> None:
    assert _split("These are:\n1. rain;\n2. snow\nand hail;\nb) fog.\n\n• A bullet.\n- A dash.") == [
        ("prose", "", ["These are:"]),
        ("list item", "1", ["1. rain;"]),
        ("list item", "2", ["2. snow\nand hail;"]),
        ("list item", "b", ["b) fog."]),
        ("list item", "", ["• A bullet."]),
        ("list item", "", ["- A dash."]),
    ]


def test_notes_keep_their_numbers() -> None:
    assert _split("It rains.\n\n¹² So they say.\n\n[3] Not always.") == [
        ("prose", "", ["It rains."]),
        ("note", "12", ["¹² So they say."]),
        ("note", "3", ["[3] Not always."]),
    ]


@pytest.mark.parametrize("line", ["17", "| 17 |", "April 2020", "5 March 2020", "Home / weather / rain /"])
def test_page_numbers_dates_and_paths_are_furniture(line: str) -> None:
    assert _split(f"It rains.\n\n{line}\n\nIt snows.")[1] == ("page furniture", "", [line])


def test_a_line_that_recurs_is_furniture() -> None:
    kinds = [kind for kind, _, _ in _split("Rain\n\nIt rains.\n\nReturn to top\n\nSnow\n\nIt snows.\n\nReturn to top")]

    assert kinds == ["heading", "prose", "page furniture", "heading", "prose", "page furniture"]


def test_a_sentence_goes_on_behind_a_note_and_a_page_number() -> None:
    assert _split("The rain that\n\n¹ Of spring.\n\n17\n\nfalls on the plain is soft.") == [
        ("prose", "", ["The rain that", "falls on the plain is soft."]),
        ("note", "1", ["¹ Of spring."]),
        ("page furniture", "", ["17"]),
    ]


def test_a_word_goes_on_behind_a_hyphen_and_a_gap() -> None:
    assert _split("We value use-\n\nfulness above all.") == [("prose", "", ["We value use-", "fulness above all."])]


def test_a_finished_paragraph_does_not_go_on() -> None:
    assert len(_split("It rains.\n\nand it snows.")) == 2


def test_a_page_break_within_a_paragraph_does_not_end_it() -> None:
    assert _split("It rains\n\fand snows.") == [("prose", "", ["It rains\n\fand snows."])]


def test_an_empty_text_has_no_paragraphs() -> None:
    assert split_paragraphs("\n \n\f\n") == ()


def test_positions_are_of_the_original() -> None:
    (paragraph,) = split_paragraphs("\n\n  It rains.  \n\n")

    assert (paragraph.kind, paragraph.start, paragraph.end) == (BlockKind.PROSE, 4, 13)
