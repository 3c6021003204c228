"""Those who wait for a long work are told how far it has come, and not too often."""

import logging

import pytest

from synthesis.mkdocs_adapter.progress import Progress


@pytest.mark.parametrize(("seconds", "told"), [(0.0, ["1 of 2,000 pages written", "1,999 of 2,000 pages written"]), (3600.0, [])])
def test_progress_is_told_with_counts_but_not_again_at_once(seconds: float, told: list[str], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "mkdocs.plugins.synthesis")
    progress = Progress("pages written", 2000, seconds)

    progress.tell(1)
    progress.tell(1999)

    assert caplog.messages == told
