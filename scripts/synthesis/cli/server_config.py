"""`synthesis server-config`: print the configuration of a web server for the built site."""

import sys
from pathlib import Path

import click

from synthesis.publish.server_config import WRITERS

_LISTEN = {"caddy": ":8080", "nginx": "8080"}


@click.command("server-config")
@click.argument("server", type=click.Choice(list(WRITERS)))
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The folder of the built site, for the hashes of its scripts.",
)
@click.option("--root", "served", metavar="FOLDER", help="The folder that the server serves.  [default: the site's]")
@click.option("--listen", metavar="ADDRESS", help="Where the server listens: a port, or for Caddy a host name.  [default: 8080]")
def server_config(server: str, site: Path, served: str | None, listen: str | None) -> None:
    """Print a configuration of nginx or Caddy for the built site, with the headers that protect readers."""
    if not (site / "index.html").is_file():
        click.echo(f"'{site}' must be a built site, and has no index.html; build it first: mkdocs build --strict", err=True)
        sys.exit(1)
    click.echo(WRITERS[server](site, served or str(site.resolve()), listen or _LISTEN[server]), nl=False)
