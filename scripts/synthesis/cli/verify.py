"""`synthesis verify`: look every pinpoint up in the documents, write receipts, or show what of a document was used."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from synthesis.cli.coverage import write_coverage
from synthesis.cli.options import find_texts, root_option, texts_option
from synthesis.cli.write import refuse_to_lose_reviews
from synthesis.disk import replace_file
from synthesis.model.library import Library
from synthesis.reading import verify_collection
from synthesis.report.text import write_text
from synthesis.verify.library import Verification, cover_source
from synthesis.verify.receipts_file import write_receipts


@click.command()
@root_option
@texts_option
@click.option("--coverage", metavar="SOURCE", help="Show each sentence of the source's documents and the findings on it; write nothing.")
@click.option("--all", "show_all", is_flag=True, help="With --coverage: show every sentence, not only those that nothing stands on.")
def verify(root: Path, texts: Path | None, coverage: str | None, *, show_all: bool) -> None:
    """Look every pinpoint up in the documents that are there, and write receipts to sources/receipts.yml.

    Exits with 0 if all was found, 1 if something was not, 2 if the command itself was mistyped.
    """
    folder = find_texts(root, texts)
    library, verification, problems = verify_collection(root, folder, datetime.now(UTC).date().isoformat())
    if not verification.indexes:
        click.echo(f"No document of the collection is in '{folder}'; put them there by BibTeX key, or name their folder with --texts.")
        sys.exit(1)
    if coverage is not None:
        sys.exit(_show_coverage(library, verification, coverage, show_all=show_all))
    refuse_to_lose_reviews(problems)
    receipts = write_receipts(verification.texts, verification.receipts, library.reviews.values())
    changed = replace_file(root / "sources" / "receipts.yml", receipts)
    click.echo(write_text(verification.problems), nl=False)
    click.echo(_summarise(library, verification))
    click.echo("Wrote sources/receipts.yml." if changed else "sources/receipts.yml is up to date.")
    sys.exit(1 if verification.problems else 0)


def _show_coverage(library: Library, verification: Verification, source_id: str, *, show_all: bool) -> int:
    if source_id not in library.sources:
        raise click.BadParameter(f"must be one of {', '.join(library.sources)}, not {source_id!r}", param_hint="--coverage")
    coverages = cover_source(library, verification, source_id)
    click.echo(write_coverage(coverages, show_all=show_all), nl=False)
    return 1 if any(coverage.not_used or coverage.unknown for _, coverage in coverages) else 0


def _summarise(library: Library, verification: Verification) -> str:
    """Say how many pinpoints were looked up, how many found, and how many have no document here."""
    reports = [pinpoint.report for finding in library.findings.values() for pinpoint in finding.record.pinpoints]
    here = sum(report in verification.indexes for report in reports)
    documents = _count(len(verification.indexes), "document")
    summary = f"Looked up {_count(here, 'pinpoint')} in {documents}: {len(verification.passages)} found where stated."
    absent = len(reports) - here
    return f"{summary} {_count(absent, 'other')} had no document here." if absent else summary


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
