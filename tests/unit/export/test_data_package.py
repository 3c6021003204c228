"""The description of the data files, against the shape that the standard gives it (Data Package 2.0, Table Schema)."""

import json
import re
from typing import Any

import pytest

from synthesis.model.page import SiteSettings
from synthesis.model.tables import TABLES
from synthesis.pipeline import make_data, sketch_site
from synthesis.reading import read_library
from tests.site_fixtures import ROOT

TYPES = {"string", "integer", "number", "list"}


@pytest.fixture(scope="module")
def package() -> dict[str, Any]:
    library, _ = read_library(ROOT)
    files = {file.path: file.content for file in make_data(sketch_site(library, SiteSettings()))}
    described: dict[str, Any] = json.loads(files["data/datapackage.json"])
    assert all(f"data/{resource['path']}" in files for resource in described["resources"])
    return described


def test_the_package_has_what_the_standard_wants(package: dict[str, Any]) -> None:
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert re.fullmatch(r"[a-z0-9._-]+", package["name"])
    assert package["licenses"] == [
        {
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0 International",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }
    ]
    assert [set(source) <= {"title", "path"} and bool(source["title"]) for source in package["sources"]] == [True] * 5
    assert "contributors" not in package
    assert "homepage" not in package


def test_every_resource_has_a_name_of_its_own_and_a_path_below_the_package(package: dict[str, Any]) -> None:
    resources = package["resources"]
    names = [resource["name"] for resource in resources]

    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z0-9._-]+", name)] == []
    assert [resource["path"] for resource in resources if resource["path"].startswith(("/", ".")) or ".." in resource["path"]] == []
    assert all(resource["description"] and resource["mediatype"] for resource in resources)


def test_every_table_is_described_by_its_columns(package: dict[str, Any]) -> None:
    schemas = {resource["path"]: resource["schema"] for resource in package["resources"] if "schema" in resource}

    assert set(schemas) == {f"{table.name}.csv" for table in TABLES}
    for table in TABLES:
        schema = schemas[f"{table.name}.csv"]
        fields = schema["fields"]
        assert [field["name"] for field in fields] == [column.name for column in table.columns]
        assert {field["type"] for field in fields} <= TYPES
        assert [field["name"] for field in fields if not field["description"].endswith((".", ";"))] == []
        assert [field.get("delimiter") for field in fields if field["type"] == "list"] == ["; "] * sum(f["type"] == "list" for f in fields)
        assert set(schema["primaryKey"]) <= {field["name"] for field in fields}


def test_foreign_keys_lead_to_tables_of_the_package(package: dict[str, Any]) -> None:
    fields = {
        resource["name"]: {field["name"] for field in resource["schema"]["fields"]}
        for resource in package["resources"]
        if "schema" in resource
    }
    keys = [key for resource in package["resources"] for key in resource.get("schema", {}).get("foreignKeys", [])]

    assert keys
    assert all(set(key["reference"]["fields"]) <= fields[key["reference"]["resource"]] for key in keys)
