"""The README's example, followed to the letter: what it shows is what an editor gets."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "sources", tmp_path / "sources", ignore=shutil.ignore_patterns("texts"))
    shutil.copy(ROOT / "bibliography.bib", tmp_path)
    return tmp_path


def test_adding_the_source_of_the_readme_gives_the_output_of_the_readme(collection: Path) -> None:
    with (collection / "bibliography.bib").open("a", encoding="utf-8") as bibliography:
        bibliography.write("\n" + block("bibtex"))
    source = collection / "sources" / "example.yml"
    source.write_text(block("yaml"), encoding="utf-8")
    texts = collection / "sources" / "texts"
    texts.mkdir()
    shown = re.split(r"^\$ \.venv/bin/synthesis .*\n", block("", after="**3."), flags=re.MULTILINE)[1:]

    first = run(collection, "check")
    source.write_text(source.read_text(encoding="utf-8").replace("comitment", "commitment"), encoding="utf-8")
    second = run(collection, "check")
    source.write_text(source.read_text(encoding="utf-8").replace("example2012", "example2021"), encoding="utf-8")
    (texts / "example2021.txt").write_text("Language\n\nWe will offer English classes in every ward by 2022.\n", encoding="utf-8")
    third = run(collection, "verify")

    # How many other pinpoints there are changes with the collection.
    assert [first, second, re.sub(r"\d+ others", "501 others", third)] == [text.strip() for text in shown]


def test_every_path_that_the_readme_names_is_there() -> None:
    tree = block("", after="## What is where")

    named = [line.split()[0] for line in tree.splitlines() if not line.startswith(" ")]

    assert [name for name in named if not (ROOT / name).exists()] == []
    assert [link for link in re.findall(r"\]\((?!http)([^)#]+)\)", README) if not (ROOT / link).exists()] == []


def block(language: str, after: str = "") -> str:
    """Give the first fenced block of a language, after some words."""
    match = re.search(rf"```{language}\n(.*?)```", README[README.index(after) :], re.DOTALL)
    assert match is not None
    return match[1]


def run(root: Path, command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "synthesis", command, "--root", str(root)], capture_output=True, text=True, check=False, cwd=root
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.strip()
