"""`synthesis publish`: bring a built site to a folder or an object store."""

import re
import sys
from pathlib import Path

import click

from synthesis.publish.address import open_store
from synthesis.publish.local_files import list_files
from synthesis.publish.publish import Publication, publish
from synthesis.publish.store import CannotPublishError, list_failures

_ADDRESS = re.compile(r"https?://[^/]")


@click.command("publish")
@click.argument("url")
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The folder of the built site.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--into-existing", is_flag=True, help="Publish over another's files where URL holds any; the others stay.")
@click.option("--endpoint", metavar="ADDRESS", help="Address of the store's own server, where it is not Amazon's.")
def publish_site(url: str, site: Path, endpoint: str | None, *, dry_run: bool, into_existing: bool) -> None:
    """Bring the built site to URL: a folder, file://… or s3://bucket/folder.

    Sends only what has changed, what pages need before the pages, and removes last. One that was broken off can be
    repeated; the old site stays whole until then. Where URL holds files that were not published there, nothing is done.
    Exits with 0 if all is there, 1 if something could not be done.
    """
    if not (site / "index.html").is_file():
        click.echo(f"'{site}' must be a built site, and has no index.html; build it first: mkdocs build --strict")
        sys.exit(1)
    if endpoint and not _ADDRESS.match(endpoint):
        click.echo(f"--endpoint must be an address such as https://store.example, not {endpoint!r}")
        sys.exit(1)
    options = {"client_kwargs": {"endpoint_url": endpoint}} if endpoint else {}
    try:
        store = open_store(url, options)
        done = publish(list_files(site), store, click.echo, is_rehearsal=dry_run, into_existing=into_existing)
    except CannotPublishError as error:
        click.echo(str(error))
        sys.exit(1)
    except ValueError as error:
        # The package for S3 looks at the address only when it first asks there.
        if not endpoint or not str(error).startswith("Invalid "):
            raise
        click.echo(f"--endpoint must be an address such as https://store.example, not {endpoint!r}")
        sys.exit(1)
    except list_failures() as error:
        click.echo(f"{url!r} could not be written: {error}. What is there stays whole; put that right, and run the command again.")
        sys.exit(1)
    click.echo(_summarise(done, is_rehearsal=dry_run))


def _summarise(done: Publication, *, is_rehearsal: bool) -> str:
    would = "would be " if is_rehearsal else ""
    parts = [
        f"{len(done.sent)} files {would}sent ({done.bytes_sent:,} bytes)",
        f"{done.unchanged} unchanged",
        f"{len(done.removed)} {would}removed",
    ]
    if done.leaving:
        parts.append(f"{len(done.leaving)} old assets kept until the next publication")
    return ", ".join(parts) + "."
