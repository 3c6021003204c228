from synthesis.model.page import Heading
from synthesis.render.page import list_headings, render_html


def test_html_that_slips_into_markdown_does_not_reach_the_page() -> None:
    html = render_html('# T\n\n<script>alert(1)</script>\n\n<b onclick="x">a</b> [b](javascript:x)\n', "findings.md")

    assert html == "<h1>T</h1>\n\n<p>a <a>b</a></p>\n"


def test_headings_are_plain_text_and_long_ones_are_cut() -> None:
    html = f'<h1>T</h1><h2 id="a">A &amp; <em>B</em></h2><h3 id="b">{"word " * 30}</h3><h4 id="c">C</h4><h2>no id</h2>'

    headings = list_headings(html)

    assert headings == (Heading(2, "a", "A & B"), Heading(3, "b", f"{'word ' * 12}…"))
