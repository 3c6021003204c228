"""`synthesis review`: sign, in one's own name, that a finding's passages support its claim."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from synthesis.cli.options import root_option
from synthesis.cli.write import refuse_to_lose_reviews
from synthesis.disk import replace_file
from synthesis.model.nearest import suggest
from synthesis.model.receipt import sign_review
from synthesis.reading import read_library
from synthesis.verify.receipts_file import write_receipts


@click.command()
@root_option
@click.argument("findings", metavar="ID...", nargs=-1, required=True)
@click.option("--by", metavar="NAME", required=True, help="Your name, as readers will see it.")
def review(root: Path, findings: tuple[str, ...], by: str) -> None:
    """Record that you have read the passages of the findings and judge that they support the claims.

    The review ends when the claim or a pinpoint is changed. Exits with 1 if a finding is not there.
    """
    if len(by.strip().splitlines()) > 1:
        raise click.BadParameter("must be a name on one line", param_hint="--by")
    if not by.strip():
        raise click.BadParameter("must be a name", param_hint="--by")
    library, problems = read_library(root)
    refuse_to_lose_reviews(problems)
    unknown = [finding for finding in findings if finding not in library.findings]
    for finding in unknown:
        click.echo(f"No finding has the id {finding!r}; {suggest(finding, library.findings, 'see the findings page for those there are')}")
    if unknown:
        sys.exit(1)
    today = datetime.now(UTC).date().isoformat()
    signed = {finding: sign_review(library.findings[finding].record, by.strip(), today) for finding in findings}
    receipts = write_receipts(library.texts.values(), library.receipts.values(), {**library.reviews, **signed}.values())
    replace_file(root / "sources" / "receipts.yml", receipts)
    for finding in findings:
        click.echo(f"{finding}: reviewed by {by.strip()} on {today}.")
