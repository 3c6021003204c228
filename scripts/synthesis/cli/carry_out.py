"""Carries plans out: each file is replaced whole, in the order of the plan, so that a run cut short is completed by a second one."""

import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TypeVar

import click

from synthesis.disk import create_file, is_taken, replace_file
from synthesis.ingest.refused import MistypedError, RefusedError
from synthesis.ingest.steps import Move, NewFile, Plan, Step


class Planned(Protocol):
    """Whatever has steps."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps in order."""


PlannedType = TypeVar("PlannedType", bound=Planned)


def carry_out(root: Path, make_plan: Callable[[], Plan]) -> None:
    """Make a plan, carry it out and tell of it; end with 1 if it leaves something to do."""
    plan = carry_out_steps(root, make_plan)
    for note in plan.notes:
        click.echo(note)
    sys.exit(1 if plan.is_incomplete else 0)


def carry_out_steps(root: Path, make_plan: Callable[[], PlannedType], *, dry: bool = False) -> PlannedType:
    """Make a plan and carry it out, unless `dry`; end with 1 where it was refused, with 2 where the command was mistyped."""
    with _end_in_words():
        plan = make_plan()
        for step in () if dry else plan.steps:
            _carry_out_step(root, step)
    return plan


def make_folder(folder: Path, make_files: Callable[[], Iterable[NewFile]]) -> None:
    """Make a folder with its files: it is there with all of them, or not at all."""
    with _end_in_words():
        files = tuple(make_files())
        place = folder.absolute()
        if place.exists() or place.is_symlink():
            raise RefusedError(f"{folder} is there already; nothing was written. Name a folder that is not there yet.")
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent, prefix=f".{place.name}.", suffix=".part", ignore_cleanup_errors=True) as beside:
            whole = Path(beside) / place.name
            for file in files:
                path = whole / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                replace_file(path, file.text)
            whole.rename(place)


@contextmanager
def _end_in_words() -> Iterator[None]:
    """Put what a command cannot do into words, and end it."""
    try:
        yield
    except MistypedError as error:
        raise click.UsageError("\n".join(error.lines)) from error
    except RefusedError as error:
        for line in error.lines:
            click.echo(line)
        sys.exit(1)
    except OSError as error:
        click.echo(f"The system does not let us write {error.filename!r}: {error.strerror}.")
        sys.exit(1)


def _carry_out_step(root: Path, step: Step) -> None:
    if isinstance(step, Move):
        _move(root, step)
    elif step.is_new:
        try:
            create_file(root / step.path, step.text)
        except FileExistsError as error:
            raise RefusedError(f"{step.path} is there already; it stays as it is.") from error
    else:
        replace_file(root / step.path, step.text)


def _move(root: Path, step: Move) -> None:
    # A move takes the place of what is there, unasked: two programs at once are rare, a plan that overlooked a file is not.
    if is_taken(root / step.path, root / step.to):
        raise RefusedError(f"{step.to} is there already; {step.path} stays as it is.")
    (root / step.to).parent.mkdir(parents=True, exist_ok=True)
    (root / step.path).rename(root / step.to)
