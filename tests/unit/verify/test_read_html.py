import time

import pytest

from synthesis.verify.document import Section
from synthesis.verify.read_html import read_html
from synthesis.verify.reading import Reading


def _blocks(reading: Reading) -> list[tuple[str, str, str]]:
    return [(paragraph.kind.value, paragraph.mark, reading.text[paragraph.start : paragraph.end]) for paragraph in reading.paragraphs]


def test_a_page_is_read_as_blocks_with_headings_and_items() -> None:
    page = b"""<!doctype html><html><head><title>Not this</title><style>p {}</style></head><body>
      <h1>On <em>rain</em></h1> <p>It rains
      and <b>snow</b>s.<br>Here.</p>
      <ul><li>soft</li><li><p>hard</p></ul><h2>Then</h2><p>It ends.</body></html>"""

    reading = read_html(page)

    assert _blocks(reading) == [
        ("heading", "", "On rain"),
        ("prose", "", "It rains and snows.\nHere."),
        ("list item", "", "soft"),
        ("list item", "", "hard"),
        ("heading", "", "Then"),
        ("prose", "", "It ends."),
    ]
    assert reading.text == "On rain\n\nIt rains and snows.\nHere.\n\nsoft\n\nhard\n\nThen\n\nIt ends."
    assert reading.sections == (Section("none", 1, 0, 0), Section("On rain", 1, 0, 48), Section("Then", 2, 48, 62, ("On rain",)))


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>around</p><article><p>in the article</p></article><main><p>main</p></main>", "main"),
        ("<p>around</p><article><p>in the article</p></article>", "in the article"),
        ("<p>around</p>", "around"),
        ("<div role='main'>main</div><p>around</p>", "main"),
        ("no tags at all", "no tags at all"),
    ],
)
def test_the_main_text_is_taken_if_there_is_one(page: str, text: str) -> None:
    assert read_html(page.encode()).text == text


@pytest.mark.parametrize(
    "around",
    [
        "<script>var a = '<p>no</p>'</script>",
        "<style>p { color: red }</style>",
        "<nav><p>no</p></nav>",
        "<header><h1>no</h1></header>",
        "<footer>no</footer>",
        "<aside>no</aside>",
        "<p hidden>no</p>",
        "<div role='navigation'><ul><li>no</li></ul></div>",
        "<p aria-hidden='true'>no</p>",
        "<!-- no -->",
    ],
)
def test_what_surrounds_the_text_is_left_out(around: str) -> None:
    assert read_html(f"<body>{around}<p>yes</p>{around}</body>".encode()).text == "yes"


def test_the_header_of_an_article_holds_its_title() -> None:
    assert read_html(b"<article><header><h1>Rain</h1></header><p>It rains.</p></article>").text == "Rain\n\nIt rains."


def test_items_of_a_numbered_list_keep_their_numbers() -> None:
    page = b"<ol><li>one<li>two<ol type=a><li>within</ol><li value=7>seven<li>eight</ol><ol start=3><li>three</ol>"

    assert _blocks(read_html(page)) == [
        ("list item", "1", "one"),
        ("list item", "2", "two"),
        ("list item", "a", "within"),
        ("list item", "7", "seven"),
        ("list item", "8", "eight"),
        ("list item", "3", "three"),
    ]


def test_notes_are_told_by_their_number_or_their_list() -> None:
    page = "<p>It rains<sup>1</sup>.</p><p><sup>1</sup> So it is.</p><ol class='footnotes'><li>And <a href='#'>so</a>.</ol>"

    assert _blocks(read_html(page.encode())) == [
        ("prose", "", "It rains¹."),
        ("note", "1", "¹ So it is."),
        ("note", "1", "And so."),
    ]


def test_rows_of_a_table_are_blocks() -> None:
    assert read_html(b"<table><tr><th>Rain<th>Snow<tr><td>1<td>2</table>").text == "Rain Snow\n\n1 2"


def test_the_declared_encoding_is_heeded() -> None:
    assert read_html("<meta charset='iso-8859-2'><p>Łódź</p>".encode("iso-8859-2")).text == "Łódź"


@pytest.mark.parametrize("page", [b"", b"<p>", b"<![x", b"<!--", b"</p></p>", b"<a href='", b"<meta charset=nonsense>"])
def test_a_broken_page_is_read_without_complaint(page: bytes) -> None:
    assert read_html(page).text == ""


@pytest.mark.parametrize("piece", ["<a b='", "<!--", "<a", "<p>x", "<li>x", "&", "<"])
def test_time_grows_with_length_alone(piece: str) -> None:
    started = time.process_time()

    read_html(piece.encode() * 100_000)

    # Seconds of work, whatever else the machine does: where time grows faster than the page, it is many minutes.
    assert time.process_time() - started < 60
