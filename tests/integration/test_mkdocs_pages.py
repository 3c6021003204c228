"""Finished pages in MkDocs' hands: a site of two hand-written pages and four finished ones, through MkDocs' own build."""

import logging
import re
from pathlib import Path

import pytest
from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from synthesis.mkdocs_adapter.assets import join_assets
from synthesis.mkdocs_adapter.generated_page import add_pages, nest_headings
from synthesis.mkdocs_adapter.neighbours import connect_pages
from synthesis.mkdocs_adapter.templates import prepare_templates
from synthesis.model.page import Head, Heading, Page
from synthesis.model.place import Place
from tests.site_fixtures import ROOT
from tests.sketched_pages import sketch_pages

HOSTILE = "One & </title><i>"
TRICKY = "<p>Not *emphasis*, not [a link](x.md), not {{ a count }}.</p>\n\n    <p>not code</p>"
PAGES = (
    Page("sources/index.md", "Sources", "# Sources", "<h1>Sources</h1>", (), frozenset()),
    Page(
        "sources/one.md",
        HOSTILE,
        "# One",
        f'<h1 id="one">One</h1>{TRICKY}<h2 id="A-01">A &lt; B</h2>',
        (Heading(1, "one", HOSTILE), Heading(2, "A-01", "A < B"), Heading(2, "A-02", "C"), Heading(2, "A-03", "D")),
        frozenset({"one", "A-01"}),
        edit=Place("sources/one.yml", 3, 1),
        parent="sources/index.md",
        following="sources/two.md",
        description='What "one" says',
        kind="source",
        head=Head((("citation_title", 'One "&" only'),), '{"name": "</script><i>"}'),
    ),
    Page("sources/two.md", "Two", "# Two", "<h1>Two</h1>", (), frozenset(), parent="sources/index.md", previous="sources/one.md"),
    Page("sources/three.md", "Three", "# Three", "<h1>Three</h1>", (), frozenset(), parent="sources/gone.md", previous="sources/gone.md"),
)
MKDOCS_YML = f"""
site_name: Small
repo_url: https://code.example/team/small
edit_uri: edit/main/docs/
nav: [Home: index.md, Sources: [sources/index.md]]
theme:
  name: material
  custom_dir: {ROOT / "scripts/synthesis/theme"}
plugins: []
validation: {{links: {{anchors: warn, not_found: warn}}}}
"""


class FinishedPages(BasePlugin):  # type: ignore[no-untyped-call,type-arg]  # MkDocs leaves it untyped.
    """Hands the pages above to MkDocs, by the functions that are tested here."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return add_pages(*sketch_pages(PAGES), files, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        return prepare_templates(env, join_assets(config.theme), "", files)

    @event_priority(0)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        return connect_pages(nav, files)


@pytest.fixture
def small_site(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Path:
    (tmp_path / "docs/sources").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# Start\n\n[Right](sources/one.md#A-01), [wrong](sources/one.md#A-02).\n", encoding="utf-8")
    (tmp_path / "docs/sources/two.md").write_text("# In the way\n", encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    config.plugins["finished"] = FinishedPages()
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        build(config)
    return tmp_path / "site"


def test_finished_html_reaches_the_site_untouched(small_site: Path) -> None:
    html = (small_site / "sources/one/index.html").read_text(encoding="utf-8")

    assert PAGES[1].html in html


def test_title_and_description_stand_in_the_head(small_site: Path) -> None:
    html = (small_site / "sources/one/index.html").read_text(encoding="utf-8")

    assert re.findall(r"<title>(.*?)</title>", html) == ["One &amp; &lt;/title&gt;&lt;i&gt; – Small"]
    assert "<i>" not in html
    assert re.findall(r'<meta name="description" content="(.*?)">', html) == ["What &#34;one&#34; says"]


def test_contents_list_the_headings_below_the_title(small_site: Path) -> None:
    html = (small_site / "sources/one/index.html").read_text(encoding="utf-8")

    contents = html.partition('<nav class="contents"')[2].partition("</nav>")[0]

    assert re.findall(r'<a href="(#.*?)"', contents) == ["#A-01", "#A-02", "#A-03"]
    assert "A &lt; B" in contents


def test_page_beside_the_navigation_has_breadcrumbs_neighbours_and_an_edit_button(small_site: Path) -> None:
    html = (small_site / "sources/one/index.html").read_text(encoding="utf-8")

    breadcrumbs = html.partition('<nav class="path"')[2].partition("</nav>")[0]

    assert re.findall(r'href="(.*?)"', breadcrumbs) == ["../../", "../"]
    assert re.findall(r'<a rel="(prev|next)" href="(.*?)"><small>(.*?)</small>(.*?)</a>', html) == [("next", "../two/", "Next", "Two")]
    assert re.findall(r'<a rel="edit" href="(.*?)">', html) == ["https://code.example/team/small/edit/main/sources/one.yml"]


def test_section_of_a_page_beside_the_navigation_is_marked(small_site: Path) -> None:
    html = (small_site / "sources/one/index.html").read_text(encoding="utf-8")

    sections = html.partition('<nav class="sections"')[2].partition("</nav>")[0]

    assert re.findall(r'<a href="(.*?)"( aria-current="true")?>(\w+)', sections) == [("../", ' aria-current="true"', "Sources")]


def test_page_says_where_its_root_is_and_of_what_kind_it_is(small_site: Path) -> None:
    html = (small_site / "sources/one/index.html").read_text(encoding="utf-8")
    home = (small_site / "index.html").read_text(encoding="utf-8")

    found = [re.findall(r'data-root="(.*?)"|data-kind="(.*?)"', page) for page in (html, home)]

    assert found == [[("../../", ""), ("", "source")], [("./", ""), ("", "home")]]


def test_head_for_machines_cannot_be_left_by_what_it_says(small_site: Path) -> None:
    html = (small_site / "sources/one/index.html").read_text(encoding="utf-8")

    head = html.partition("</head>")[0]

    assert '<meta name="citation_title" content="One &#34;&amp;&#34; only">' in head
    assert '<script type="application/ld+json">{"name": "\\u003c/script>\\u003ci>"}</script>' in head


def test_neighbour_is_named_by_its_title_and_no_more(small_site: Path) -> None:
    html = (small_site / "sources/two/index.html").read_text(encoding="utf-8")

    assert re.findall(r'<a rel="prev" href=".*?"><small>Before</small>(.*?)</a>', html) == ["One &amp; &lt;/title&gt;&lt;i&gt;"]
    assert "<i>" not in html


def test_page_whose_parent_was_left_out_is_built_without_one(small_site: Path) -> None:
    html = (small_site / "sources/three/index.html").read_text(encoding="utf-8")

    assert 'class="path"' not in html
    assert 'rel="prev"' not in html


@pytest.mark.usefixtures("small_site")
def test_a_wrong_link_and_a_file_in_the_way_are_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    assert sorted(record.getMessage() for record in caplog.get_records("setup") if record.levelno >= logging.WARNING) == [
        "Doc file 'index.md' contains a link 'sources/one.md#A-02', but the doc 'sources/one.md' does not contain an anchor '#A-02'.",
        "docs/sources/two.md: must not have the name of a generated page, which is shown instead; rename it",
    ]


def test_generated_page_is_shown_where_a_file_is_in_the_way(small_site: Path) -> None:
    html = (small_site / "sources/two/index.html").read_text(encoding="utf-8")

    assert "<h1>Two</h1>" in html
    assert "In the way" not in html


def test_headings_nest_below_the_nearest_higher_one() -> None:
    headings = [Heading(level, id_, id_.upper()) for level, id_ in [(2, "a"), (4, "b"), (3, "c"), (1, "d"), (2, "e")]]

    assert str(nest_headings(headings)) == "A - #a\n    B - #b\n    C - #c\nD - #d\n    E - #e\n"
