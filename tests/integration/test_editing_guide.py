"""The editing guide shows a finding and what the checker answers: both are held to be real."""

import re
import subprocess
import sys
from pathlib import Path

from tests.site_fixtures import ROOT, site_environment

GUIDE = (ROOT / "docs/editing/index.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """Give the first block of code in a language."""
    return GUIDE.partition(f"```{language}\n")[2].partition("```\n")[0]


def test_finding_in_the_guide_stands_in_the_source() -> None:
    source = (ROOT / "sources/policy-primer.yml").read_text(encoding="utf-8")

    assert block("yaml").partition("    levels:")[0] in source


def test_answer_in_the_guide_is_what_the_checker_says(repository: Path) -> None:
    source = repository / "sources/policy-primer.yml"
    finding = block("yaml")
    spoiled = re.sub(r"    pinpoints:\n(?:      .*\n)+", "", finding)
    spoiled = spoiled.replace("kind: description", "kind: describtion").replace("    themes:", "    theme:")
    whole = source.read_text(encoding="utf-8")
    shared = finding.partition("    levels:")[0]
    source.write_text(whole.replace(shared, spoiled.partition("    levels:")[0]), encoding="utf-8")

    answer = check(repository)

    expected = block("text").splitlines()[:-1]
    assert [without_line(line) for line in answer if line.startswith("sources/policy-primer.yml")] == [
        without_line(line) for line in expected
    ]


def check(repository: Path) -> list[str]:
    command = [sys.executable, "-c", "from synthesis.cli import main; main()", "check"]
    run = subprocess.run(command, cwd=repository, env=site_environment(repository), capture_output=True, text=True, check=False)
    return run.stdout.splitlines()


def without_line(message: str) -> str:
    """Leave the number of the line out: it changes with every finding above."""
    return re.sub(r":\d+:(\d+): ", r": \1: ", message, count=1)
