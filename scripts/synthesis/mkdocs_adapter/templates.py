"""MkDocs' Jinja environment in, one that our templates can work with out."""

from jinja2 import BytecodeCache, Environment
from mkdocs.structure.files import Files

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
