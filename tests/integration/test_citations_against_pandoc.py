"""Our citations beside those of pandoc's citeproc, an independent formatter, fed with our CSL-JSON of the same works."""

from pathlib import Path

import pytest

from tests.citation_differences import DIFFERENCES, find_differences, read_reasons, write_differences
from tests.citation_goldens import read_real_references, read_works

RENEW = "python -m tests.renew_citations renews the list; the reasons stand in reasons.yml"


@pytest.mark.usefixtures("require_pandoc")
def test_made_up_works_differ_from_pandoc_as_listed_and_nowhere_else(tmp_path: Path) -> None:
    listed = DIFFERENCES.read_text(encoding="utf-8")

    found = find_differences(read_works(), tmp_path)

    assert write_differences(found) == listed, RENEW
    assert [difference for difference in found if not difference.reasons] == [], RENEW


@pytest.mark.usefixtures("require_pandoc")
def test_real_works_differ_from_pandoc_for_known_reasons_only(tmp_path: Path) -> None:
    found = find_differences(read_real_references(), tmp_path)

    assert [difference for difference in found if not difference.reasons] == [], RENEW


@pytest.mark.usefixtures("require_pandoc")
def test_every_reason_explains_a_difference(tmp_path: Path) -> None:
    known = {reason.name for reason in read_reasons()}

    found = find_differences(read_works(), tmp_path)

    assert {name for difference in found for name in difference.reasons} == known
