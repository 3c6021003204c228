"""Pages as Markdown and the files beside them in, a whole project for other generators out: docs/, and their settings.

ProperDocs reads `properdocs.yml` and brings no theme, so a small one comes along; Zensical and MkDocs read `mkdocs.yml`.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from synthesis.model.page import DataFile, Page
from synthesis.model.search_entry import WrittenPage

# An entry of a navigation: a page, or a title with a page or a list of entries.
Entry = Any
_DOCS = "docs"
_THEME = "theme/main.html"
_COMMON = {"docs_dir": _DOCS, "markdown_extensions": ["attr_list", "tables"], "plugins": []}


@dataclass(frozen=True, slots=True)
class Project:
    """What a site says of itself in its settings, its hand-written pages with the counts filled in, and files that these show."""

    name: str
    description: str
    site_url: str
    nav: tuple[Entry, ...]
    not_in_nav: str
    written: tuple[WrittenPage, ...]
    files: tuple[DataFile, ...] = ()


def write_project(project: Project, pages: Iterable[Page], data: Iterable[DataFile]) -> Iterator[DataFile]:
    """Write the pages one after the other, the files beside them, and the settings."""
    uris = {page.uri for page in project.written}
    for page in project.written:
        yield _write(f"{_DOCS}/{page.uri}", page.markdown)
    for rendered in pages:
        uris.add(rendered.uri)
        yield _write(f"{_DOCS}/{rendered.uri}", rendered.markdown)
    for file in (*data, *project.files):
        yield DataFile(f"{_DOCS}/{file.path}", file.content)
    yield _write("mkdocs.yml", _write_settings(project, uris, {"theme": {"name": "material", "font": False}}))
    yield _write("properdocs.yml", _write_settings(project, uris, {"theme": {"name": None, "custom_dir": "theme"}}))
    yield DataFile(_THEME, (Path(__file__).parent / "plain_theme.html").read_bytes())


def keep_known(nav: Iterable[Entry], uris: Collection[str]) -> list[Entry]:
    """Leave out of a navigation the pages that there are not, and sections in which none is left."""
    return [kept for entry in nav for kept in _keep(entry, uris)]


def _keep(entry: Entry, uris: Collection[str]) -> Iterator[Entry]:
    if isinstance(entry, str):
        yield from [entry] if entry in uris or not entry.endswith(".md") else []
    elif isinstance(entry, dict):
        for title, value in entry.items():
            if isinstance(value, list):
                yield from ({title: kept} for kept in [keep_known(value, uris)] if kept)
            else:
                yield from ({title: value} for _ in _keep(value, uris))


def _write_settings(project: Project, uris: Collection[str], theme: dict[str, Any]) -> str:
    told = {"site_name": project.name, "site_description": project.description, "site_url": project.site_url}
    nav = {"nav": keep_known(project.nav, uris), "not_in_nav": project.not_in_nav} if project.nav else {}
    settings = {**{key: value for key, value in (told | nav).items() if value}, **_COMMON, **theme}
    return str(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=120))


def _write(path: str, text: str) -> DataFile:
    return DataFile(path, text.encode())
