"""`synthesis retire`: a finding that falls away, and the stone that stays."""

from pathlib import Path

import click

from synthesis.cli.carry_out import carry_out
from synthesis.cli.options import root_option
from synthesis.ingest.retire import plan_retirement


@click.command()
@root_option
@click.argument("finding", metavar="ID")
@click.option("--why", required=True, metavar="TEXT", help="Why it falls away, in a sentence, as readers will see it.")
@click.option("--see", default="", metavar="ID", help="The finding that says it now: what referred to the old one is moved to it.")
def retire(root: Path, finding: str, why: str, see: str) -> None:
    """Take the finding ID out, and leave a stone in its source's file that says why.

    The id is never used again, and its receipts and reviews go. What still refers to it is moved with --see, or named: then the
    command exits with 1, and there is something to mend. If it is interrupted, run it again: it finishes.
    """
    carry_out(root, lambda: plan_retirement(root, finding, why, see))
