"""Golden cases of bad input: every message, and how many good records are left around the bad ones."""

import functools
from pathlib import Path

import pytest

from synthesis.model.code import Code
from tests.case_folders import BASE, EXPECTED, describe, find_cases, lay_out, lay_out_mended

ALL_CASES = find_cases()
MENDED_CASES = [case for case in ALL_CASES if (case / "good").exists()]
# What can be wrong with YAML files and the records in them, before the whole library is looked at.
YAML_CODES = [code for code in Code if not code.name.startswith("BIB_")]
YAML_CODES = [*YAML_CODES[: YAML_CODES.index(Code.HTML_IN_TEXT) + 1], Code.DUPLICATE_ID, Code.FINDING_OF_OTHER_SOURCE, Code.RETIRED_ID_USED]


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.name)
def test_case_gives_exactly_the_expected_problems_and_records(case: Path, tmp_path: Path) -> None:
    lay_out(case, tmp_path)

    described = describe(tmp_path)

    assert described == (case / EXPECTED).read_text(encoding="utf-8")


@pytest.mark.parametrize("case", MENDED_CASES, ids=lambda case: case.name)
def test_mended_case_has_no_problem(case: Path, tmp_path: Path) -> None:
    lay_out_mended(case, tmp_path)

    described = describe(tmp_path)

    assert described.splitlines()[:-1] == []


def test_base_of_the_cases_has_no_problem() -> None:
    described = describe(BASE)

    assert described.splitlines()[:-1] == []


@pytest.mark.parametrize("code", YAML_CODES, ids=lambda code: code.slug)
def test_every_code_of_yaml_files_has_a_case(code: Code) -> None:
    assert f": {code.slug}: " in read_all_expected()


@functools.cache
def read_all_expected() -> str:
    return "".join((case / EXPECTED).read_text(encoding="utf-8") for case in ALL_CASES)
