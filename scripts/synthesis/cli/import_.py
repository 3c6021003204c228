"""`synthesis import`: a library that Zotero or JabRef exported, merged into the bibliography."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from synthesis.cli.carry_out import carry_out_steps
from synthesis.cli.options import root_option
from synthesis.ingest.merge import Known, Merge, plan_merge
from synthesis.ingest.read_library_file import read_library_file
from synthesis.model.shorten import shorten
from synthesis.report.text import write_text


@click.command("import")
@root_option
@click.argument("library", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
def import_library(root: Path, library: Path, *, dry_run: bool) -> None:
    """Merge FILE (.bib, .ris or CSL-JSON) into bibliography.bib.

    What is there stays as it is, byte for byte, keys included; new works go behind it. A work is the same if its DOI is, or its
    title and year and first author. Where the two differ, both are shown, and you decide. Exits with 1 if there is something
    to decide or to mend.
    """
    merge = carry_out_steps(root, lambda: plan_merge(root, read_library_file(library)), dry=dry_run)
    for line in _describe(merge, dry=dry_run):
        click.echo(line)
    if merge.problems:
        click.echo(write_text(merge.problems), nl=False)
    sys.exit(0 if merge.is_clean else 1)


def _describe(merge: Merge, *, dry: bool) -> Iterator[str]:
    verb = "Would add" if dry else "Added"
    for added in merge.added:
        other = f" (it came as {added.came_as!r}, which is another work's key here)" if added.came_as else ""
        yield f"{verb} {added.key}: {shorten(added.title)}{other}"
    for known in merge.known:
        if known.differences:
            yield from _set_side_by_side(known)
    yield from merge.notes
    same = sum(not known.differences for known in merge.known)
    here = f"{_count(same, 'work')} here already, the same; {_count(len(merge.known) - same, 'work')} here already, different."
    yield f"{verb} {_count(len(merge.added), 'work')}; {here}"


def _set_side_by_side(known: Known) -> Iterator[str]:
    """Write a table of the fields in which the two entries differ."""
    yield f"Here already as {known.key}: {shorten(known.title)}"
    head = ("field", "bibliography.bib", str(known.place))
    rows = [(one.field, shorten(one.ours) or "-", shorten(one.theirs)) for one in known.differences]
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(2)]
    for field, ours, theirs in (head, *rows):
        yield f"  {field:<{widths[0]}}  {ours:<{widths[1]}}  {theirs}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
