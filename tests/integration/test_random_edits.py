"""What `serve` keeps from one edit to the next is never wrong."""

from pathlib import Path

import pytest

from tests.rebuilt_site import EPOCH, compare_after_edits


def test_kept_site_is_the_same_as_one_built_from_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")

    assert compare_after_edits(tmp_path, sources=4, edits=30, seed=11) == []
