"""`synthesis offline`: build the site into a folder and a zip that work from a disk, without a server."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import click

from synthesis.cli.own_folder import MARK, is_own, replace_folder
from synthesis.publish.offline import INDEX, list_offline_files, write_zip

_COMMAND = "offline"


@click.command(_COMMAND)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of a site that is built already. [default: build it now]",
)
def offline(folder: Path, site: Path | None) -> None:
    """Build the site into DIR and DIR.zip, to be opened from a disk or a memory stick: index.html is its start.

    Replaces what it has made before, and nothing else. Exits with 0 if both are there, 1 if something could not be done.
    """
    if site and not (site / INDEX).is_file():
        click.echo(f"'{site}' must be a built site, and has no {INDEX}; build it first: mkdocs build --strict")
        sys.exit(1)
    packed = folder.absolute().with_name(f"{folder.absolute().name}.zip")
    if packed.is_dir() or (packed.exists() and not _has_made(folder.absolute())):
        click.echo(f"'{packed}' is there already; nothing was written. Move it away, or name another folder.")
        sys.exit(1)

    with _build() if site is None else nullcontext(site) as built:
        replace_folder(folder, _COMMAND, lambda new: _write(built, new))
        _pack(built, folder.absolute().name, packed)
    click.echo(f"Wrote {folder} and {packed.name} ({packed.stat().st_size:,} bytes). Open {folder / INDEX} in a browser.")


def _has_made(folder: Path) -> bool:
    """Tell whether this command has made what is in a folder; one that is empty says nothing about the zip beside it."""
    return is_own(folder, _COMMAND) and (folder / MARK).is_file()


@contextmanager
def _build() -> Iterator[Path]:
    """Give the folder of the site that mkdocs.yml in this folder describes; end as MkDocs does where there is a problem."""
    with tempfile.TemporaryDirectory() as site:
        code = subprocess.call([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site])  # noqa: S603 - our own words
        if code:
            sys.exit(code)
        yield Path(site)


def _write(site: Path, folder: Path) -> None:
    for file in list_offline_files(site):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def _pack(site: Path, name: str, packed: Path) -> None:
    with tempfile.TemporaryDirectory(dir=packed.parent, prefix=f".{packed.name}.", suffix=".part") as beside:
        part = Path(beside) / packed.name
        with part.open("wb") as target:
            write_zip(list_offline_files(site), name, target)
        part.replace(packed)
