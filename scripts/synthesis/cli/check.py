"""`synthesis check`: all problems of all files in one go, as text, as annotations or as JSON."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import click

from synthesis.cli.options import find_texts, root_option, texts_option
from synthesis.cli.watch import watch_files
from synthesis.last_answer import find_answer, keep_answer
from synthesis.model.code import Code, Severity
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.problem import Problem
from synthesis.report.github import write_github
from synthesis.report.json_array import write_json
from synthesis.report.text import write_text

_WRITERS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": write_text,
    "github": write_github,
    "json": write_json,
}


@click.command()
@root_option
@texts_option
@click.option("--format", "form", type=click.Choice(list(_WRITERS)), default="text", show_default=True, help="How to write the problems.")
@click.option("--strict", is_flag=True, help="Let warnings fail the check as errors do.")
@click.option("--release", is_flag=True, help="Let receipts that are missing or out of date fail the check, documents or not.")
@click.option("--watch", is_flag=True, help="Check again whenever a file was saved, until Ctrl+C.")
def check(root: Path, texts: Path | None, form: str, *, strict: bool, release: bool, watch: bool) -> None:
    """Check every file of the collection and say what is wrong, where, and what to write instead.

    Findings are checked against the documents that are there. Exits with 0 if nothing is wrong, 1 if something is,
    2 if the command itself was mistyped.
    """
    folder = find_texts(root, texts)

    memory = Memory() if watch else NO_MEMORY

    def answer() -> int:
        seen, problems = find_answer(root, folder)
        if problems is None:
            problems = _find_problems(root, folder, memory)
            keep_answer(root, folder, seen, problems)
        click.echo(_WRITERS[form](problems), nl=False)
        return 1 if any(_is_grave(problem, strict=strict, release=release) for problem in problems) else 0

    sys.exit(watch_files(root, folder, answer) if watch else answer())


def _find_problems(root: Path, texts: Path, memory: Memory) -> tuple[Problem, ...]:
    # An answer that is known already is given before these would be loaded.
    from synthesis.cli.schema import keep_schemas  # noqa: PLC0415
    from synthesis.reading import check_collection  # noqa: PLC0415

    library, problems = check_collection(root, texts, memory)
    # Help for editors is no part of the answer: where nobody may write, there is none.
    with suppress(OSError):
        keep_schemas(root, library)
    return problems


def _is_grave(problem: Problem, *, strict: bool, release: bool) -> bool:
    return strict or problem.severity is Severity.ERROR or (release and problem.code is Code.RECEIPT_NOT_RENEWABLE)
