"""With SYNTHESIS_REQUIRE set, a run that leaves a test out fails: seen on small runs with the project's own conftest.py."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASES = {
    "skipped": "import pytest\n@pytest.mark.skip\ndef test_one() -> None: ...\ndef test_two() -> None: ...\n",
    "skipped while running": "import pytest\ndef test_one() -> None: pytest.skip('x')\ndef test_two() -> None: ...\n",
    "expected to fail": "import pytest\n@pytest.mark.xfail\ndef test_one() -> None: assert 0\ndef test_two() -> None: ...\n",
    "module skipped": "import pytest\npytest.skip('x', allow_module_level=True)\n",
}
LISTED = {
    "skipped": "skipped: test_it.py::test_one",
    "skipped while running": "skipped: test_it.py::test_one",
    "expected to fail": "expected to fail: test_it.py::test_one",
    "module skipped": "skipped: test_it.py",
}
ONE = "def test_one() -> None: ...\n"


def run_pytest(folder: Path, source: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(ROOT / "tests" / "conftest.py", folder / "conftest.py")
    (folder / "test_it.py").write_text(source, encoding="utf-8")
    (folder / "test_other.py").write_text("def test_other() -> None: ...\n", encoding="utf-8")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("SYNTHESIS_", "PYTEST_"))}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-ra", "--rootdir", str(folder), *arguments]
    # The fixtures that conftest.py takes from other modules of the tests stand in the repository.
    inherited["PYTHONPATH"] = str(ROOT)
    return subprocess.run(command, cwd=folder, env=inherited | environment, capture_output=True, text=True, check=False)


def listed(output: str) -> list[str]:
    _, found, section = output.partition(" left out although SYNTHESIS_REQUIRE is set ")
    return section.split("\n=")[0].splitlines()[1:] if found else []


@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["alone", "with workers"])
@pytest.mark.parametrize("case", CASES)
def test_a_test_left_out_fails_the_run_and_is_listed(tmp_path: Path, case: str, workers: list[str]) -> None:
    done = run_pytest(tmp_path, CASES[case], *workers, SYNTHESIS_REQUIRE="texts")

    assert (done.returncode, listed(done.stdout)) == (1, [LISTED[case]]), done.stdout + done.stderr


@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["alone", "with workers"])
def test_a_deselected_test_fails_the_run_and_is_listed(tmp_path: Path, workers: list[str]) -> None:
    done = run_pytest(tmp_path, ONE, "-k", "other", *workers, SYNTHESIS_REQUIRE="texts")

    assert (done.returncode, listed(done.stdout)) == (1, ["deselected: test_it.py::test_one"])


def test_a_run_without_any_test_fails(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, ONE, "-k", "nothing", SYNTHESIS_REQUIRE="texts")

    assert done.returncode == 1


def test_a_complete_run_passes(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, ONE, SYNTHESIS_REQUIRE="texts")

    assert (done.returncode, listed(done.stdout)) == (0, [])


def test_a_test_may_be_left_out_where_nothing_is_required(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, CASES["skipped"])

    assert (done.returncode, listed(done.stdout)) == (0, [])


def test_what_is_missing_is_skipped_with_what_to_do(tmp_path: Path) -> None:
    source = "def test_one(require_texts) -> None: ...\n"

    done = run_pytest(tmp_path, source, SYNTHESIS_TEXTS=str(tmp_path))

    assert done.returncode == 0
    assert "no texts here: put the texts into sources/texts/, or name their folder in SYNTHESIS_TEXTS" in done.stdout


def test_what_is_missing_fails_where_it_is_required(tmp_path: Path) -> None:
    source = "def test_one(require_texts) -> None: ...\n"

    done = run_pytest(tmp_path, source, SYNTHESIS_TEXTS=str(tmp_path), SYNTHESIS_REQUIRE="texts")

    assert done.returncode == 1
    assert "SYNTHESIS_REQUIRE names texts, which is not here: put the texts into sources/texts/" in done.stdout


def test_continuous_integration_requires_all_that_tests_may_miss() -> None:
    introduction = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8").partition("any of ")[2].partition(", with")[0]
    names = sorted(re.findall(r"`(\w+)`", introduction))

    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    line = next(line for line in script.splitlines() if line.startswith("export SYNTHESIS_REQUIRE="))
    assert sorted(line.partition("=")[2].split(",")) == names
