"""Which files have a schema, and how they name it."""

from pathlib import Path

import pytest

from synthesis.schema.kinds import FILE_KINDS, write_first_line

ROOT = Path(__file__).resolve().parents[3]
FILES = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "sources").glob("**/*.yml")) if "texts" not in path.parts]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("sources/one.yml", "# yaml-language-server: $schema=../.schema/source.json"),
        ("sources/synthesis/places.yml", "# yaml-language-server: $schema=../../.schema/places.json"),
        ("sources/synthesis/themes/money.yml", "# yaml-language-server: $schema=../../../.schema/theme.json"),
        ("sources/receipts.yml", ""),
        ("sources/synthesis/else.yml", ""),
        ("mkdocs.yml", ""),
    ],
)
def test_a_file_names_its_schema_by_the_way_from_its_folder(path: str, line: str) -> None:
    assert write_first_line(path) == line


@pytest.mark.parametrize("path", FILES)
def test_every_file_of_this_collection_begins_with_the_name_of_its_schema(path: str) -> None:
    with (ROOT / path).open(encoding="utf-8") as file:
        first = file.readline().rstrip("\n")

    assert write_first_line(path) in (first, "")


def test_every_sort_of_file_of_this_collection_is_in_the_table() -> None:
    kinds = {kind.path for kind in FILE_KINDS}
    written = [path for path in FILES if path != "sources/receipts.yml"]

    assert [path for path in written if not any(Path(path).match(pattern) for pattern in kinds)] == []
