"""Fills a folder that a command makes anew each time, and never one that somebody else has filled."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

MARK = ".made-by-synthesis"


def replace_folder(folder: Path, command: str, fill: Callable[[Path], None]) -> None:
    """Put a folder with what `fill` writes in its place, whole or not at all; end with 1 where `command` did not make what is there."""
    place = folder.absolute()
    if not is_own(place, command):
        click.echo(f"'{folder}' holds what 'synthesis {command}' has not made; nothing was written.")
        click.echo("Name a folder that is empty or not there yet.")
        sys.exit(1)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent, prefix=f".{place.name}.", suffix=".part") as beside:
            new, old = Path(beside) / "new", Path(beside) / "old"
            new.mkdir()
            (new / MARK).write_text(f"{command}\n", encoding="utf-8")
            fill(new)
            if place.exists():
                place.rename(old)
            new.rename(place)
    except OSError as error:
        click.echo(f"The system does not let us write {str(error.filename)!r}: {error.strerror}.")
        sys.exit(1)


def is_own(folder: Path, command: str) -> bool:
    """Tell whether a folder is not there, empty, or made by this command before."""
    if not folder.exists() and not folder.is_symlink():
        return True
    if not folder.is_dir() or folder.is_symlink():
        return False
    mark = folder / MARK
    return mark.read_text(encoding="utf-8").strip() == command if mark.is_file() else not any(folder.iterdir())
