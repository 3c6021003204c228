"""Options that several commands share."""

from pathlib import Path

import click

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The collection's folder, which holds sources/ and bibliography.bib. [default: this folder]",
)

texts_option = click.option(
    "--texts",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="SYNTHESIS_TEXTS",
    help="The folder with the documents, named by BibTeX key. [env: SYNTHESIS_TEXTS; default: sources/texts]",
)


def find_texts(root: Path, texts: Path | None) -> Path:
    """Give the folder with the documents: the one that was named, or the collection's own."""
    return texts or root / "sources" / "texts"
