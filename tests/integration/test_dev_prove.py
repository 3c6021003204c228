"""`dev.py prove` finds its figures by their being there; shown on figures of its own beside a copy of its main module."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MAIN = Path(__file__).resolve().parents[1] / "prove" / "__main__.py"
FIGURES = {
    "size": "def run(): return {'megabytes': 3}\n",
    "speed": "def run(): return {'seconds': 1, 'failures': ['too slow']}\n",
    "sabotage": "def run(): return {'survivors': 0}\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "tests" / "prove"
    folder.mkdir(parents=True)
    shutil.copy(MAIN, folder)
    for name, source in FIGURES.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    return tmp_path


def prove(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "tests.prove", *arguments], cwd=root, capture_output=True, text=True, check=False)


def test_every_figure_but_sabotage_is_measured_and_a_failure_fails(project: Path) -> None:
    done = prove(project)

    assert done.returncode == 1
    assert json.loads(done.stdout) == {"size": {"megabytes": 3}, "speed": {"failures": ["too slow"], "seconds": 1}}
    assert done.stderr == "size …\nsize: 0.0 s\nspeed …\nspeed: 0.0 s\n"


def test_one_figure_can_be_measured_alone(project: Path) -> None:
    done = prove(project, "--only", "size")

    assert (done.returncode, json.loads(done.stdout)) == (0, {"size": {"megabytes": 3}})


def test_sabotage_runs_when_asked_for(project: Path) -> None:
    done = prove(project, "--sabotage")

    assert (done.returncode, json.loads(done.stdout)) == (0, {"sabotage": {"survivors": 0}})


def test_a_missing_sabotage_is_a_usage_error(project: Path) -> None:
    (project / "tests" / "prove" / "sabotage.py").unlink()

    done = prove(project, "--sabotage")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("prove: error: there is no tests/prove/sabotage.py yet\n")
