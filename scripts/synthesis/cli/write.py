"""Writing a file so that at any moment the old one or the new one is there, whole."""

import os
import sys
import tempfile
from collections.abc import Iterable
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
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return True


def refuse_to_lose_reviews(problems: Iterable[Problem]) -> None:
    """End the command where writing receipts anew would lose what cannot be made again: a person's reviews."""
    grave = [problem for problem in problems if problem.place.path == RECEIPTS and problem.code is not Code.RECEIPT_DAMAGED]
    for problem in grave:
        click.echo(str(problem))
    if grave:
        click.echo(f"Nothing was written: {RECEIPTS} may hold reviews that cannot be read. Mend it first.")
        sys.exit(1)
