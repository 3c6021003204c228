import pytest

from synthesis.model.library import Library
from synthesis.model.node import Node, NodeKind
from synthesis.render import address
from synthesis.render.shelves import Shelves


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Node(NodeKind.SOURCE, "interviews"), "sources/interviews.md"),
        (Node(NodeKind.FINDING, "INT-01"), "sources/interviews.md#INT-01"),
        (Node(NodeKind.FINDING, "INT-05"), "sources/interviews.md#INT-05"),
        (Node(NodeKind.FINDING, "INT-99"), ""),
        (Node(NodeKind.REFERENCE, "north2015"), "bibliography.md#north2015"),
        (Node(NodeKind.THEME, "lead"), "themes/lead.md"),
        (Node(NodeKind.STATEMENT, "lead/councils-lead"), "themes/lead.md#councils-lead"),
        (Node(NodeKind.FRAMEWORK, "factors"), "compare/frameworks.md#factors"),
        (Node(NodeKind.PART, "factors/lead"), "compare/frameworks.md#factors.lead"),
        (Node(NodeKind.EVENT, "speech"), "timeline.md#speech"),
        (Node(NodeKind.RESPONSIBILITY, "welcome-scotland"), "who-decides.md#welcome-scotland"),
        (Node(NodeKind.TERM, "welcome"), "glossary.md#welcome"),
        (Node(NodeKind.PLACE, "glasgow"), "places.md#glasgow"),
        (Node(NodeKind.ORGANISATION, "council-body"), "organisations.md#council-body"),
        (Node(NodeKind.DATA_SET, "interviews-2015"), ""),
        (Node(NodeKind.COLLECTION, "collection"), "index.md"),
    ],
)
def test_every_kind_of_record_has_its_address(library: Library, node: Node, expected: str) -> None:
    found = address.record_address(library, Shelves(), node)

    assert found == expected


def test_data_set_stands_on_the_page_of_a_source() -> None:
    assert address.data_set_address("interviews", "survey-2014") == "sources/interviews.md#Data-survey-2014"


@pytest.mark.parametrize(
    ("from_uri", "to", "expected"),
    [
        ("sources/interviews.md", "sources/interviews.md#INT-07", "#INT-07"),
        ("sources/interviews.md", "sources/interviews.md", "interviews.md"),
        ("sources/interviews.md", "sources/primer.md#PRI-01", "primer.md#PRI-01"),
        ("sources/interviews.md", "themes/lead.md#x", "../themes/lead.md#x"),
        ("sources/interviews.md", "findings.md", "../findings.md"),
        ("findings.md", "sources/interviews.md#INT-07", "sources/interviews.md#INT-07"),
        ("findings.md", "glossary.md#x", "glossary.md#x"),
        ("sources/interviews.md", "index.md", "../index.md"),
    ],
)
def test_links_between_pages_are_relative(from_uri: str, to: str, expected: str) -> None:
    assert address.relative(from_uri, to) == expected


@pytest.mark.parametrize(
    ("from_uri", "path", "expected"),
    [
        ("sources/interviews.md", "../themes/lead.md", "../../themes/lead/"),
        ("sources/interviews.md", "primer.md", "../primer/"),
        ("sources/interviews.md", "interviews.md", "./"),
        ("sources/interviews.md", "../index.md", "../../"),
        ("sources/interviews.md", "index.md", "../"),
        ("sources/index.md", "interviews.md", "interviews/"),
        ("sources/index.md", "../findings.md", "../findings/"),
        ("findings.md", "sources/interviews.md", "../sources/interviews/"),
        ("findings.md", "index.md", "../"),
        ("index.md", "findings.md", "findings/"),
    ],
)
def test_links_in_html_lead_from_folder_to_folder(from_uri: str, path: str, expected: str) -> None:
    assert address.in_html(from_uri, path) == expected


def test_only_links_to_pages_are_changed_in_html() -> None:
    html = '<a href="../a.md#b">x</a> <a href="#c">x</a> <a href="https://example.org/d.md">x</a> <a href="e.md">a.md</a>'

    followed = address.follow_in_html(html, "sources/x.md")

    assert followed == ('<a href="../../a/#b">x</a> <a href="#c">x</a> <a href="https://example.org/d.md">x</a> <a href="../e/">a.md</a>')


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("galandini2019", "galandini2019"),
        ("a_b", "a_b"),
        ("_a_", ".5fa.5f"),
        ("DBLP:conf/x+y", "DBLP.3aconf.2fx.2by"),
        ("müller<2>&*[|]", "m.fcller.3c2.3e.26.2a.5b.7c.5d"),
    ],
)
def test_anchor_has_only_what_both_dialects_read_as_an_id(key: str, expected: str) -> None:
    assert address.anchor(key) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a_b?x=1&y=2#z", "https://example.org/a_b?x=1&amp;y=2#z"),
        ("https://example.org/a(b) [c]", "https://example.org/a%28b%29%20%5Bc%5D"),
        ("https://example.org/%20'\"<>\\`", "https://example.org/%20%27%22%3C%3E%5C%60"),
        ("https://münchen.example/ü", "https://m%C3%BCnchen.example/%C3%BC"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("", ""),
    ],
)
def test_web_address_is_written_so_that_it_ends_no_link(url: str, expected: str) -> None:
    assert address.external(url) == expected
