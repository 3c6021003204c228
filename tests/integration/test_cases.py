"""Golden cases of bad input: every message, and how many good records are left around the bad ones."""

import functools
from pathlib import Path

import pytest

from synthesis.model.code import Code
from tests.case_folders import BASE, EXPECTED, describe, find_cases, lay_out, lay_out_mended

ALL_CASES = find_cases()
MENDED_CASES = [case for case in ALL_CASES if (case / "good").exists()]
# All that can be wrong with a collection; verifying it against texts comes after these.
CODES = list(Code)[: list(Code).index(Code.SILENCES_NOTHING) + 1]


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


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.slug)
def test_every_code_of_a_collection_has_a_case(code: Code) -> None:
    assert f": {code.slug}: " in read_all_expected()


@functools.cache
def read_all_expected() -> str:
    return "".join((case / EXPECTED).read_text(encoding="utf-8") for case in ALL_CASES)
