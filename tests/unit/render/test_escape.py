import re
from html import unescape

import pytest
from markdown import Markdown

from synthesis.render.environment import FILTERS
from synthesis.render.escape import compose, escape_text, join_inline
from synthesis.render.prose import make_safe, to_html

HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[click](javascript:alert(1))",
    "![picture](https://example.org/x.png)",
    "](https://example.org)",
    "a `code` and ``more``",
    "{#x}",
    "{: .x}",
    "ends in {.x}",
    "costs $5 and $6$",
    "&lt; &amp; &#60; &copy;",
    "# heading",
    "ends in #",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "2) item",
    "> quote",
    "    code",
    "\tcode",
    "---",
    "===",
    ":--",
    "~~~",
    "```",
    "~~struck~~",
    "a | b | c",
    "| a |",
    "__strong__ **strong** _em_ *em*",
    "snake_case_word",
    "back\\slash \\* \\",
    "<https://example.org>",
    "https://example.org/a_b_c",
    "[ref]: https://example.org",
    "[^1]",
    "*[HTML]: text",
    "two\nlines\n\nand a third",
    "\x0bvertical\x0cfeed\x85next\u2028line",
    "hard\u00a0space",
    "“curly” ‘quotes’ – dashes",
    "<!-- comment -->",
    "<div>",
    "{{ view }} {% if %}",
    "!!! note",
    "???",
    "w" * 10_000,
]


def read_pyromark(markdown: str) -> str:
    return make_safe(to_html(markdown))


def read_python_markdown(markdown: str) -> str:
    return Markdown(extensions=["tables", "attr_list"]).convert(markdown)


def text_in(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


@pytest.mark.parametrize("read", [read_pyromark, read_python_markdown])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_on_a_line_of_its_own_is_one_paragraph_that_shows_the_text(text: str, read: object) -> None:
    html = read(FILTERS["text"](text))  # type: ignore[operator]

    assert re.findall(r"<[a-z][^>]*>", html) == ["<p>"]
    assert text_in(html) == " ".join(text.split())


@pytest.mark.parametrize("read", [read_pyromark, read_python_markdown])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_table_stays_in_its_cell(text: str, read: object) -> None:
    html = read(f"| a | b |\n| --- | --- |\n| {FILTERS['text'](text)} | next |\n")  # type: ignore[operator]

    cells = re.findall(r"<td>(.*?)</td>", html, re.DOTALL)
    assert [text_in(cell) for cell in cells] == [" ".join(text.split()), "next"]
    assert not re.search(r"<td><[a-z]", html)


@pytest.mark.parametrize("read", [read_pyromark, read_python_markdown])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_heading_leaves_the_id_of_the_heading_alone(text: str, read: object) -> None:
    html = read(f"### {FILTERS['text'](text)} {{#INT-07 .finding}}\n")  # type: ignore[operator]

    assert re.findall(r'id="([^"]*)"', html) == ["INT-07"]
    assert text_in(html) == " ".join(text.split())


@pytest.mark.parametrize("read", [read_pyromark, read_python_markdown])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_link_leaves_its_destination_alone(text: str, read: object) -> None:
    html = read(f"[{FILTERS['text'](text)}](themes/x.md#y)\n")  # type: ignore[operator]

    assert re.findall(r'href="([^"]*)"', html) == ["themes/x.md#y"]
    assert text_in(html) == " ".join(text.split())


@pytest.mark.parametrize("read", [read_pyromark, read_python_markdown])
@pytest.mark.parametrize("text", [*HOSTILE, "a \"quoted\" 'value'", "x=1&y=2"])
def test_attribute_keeps_the_text_inside_the_attribute(text: str, read: object) -> None:
    html = read(f'<span id="{FILTERS["attribute"](text)}">shown</span>\n')  # type: ignore[operator]

    tags = re.findall(r"<[a-z][^>]*>", html)
    assert len(tags) == 2
    assert unescape(tags[1].removeprefix('<span id="').removesuffix('">')).split() == text.split()


def test_text_that_is_safe_already_is_not_escaped_again() -> None:
    once = escape_text("a * b")

    assert escape_text(once) == once == "a \\* b"


def test_compose_escapes_the_pieces_that_are_not_safe() -> None:
    composed = compose("{} ({})", escape_text("*"), "*")

    assert composed == "\\* (\\*)"


def test_join_inline_escapes_the_pieces_that_are_not_safe() -> None:
    joined = join_inline(["a|b", escape_text("c|d")], "; ")

    assert joined == "a\\|b; c\\|d"
