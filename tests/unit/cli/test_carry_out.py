"""Plans carried out: nothing that is there is overwritten."""

from pathlib import Path

import pytest

from synthesis.cli.carry_out import carry_out_steps
from synthesis.ingest.steps import Move, Plan


def test_a_move_never_lands_on_a_file_that_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yml").write_text("a")
    (tmp_path / "b.yml").write_text("b")

    with pytest.raises(SystemExit) as ended:
        carry_out_steps(tmp_path, lambda: Plan((Move("a.yml", "b.yml"),), ()))

    assert (ended.value.code, capsys.readouterr().out) == (1, "b.yml is there already; a.yml stays as it is.\n")
    assert [(tmp_path / name).read_text() for name in ("a.yml", "b.yml")] == ["a", "b"]
