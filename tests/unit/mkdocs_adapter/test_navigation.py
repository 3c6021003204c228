from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from synthesis.mkdocs_adapter.generated_page import GeneratedPage, add_pages
from synthesis.mkdocs_adapter.navigation import Entry, keep_existing, name_pages
from synthesis.model.page import Page
from tests.sketched_pages import sketch_pages

NAV: list[Entry] = [
    {"Home": "index.md"},
    {"Themes": ["themes/index.md", {"Map": "map.md"}, {"Gone": "gone.md"}]},
    {"Empty": [{"Gone": "gone.md"}, "gone-too.md"]},
    {"Elsewhere": "https://elsewhere.example/"},
    "gone.md",
]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Small", "docs_dir": str(tmp_path), "site_dir": str(tmp_path / "site")})
    config.validate()
    config.plugins._current_plugin = "synthesis"
    home = File("index.md", str(tmp_path), str(tmp_path / "site"), use_directory_urls=True)
    pages = [Page(uri, "Title", "", "", (), frozenset()) for uri in ("themes/index.md", "map.md")]
    return add_pages(*sketch_pages(pages), Files([home]), config)


def test_what_the_site_has_not_is_left_out_with_sections_that_would_be_empty(files: Files) -> None:
    assert keep_existing(NAV, files) == [
        {"Home": "index.md"},
        {"Themes": ["themes/index.md", {"Map": "map.md"}]},
        {"Elsewhere": "https://elsewhere.example/"},
    ]


def test_navigation_calls_a_generated_page_as_it_likes(files: Files) -> None:
    name_pages(NAV, files)

    pages = [file.page for file in files if isinstance(file.page, GeneratedPage)]
    assert [(page.file.src_uri, page.label, page.title) for page in pages] == [
        ("themes/index.md", "", "Title"),
        ("map.md", "Map", "Title"),
    ]
