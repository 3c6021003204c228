"""A small collection with the documents of its sources."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from synthesis.cli import main

BASE = Path(__file__).parents[2] / "cases" / "_base"
INTERVIEWS = """\
Results

Officers told us that councils ought to lead on welcome in their area.

We think that budgets set the limit to what a council can do here.

Discussion
"""
BRIEF = "The brief asks every council to name a leader for welcome by spring.\n"


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(BASE, tmp_path / "collection"))
    (root / "sources" / "texts").mkdir()
    (root / "sources" / "texts" / "one2019.txt").write_text(INTERVIEWS)
    (root / "sources" / "texts" / "two2020.txt").write_text(BRIEF)
    return root


@pytest.fixture
def verified(collection: Path) -> Path:
    CliRunner().invoke(main, ["verify", "--root", str(collection)], catch_exceptions=False)
    return collection
