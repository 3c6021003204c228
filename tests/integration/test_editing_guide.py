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
    lines = (ROOT / "sources/policy-primer.yml").read_text(encoding="utf-8").splitlines()
    start, end = find_record(lines, "PRI-05")

    # Its themes grow with the collection.
    shown = [line for line in block("yaml").splitlines() if "themes:" not in line]

    assert [line for line in shown if line not in lines[start:end]] == []


def test_entry_in_the_guide_stands_in_the_bibliography() -> None:
    bibliography = (ROOT / "bibliography.bib").read_text(encoding="utf-8")

    assert block("bibtex").removesuffix("}\n") in bibliography


def test_answer_in_the_guide_is_what_the_checker_says(repository: Path) -> None:
    source = repository / "sources/policy-primer.yml"
    lines = source.read_text(encoding="utf-8").splitlines()
    start, end = find_record(lines, "PRI-05")
    spoiled = re.sub(r"    pinpoints:\n(?:      .*\n)+", "", block("yaml"))
    spoiled = spoiled.replace("kind: description", "kind: describtion").replace("    themes:", "    theme:")
    source.write_text("\n".join([*lines[:start], spoiled.rstrip(), *lines[end:], ""]), encoding="utf-8")

    answer = check(repository)

    in_record = [message for message in answer if start < line_of(message) <= start + len(spoiled.splitlines())]
    assert [without_line(message) for message in in_record] == [without_line(line) for line in block("text").splitlines()[:-1]]


def find_record(lines: list[str], finding_id: str) -> tuple[int, int]:
    """Give the lines between which a finding is written."""
    start = lines.index(f"  - id: {finding_id}")
    return start, next(number for number in range(start + 1, len(lines)) if lines[number].startswith("  - id: "))


def check(repository: Path) -> list[str]:
    command = [sys.executable, "-c", "from synthesis.cli import main; main()", "check"]
    run = subprocess.run(command, cwd=repository, env=site_environment(repository), capture_output=True, text=True, check=False)
    return run.stdout.splitlines()


def line_of(message: str) -> int:
    """Give the line that a message names in the primer's file; 0 if it names another file."""
    match = re.match(r"sources/policy-primer\.yml:(\d+):", message)
    return int(match[1]) if match else 0


def without_line(message: str) -> str:
    """Leave the number of the line out: it changes with every finding above."""
    return re.sub(r":\d+:(\d+): ", r": \1: ", message, count=1)
