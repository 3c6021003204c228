"""`synthesis export markdown`: write the whole site as plain Markdown, which other generators of sites build."""

import sys
from pathlib import Path

import click

from synthesis.cli.mkdocs_yml import UnreadableSettingsError, read_project, read_site_file
from synthesis.cli.options import root_option
from synthesis.cli.own_folder import replace_folder
from synthesis.model.page import SiteSettings
from synthesis.pipeline import make_markdown, open_site


@click.group("export")
def export() -> None:
    """Write the site in another form."""


@export.command("markdown")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@root_option
def export_markdown(folder: Path, root: Path) -> None:
    """Write all pages as plain Markdown into DIR, with their links, the data files, and settings for other generators.

    In DIR, 'properdocs build', 'zensical build' and 'mkdocs build' make a site of the same pages. Replaces what it has
    written before, and nothing else. Exits with 0 if there is no problem, 1 if there is one; what is right is written.
    """
    try:
        site = read_site_file(root)
    except UnreadableSettingsError as error:
        click.echo(str(error))
        sys.exit(1)
    opened = open_site(root, SiteSettings(site_url=site.site_url))
    project, unknown_counts = read_project(site, opened.library)
    problems = (*opened.problems, *unknown_counts)
    number = 0

    def fill(new: Path) -> None:
        nonlocal number
        for file in make_markdown(opened, project):
            path = new / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
            number += path.suffix == ".md"

    replace_folder(folder, "export markdown", fill)
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"Wrote {number} pages into {folder}. Build them there with 'properdocs build' or 'zensical build'.")
    sys.exit(1 if problems else 0)
