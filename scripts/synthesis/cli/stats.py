"""`synthesis stats`: the state of the collection, as a few tables or as JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from synthesis.cli.options import root_option
from synthesis.ingest.stats import Stats, count_state
from synthesis.model.code import Severity
from synthesis.reading import read_library

_MAX_LISTED = 10


@click.command()
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to write it.")
@click.option("--all", "show_all", is_flag=True, help="List all ids in the text, not only the first of each list.")
def stats(root: Path, form: str, *, show_all: bool) -> None:
    """Show what the collection has and lacks: findings by source, theme and state, and what is thin, unchecked or unused."""
    library, problems = read_library(root)
    state = count_state(library)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if form == "json":
        click.echo(json.dumps({"findings": state.findings, **asdict(state), "errors": errors}, ensure_ascii=False, indent=2))
        return
    for line in _describe(state, None if show_all else _MAX_LISTED):
        click.echo(line)
    if errors:
        click.echo(f"\nWhat is broken is not counted: {errors} {'error' if errors == 1 else 'errors'}; 'synthesis check' names them.")


def _describe(state: Stats, limit: int | None) -> Iterator[str]:
    rows = [(one.id, one.findings, one.found, one.reviewed, one.retired) for one in state.sources]
    total = ("all", *(sum(int(row[column]) for row in rows) for column in range(1, 5)))
    yield from _set_table(("source", "findings", "found", "reviewed", "retired"), [*rows, total])
    yield ""
    yield from _set_table(
        ("theme", "findings", "statements", "sources"), [(t.id, t.findings, t.statements, len(t.sources)) for t in state.themes]
    )
    yield ""
    yield from _set_table(
        ("state of", "", ""),
        [
            *(("passages", name, count) for name, count in state.passages.items()),
            *(("figures", name, count) for name, count in state.figures.items()),
            *(("findings", name, count) for name, count in state.reviews.items()),
        ],
    )
    yield ""
    yield _list("Themes on one source only", state.themes_on_one_source, limit)
    yield _list("Findings that nobody has reviewed", state.unreviewed, limit)
    yield _list(f"Works never cited, of {state.works}", state.works_never_cited, limit)
    yield _list("Links without an archived copy", state.links_without_archive, limit)


def _set_table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Write a table; numbers stand below each other's last digit."""
    lines = [head, *rows]
    widths = [max(len(str(line[column])) for line in lines) for column in range(len(head))]
    for line in lines:
        is_number = [isinstance(row, int) for row in (rows[0] if rows else ())] or [False] * len(head)
        cells = [
            f"{cell!s:>{width}}" if number else f"{cell!s:<{width}}" for cell, width, number in zip(line, widths, is_number, strict=True)
        ]
        yield "  ".join(cells).rstrip()


def _list(what: str, ids: Sequence[str], limit: int | None) -> str:
    shown = ids[:limit]
    more = f" and {len(ids) - len(shown)} more (--all lists them)" if len(ids) > len(shown) else ""
    return f"{what}: {len(ids)}" + (f" ({', '.join(shown)}{more})" if ids else "")
