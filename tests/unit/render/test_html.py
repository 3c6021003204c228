from synthesis.render import html as shape


def test_section_goes_around_a_heading_with_a_class_and_all_below_it() -> None:
    html = (
        '<h2 id="a">A</h2>\n<h3 id="b" class="statement">B</h3>\n<p>b</p>\n<h4 class="supports">C</h4>\n<p>c</p>\n'
        '<h3 id="d" class="finding">D</h3>\n<h2>E</h2>\n'
    )

    wrapped = shape.wrap_sections(html)

    assert wrapped == (
        '<h2 id="a">A</h2>\n'
        '<section class="statement">\n<h3 id="b">B</h3>\n<p>b</p>\n'
        '<section class="supports">\n<h4>C</h4>\n<p>c</p>\n</section>\n</section>\n'
        '<section class="finding">\n<h3 id="d">D</h3>\n</section>\n'
        "<h2>E</h2>\n"
    )


def test_last_section_ends_with_the_page() -> None:
    wrapped = shape.wrap_sections('<h2 id="a" class="caveat">A</h2>\n<p>b</p>\n')

    assert wrapped == '<section class="caveat">\n<h2 id="a">A</h2>\n<p>b</p>\n</section>\n'


def test_table_is_a_named_region_with_headers_of_columns_and_rows() -> None:
    html = (
        '<h2 id="a">A</h2>\n<table><thead><tr><th>One</th><th>Two <em>&amp;</em></th></tr></thead><tbody>\n'
        "<tr><td>x</td><td>y</td></tr>\n</tbody></table>\n"
    )

    framed = shape.frame_tables(html)

    assert framed == (
        '<h2 id="a">A</h2>\n<div class="table" role="region" tabindex="0" aria-labelledby="a">'
        '<table><thead><tr><th scope="col">One</th><th scope="col">Two <em>&amp;</em></th></tr></thead><tbody>\n'
        '<tr><th scope="row">x</th><td data-label="Two &amp;">y</td></tr>\n</tbody></table></div>\n'
    )


def test_second_table_below_a_heading_has_a_name_of_its_own() -> None:
    table = "<table><thead><tr><th>A</th></tr></thead><tbody>\n</tbody></table>"

    framed = shape.frame_tables(f'{table}<h2 id="a">The <em>A</em></h2>{table}{table}')

    names = [part.partition(">")[0] for part in framed.split('tabindex="0" ')[1:]]
    assert names == ['aria-label="Table"', 'aria-labelledby="a"', 'aria-label="Table in The A"']


def test_list_of_facts_becomes_a_description_list_and_other_lists_stay() -> None:
    html = (
        "<ul>\n<li>plain</li>\n</ul>\n"
        '<ul>\n<li><span class="label">One</span> a</li>\n'
        '<li><span class="label">Two</span>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n</ul>\n'
        "<ol>\n<li>d</li>\n</ol>\n"
    )

    described = shape.describe_lists(html)

    assert described == (
        "<ul>\n<li>plain</li>\n</ul>\n"
        '<dl class="facts">\n<dt>One</dt>\n<dd>a</dd>\n<dt>Two</dt>\n<dd><ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</dd>\n</dl>\n'
        "<ol>\n<li>d</li>\n</ol>\n"
    )


def test_first_paragraph_after_the_title_is_the_lead() -> None:
    marked = shape.mark_lead("<h1>T</h1>\n<p>a</p>\n<p>b</p>\n")

    assert marked == '<h1>T</h1>\n<p class="lead">a</p>\n<p>b</p>\n'


def test_page_without_a_paragraph_after_its_title_has_no_lead() -> None:
    html = "<h1>T</h1>\n<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n"

    assert shape.mark_lead(html) == html


def test_only_links_named_by_an_id_are_marked_as_ids() -> None:
    marked = shape.mark_ids('<a href="../x/#INT-07">INT-07</a> <a href="#INT-07">see INT-07</a>')

    assert marked == '<a class="id" href="../x/#INT-07">INT-07</a> <a href="#INT-07">see INT-07</a>'


def test_text_of_html_is_on_one_line_without_tags_and_entities() -> None:
    assert shape.text_of("a <em>b</em>\n &amp; &lt;c&gt;") == "a b & <c>"


def test_folded_section_shows_its_heading_and_opens() -> None:
    html = (
        '<h2 id="a" class="gaps folded">A <em>b</em></h2>\n<p>a</p>\n<h3 class="supports">B</h3>\n<p>b</p>\n'
        '<h2 class="sides folded open">C</h2>\n<p>c</p>\n'
    )

    wrapped = shape.wrap_sections(html)

    assert wrapped == (
        '<details class="gaps folded">\n<summary><h2 id="a">A <em>b</em></h2></summary>\n<div class="unfolded">\n<p>a</p>\n'
        '<section class="supports">\n<h3>B</h3>\n<p>b</p>\n</section>\n</div>\n</details>\n'
        '<details class="sides folded" open="">\n<summary><h2>C</h2></summary>\n<div class="unfolded">\n<p>c</p>\n</div>\n</details>\n'
    )


def test_marked_paragraph_becomes_the_caption_of_the_table_after_it_alone() -> None:
    caption = '<p><span class="caption">All <em>of</em> it</span></p>\n'

    captioned = shape.set_captions(f"{caption}<table><thead></thead></table>\n{caption}<p>text</p>\n<table></table>")

    assert captioned == f"<table><caption>All <em>of</em> it</caption><thead></thead></table>\n{caption}<p>text</p>\n<table></table>"


def test_table_that_somebody_wrote_is_framed_as_one_of_ours() -> None:
    written = (
        '<h2 id="a">A</h2>\n<table>\n<thead>\n<tr>\n<th>What</th>\n<th style="text-align: right;">How much</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<td><em>one</em> <em>two</em></td>\n<td style="text-align: right;">3</td>\n</tr>\n</tbody>\n</table>'
    )

    framed = shape.frame_tables(shape.tidy_tables(written))

    assert framed == (
        '<h2 id="a">A</h2>\n<div class="table" role="region" tabindex="0" aria-labelledby="a">'
        '<table><thead><tr><th scope="col">What</th><th scope="col">How much</th></tr></thead>'
        '<tbody><tr><th scope="row"><em>one</em> <em>two</em></th><td data-label="How much">3</td></tr></tbody></table></div>'
    )


def test_row_whose_cells_span_columns_stays_as_it_was_written() -> None:
    written = '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">both</td></tr><tr><td>one</td><td>two</td></tr></table>'

    framed = shape.frame_tables(shape.tidy_tables(written))

    assert '<tr><td colspan="2">both</td></tr>' in framed
    assert '<tr><th scope="row">one</th><td data-label="B">two</td></tr>' in framed
