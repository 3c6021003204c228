"""The page of downloads: every file with what it is, and every column with what it means, from the definitions that the files have."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.offer import FEED, OFFERS, PACKAGE, READ_ME, Offer, twin_path
from synthesis.model.table import CellType, Column
from synthesis.render import address
from synthesis.render.escape import escape_text, mark_safe
from synthesis.render.views.blocks import NOTHING, Caveat, link_outside, make_caveat
from synthesis.render.words import count_words
from synthesis.render.writer import Writer

_TYPES = {
    CellType.TEXT: "text",
    CellType.WHOLE: "whole number",
    CellType.NUMBER: "number",
    CellType.LIST: "list",
}
# Beyond this many, the files of single sources are reached from the sources' pages.
_TWINS_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file to download."""

    link: Markup
    format: str
    meaning: str
    rows: str


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column of a table; `values` are the allowed ones, if only some are."""

    name: str
    type: str
    meaning: str
    values: str


@dataclass(frozen=True, slots=True)
class TablePart:
    """The columns of one table."""

    anchor: str
    title: str
    meaning: str
    columns: tuple[ColumnRow, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """All of the page."""

    number: str
    licence: Markup
    files: tuple[FileRow, ...]
    twins: tuple[Markup, ...]
    package: Markup
    read_me: Markup
    changes: Markup
    feed: Markup
    tables: tuple[TablePart, ...]
    caveat: Caveat


def view_data(writer: Writer) -> DataView:
    """Make the view of the page of downloads."""
    library = writer.context.library
    licence = library.collection.licence
    counts = _count_rows(writer)
    sources = library.sources.values() if len(library.sources) <= _TWINS_AT_MOST else ()
    return DataView(
        f"{count_words(len(library.findings), 'finding')} from {count_words(len(library.sources), 'source')}",
        link_outside(f"{licence.title} ({licence.name})", licence.url) if licence else NOTHING,
        tuple(_view_file(writer, offer, counts) for offer in OFFERS),
        tuple(link_file(writer, writer.source_name(source.id), twin_path(source.id)) for source in sources),
        link_file(writer, "datapackage.json", PACKAGE),
        link_file(writer, "README.txt", READ_ME),
        writer.link("What has changed", address.CHANGES) if library.changes else NOTHING,
        link_file(writer, "feed of what has changed", FEED) if writer.context.settings.site_url and library.changes else NOTHING,
        tuple(
            TablePart(f"Columns-{table.name}", offer.name, table.meaning, tuple(_view_column(column) for column in table.columns))
            for offer in OFFERS
            if (table := offer.table)
        ),
        make_caveat(writer),
    )


def link_file(writer: Writer, words: str | Markup, path: str) -> Markup:
    """Link a file that stands beside the pages."""
    return mark_safe(f"[{escape_text(words)}]({address.file_from(writer.uri, path)})")


def _view_file(writer: Writer, offer: Offer, counts: Mapping[str, str]) -> FileRow:
    rows = counts.get(offer.name.partition(".")[0], "") if offer.table or offer.name.startswith("bibliography") else ""
    return FileRow(link_file(writer, offer.name, offer.path), offer.format, offer.meaning, rows)


def _view_column(column: Column[object]) -> ColumnRow:
    leads = f" It leads to {column.leads_to}.csv." if column.leads_to else ""
    values = ", ".join(word.value for word in column.words)
    return ColumnRow(column.name, _TYPES[column.type], f"{column.meaning}{leads}", values)


def _count_rows(writer: Writer) -> Mapping[str, str]:
    library = writer.context.library
    findings = [finding.record for finding in library.findings.values()]
    statements = sum(len(theme.record.statements) for theme in library.themes.values())
    known = library.findings
    return {
        "findings": f"{len(findings):,}",
        "sources": f"{len(library.sources):,}",
        "themes": f"{len(library.themes):,}",
        "statements": f"{statements:,}",
        "figures": f"{sum(len(finding.figures) for finding in findings):,}",
        "relations": f"{sum(relation.to in known for finding in findings for relation in finding.relations):,}",
        "bibliography": f"{len(library.references):,}",
    }
