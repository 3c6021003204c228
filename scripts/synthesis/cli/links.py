"""`synthesis links`: ask for every address outside the site that the bibliography names."""

import sys
from collections import Counter
from pathlib import Path

import click

from synthesis.cli.options import root_option
from synthesis.ingest.ask_links import HOSTS_AT_A_TIME, PAUSE, TIMEOUT, ask_links
from synthesis.ingest.outside_links import Finding, list_outside_links, tell_answers
from synthesis.reading import read_library


@click.command("links")
@click.argument("keys", nargs=-1, metavar="[KEY]…")
@root_option
@click.option("--timeout", type=click.FloatRange(min=0.1), default=TIMEOUT, show_default=True, help="Seconds to wait for an answer.")
@click.option("--pause", type=click.FloatRange(min=0), default=PAUSE, show_default=True, help="Seconds between two requests to a host.")
def links(keys: tuple[str, ...], root: Path, timeout: float, pause: float) -> None:
    """Ask for the addresses of the works KEY, or of all, and say which are dead, have moved, or would not tell.

    An archived copy, the field 'archived' of an entry, stands beside the link on the site; a dead link that has one is a
    warning. Exits with 0 if no link is dead without a copy, 1 if one is, 2 if the command was mistyped.
    """
    library, _ = read_library(root)
    if unknown := [key for key in keys if key not in library.references]:
        raise click.UsageError(f"KEY must be in the bibliography, and {unknown[0]!r} is not.")
    asked = tuple(link for link in list_outside_links(library) if not keys or link.key in keys)
    urls = sorted({link.url for link in asked})
    click.echo(f"Asking for {len(urls)} addresses, {HOSTS_AT_A_TIME} hosts at a time …", err=True)
    done: list[str] = []

    def tell(url: str) -> None:
        done.append(url)
        click.echo(f"\r{len(done)} of {len(urls)}", err=True, nl=len(done) == len(urls))

    told = list(tell_answers(asked, ask_links(urls, tell, pause=pause, timeout=timeout)))
    for _, line in told:
        click.echo(line)
    counts = Counter(finding for finding, _ in told)
    click.echo(
        f"{len(asked)} {'link' if len(asked) == 1 else 'links'}: {len(asked) - len(told)} answer, {counts[Finding.MOVED]} moved, "
        f"{counts[Finding.NOT_SURE]} not sure, {counts[Finding.DEAD]} dead."
    )
    sys.exit(1 if any(finding is Finding.DEAD and ": warning: " not in line for finding, line in told) else 0)
