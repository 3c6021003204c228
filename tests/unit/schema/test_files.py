"""Which schemas are written when, and that they take what the reader takes."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from synthesis.model.node import NodeKind
from synthesis.model.record import NAMES
from synthesis.reading import read_library
from synthesis.schema.choices import Choice
from synthesis.schema.files import renew_schemas
from synthesis.schema.kinds import FILE_KINDS
from synthesis.schema.named import MAX_CHOICES, describe_choices

BASE = Path(__file__).parents[2] / "cases" / "_base"
ALL_FILES = [*(f".schema/{kind.name}.json" for kind in FILE_KINDS), ".schema/choices.json"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "collection"))


def renew(root: Path) -> list[str]:
    files = renew_schemas(read_library(root)[0], root)
    for file in files:
        (root / file.path).parent.mkdir(exist_ok=True)
        (root / file.path).write_bytes(file.content)
    return [file.path for file in files]


def read(root: Path, name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((root / ".schema" / name).read_text(encoding="utf-8"))
    return schema


def test_schemas_are_written_where_there_are_none_and_not_again(root: Path) -> None:
    first = renew(root)
    again = renew(root)

    assert (first, again) == (ALL_FILES, [])


def test_a_new_name_changes_only_the_choices(root: Path) -> None:
    renew(root)
    with (root / "bibliography.bib").open("a") as bibliography:
        bibliography.write("\n@book{new+2001,\n  author = {Doe, Ann},\n  title = {New},\n  year = {2001},\n}\n")

    renewed = renew(root)

    choices = read(root, "choices.json")["$defs"]["reference"]
    assert renewed == [".schema/choices.json"]
    assert {"const": "new+2001", "title": "Doe 2001: New", "description": "Doe 2001. New."} in choices["then"]["allOf"][0]["then"]["anyOf"]
    assert choices["pattern"] == r"^(new\+2001|one2019|two2020)$"


def test_a_schema_that_was_deleted_or_is_of_other_code_is_written_again(root: Path) -> None:
    renew(root)
    (root / ".schema" / "theme.json").unlink()
    after_deletion = renew(root)
    choices = root / ".schema" / "choices.json"
    choices.write_text(choices.read_text().replace('"$comment": "', '"$comment": "0'))
    after_other_code = renew(root)

    assert (after_deletion, after_other_code) == (ALL_FILES, ALL_FILES)


def test_a_file_that_is_half_written_takes_nothing_away(root: Path) -> None:
    renew(root)
    (root / "sources" / "interviews.yml").write_text("title: [half")

    assert renew(root) == []


def test_a_record_with_a_problem_can_still_be_named(root: Path) -> None:
    source = root / "sources" / "interviews.yml"
    source.write_text(source.read_text().replace("kind: view", "kind: viewpoint"))
    broken = {node.id for node in read_library(root)[0].broken if node.kind is NodeKind.FINDING}

    renew(root)

    offered = {one["label"] for one in read(root, "choices.json")["$defs"]["finding"]["defaultSnippets"]}
    assert broken
    assert broken <= offered


def test_nothing_is_refused_where_there_are_too_many_names_or_none_known() -> None:
    many = [Choice(f"one-{number}", "One", "One.") for number in range(MAX_CHOICES + 1)]

    assert describe_choices(NodeKind.THEME, many) == describe_choices(NodeKind.THEME, [])
    assert describe_choices(NodeKind.THEME, []) == {"theme": {"type": "string"}, "theme_keys": {"type": "string"}}


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_every_field_is_described_and_none_is_left_to_pydantic(root: Path, kind: Any) -> None:
    renew(root)
    schema = read(root, f"{kind.name}.json")
    records = [schema, *schema["$defs"].values()]
    fields = [(name, field) for record in records for name, field in record.get("properties", {}).items()]

    # Where a field says no more than the words that it takes, those say it.
    assert [name for name, field in fields if not field.get("description") and "$ref" not in field] == []
    assert [word for word in ("title", "prose", NAMES, "null") if f'"{word}":' in json.dumps(schema).replace('"title": {', "")] == []


def test_every_id_either_is_the_records_own_or_names_another_record(root: Path) -> None:
    renew(root)
    own = {"id", "code"}
    ids = ("^[a-z0-9][a-z0-9-]*$", "^[A-Z]{2,5}-[0-9]{2,}$")

    schemas = {kind.name: read(root, f"{kind.name}.json") for kind in FILE_KINDS}
    found = {
        (kind, name)
        for kind, schema in schemas.items()
        for record in (schema, *schema["$defs"].values())
        for name, field in record.get("properties", {}).items()
        if any(field.get("pattern") == form or field.get("items", {}).get("pattern") == form for form in ids)
    }

    assert [place for place in sorted(found) if place[1] not in own] == []
