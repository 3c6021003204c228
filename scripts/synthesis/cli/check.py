"""`synthesis check`: all problems of all files in one go, as text, as annotations or as JSON."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from synthesis.model.code import Severity
from synthesis.model.problem import Problem
from synthesis.pipeline import read_library
from synthesis.report.github import write_github
from synthesis.report.json_array import write_json
from synthesis.report.text import write_text

_WRITERS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": write_text,
    "github": write_github,
    "json": write_json,
}


@click.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The collection's folder, which holds sources/ and bibliography.bib. [default: this folder]",
)
@click.option("--format", "form", type=click.Choice(list(_WRITERS)), default="text", show_default=True, help="How to write the problems.")
@click.option("--strict", is_flag=True, help="Let warnings fail the check as errors do.")
def check(root: Path, form: str, *, strict: bool) -> None:
    """Check every file of the collection and say what is wrong, where, and what to write instead.

    Exits with 0 if nothing is wrong, 1 if something is, 2 if the command itself was mistyped.
    """
    _, problems = read_library(root)
    click.echo(_WRITERS[form](problems), nl=False)
    grave = [problem for problem in problems if strict or problem.severity is Severity.ERROR]
    sys.exit(1 if grave else 0)
