import pytest

from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.node import Node, NodeKind
from synthesis.model.page import SiteSettings
from synthesis.render.context import make_context
from synthesis.render.views.reference_text import from_html
from synthesis.render.writer import Writer


@pytest.fixture(scope="module")
def writer(library: Library, citations: Citations) -> Writer:
    return Writer(make_context(library, citations, SiteSettings()), "sources/interviews.md")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("*local* work", "*local* work"),
        ("(*local*), *a b*.", "(*local*), *a b*."),
        ("2 * 3 * 4", "2 \\* 3 \\* 4"),
        ("in*the*middle", "in\\*the\\*middle"),
        ("*open", "\\*open"),
        ("**strong**", "\\*\\*strong\\*\\*"),
        ("* not a list *", "\\* not a list \\*"),
        ("see [@north2015]", "see ([North, 2015](../bibliography.md#north2015))"),
        ("[@north2015, p. 5]", "([North, 2015, p. 5](../bibliography.md#north2015))"),
        ("[@north2015; @old1966]", "([North, 2015](../bibliography.md#north2015); [Old, 1966](../bibliography.md#old1966))"),
        ("*as [@old1966] says*", "*as ([Old, 1966](../bibliography.md#old1966)) says*"),
        ("[#INT-02] and [#PRI-01]", "[INT-02](#INT-02) and [PRI-01](primer.md#PRI-01)"),
        ("[#INT-05], retired", "[INT-05](#INT-05), retired"),
        ("[@unknown] [#ABC-01]", "\\[@unknown\\] \\[\\#ABC-01\\]"),
        ("[@north2015; @unknown]", "\\[@north2015; @unknown\\]"),
        ("[link](x.md)", "\\[link\\](x.md)"),
        ("1. one\n2. two", "1\\. one 2. two"),
        ("\ue000private", "private"),
        ("", ""),
    ],
)
def test_prose_keeps_emphasis_and_marks_and_shows_the_rest(writer: Writer, text: str, expected: str) -> None:
    assert writer.prose(text) == expected


def test_label_has_no_links(writer: Writer) -> None:
    assert writer.label("*a* [@north2015, p. 5] [#INT-02]") == "*a* (North, 2015, p. 5) INT-02"


def test_plain_text_has_neither_links_nor_emphasis_nor_escapes(writer: Writer) -> None:
    assert writer.plain("*a* [@north2015; @old1966]\n[#INT-02] [@unknown] <b>") == "a (North, 2015; Old, 1966) INT-02 [@unknown] <b>"


def test_every_line_that_is_not_empty_is_a_paragraph(writer: Writer) -> None:
    assert writer.paragraphs("one\n\ntwo *b*\n") == ("one", "two *b*")


def test_link_without_an_address_is_its_text(writer: Writer) -> None:
    assert writer.link("a|b", "") == "a\\|b"


def test_citation_holds_its_place_inside_the_brackets(writer: Writer) -> None:
    assert writer.cite("old1966", "section ‘A’, note 1") == "([Old, 1966, section ‘A’, note 1](../bibliography.md#old1966))"


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Node(NodeKind.SOURCE, "primer"), "[A primer on welcome: *who* leads?](primer.md)"),
        (Node(NodeKind.FINDING, "PRI-01"), "[PRI-01](primer.md#PRI-01)"),
        (Node(NodeKind.REFERENCE, "old1966"), "[Old (1966)](../bibliography.md#old1966)"),
        (Node(NodeKind.THEME, "lead"), "[Lead](../themes/lead.md)"),
        (Node(NodeKind.STATEMENT, "money/more-money"), "[More money is asked for.](../themes/money.md#more-money)"),
        (Node(NodeKind.FRAMEWORK, "points"), "[The points](../compare/frameworks.md#points)"),
        (Node(NodeKind.PART, "factors/lead"), "[Leading](../compare/frameworks.md#factors.lead)"),
        (Node(NodeKind.EVENT, "speech"), "[Eve Old speaks of welcome.](../timeline.md#speech)"),
        (Node(NodeKind.RESPONSIBILITY, "welcome-scotland"), "[Welcome](../who-decides.md#welcome-scotland)"),
        (Node(NodeKind.TERM, "welcome"), "[Welcome](../glossary.md#welcome)"),
        (Node(NodeKind.PLACE, "glasgow"), "[Glasgow](../places.md#glasgow)"),
        (Node(NodeKind.ORGANISATION, "council-body"), "[Council Body](../organisations.md#council-body)"),
        (Node(NodeKind.DATA_SET, "survey-2014"), "[A survey of towns, 2014](#Data-survey-2014)"),
        (Node(NodeKind.COLLECTION, "collection"), "[Who leads on welcome](../index.md)"),
    ],
)
def test_record_is_linked_by_the_name_that_readers_know(writer: Writer, node: Node, expected: str) -> None:
    assert writer.record(node) == expected


@pytest.mark.parametrize("kind", list(NodeKind))
def test_record_that_is_not_there_is_named_by_its_id(writer: Writer, kind: NodeKind) -> None:
    shown = writer.record(Node(kind, "no_such"))

    assert shown == ("[Who leads on welcome](../index.md)" if kind is NodeKind.COLLECTION else "no\\_such")


def test_work_that_is_not_there_is_named_by_its_key(writer: Writer) -> None:
    assert (writer.cite("no-such"), writer.narrative("no-such")) == ("(no-such)", "no-such")


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("Old, E. (1966) <em>A * B</em>.", "Old, E. (1966) <em>A \\* B</em>."),
        ("<i>A</i> &amp; &lt;b&gt; [c]", "<em>A</em> &amp; &lt;b&gt; \\[c\\]"),
        ('<a href="https://x.example/a_b?c=1&amp;d=2">x_y</a>.', "[x\\_y](https://x.example/a_b?c=1&amp;d=2)."),
        ('<a href="javascript:alert(1)">x</a>', "x"),
        ("<span class='x'>1. y</span>", "1\\. y"),
    ],
)
def test_reference_in_html_becomes_inline_markdown(reference: str, expected: str) -> None:
    assert from_html(reference) == expected
