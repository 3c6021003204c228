"""The index of the search: finished pages beside what the search plugin reads from hand-written ones."""

import json
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from synthesis.mkdocs_adapter.generated_page import add_pages
from synthesis.mkdocs_adapter.search_index import complete_index
from synthesis.model.page import Page
from tests.site_fixtures import ROOT

HTML = """<h1>One &amp; only</h1>
<p class="lead">What it <em>says</em>.</p>
<h2 id="Findings">Findings</h2>
<section class="finding" aria-labelledby="ONE-01"><h3 id="ONE-01">A &lt; B, <em>they</em> say.</h3>
<p>Why</p><h4>No address</h4><table><tr><td>left</td><td>right</td></tr></table></section>"""
WRITTEN = [{"location": "", "title": "Home", "text": "Welcome"}, {"location": "#more", "title": "More", "text": ""}]


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    loaded = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path))
    loaded.plugins._current_plugin = "synthesis"
    return loaded


def make_files(config: MkDocsConfig, weights: dict[str, float]) -> Files:
    home = File("index.md", config.docs_dir, config.site_dir, use_directory_urls=True)
    MkDocsPage("Home", home, config)
    return add_pages([Page("one.md", "One & only", "", HTML, (), frozenset())], Files([home]), config, weights)


def complete(config: MkDocsConfig, weights: dict[str, float]) -> list[dict[str, object]]:
    path = Path(config.site_dir) / "search/search_index.json"
    path.parent.mkdir()
    path.write_text(json.dumps({"config": {"lang": ["en"]}, "docs": WRITTEN}), encoding="utf-8")
    complete_index(Path(config.site_dir), make_files(config, weights))
    index = json.loads(path.read_text(encoding="utf-8"))
    assert index["config"] == {"lang": ["en"]}
    docs: list[dict[str, object]] = index["docs"]
    return docs


def test_finished_page_has_an_entry_for_itself_and_for_each_heading_with_an_address(config: MkDocsConfig) -> None:
    docs = complete(config, {})

    assert docs == [
        *WRITTEN,
        {"location": "one/", "title": "One &amp; only", "text": "What it says."},
        {"location": "one/#Findings", "title": "Findings", "text": ""},
        {"location": "one/#ONE-01", "title": "ONE-01 A &lt; B, they say.", "text": "Why No address left right"},
    ]


def test_weight_of_a_page_stands_in_its_entries(config: MkDocsConfig) -> None:
    docs = complete(config, {"one": 2.5})

    assert [entry.get("boost") for entry in docs] == [None, None, 2.5, 2.5, 2.5]


def test_page_without_weight_is_not_found(config: MkDocsConfig) -> None:
    docs = complete(config, {"one.md": 0})

    assert docs == WRITTEN


def test_site_without_a_search_is_left_alone(config: MkDocsConfig) -> None:
    complete_index(Path(config.site_dir), make_files(config, {}))

    assert list(Path(config.site_dir).iterdir()) == []
