"""`synthesis rename`: an id and every reference to it."""

from pathlib import Path

import click

from synthesis.cli.carry_out import carry_out
from synthesis.cli.options import find_texts, root_option, texts_option
from synthesis.ingest.rename import KINDS, plan_rename


@click.command()
@root_option
@texts_option
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--kind", type=click.Choice(list(KINDS)), default=None, help="Which record is meant, where several have the id.")
def rename(root: Path, texts: Path | None, old: str, new: str, kind: str | None) -> None:
    """Give a record the id NEW instead of OLD, and change every reference to it.

    That is in YAML files, in the marks of texts, in links of pages in docs/ and mkdocs.yml, in receipts and in file names; nothing else
    changes. If the command is interrupted, run it again: it finishes. Ids of findings are for good; see 'synthesis retire'.
    """
    carry_out(root, lambda: plan_rename(root, find_texts(root, texts), old, new, kind or ""))
