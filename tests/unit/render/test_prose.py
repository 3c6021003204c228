import pytest

from synthesis.render.prose import make_safe, to_html


def test_what_pages_need_comes_through() -> None:
    html = (
        '<section class="finding"><h4 id="INT-07">a <em>b</em></h4></section>'
        '<div class="table" role="region" tabindex="0" aria-labelledby="a"><table><thead><tr><th scope="col">c</th></tr></thead>'
        '<tbody><tr><th scope="row">d</th></tr><tr><td data-label="c">e</td></tr></tbody></table></div>'
        '<dl class="facts"><dt>f</dt><dd><a class="id" href="../x/#INT-07">INT-07</a></dd></dl>'
        '<p class="lead"><span class="badge kind view" id="x">g</span> <a href="https://example.org/">h</a></p>'
        '<div class="strip" data-search-exclude=""><svg role="group" viewBox="0 0 1000 22" preserveAspectRatio="none" height="22">'
        '<title>i</title><desc>j &amp; k</desc><a href="#INT-07"><title>l</title>'
        '<rect class="used" x="1.5" y="0" width="20" height="16"></rect></a><g><rect class="not-used"></rect></g></svg></div>'
    )

    assert make_safe(html) == html


def test_shapes_and_words_of_a_picture_come_through() -> None:
    html = (
        '<div class="picture" role="region" tabindex="0" aria-label="a"><svg role="group" viewBox="0 0 9 9" width="9" height="9">'
        '<g class="policy"><line class="span open" x1="0" y1="1" x2="2" y2="3"></line><path class="edge" d="M0 0h2z"></path></g>'
        '<a class="record event" href="#x"><title>b</title><circle class="mark" cx="1" cy="2" r="3"></circle>'
        '<text class="shown" x="1" y="2" text-anchor="middle">1</text></a></svg></div>'
        '<p><a class="term" href="../glossary/#x" data-note="note-term-x">c</a> <a class="cite-link" data-cite="k" href="#k">d</a></p>'
    )

    assert make_safe(html) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>alert(1)</script>a", "a"),
        ("<style>p {}</style>a", "a"),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<p onclick="x" style="y">a</p>', "<p>a</p>"),
        ('<img src="https://example.org/x.png">a', "a"),
        ('<iframe src="https://example.org/"></iframe>a', "a"),
        ('<span class="badge unknown">a</span>', '<span class="badge">a</span>'),
        ('<div role="banner" tabindex="5">a</div>', "<div>a</div>"),
        ("<!-- a -->b", "b"),
        ("<svg><script>alert(1)</script><style>* {}</style></svg>a", "<svg></svg>a"),
        ('<svg><a href="javascript:x" xlink:href="javascript:x"><rect></rect></a></svg>', "<svg><a><rect></rect></a></svg>"),
        ('<svg onload="x" style="y"><rect style="y" fill="url(x)" class="badge"></rect></svg>', '<svg><rect class=""></rect></svg>'),
        ('<svg><use href="https://example.org/x"></use><image href="x"></image><animate></animate></svg>', "<svg></svg>"),
        ("<svg><title><img src=x onerror=alert(1)></title><desc><p>a</p></desc></svg>", "<svg><title></title><desc></desc></svg>"),
        (
            '<svg><path d="M0 0" onclick="x" style="y" filter="url(x)" class="badge"></path></svg>',
            '<svg><path d="M0 0" class=""></path></svg>',
        ),
        ('<svg><text x="1" y="2" text-anchor="x" font-size="99">a<tspan>b</tspan></text></svg>', '<svg><text x="1" y="2">ab</text></svg>'),
        ('<svg><circle cx="1" fill="url(https://example.org/x)" id="y"></circle></svg>', '<svg><circle cx="1"></circle></svg>'),
        (
            '<svg><line x1="0" marker-end="url(#x)"><set attributeName="href" to="javascript:x"></set></line></svg>',
            '<svg><line x1="0"></line></svg>',
        ),
        (
            '<svg><a class="record" href="data:text/html,x" target="x"><text>a</text></a></svg>',
            '<svg><a class="record"><text>a</text></a></svg>',
        ),
        ("<svg><text><script>alert(1)</script><b>c</b></text></svg>", "<svg><text></text></svg>c"),
        ("<svg><foreignObject><p>a</p></foreignObject></svg>", "<svg></svg>"),
        ("<svg></p><style><a title='</style><img src=x onerror=alert(1)>'></a></style></svg>", "<svg></svg><p></p>'&gt;"),
    ],
)
def test_what_pages_do_not_need_is_left_out(html: str, expected: str) -> None:
    assert make_safe(html) == expected


def test_markdown_has_tables_and_attributes_of_headings_and_no_more() -> None:
    html = to_html('## A {#a .b}\n\n| c |\n| --- |\n| d |\n\n~~e~~ $f$ [^1] -- "g" :h:\n\n- [ ] i\n')

    assert html == (
        '<h2 id="a" class="b">A</h2>\n<table><thead><tr><th>c</th></tr></thead><tbody>\n<tr><td>d</td></tr>\n</tbody></table>\n'
        '<p>~~e~~ $f$ [^1] -- "g" :h:</p>\n<ul>\n<li>[ ] i</li>\n</ul>\n'
    )
