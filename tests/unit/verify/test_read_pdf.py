import pytest

from synthesis.verify.document import PageSpan, Section
from synthesis.verify.read_pdf import read_pdf
from synthesis.verify.reading import NOTHING_READ, Reading
from tests.pdf_writer import LabelRange, PdfBookmark, write_pdf

PAGES = [
    [
        "Journal of Rain 1",
        "1 On rain",
        "Rain is water that falls from the sky, and it has done so for a very long time",
        "before now. It is soft.",
        "i",
    ],
    ["Journal of Rain 2", "Snow is another matter, and it is one that this frame-", "ii"],
    ["Journal of Rain 3", "work sets out.", "How we measured", "rain", "We asked 24 people.", "• by day", "• by night", "685"],
]


def _blocks(reading: Reading) -> list[tuple[str, list[str]]]:
    return [(paragraph.kind.value, [reading.text[start:end] for start, end in paragraph.spans]) for paragraph in reading.paragraphs]


def test_pages_have_their_number_and_their_printed_label() -> None:
    reading = read_pdf(write_pdf([["One."], ["Two."], ["Three."]], labels=[LabelRange(1, "r"), LabelRange(3, "D", 685)]))

    assert reading.text == "One.\n\fTwo.\n\fThree."
    assert reading.pages == (PageSpan(1, "i", 0, 6), PageSpan(2, "ii", 6, 12), PageSpan(3, "685", 12, 18))


def test_a_file_without_labels_has_none() -> None:
    assert read_pdf(write_pdf([["One."], ["Two."]])).pages == (PageSpan(1, "", 0, 6), PageSpan(2, "", 6, 10))


def test_lines_become_paragraphs_and_running_heads_are_set_aside() -> None:
    reading = read_pdf(write_pdf(PAGES, bookmarks=[PdfBookmark("On rain", 1, (PdfBookmark("How we measured rain", 3),))]))

    assert _blocks(reading) == [
        ("page furniture", ["Journal of Rain 1"]),
        ("heading", ["1 On rain"]),
        ("prose", ["Rain is water that falls from the sky, and it has done so for a very long time\nbefore now. It is soft."]),
        ("page furniture", ["i"]),
        ("page furniture", ["Journal of Rain 2"]),
        ("prose", ["Snow is another matter, and it is one that this frame-", "work sets out."]),
        ("page furniture", ["ii"]),
        ("page furniture", ["Journal of Rain 3"]),
        ("heading", ["How we measured\nrain"]),
        ("prose", ["We asked 24 people."]),
        ("list item", ["• by day"]),
        ("list item", ["• by night"]),
        ("page furniture", ["685"]),
    ]


def test_bookmarks_are_headings_where_their_words_stand_on_their_page() -> None:
    bookmarks = [PdfBookmark("On rain", 1, (PdfBookmark("How we measured rain", 3),)), PdfBookmark("Nowhere", 2)]

    reading = read_pdf(write_pdf(PAGES, bookmarks=bookmarks))

    start, end = reading.text.index("1 On rain"), reading.text.index("How we")
    assert reading.sections == (
        Section("none", 1, 0, start),
        Section("On rain", 1, start, end),
        Section("How we measured rain", 2, end, len(reading.text), ("On rain",)),
    )


def test_a_heading_is_told_from_the_running_head_of_the_same_words() -> None:
    pages = [["On rain", "", "It rains.", "", "On rain", "", "It rains more.", "", "It rains on."], ["On rain", "", "It stops."]]

    reading = read_pdf(write_pdf(pages, bookmarks=[PdfBookmark("On rain", 1)]))

    assert [section.start for section in reading.sections] == [0, reading.text.index("On rain", 5)]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\nnothing more",
        b"no PDF at all",
        write_pdf([["Locked."]], locked=True),
        write_pdf(PAGES)[:200],
    ],
)
def test_a_broken_or_locked_file_has_no_text(data: bytes) -> None:
    assert read_pdf(data) == NOTHING_READ


def test_no_damage_to_a_file_raises() -> None:
    whole = write_pdf(PAGES, labels=[LabelRange(1, "r")], bookmarks=[PdfBookmark("On rain", 1)])

    read = [read_pdf(whole[:place] + b"\xff<[" + whole[place + 3 :]) for place in range(0, len(whole), 7)]

    assert all(isinstance(reading, Reading) for reading in read)
