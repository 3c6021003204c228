"""Looks after what a command that writes receipts could lose."""

import sys
from collections.abc import Iterable

import click

from synthesis.model.code import Code
from synthesis.model.problem import Problem

RECEIPTS = "sources/receipts.yml"


def refuse_to_lose_reviews(problems: Iterable[Problem]) -> None:
    """End the command where writing receipts anew would lose what cannot be made again: a person's reviews."""
    grave = [problem for problem in problems if problem.place.path == RECEIPTS and problem.code is not Code.RECEIPT_DAMAGED]
    for problem in grave:
        click.echo(str(problem))
    if grave:
        click.echo(f"Nothing was written: {RECEIPTS} may hold reviews that cannot be read. Mend it first.")
        sys.exit(1)
