"""The parts of MkDocs that mkdocs_adapter/ relies on: when a release moves one, a test here names it."""

from inspect import signature

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import EVENTS
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from synthesis.mkdocs_adapter.plugin import SynthesisPlugin
from synthesis.mkdocs_adapter.quick_serve import watch_quickly
from tests.site_fixtures import ROOT


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    monkeypatch.setenv("REPO_URL", "https://code.example/team/integration")
    monkeypatch.setenv("SITE_URL", "")
    return load_config(str(ROOT / "mkdocs.yml"))


def make_file(config: MkDocsConfig) -> File:
    config.plugins._current_plugin = "synthesis"
    return File.generated(config, "sources/one.md", content="# One")


def test_page_is_made_in_the_two_steps_that_ours_answers() -> None:
    steps = {name: [*signature(getattr(Page, name)).parameters] for name in ("read_source", "render")}

    assert steps == {"read_source": ["self", "config"], "render": ["self", "config", "files"]}


def test_page_has_what_ours_fills_in() -> None:
    filled_in = {"markdown", "meta", "content", "toc", "present_anchor_ids", "previous_page", "next_page"}

    assert filled_in - set(Page.__annotations__) == set()
    assert "parent" in StructureItem.__annotations__


def test_navigation_keeps_a_page_that_a_plugin_has_made(config: MkDocsConfig) -> None:
    file = make_file(config)
    page = Page("One", file, config)
    config.nav = ["sources/one.md"]

    nav = get_navigation(Files([file]), config)

    assert nav.pages[0] is page
    assert file.page is page


def test_generated_file_is_edited_where_it_says(config: MkDocsConfig) -> None:
    file = make_file(config)
    file.edit_uri = "../sources/one.yml"

    page = Page("One", file, config)

    assert page.edit_url == "https://code.example/team/integration/edit/main/sources/one.yml"


def test_table_of_contents_is_made_of_nested_tokens() -> None:
    toc = get_toc([{"level": 1, "id": "a", "name": "A", "children": [{"level": 2, "id": "b", "name": "B", "children": []}]}])

    assert str(toc) == "A - #a\n    B - #b\n"


def test_one_plugin_lives_through_all_rebuilds_of_serve() -> None:
    first, second = (load_config(str(ROOT / "mkdocs.yml")).plugins["synthesis"] for _ in range(2))

    assert isinstance(first, SynthesisPlugin)
    assert first is second


def test_every_event_that_the_plugin_answers_is_one_of_mkdocs() -> None:
    answered = {name.removeprefix("on_") for name in vars(SynthesisPlugin) if name.startswith("on_")}

    assert answered - set(EVENTS) == set()


def test_server_looks_often_and_still_watches_what_it_watched(config: MkDocsConfig) -> None:
    watched = [config.docs_dir, config.config_file_path]
    with LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=".") as server:
        for path in watched:
            server.watch(path)

        watcher = watch_quickly(server, config)

        assert vars(server)["observer"] is watcher
        assert watcher.watched == sorted(watched)
