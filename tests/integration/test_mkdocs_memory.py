"""What `serve` keeps from one rebuild to the next: never more than what is still so."""

import json
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from synthesis.mkdocs_adapter.generated_page import add_pages
from synthesis.mkdocs_adapter.page_memory import PageMemory
from synthesis.mkdocs_adapter.search_memory import SearchMemory
from synthesis.model.page import Page, PagePlan, SiteSettings
from synthesis.pipeline import plan_site, read_library
from tests.site_fixtures import ROOT

BASE = ROOT / "tests/cases/_base"
NAMES = ("one", "two")


@pytest.fixture
def plans() -> tuple[PagePlan, ...]:
    return plan_site(read_library(BASE)[0], SiteSettings())


def test_page_is_rendered_once_while_its_plan_is_the_same(plans: tuple[PagePlan, ...]) -> None:
    memory = PageMemory()
    memory.begin_round()
    first = [memory.render(plan) for plan in plans]

    memory.begin_round()
    second = [memory.render(plan) for plan in plan_site(read_library(BASE)[0], SiteSettings())]

    assert all(page is again for page, again in zip(first, second, strict=True))
    assert memory.unchanged == {plan.uri for plan in plans}


def test_page_is_rendered_again_when_its_plan_differs(plans: tuple[PagePlan, ...]) -> None:
    memory = PageMemory()
    memory.begin_round()
    for plan in plans:
        memory.render(plan)

    memory.begin_round()
    again = [memory.render(plan) for plan in plan_site(read_library(BASE)[0], SiteSettings(edit_base="https://code.example/"))]

    source = next(page for page in again if page.uri == "sources/interviews.md")
    assert "https://code.example/" in source.html
    assert "sources/interviews.md" not in memory.unchanged
    assert "glossary.md" in memory.unchanged


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    loaded = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path))
    loaded.plugins._current_plugin = "synthesis"
    return loaded


def make_files(config: MkDocsConfig, weights: dict[str, float]) -> Files:
    pages = [Page(f"{name}.md", name, "", "", (), frozenset()) for name in NAMES]
    return add_pages(pages, Files([]), config, weights)


def write_index(config: MkDocsConfig, *entries: str) -> None:
    path = Path(config.site_dir) / "search/search_index.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"docs": [{"location": entry} for entry in entries]}), encoding="utf-8")


def read_index(config: MkDocsConfig) -> list[str]:
    index = json.loads((Path(config.site_dir) / "search/search_index.json").read_text(encoding="utf-8"))
    return [entry["location"] for entry in index["docs"]]


def spared(files: Files) -> list[object]:
    return [getattr(file.page, "search", None) == {"exclude": True} for file in files]


def test_unchanged_page_is_spared_and_put_back_in_its_place(config: MkDocsConfig) -> None:
    memory = SearchMemory()
    first = make_files(config, {})
    memory.spare(first, {"one.md", "two.md"})
    write_index(config, "one/", "one/#a", "two/", "two/#b")
    memory.complete(Path(config.site_dir), first)

    second = make_files(config, {})
    memory.spare(second, {"one.md"})
    write_index(config, "two/", "two/#c")
    memory.complete(Path(config.site_dir), second)

    assert (spared(first), spared(second)) == ([False, False], [True, False])
    assert read_index(config) == ["one/", "one/#a", "two/", "two/#c"]


def test_page_that_counts_differently_is_read_again(config: MkDocsConfig) -> None:
    memory = SearchMemory()
    first = make_files(config, {})
    memory.spare(first, ())
    write_index(config, "one/", "two/")
    memory.complete(Path(config.site_dir), first)

    second = make_files(config, {"one": 2.0})
    memory.spare(second, {"one.md", "two.md"})

    assert spared(second) == [False, True]


def test_site_without_a_search_has_nothing_to_complete(config: MkDocsConfig) -> None:
    memory = SearchMemory()
    files = make_files(config, {})

    memory.complete(Path(config.site_dir), files)
    memory.spare(files, {"one.md", "two.md"})

    assert spared(files) == [False, False]
