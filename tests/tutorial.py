"""The editing guide, followed to the letter: files saved and changed, commands run, their output put in.

Of its blocks, `console` holds commands with their output; the line before any other says what to do with it: 'Save as',
'Add to the end of' or 'Change', and the file.
"""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.site_fixtures import ROOT, site_environment

TUTORIAL = ROOT / "docs" / "editing" / "tutorial.md"
# These are followed in the collection of the examples of problems, so that they stay as they are while ours grows.
HOW_TOS = sorted(page for page in TUTORIAL.parent.glob("*-*-*.md"))
PROGRAM = ".venv/bin/synthesis"
_BLOCK = re.compile(
    r"^(?:(?P<do>Save|Add|Change)\b[^\n]*`(?P<path>[^`\n]+)`:\n\n)?```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
# How many pinpoints the rest of the collection has changes with it.
_CHANGING = re.compile(r"\d+ (?=others had no document)")


class Step(NamedTuple):
    """A block of the tutorial, with what to do with it; nothing for a block that is only to be read."""

    do: str
    path: str
    language: str
    text: str


def read_steps(markdown: str) -> Iterator[Step]:
    """Find the blocks of the tutorial, in order."""
    for match in _BLOCK.finditer(markdown):
        yield Step(match["do"] or "", match["path"] or "", match["language"], match["text"])


def follow(markdown: str, root: Path) -> str:
    """Do in a collection all that the tutorial says; give the tutorial with the output as it is."""
    for step in read_steps(markdown):
        if step.language == "console":
            block = "```console\n{}```"
            markdown = markdown.replace(block.format(step.text), block.format(_run_all(step.text, root)), 1)
        elif step.do:
            _write(step, root / step.path)
    return markdown


def without_counts(markdown: str) -> str:
    """Leave out the numbers that change with the collection."""
    return _CHANGING.sub("… ", markdown)


def _run_all(text: str, root: Path) -> str:
    commands = re.split(r"^\$ ", text.replace("\\\n", ""), flags=re.MULTILINE)
    shown = re.findall(r"^\$ (?:.*\\\n)*.*\n", text, re.MULTILINE)
    outputs = [_run(part.splitlines()[0], root) for part in commands[1:]]
    return "\n".join(f"{command}{output}" for command, output in zip(shown, outputs, strict=True))


def _run(command: str, root: Path) -> str:
    program, *arguments = shlex.split(command)
    assert program == PROGRAM, command
    called = [sys.executable, "-m", "synthesis", *arguments]
    done = subprocess.run(called, cwd=root, env=site_environment(ROOT), capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


def _write(step: Step, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if step.do == "Save":
        path.write_text(step.text, encoding="utf-8")
    elif step.do == "Add":
        path.write_text(path.read_text(encoding="utf-8") + step.text, encoding="utf-8")
    else:
        path.write_text(_apply(step.text, path.read_text(encoding="utf-8")), encoding="utf-8")


def _apply(diff: str, text: str) -> str:
    """Change a text as a block says whose lines begin with a space, '-' or '+'."""
    lines = diff.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    assert text.count(old) == 1, old
    return text.replace(old, new)
