"""The site as plain Markdown: other generators build the same list of pages from it, and every link in them leads somewhere."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.integration.crawl import crawl_folder, find_broken_links
from tests.site_fixtures import ROOT, SITE_URL, Build, site_environment

PROGRAMS = Path(sys.executable).parent


def run(root: Path, *command: str) -> tuple[int, str]:
    done = subprocess.run(command, cwd=root, env=site_environment(ROOT, SITE_URL=SITE_URL), capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def list_pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "site"
    code, output = run(ROOT, sys.executable, "-m", "synthesis", "export", "markdown", str(folder))
    pages = len(list((folder / "docs").rglob("*.md")))
    assert (code, output) == (0, f"Wrote {pages} pages into {folder}. Build them there with 'properdocs build' or 'zensical build'.\n")
    return folder


@pytest.mark.parametrize(
    "command",
    [("properdocs", "build", "--strict", "--quiet", "--site-dir", "built"), ("zensical", "build", "--strict")],
    ids=["ProperDocs", "Zensical"],
)
def test_another_generator_builds_the_same_pages_with_whole_links(
    exported: Path, built_site: Build, tmp_path: Path, command: tuple[str, ...]
) -> None:
    folder = shutil.copytree(exported, tmp_path / "project")

    code, output = run(folder, str(PROGRAMS / command[0]), *command[1:])

    site = folder / ("built" if command[0] == "properdocs" else "site")
    assert code == 0, output
    assert list_pages(site) == list_pages(built_site.folder)
    assert find_broken_links(crawl_folder(site, SITE_URL), site, SITE_URL) == []


def test_links_and_counts_are_plain(exported: Path) -> None:
    texts = {path.relative_to(exported / "docs").as_posix(): path.read_text(encoding="utf-8") for path in (exported / "docs").rglob("*.md")}

    assert [path for path, text in texts.items() if re.search(r"\{\{\s*counts", text) and path != "editing/problems.md"] == []
    assert "(data/findings.csv)" in texts["data.md"]
    assert "](../bibliography.md#" in texts["sources/policy-primer.md"]
    assert re.findall(r'href="[^":#]*\.md', "".join(texts.values())) == []


def test_both_settings_name_the_pages_of_the_navigation(exported: Path) -> None:
    ours = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2].partition("\n\n")[0]

    settings = [yaml.safe_load((exported / name).read_bytes()) for name in ("mkdocs.yml", "properdocs.yml")]

    assert [one["nav"] for one in settings] == [yaml.safe_load(ours)] * 2
    assert {one["site_url"] for one in settings} == {SITE_URL}
