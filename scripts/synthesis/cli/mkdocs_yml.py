"""Reads from mkdocs.yml what an export needs to know of a site, without MkDocs: its name, its navigation and its hand-written pages."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pathspec
import yaml

from synthesis.export.plain_markdown import Project
from synthesis.model.library import Library
from synthesis.model.page import DataFile
from synthesis.model.problem import Problem
from synthesis.model.search_entry import WrittenPage
from synthesis.render.include import count_library, render_counts

NAME = "mkdocs.yml"
_LINK = re.compile(r"\]\(([^()\s#?:]+)\)")


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' settings: tags of its own that concern extensions and plugins count as nothing."""


def _read_environment(loader: _Loader, node: yaml.Node) -> object:
    """Give what `!ENV` stands for: the first variable that is set, or the last of several values."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
        return next((os.environ[name] for name in names if name in os.environ), default)
    return os.environ.get(str(loader.construct_scalar(node)), "") if isinstance(node, yaml.ScalarNode) else None


_Loader.add_constructor("!ENV", _read_environment)
_Loader.add_multi_constructor("!", lambda _loader, _suffix, _node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _loader, _suffix, _node: None)


class UnreadableSettingsError(Exception):
    """mkdocs.yml is missing or cannot be read; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """The settings that count, and the folder of the hand-written pages."""

    docs: Path
    values: dict[str, Any]

    @property
    def site_url(self) -> str:
        """Give the site's address; empty text where none is known."""
        return str(self.values.get("site_url") or "")


def read_site_file(root: Path) -> SiteFile:
    """Read the settings of a collection's site."""
    path = root / NAME
    if not path.is_file():
        raise UnreadableSettingsError(f"'{path}' must be there: it names the site and its pages.")
    try:
        values = yaml.load(path.read_bytes(), _Loader)  # noqa: S506 - the loader is a safe one
    except yaml.YAMLError as error:
        raise UnreadableSettingsError(f"'{path}' must be YAML; mend it first: {error}") from error
    if not isinstance(values, dict):
        raise UnreadableSettingsError(f"'{path}' must hold settings, such as 'site_name: …'.")
    return SiteFile(root / str(values.get("docs_dir") or "docs"), values)


def read_project(site: SiteFile, library: Library) -> tuple[Project, tuple[Problem, ...]]:
    """Read the hand-written pages of the navigation, all if there is none, and those beside it; fill their counts in."""
    nav = tuple(site.values.get("nav") or ())
    named = set(_list_pages(nav))
    beside_nav = str(site.values.get("not_in_nav") or "")
    stand_beside = pathspec.GitIgnoreSpec.from_lines(beside_nav.splitlines())
    counts = count_library(library)
    pages: list[WrittenPage] = []
    problems: list[Problem] = []
    for path in sorted(site.docs.rglob("*.md")):
        uri = path.relative_to(site.docs).as_posix()
        if uri in named or not nav or stand_beside.match_file(uri):
            markdown, faults = render_counts(path.read_text(encoding="utf-8"), counts, f"{site.docs.name}/{uri}")
            pages.append(WrittenPage(uri, path.stem, markdown))
            problems += faults
    files = tuple(DataFile(path.relative_to(site.docs.resolve()).as_posix(), path.read_bytes()) for path in _list_shown(site.docs, pages))
    name, description = (str(site.values.get(key) or "") for key in ("site_name", "site_description"))
    project = Project(name or library.collection.title, description, site.site_url, nav, beside_nav, tuple(pages), files)
    return project, tuple(problems)


def _list_pages(nav: Any) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    return [page for value in (nav.values() if isinstance(nav, dict) else nav or ()) for page in _list_pages(value)]


def _list_shown(docs: Path, pages: list[WrittenPage]) -> list[Path]:
    """List the files below the folder, such as pictures, that hand-written pages lead to."""
    named = {((docs / page.uri).parent / link).resolve() for page in pages for link in _LINK.findall(page.markdown)}
    return sorted(path for path in named if path.suffix != ".md" and path.is_file() and path.is_relative_to(docs.resolve()))
