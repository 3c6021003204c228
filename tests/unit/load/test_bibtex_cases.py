"""Every code of bibliographies is shown by a golden case."""

import pytest

from synthesis.model.code import Code
from tests.case_folders import EXPECTED, find_cases


@pytest.mark.parametrize("code", [code for code in Code if code.name.startswith("BIB_")], ids=lambda code: code.slug)
def test_every_code_of_bibliographies_has_a_case(code: Code) -> None:
    cases = [case.name for case in find_cases() if f" {code.slug}: " in (case / EXPECTED).read_text(encoding="utf-8")]

    assert cases, f"no case shows {code.slug}"
