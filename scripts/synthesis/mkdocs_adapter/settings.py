"""MkDocs' settings in, what the pipeline needs to know out: the collection's folder and where it is published."""

import os
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

import synthesis
from synthesis.mkdocs_adapter.templates import list_own_files
from synthesis.model.page import SiteSettings

_PACKAGE = Path(synthesis.__file__).parent
_EPOCH = "SOURCE_DATE_EPOCH"


def find_root(config: MkDocsConfig) -> Path:
    """Give the collection's folder: the one that holds mkdocs.yml."""
    return Path(config.config_file_path).resolve().parent


def list_collection(root: Path) -> tuple[Path, ...]:
    """List the folder and the file that hold a collection."""
    return root / "sources", root / "bibliography.bib"


def find_texts(root: Path) -> Path:
    """Give the folder with the documents: the one that the environment names, or the collection's own."""
    named = os.environ.get("SYNTHESIS_TEXTS")
    return Path(named) if named else root / "sources" / "texts"


def apply_settings(config: MkDocsConfig) -> MkDocsConfig:
    """Watch what the pages are made of; drop the edit links where no repository is known."""
    root = find_root(config)
    made_of = (*list_collection(root), _PACKAGE / "render", _PACKAGE / "theme")
    # MkDocs would end with a traceback if it were told to watch what is not there.
    config.watch.extend(str(path) for path in made_of if path.exists())
    if not config.repo_url:
        config.edit_uri = None
    _use_theme(config, _PACKAGE / "theme")
    list_own_files(config.theme)
    return config


def _use_theme(config: MkDocsConfig, theme: Path) -> None:
    """Put our theme before the others, unless the settings name it: a collection elsewhere need not know where it lies."""
    if not any(Path(folder).resolve() == theme.resolve() for folder in config.theme.dirs):
        config.theme.dirs.insert(0, str(theme))


def read_settings(config: MkDocsConfig) -> SiteSettings:
    """Give the addresses that the pages may lead to; what nobody gave stays empty."""
    site_url, repo_url = config.site_url or "", config.repo_url or ""
    edit_base = _edit_base(repo_url, config.edit_uri or "")
    return SiteSettings(site_url=site_url, repo_url=repo_url, edit_base=edit_base, published=_read_day())


def _read_day() -> str:
    """Give the day of the build in ISO form where the environment says it, so that the same input gives the same bytes.

    Raises PluginError for what is no moment: MkDocs reads the same variable later, and would end with a traceback.
    """
    seconds = os.environ.get(_EPOCH)
    if seconds is None:
        return ""
    moment = _read_moment(seconds)
    if not moment:
        message = f"The environment variable {_EPOCH} must be whole seconds since 1970, such as 1600000000, or unset; not {seconds!r}."
        raise PluginError(message)
    return moment.date().isoformat()


def _read_moment(seconds: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(seconds), UTC) if seconds.isascii() and seconds.isdecimal() else None
    except (ValueError, OverflowError, OSError):  # Each for another size of what is too large.
        return None


def _edit_base(repo_url: str, edit_uri: str) -> str:
    """Give the address of the repository's top folder for editing: `edit_uri` is that of `docs/`, one below it."""
    return urljoin(f"{repo_url.rstrip('/')}/{edit_uri}", "../") if repo_url and edit_uri else ""
