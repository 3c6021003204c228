"""Hand-written pages, as the search is told of them."""

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import File, get_files

from synthesis.mkdocs_adapter.written_pages import read_written_pages
from synthesis.model.search_entry import WrittenPage
from tests.site_fixtures import ROOT


def test_pages_that_belong_to_the_site_are_read_with_their_titles(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "decisions").mkdir(parents=True)
    (docs / "index.md").write_text("---\ntitle: Home\n---\n\n# Welcome\n", encoding="utf-8")
    (docs / "method.md").write_text("# How it was made\n\nBy reading.\n", encoding="utf-8")
    (docs / "untitled.md").write_text("Nothing yet.\n", encoding="utf-8")
    (docs / "decisions" / "0001.md").write_text("# Not on the site\n", encoding="utf-8")
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(tmp_path / "site"))
    config.plugins._current_plugin = "synthesis"
    files = get_files(config)
    files.append(File.generated(config, "made.md", content="# Made\n"))

    pages = sorted(read_written_pages(files), key=lambda page: page.uri)

    assert pages == [
        WrittenPage("index.md", "Home", "# Welcome\n"),
        WrittenPage("method.md", "How it was made", "# How it was made\n\nBy reading.\n"),
        WrittenPage("untitled.md", "untitled", "Nothing yet.\n"),
    ]
