"""What the site offers for download: every file with its place, its format and what it is.

The files are written after it, and it is told to readers, in the package's description and to search engines.
"""

from dataclasses import dataclass
from typing import Any

from synthesis.model.table import Table
from synthesis.model.tables import FIGURES, FINDINGS, RELATIONS, SOURCES, STATEMENTS, THEMES

FOLDER = "data"
PACKAGE = f"{FOLDER}/datapackage.json"
FEED = "changes.xml"
FEED_TYPE = "application/atom+xml"
READ_ME = f"{FOLDER}/README.txt"
CSV, JSON, BIBTEX = "text/csv", "application/json", "application/x-bibtex"
RIS, CSL_JSON = "application/x-research-info-systems", "application/vnd.citationstyles.csl+json"


@dataclass(frozen=True, slots=True)
class Offer:
    """A file; `table` says which table it holds, for a CSV file."""

    path: str
    media_type: str
    format: str
    meaning: str
    table: Table[Any] | None = None

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.removeprefix(f"{FOLDER}/")


def _offer_csv(table: Table[Any]) -> Offer:
    return Offer(f"{FOLDER}/{table.name}.csv", CSV, "CSV", table.meaning, table)


OFFERS = (
    _offer_csv(FINDINGS),
    Offer(f"{FOLDER}/findings.json", JSON, "JSON", "The same findings, each with its figures and its relations inside it."),
    _offer_csv(SOURCES),
    Offer(f"{FOLDER}/sources.json", JSON, "JSON", "The same sources."),
    _offer_csv(THEMES),
    _offer_csv(STATEMENTS),
    Offer(f"{FOLDER}/themes.json", JSON, "JSON", "The same themes, each with its statements inside it."),
    _offer_csv(FIGURES),
    _offer_csv(RELATIONS),
    Offer(f"{FOLDER}/bibliography.bib", BIBTEX, "BibTeX", "Every work cited, for LaTeX and for reference managers."),
    Offer(f"{FOLDER}/bibliography.ris", RIS, "RIS", "Every work cited, for Zotero, Mendeley and EndNote."),
    Offer(f"{FOLDER}/bibliography.csl.json", CSL_JSON, "CSL-JSON", "Every work cited, for pandoc and other formatters of citations."),
)


def twin_path(source_id: str) -> str:
    """Give the place of the file that holds what a source's page says."""
    return f"{FOLDER}/sources/{source_id}.json"
