"""A collection that is read again with a memory gives what it gives when it is read from nothing, whatever was edited."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from synthesis.model.memory import Memory
from synthesis.reading import read_library
from tests.site_fixtures import ROOT

INTERVIEWS, THEME, GLOSSARY = "sources/interviews.yml", "sources/synthesis/themes/localism.yml", "sources/synthesis/glossary.yml"
POSTS = "posts:\n  - id: councils\n    title: Councils\n    label: Councils\n    addressees: [Councils]\n"


def replace(path: str, before: str, after: str) -> Callable[[Path], object]:
    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert before in text, f"{path} has no {before!r}"
        (root / path).write_text(text.replace(before, after), encoding="utf-8")

    return edit


def delete(path: str) -> Callable[[Path], object]:
    return lambda root: (root / path).unlink()


def rename(path: str, name: str) -> Callable[[Path], object]:
    return lambda root: (root / path).rename((root / path).with_name(name))


EDITS = {
    "a line more above all others": replace(INTERVIEWS, "title:", "\ntitle:"),
    "another claim": replace(INTERVIEWS, "claim: ", "claim: Zebras graze. "),
    "another id": replace(INTERVIEWS, "id: INT-01", "id: INT-71"),
    "another code": replace(INTERVIEWS, "code: INT", "code: ANT"),
    "a theme less": delete(THEME),
    "a source less": delete("sources/brief.yml"),
    "a source of another name": rename(INTERVIEWS, "renamed.yml"),
    "no YAML": replace(INTERVIEWS, "findings:", "findings: ["),
    "a head without its title": replace(INTERVIEWS, "title:", "titel:"),
    "a work less": replace("bibliography.bib", "{one2019", "{another2019"),
    "a work of another title": replace("bibliography.bib", "title", "subtitle"),
    "no glossary": delete(GLOSSARY),
    "another word": replace(GLOSSARY, "term: ", "term: new "),
    "another addressee": replace("sources/brief.yml", "addressee: Councils", "addressee: Ministers"),
    "no posts": delete("sources/synthesis/posts.yml"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_reading_again_after_an_edit_gives_what_reading_from_nothing_gives(edit: Callable[[Path], object], tmp_path: Path) -> None:
    root = tmp_path / "collection"
    shutil.copytree(ROOT / "tests/cases/_base", root)
    (root / "sources/synthesis/posts.yml").write_text(POSTS, encoding="utf-8")
    memory = Memory()
    before = read_library(root, memory)
    intact = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    edit(root)
    edited, from_nothing = read_library(root, memory), read_library(root)
    shutil.rmtree(root)
    for path, content in intact.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    mended = read_library(root, memory)

    assert edited == from_nothing
    assert list(edited[0].links.outgoing) == list(from_nothing[0].links.outgoing)
    assert edited != before
    assert mended == before


def test_what_has_not_changed_is_not_made_again(tmp_path: Path) -> None:
    root = tmp_path / "collection"
    shutil.copytree(ROOT / "tests/cases/_base", root)
    memory = Memory()
    before, _ = read_library(root, memory)

    replace("sources/brief.yml", "claim: ", "claim: Zebras graze. ")(root)
    after, _ = read_library(root, memory)

    kept = [id_ for id_, finding in after.findings.items() if finding is before.findings[id_]]
    assert kept == [finding.id for finding in after.findings_of("interviews")]
    assert kept
    assert after.references is before.references
    assert after.tallies is before.tallies
