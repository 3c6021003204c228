"""`synthesis new`: a source, a finding or a whole collection, as a file or a template to fill in."""

from pathlib import Path

import click

from synthesis.cli.carry_out import carry_out, make_folder
from synthesis.cli.options import find_texts, root_option, texts_option
from synthesis.ingest.doi import RESOLVER, fetch_work
from synthesis.ingest.new_collection import make_collection
from synthesis.ingest.new_finding import WantedFinding, plan_finding
from synthesis.ingest.new_source import Wanted, plan_source
from synthesis.ingest.read_library_file import read_library_file
from synthesis.ingest.steps import Plan
from synthesis.ingest.template import Given
from synthesis.model.vocabulary import FindingKind, Nation, SpeakerType

_KINDS = [kind.value for kind in FindingKind]
_SPEAKERS = [speaker.value for speaker in SpeakerType]
_NATIONS = [nation.value for nation in Nation]


@click.group()
def new() -> None:
    """Start a source, a finding or a collection."""


@new.command("source")
@root_option
@click.argument("source_id", metavar="ID")
@click.option("--key", default="", metavar="KEY", help="BibTeX key of its report: one in the bibliography, or with --from the one to take.")
@click.option(
    "--from",
    "library",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Take its report from a .bib, .ris or CSL-JSON file, as Zotero and JabRef export them.",
)
@click.option("--doi", default="", metavar="DOI", help="Take its report from what Crossref or DataCite know of a DOI.")
@click.option("--title", default="", help="What readers call it; the title of its report if left out.")
@click.option("--code", default="", metavar="CODE", help="Two to five capital letters that its findings' ids begin with.")
@click.option(
    "--resolver",
    envvar="SYNTHESIS_DOI_RESOLVER",
    default=RESOLVER,
    show_default=True,
    help="Who is asked for DOIs. [env: SYNTHESIS_DOI_RESOLVER]",
)
def new_source(  # noqa: PLR0913 - one parameter for each option.
    *, root: Path, source_id: str, key: str, library: Path | None, doi: str, title: str, code: str, resolver: str
) -> None:
    """Write sources/ID.yml with comments that explain each field, and put its report into the bibliography.

    Nothing is overwritten. Afterwards 'synthesis check' says what is still to fill in.
    """
    if library and doi:
        raise click.UsageError("Give --from or --doi, not both.")

    def plan() -> Plan:
        arrived = read_library_file(library) if library else fetch_work(doi, resolver) if doi else None
        return plan_source(root, Wanted(source_id, code, key, title), arrived)

    carry_out(root, plan)


@new.command("finding")
@root_option
@texts_option
@click.argument("source", metavar="SOURCE")
@click.option("--phrase", default=None, help="A few words of the passage: they are looked up, and the pinpoint is filled in.")
@click.option("--report", default="", metavar="KEY", help="The report that it stands in, where the source has several.")
@click.option(
    "--at", "choice", type=click.IntRange(min=1), default=None, metavar="N", help="Which place, where the phrase stands in several."
)
@click.option("--claim", default="", help="The claim, in your own words.")
@click.option("--kind", type=click.Choice(_KINDS), default=None, help="What sort of claim it is.")
@click.option("--speaker", type=click.Choice(_SPEAKERS), default=None, help="Who says it.")
@click.option("--evidence", default="", metavar="ID", help="What it rests on: a data set, argument, literature or not-stated.")
@click.option("--theme", "themes", multiple=True, metavar="ID", help="A theme that it speaks to; may be given several times.")
@click.option(
    "--nation", "nations", multiple=True, type=click.Choice(_NATIONS), help="A nation that it is about; may be given several times."
)
@click.option("--plain", is_flag=True, help="Leave out the comments, and the fields that not every finding has.")
def new_finding(  # noqa: PLR0913 - one parameter for each option.
    *,
    root: Path,
    texts: Path | None,
    source: str,
    phrase: str | None,
    report: str,
    choice: int | None,
    claim: str,
    kind: str | None,
    speaker: str | None,
    evidence: str,
    themes: tuple[str, ...],
    nations: tuple[str, ...],
    plain: bool,
) -> None:
    """Put a finding to fill in into the file of SOURCE, with the next id that was never used.

    With --phrase it goes where the passage stands in the document, and report, section and page or paragraph are filled in.
    """
    if phrase is not None and not phrase.strip():
        raise click.BadParameter("must be a few words of the passage; leave it out to fill in the place by hand", param_hint="--phrase")
    if choice and phrase is None:
        raise click.UsageError("Give --at with --phrase only: it says which of the places where the phrase stands is meant.")
    values: dict[str, Given | None] = {
        "claim": claim.strip(),
        "kind": kind,
        "speaker": {"type": speaker} if speaker else None,
        "evidence": evidence,
        "themes": list(themes),
        "nations": list(nations),
    }
    given = {name: value for name, value in values.items() if value}
    wanted = WantedFinding(source, given, phrase or "", report, choice or 0, with_help=not plain)
    carry_out(root, lambda: plan_finding(root, find_texts(root, texts), wanted))


@new.command("collection")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="A new collection", show_default=True, help="The site's name.")
@click.option("--topic", default="What a few documents say about a topic", show_default=True, help="What its sources are about, in a line.")
def new_collection(folder: Path, title: str, topic: str) -> None:
    """Start a collection on a topic of its own in DIR, a folder that is not there yet.

    It has one example of everything that a site needs, with comments, and builds at once.
    """
    make_folder(folder, lambda: make_collection(title, topic))
    click.echo(f"Started a collection in {folder}. Its README.md says how to go on; these show it:")
    click.echo(f"  cd {folder}\n  mkdocs serve")
