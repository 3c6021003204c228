"""The plugin that takes things out of the package, seen from a test that runs with it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from synthesis.model.code import Code
from tests.prove.sabotage import NEAR
from tests.sabotage_plugin import VARIABLE, list_sabotages

ROOT = Path(__file__).resolve().parents[2]
# Passes as long as nothing is taken out.
OBSERVER = """
from pathlib import Path
from synthesis.reading import read_library
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.render.environment import ENVIRONMENT
def test_all_is_there():
    library, problems = read_library(Path("tests/cases/check-phrase-too-long/input"))
    finding = Node(NodeKind.FINDING, "INT-01")
    place = library.links.leading_from(finding, EdgeKind.FINDING_SOURCE)[0].target
    assert finding in [edge.origin for edge in library.links.leading_to(place, EdgeKind.FINDING_SOURCE)]
    assert {"phrase-too-long", "unknown-place"} <= {problem.code.slug for problem in problems}
    assert "<" not in ENVIRONMENT.from_string("{{ '<'|text }}").render()
"""


@pytest.mark.parametrize(
    ("sabotage", "failures"),
    [
        ("", 0),
        ("rule phrase_is_short", 1),
        ("filter text", 1),
        ("outgoing FINDING_SOURCE", 1),
        ("incoming FINDING_SOURCE", 1),
        ("problem unknown-place", 1),
        ("problem phrase-too-long", 1),
    ],
)
def test_what_is_taken_out_is_missed(sabotage: str, failures: int, tmp_path: Path) -> None:
    observer = tmp_path / "test_observer.py"
    observer.write_text(OBSERVER, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "SYNTHESIS_REQUIRE"} | {VARIABLE: sabotage}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.sabotage_plugin", str(observer)]

    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == failures, done.stdout


def test_every_rule_direction_and_problem_is_tried_once() -> None:
    sabotages = list_sabotages()

    assert len(set(sabotages)) == len(sabotages)
    assert {sabotage.split(maxsplit=1)[0] for sabotage in sabotages} == set(NEAR)
    assert {code.slug for code in Code} <= {sabotage.split(maxsplit=1)[1] for sabotage in sabotages}
