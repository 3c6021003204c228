"""`synthesis export markdown` on a small collection: what it writes, what it reports, and what it never writes over."""

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from synthesis.cli.main import main
from tests.site_fixtures import ROOT

SETTINGS = """\
site_name: Small
site_url: !ENV [NO_SUCH_VARIABLE, 'https://small.example/']
nav: [Home: index.md, sources/index.md, {Gone: [gone.md]}, {More: [{Themes: themes/index.md}]}]
markdown_extensions:
  - toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {}}
"""


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    root = tmp_path / "collection"
    shutil.copytree(ROOT / "tests/cases/_base", root)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/index.md").write_text("# Small\n\n{{ counts.sources }} sources, ![drawn](drawn.svg).\n", encoding="utf-8")
    (root / "docs/drawn.svg").write_text("<svg/>", encoding="utf-8")
    (root / "docs/private.md").write_text("# Not in the navigation\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return root


def run(root: Path, folder: Path) -> Result:
    return CliRunner().invoke(main, ["export", "markdown", str(folder), "--root", str(root)])


def test_pages_of_the_navigation_are_written_with_counts_and_pictures(collection: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"

    assert run(collection, folder).exit_code == 0

    settings = yaml.safe_load((folder / "properdocs.yml").read_bytes())
    assert (folder / "docs/index.md").read_text(encoding="utf-8") == "# Small\n\n2 sources, ![drawn](drawn.svg).\n"
    assert (folder / "docs/drawn.svg").read_text(encoding="utf-8") == "<svg/>"
    assert not (folder / "docs/private.md").exists()
    assert settings == {
        "site_name": "Small",
        "site_url": "https://small.example/",
        "nav": [{"Home": "index.md"}, "sources/index.md", {"More": [{"Themes": "themes/index.md"}]}],
        "docs_dir": "docs",
        "markdown_extensions": ["attr_list", "tables"],
        "plugins": [],
        "theme": {"name": None, "custom_dir": "theme"},
    }


def test_unknown_count_is_reported_and_the_rest_written(collection: Path, tmp_path: Path) -> None:
    (collection / "docs/index.md").write_text("{{ counts.sorces }}\n", encoding="utf-8")

    done = run(collection, tmp_path / "out")

    assert done.exit_code == 1
    assert done.output.startswith(
        "docs/index.md:1:1: unknown-count: must be one of the counts, not 'counts.sorces'; did you mean 'counts.sources'?\n"
    )
    assert (tmp_path / "out/docs/sources/index.md").is_file()


def test_folder_of_somebody_else_is_left_alone(collection: Path) -> None:
    done = run(collection, collection / "sources")

    assert (done.exit_code, done.output) == (
        1,
        (
            f"'{collection / 'sources'}' holds what 'synthesis export markdown' has not made; nothing was written.\n"
            "Name a folder that is empty or not there yet.\n"
        ),
    )
    assert list((collection / "sources").glob("*.yml"))


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (None, "must be there: it names the site and its pages."),
        ("a: [", "must be YAML; mend it first: "),
        ("text", "must hold settings, such as "),
    ],
)
def test_settings_that_cannot_be_read_are_refused(collection: Path, tmp_path: Path, settings: str | None, said: str) -> None:
    path = collection / "mkdocs.yml"
    path.unlink() if settings is None else path.write_text(settings, encoding="utf-8")

    done = run(collection, tmp_path / "out")

    assert done.exit_code == 1
    assert done.output.startswith(f"'{path}' {said}")
    assert not (tmp_path / "out").exists()
