import pytest

from synthesis.verify.read_plain import read_plain


@pytest.mark.parametrize(
    "data",
    [
        "Café ‘X’.".encode(),
        "Café ‘X’.".encode("utf-8-sig"),
        "Café ‘X’.".encode("utf-16"),
        "Café ‘X’.".encode("cp1252"),
    ],
)
def test_a_text_is_read_in_each_usual_encoding(data: bytes) -> None:
    assert read_plain(data).text == "Café ‘X’."


def test_all_line_ends_become_one() -> None:
    assert read_plain(b"It\r\nrains\rhere.").text == "It\nrains\nhere."


def test_bytes_without_meaning_are_read_all_the_same() -> None:
    assert read_plain(bytes(range(256))).text.startswith("\x00\x01")


def test_sections_come_from_the_headings_of_the_text() -> None:
    reading = read_plain(b"Rain\n\nIt rains.\n\nSnow\n\nIt snows.")

    assert [(section.heading, section.start) for section in reading.sections] == [("none", 0), ("Rain", 0), ("Snow", 17)]
    assert reading.pages == ()
