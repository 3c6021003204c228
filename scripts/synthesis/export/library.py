"""The table of contents of what reusers get: a linked library and its plain words in, every data file of the site out."""

from collections.abc import Iterator
from itertools import chain

from synthesis.export.bibtex import write_bibtex
from synthesis.export.csl_json import write_csl_json
from synthesis.export.csv_file import write_csv
from synthesis.export.data_package import write_data_package
from synthesis.export.feed import has_feed, write_feed
from synthesis.export.json_file import list_records, write_json, write_line
from synthesis.export.read_me import write_read_me
from synthesis.export.records import make_theme, write_findings, write_twin
from synthesis.export.ris import write_ris
from synthesis.export.robots import write_robots
from synthesis.export.rows import list_figures, list_findings, list_relations, list_sources, list_statements, list_themes
from synthesis.model.library import Library
from synthesis.model.offer import FEED, FOLDER, PACKAGE, READ_ME
from synthesis.model.page import DataFile
from synthesis.model.plain_collection import PlainCollection
from synthesis.model.reference import Reference
from synthesis.model.tables import FIGURES, FINDINGS, RELATIONS, SOURCES, STATEMENTS, THEMES

_ROBOTS = "robots.txt"
# How the paths of all these files begin.
EXPORTED = (f"{FOLDER}/", FEED, _ROBOTS)


def export_library(library: Library, collection: PlainCollection) -> tuple[DataFile, ...]:
    """Write every data file, in the order of their paths."""
    files = (*_write_tables(collection), *_write_records(library, collection), *_write_bibliography(library))
    described = (
        DataFile(
            PACKAGE, write_data_package(collection, [report for source in library.sources for report in _list_reports(library, source)])
        ),
        DataFile(READ_ME, write_read_me(collection)),
    )
    feed = [DataFile(FEED, write_feed(collection))] if has_feed(collection) else []
    robots = DataFile(_ROBOTS, write_robots(collection.site_url))
    return tuple(sorted((*files, *described, *feed, robots), key=lambda file: file.path))


def _write_tables(collection: PlainCollection) -> Iterator[DataFile]:
    yield DataFile(f"{FOLDER}/findings.csv", write_csv(FINDINGS, list_findings(collection)))
    yield DataFile(f"{FOLDER}/sources.csv", write_csv(SOURCES, list_sources(collection)))
    yield DataFile(f"{FOLDER}/themes.csv", write_csv(THEMES, list_themes(collection)))
    yield DataFile(f"{FOLDER}/statements.csv", write_csv(STATEMENTS, list_statements(collection)))
    yield DataFile(f"{FOLDER}/figures.csv", write_csv(FIGURES, list_figures(collection)))
    yield DataFile(f"{FOLDER}/relations.csv", write_csv(RELATIONS, list_relations(collection)))


def _write_records(library: Library, collection: PlainCollection) -> Iterator[DataFile]:
    findings = write_findings(collection)
    sources = map(write_line, list_records(SOURCES, list_sources(collection)))
    themes = (write_line(make_theme(row, collection.site_url)) for row in list_themes(collection))
    yield DataFile(f"{FOLDER}/findings.json", write_json(collection, "findings", chain.from_iterable(findings.values())))
    yield DataFile(f"{FOLDER}/sources.json", write_json(collection, "sources", sources))
    yield DataFile(f"{FOLDER}/themes.json", write_json(collection, "themes", themes))
    for row in list_sources(collection):
        yield write_twin(collection, row, findings[row.source.id], list(_list_reports(library, row.source.id)))


def _write_bibliography(library: Library) -> Iterator[DataFile]:
    references = [located.record for located in library.references.values()]
    yield DataFile(f"{FOLDER}/bibliography.bib", write_bibtex(references).encode())
    yield DataFile(f"{FOLDER}/bibliography.ris", write_ris(references).encode())
    yield DataFile(f"{FOLDER}/bibliography.csl.json", write_csl_json(references).encode())


def _list_reports(library: Library, source_id: str) -> Iterator[Reference]:
    for key in library.sources[source_id].record.reports:
        if key in library.references:
            yield library.references[key].record
