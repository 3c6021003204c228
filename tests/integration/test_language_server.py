"""What an editor shows of this repository's sources: asked of the YAML language server itself, over its protocol."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from synthesis.cli import main
from synthesis.schema.kinds import FILE_KINDS
from tests.language_server import LanguageServer, run_language_server

ROOT = Path(__file__).resolve().parents[2]
PRIMER = "sources/policy-primer.yml"
# The largest file of each kind: it has most that could be underlined.
FILES = [
    max(files, key=lambda path: path.name != "receipts.yml" and path.stat().st_size)
    for kind in FILE_KINDS
    if (files := [*ROOT.glob(kind.path)])
]


@pytest.fixture(scope="module")
def editor(require_node: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """Give an editor with this collection open, and the settings that this repository has for VS Code."""
    root = tmp_path_factory.mktemp("editor")
    shutil.copytree(ROOT / "sources", root / "sources", ignore=shutil.ignore_patterns("texts"))
    shutil.copy(ROOT / "bibliography.bib", root)
    written = CliRunner().invoke(main, ["schema", "--root", str(root)], catch_exceptions=False)
    assert written.exit_code == 0, written.output
    with run_language_server(require_node / "yaml-language-server/bin/yaml-language-server", root, read_settings()) as server:
        yield server


def read_settings() -> dict[str, Any]:
    """Give the settings for VS Code as the editor hands them on: by sections."""
    settings: dict[str, Any] = {}
    for name, value in json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8")).items():
        *sections, last = name.split(".")
        below = settings
        for section in sections:
            below = below.setdefault(section, {})
        below[last] = value
    return settings


class Edited:
    """A file of the collection with some lines changed, as in an editor before saving; lines are found by what they begin with."""

    def __init__(self, path: str = PRIMER) -> None:
        self.path = path
        self.lines = (ROOT / path).read_text(encoding="utf-8").splitlines()

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    def find(self, beginning: str) -> int:
        return next(number for number, line in enumerate(self.lines, 1) if line.startswith(beginning))

    def change(self, beginning: str, line: str) -> tuple[int, int]:
        """Put a line in the place of the first one that begins so; give the place after its last character."""
        number = self.find(beginning)
        self.lines[number - 1] = line
        return number, len(line) + 1

    def insert_after(self, beginning: str, line: str) -> tuple[int, int]:
        number = self.find(beginning)
        self.lines.insert(number, line)
        return number + 1, len(line) + 1


def complete(editor: LanguageServer, edited: Edited, place: tuple[int, int]) -> dict[str, str]:
    editor.show(edited.path, edited.text)
    return editor.complete(edited.path, *place)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_underlined_in_a_file_that_has_no_problem(editor: LanguageServer, file: Path) -> None:
    assert editor.show(file.relative_to(ROOT).as_posix()) == []


def test_a_key_is_completed_with_what_it_means_and_only_where_it_is_missing(editor: LanguageServer) -> None:
    edited = Edited()
    place = edited.insert_after("    kind: ", "    c")

    offered = complete(editor, edited, place)

    assert offered["caution"] == "A slip or doubt of the source itself, shown to readers."
    assert "cites" in offered
    assert "claim" not in offered


def test_an_allowed_value_is_completed_with_what_it_means(editor: LanguageServer) -> None:
    edited = Edited()
    place = edited.change("    kind: ", "    kind: ")

    offered = complete(editor, edited, place)

    assert list(offered)[:2] == ["definition", "description"]
    assert offered["view"] == "View: Reports what somebody thinks."


def test_a_bibliography_key_is_completed_with_its_title(editor: LanguageServer) -> None:
    edited = Edited()
    place = edited.change("      - report: ", "      - report: ")

    offered = complete(editor, edited, place)

    assert offered["broadhead-spencer2020"] == "Broadhead and Spencer 2020. Policy primer: integration. Migration Observatory."
    assert list(offered) == sorted(offered)


@pytest.mark.parametrize("line", ["    themes: []", "    themes: [money, ]", "    themes: [mo]"])
def test_a_theme_is_completed_within_brackets_and_nothing_else_is_offered(editor: LanguageServer, line: str) -> None:
    edited = Edited()
    number, column = edited.change("    themes: ", line)

    offered = complete(editor, edited, (number, column - 1))

    assert set(offered) == {path.stem for path in (ROOT / "sources/synthesis/themes").glob("*.yml")}
    assert offered["money"].startswith("Money: who pays, what did austerity do? ")


def test_a_theme_is_completed_as_a_key(editor: LanguageServer) -> None:
    edited = Edited()
    place = edited.change("  who-it-is-for: ", "  who")

    assert "who-it-is-for" in complete(editor, edited, place)


def test_a_new_finding_is_completed_with_all_that_it_needs(editor: LanguageServer) -> None:
    edited = Edited()
    edited.lines.append("  - ")

    offered = complete(editor, edited, (len(edited.lines), 3))

    (words,) = offered.values()
    needed = ("id", "claim", "kind", "speaker", "pinpoints", "report", "section", "phrase", "evidence", "themes", "nations")
    assert [key for key in needed if f"{key}:" not in words] == []


@pytest.mark.parametrize(
    ("beginning", "column", "words"),
    [
        ("    claim: ", 6, "The assertion, in our own words, understandable alone."),
        ("      - report: ", 10, "BibTeX key of the report in which the passage stands."),
        ("      - report: ", 18, "#### Broadhead and Spencer 2020: Policy primer: integration"),
        ("    kind: ", 12, "* `description`: Description: Says how something is or was."),
        ("        section: ", 10, "Example:\n\n```yaml\n"),
        ("    evidence: ", 6, "Data set that it rests on, or `argument`, `literature`, `not-stated`."),
    ],
)
def test_help_tells_what_a_field_is_and_what_its_value_means(editor: LanguageServer, beginning: str, column: int, words: str) -> None:
    edited = Edited()
    editor.show(PRIMER)

    help_ = editor.hover(PRIMER, edited.find(beginning), column)

    assert words in help_
    assert len(help_) < 2_000


def test_help_for_a_value_shows_no_other_value_of_the_hundreds(editor: LanguageServer) -> None:
    edited = Edited("sources/synthesis/timeline.yml")
    editor.show(edited.path)
    number = edited.find("    findings: ")

    help_ = editor.hover(edited.path, number, len("    findings: [I") + 1)

    assert help_.count("INT-") <= 1
    assert len(help_) < 2_000


def test_wrong_values_are_underlined_with_what_they_must_be(editor: LanguageServer) -> None:
    edited = Edited()
    kind, _ = edited.change("    kind: ", "    kind: describtion")
    report, _ = edited.change("      - report: ", "      - report: broadhead2999")
    themes, _ = edited.change("    themes: ", "    themes: [localis]")
    key, _ = edited.insert_after("    evidence: ", "    colour: red")
    edited.lines[edited.find("  - id: ") - 1] = "  - id: pri1"

    underlined = editor.show(PRIMER, edited.text)

    kinds = "'definition', 'description', 'event', 'figure', 'view', 'argument', 'recommendation', 'commitment', 'question', 'prediction'"
    form = "must be two to five capital letters, a hyphen and at least two digits, such as 'INT-07'"
    assert {tuple(one.split(": ", 1)) for one in underlined} == {
        (f"{kind + (kind >= key)}:11", f"must be one of {kinds} and 'method'"),
        (f"{report}:17", "must name a bibliography entry of this collection"),
        (f"{themes + (themes >= key)}:14", "must name a theme of this collection"),
        (f"{key}:5", "Property colour is not allowed."),
        (f"{edited.find('  - id: pri1')}:9", form),
    }
