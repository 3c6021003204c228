"""A small collection with the documents of its sources, and the command line on it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from synthesis.cli import main

BASE = Path(__file__).parents[2] / "cases" / "_base"
INTERVIEWS = """\
Results

Officers told us that councils ought to lead on welcome in their area. Some officers would rather wait for a ministry to tell them.

We think that budgets set the limit to what a council can do here.

Discussion

Nobody knows what works yet. All that they agree on is that councils ought to lead on it.
"""
Run = Callable[..., Result]


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(BASE, tmp_path / "collection"))
    (root / "sources" / "texts").mkdir()
    (root / "sources" / "texts" / "one2019.txt").write_text(INTERVIEWS)
    return root


@pytest.fixture
def run(collection: Path) -> Run:
    """Give the command line on the collection; a traceback fails the test."""

    def run_command(*arguments: str) -> Result:
        return CliRunner().invoke(main, [*arguments, "--root", str(collection)], catch_exceptions=False)

    return run_command


def read_all(root: Path) -> dict[str, bytes]:
    """Read every file, to see that nothing was touched."""
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def added_lines(before: bytes, after: bytes) -> str:
    """Give what was added in one piece; all that was there must still be, byte for byte."""
    start = next((n for n, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), min(len(before), len(after)))
    start = before.rfind(b"\n", 0, start) + 1
    length = len(after) - len(before)
    assert after[:start] + after[start + length :] == before
    return after[start : start + length].decode()
