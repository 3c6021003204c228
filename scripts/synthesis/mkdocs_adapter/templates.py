"""MkDocs' Jinja environment in, one that our templates can work with out."""

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from synthesis.mkdocs_adapter.assets import Assets
from synthesis.mkdocs_adapter.contents import cut_contents


def prepare_templates(env: Environment, assets: Assets, caveat: str, files: Files, memory: BytecodeCache | None = None) -> Environment:
    """Tell the templates what stands in the frame of every page, and which pages there are; compile each but once with a memory."""
    env.bytecode_cache = memory
    # Lines that hold nothing but a tag of Jinja would be empty lines on every page.
    env.trim_blocks = env.lstrip_blocks = True
    env.filters["contents"] = cut_contents
    env.globals["assets"] = assets
    env.globals["caveat"] = caveat
    env.globals["has_page"] = lambda uri: files.get_file_from_path(uri) is not None
    return env


def list_own_files(theme: Theme) -> None:
    """Let MkDocs see no files of the theme but those in its first folder.

    No other is kept, and finding and leaving out the ten thousand icons that Material brings along takes a tenth of a second.
    """
    get_env = theme.get_env

    def get_env_with_own_files() -> Environment:
        env = get_env()
        env.loader = _OwnFiles(theme.dirs)
        return env

    theme.get_env = get_env_with_own_files  # type: ignore[method-assign]  # There is no event between this and its use.


class _OwnFiles(FileSystemLoader):
    """Finds templates in all folders, and lists those in the first."""

    def list_templates(self) -> list[str]:
        """List what stands in the first folder."""
        return FileSystemLoader(self.searchpath[0]).list_templates()
