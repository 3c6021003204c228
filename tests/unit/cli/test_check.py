"""`synthesis check`: what it prints and how it ends."""

import json
from pathlib import Path

from click.testing import CliRunner

from synthesis.cli import main


def test_a_clean_collection_ends_with_0_and_says_so(verified: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--root", str(verified)])

    assert (result.exit_code, result.output) == (0, "No problems found.\n")


def test_an_error_ends_with_1_and_names_its_place(verified: Path) -> None:
    (verified / "sources" / "empty.yml").write_text("")

    result = CliRunner().invoke(main, ["check", "--root", str(verified)])

    assert result.exit_code == 1
    assert result.output.splitlines()[0].startswith("sources/empty.yml:1:1: file-empty: ")
    assert result.output.splitlines()[-1] == "1 error in 1 file."


def test_a_warning_fails_only_a_strict_check(verified: Path) -> None:
    with (verified / "bibliography.bib").open("a") as bibliography:
        bibliography.write("\n@book{unused2001,\n  author = {Doe, Ann},\n  title = {Unused},\n  year = {2001},\n}\n")

    lenient = CliRunner().invoke(main, ["check", "--root", str(verified)])
    strict = CliRunner().invoke(main, ["check", "--strict", "--root", str(verified)])

    assert (lenient.exit_code, strict.exit_code) == (0, 1)
    assert lenient.output == strict.output
    assert "warning: reference-never-used" in lenient.output


def test_problems_come_as_json_and_as_annotations(verified: Path) -> None:
    (verified / "sources" / "empty.yml").write_text("")

    as_json = CliRunner().invoke(main, ["check", "--format", "json", "--root", str(verified)])
    as_github = CliRunner().invoke(main, ["check", "--format", "github", "--root", str(verified)])

    assert [row["code"] for row in json.loads(as_json.output)] == ["file-empty"]
    assert as_github.output.startswith("::error file=sources/empty.yml,line=1,col=1,title=file-empty::")


def test_a_mistyped_command_ends_with_2() -> None:
    result = CliRunner().invoke(main, ["check", "--root", "no/such/folder"])

    assert result.exit_code == 2
