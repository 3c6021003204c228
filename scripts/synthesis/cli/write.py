"""Writing a file so that at any moment the old one or the new one is there, whole."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from synthesis.model.code import Code
from synthesis.model.problem import Problem

RECEIPTS = "sources/receipts.yml"


def replace_file(path: Path, text: str) -> bool:
    """Put a text in the place of a file; tell whether anything changed. Nothing is touched where nothing does."""
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    with _written_beside(path, data, mode) as temporary:
        temporary.replace(path)
    return True


def create_file(path: Path, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        FileExistsError: if there is one of that name, which stays as it is.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _written_beside(path, text.encode(), 0o644) as temporary:
        # Unlike a move, a link never takes the place of a file that somebody has made meanwhile.
        path.hardlink_to(temporary)


@contextmanager
def _written_beside(path: Path, data: bytes, mode: int) -> Iterator[Path]:
    """Give a file with the data, whole and on the disk, in the folder of another; it is gone afterwards."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def refuse_to_lose_reviews(problems: Iterable[Problem]) -> None:
    """End the command where writing receipts anew would lose what cannot be made again: a person's reviews."""
    grave = [problem for problem in problems if problem.place.path == RECEIPTS and problem.code is not Code.RECEIPT_DAMAGED]
    for problem in grave:
        click.echo(str(problem))
    if grave:
        click.echo(f"Nothing was written: {RECEIPTS} may hold reviews that cannot be read. Mend it first.")
        sys.exit(1)
