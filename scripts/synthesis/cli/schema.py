"""`synthesis schema`: the JSON Schemas that editors show completion, help and red underlines by; `check` keeps them current too."""

import sys
from pathlib import Path

import click

from synthesis.cli.options import root_option
from synthesis.disk import replace_file
from synthesis.model.library import Library
from synthesis.reading import read_library
from synthesis.schema.files import renew_schemas
from synthesis.schema.kinds import FOLDER


@click.command()
@root_option
def schema(root: Path) -> None:
    """Write what editors need to know of the collection's files into .schema/, where it is missing or out of date.

    Every file of sources/ names its schema in its first line, so that an editor with a YAML language server (VS Code with
    the extension 'YAML', for one) completes keys and names, explains them, and underlines what is wrong.
    """
    library, _ = read_library(root)
    try:
        written = keep_schemas(root, library)
    except OSError as error:
        click.echo(f"'{root / FOLDER}' must be a folder that can be written in ({error.strerror}).")
        sys.exit(1)
    click.echo(f"Wrote {', '.join(written)}." if written else f"{FOLDER}/ is up to date.")


def keep_schemas(root: Path, library: Library) -> list[str]:
    """Write the schemas that are missing or out of date, and name them.

    Raises:
        OSError: if nobody may write there.
    """
    return [file.path for file in renew_schemas(library, root) if replace_file(root / file.path, file.content)]
