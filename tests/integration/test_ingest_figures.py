"""A part of the long figures of the writing commands, and a tenth of the kills."""

from tests.prove.ingest import prove as prove_ingest
from tests.prove.kills import prove as prove_kills


def test_commands_change_what_they_say_and_nothing_else() -> None:
    assert prove_ingest(range(1, 11), own_every=10)["failures"] == []


def test_a_kill_leaves_whole_files_that_a_second_run_completes() -> None:
    told = prove_kills(range(20))

    assert told["failures"] == []
    assert sum(told["between first and last write"].values()) > 0
