"""Disables each rule, filter, link direction and kind of problem in turn, and runs the tests: each must turn one red.

What turns none red survives: no test looks at it. The tests near what is taken out run first, and all of them only if
those stay green.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.sabotage_plugin import VARIABLE, list_sabotages

ROOT = Path(__file__).resolve().parents[2]
ALL_TESTS = ("tests/unit", "tests/integration/test_cases.py")
NEAR = {
    "rule": ("tests/unit/check",),
    "filter": ("tests/unit/render",),
    "outgoing": ("tests/unit/link",),
    "incoming": ("tests/unit/link",),
    "problem": ("tests/integration/test_cases.py",),
    "checking": ("tests/unit/cli", "tests/unit/verify", "tests/unit/render/test_include.py"),
}
AT_ONCE = 2


def run() -> dict[str, Any]:
    """Try every sabotage; the survivors, and whatever kept the tests from running, are failures."""
    untouched = _run_tests("", ALL_TESTS)
    if untouched is not pytest.ExitCode.OK:
        return {"failures": [f"without sabotage, the tests end with {untouched.name}"]}
    sabotages = list_sabotages()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        ends = dict(zip(sabotages, pool.map(_try, sabotages), strict=True))
    survivors = [sabotage for sabotage, end in ends.items() if end is pytest.ExitCode.OK]
    not_run = [f"{sabotage}: {end.name}" for sabotage, end in ends.items() if end not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)]
    caught = len(sabotages) - len(survivors) - len(not_run)
    return {"sabotages": len(sabotages), "caught": caught, "survivors": survivors, "failures": [*survivors, *not_run]}


def _try(sabotage: str) -> pytest.ExitCode:
    near = _run_tests(sabotage, NEAR[sabotage.split(maxsplit=1)[0]])
    end = _run_tests(sabotage, ALL_TESTS) if near is pytest.ExitCode.OK else near
    print(f"  {'survives' if end is pytest.ExitCode.OK else end.name}: {sabotage}", file=sys.stderr, flush=True)
    return end


def _run_tests(sabotage: str, tests: tuple[str, ...]) -> pytest.ExitCode:
    """Run the tests as far as the first failure, in a process of their own."""
    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "tests.sabotage_plugin"]
    # Tests that need a browser or the texts are not among these, and may be left out.
    environment = {name: value for name, value in os.environ.items() if name != "SYNTHESIS_REQUIRE"} | {VARIABLE: sabotage}
    command = [sys.executable, "-m", "pytest", *options, *tests]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return pytest.ExitCode(done.returncode)
