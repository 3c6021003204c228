"""`synthesis new source`: the file, the reference, and nothing else."""

import json
from pathlib import Path

import pytest

from tests.unit.ingest.conftest import Run, added_lines, read_all

RIS = """\
TY  - RPRT
AU  - Green, Ann
AU  - Town Council
TI  - Street trees & shade
PB  - Town Council
PY  - 2021
DA  - 2021/04/03/
DO  - 10.1000/Shade.1
UR  - https://site.example/shade?a=1&b=2
ER  -
"""
ENTRY = """
@report{green-town-council2021,
  author = {Green, Ann and {Town Council}},
  title = {Street trees \\& shade},
  institution = {Town Council},
  date = {2021-04-03},
  doi = {10.1000/Shade.1},
  url = {https://site.example/shade?a=1&b=2},
}
"""
BIB = """\
@string{council = {Town Council}}
@book{first, author = {First, Ann}, title = {One}, date = {2001}}
@report{second,
  author = {{Second Body}},
  title  = "Two {\\"u}ber all",
  institution = council # { of X},
  year = 2002,
  file = {:C\\:\\\\Users\\\\ann\\\\two.pdf:PDF},
}
"""


def test_a_source_of_a_known_work_is_written_with_all_that_is_known_and_checked(collection: Path, run: Run) -> None:
    bibliography = (collection / "bibliography.bib").read_bytes()

    made = run("new", "source", "town-trees", "--key", "two2020")
    checked = run("check")

    assert (made.exit_code, made.output) == (
        0,
        "Wrote sources/town-trees.yml, whose findings begin with TOW-01.\nFill it in: 'synthesis check' says what is missing.\n",
    )
    assert (collection / "bibliography.bib").read_bytes() == bibliography
    assert find_empty(checked.output, "town-trees") == ["kind", "nations", "method", "summary", "good_for", "cannot_tell"]


def test_a_source_from_nothing_lacks_its_title_and_its_report(run: Run) -> None:
    made = run("new", "source", "trees")
    checked = run("check")

    assert made.exit_code == 0
    assert find_empty(checked.output, "trees") == ["title", "kind", "reports", "nations", "method", "summary", "good_for", "cannot_tell"]


def find_empty(output: str, source: str) -> list[str]:
    """Give the fields of a source that the check calls empty; nothing else may be wrong with its file."""
    lines = [line for line in output.splitlines() if line.startswith(f"sources/{source}.yml:")]
    assert all(": empty-value: must have a" in line for line in lines), lines
    return [line.split("'")[1] for line in lines]


def test_nothing_is_overwritten(collection: Path, run: Run) -> None:
    before = read_all(collection)

    made = run("new", "source", "interviews", "--key", "one2019")

    assert (made.exit_code, made.output) == (
        1,
        "sources/interviews.yml is there already; nothing was written. Choose another id, or edit that file.\n",
    )
    assert read_all(collection) == before


def test_a_work_from_ris_goes_behind_the_last_in_the_form_of_the_others(collection: Path, run: Run, tmp_path: Path) -> None:
    before = (collection / "bibliography.bib").read_bytes()
    (tmp_path / "export.ris").write_text(RIS, encoding="utf-8")

    made = run("new", "source", "shade", "--from", str(tmp_path / "export.ris"))

    assert made.exit_code == 0, made.output
    assert added_lines(before, (collection / "bibliography.bib").read_bytes()) == ENTRY
    assert "\nreports: [green-town-council2021]\n" in (collection / "sources" / "shade.yml").read_text()


def test_the_line_ends_the_mark_and_the_missing_last_line_end_of_a_bibliography_stay(collection: Path, run: Run, tmp_path: Path) -> None:
    bibliography = collection / "bibliography.bib"
    before = b"\xef\xbb\xbf" + bibliography.read_bytes().rstrip().replace(b"\n", b"\r\n")
    bibliography.write_bytes(before)
    (tmp_path / "export.ris").write_text(RIS, encoding="utf-8")

    run("new", "source", "shade", "--from", str(tmp_path / "export.ris"))

    assert bibliography.read_bytes() == before + ("\n" + ENTRY).replace("\n", "\r\n").encode()


def test_a_work_goes_to_its_sorted_place_where_all_are_sorted(collection: Path, run: Run, tmp_path: Path) -> None:
    bibliography = collection / "bibliography.bib"
    more = "".join(f"\n@book{{{key},\n  title = {{{key}}},\n  author = {{A, B}},\n}}\n" for key in ("x1", "y1", "z1"))
    bibliography.write_text(bibliography.read_text() + more)
    before = bibliography.read_bytes()
    (tmp_path / "export.ris").write_text(RIS, encoding="utf-8")

    run("new", "source", "shade", "--from", str(tmp_path / "export.ris"), "--key", "tree2021")

    after = bibliography.read_text()
    assert [line.split("{")[1].rstrip(",") for line in after.splitlines() if line.startswith("@")] == [
        *("one2019", "tree2021", "two2020", "x1", "y1", "z1")
    ]
    assert added_lines(before, bibliography.read_bytes()).strip() == ENTRY.replace("green-town-council2021", "tree2021").strip()


def test_of_several_works_one_is_chosen_by_its_key_and_keeps_what_it_says(collection: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "export.bib").write_text(BIB, encoding="utf-8")
    before = (collection / "bibliography.bib").read_bytes()
    export = str(tmp_path / "export.bib")

    refused = run("new", "source", "second", "--from", export)
    made = run("new", "source", "second", "--from", export, "--key", "second")

    assert (refused.exit_code, refused.output) == (
        1,
        "There are 2 works in it; choose one with --key. Nothing was written.\n  first: One\n  second: Two über all\n",
    )
    assert made.exit_code == 0
    assert added_lines(before, (collection / "bibliography.bib").read_bytes()) == (
        '\n@report{second,\n  author = {{Second Body}},\n  title = {Two {\\"u}ber all},\n  institution = {Town Council of X},\n'
        "  year = {2002},\n}\n"
    )


def test_a_work_that_is_there_already_is_not_put_in_twice(collection: Path, run: Run, tmp_path: Path) -> None:
    before = (collection / "bibliography.bib").read_bytes()
    item = {"id": "x", "type": "report", "title": "A Brief on Welcome", "author": [{"family": "Two"}], "issued": {"date-parts": [[2020]]}}
    (tmp_path / "export.json").write_text(json.dumps([item]))

    made = run("new", "source", "again", "--from", str(tmp_path / "export.json"))

    assert made.output.splitlines()[0] == "The work is in bibliography.bib already, as 'two2020'; that entry stays as it is."
    assert (collection / "bibliography.bib").read_bytes() == before
    assert "\nreports: [two2020]\n" in (collection / "sources" / "again.yml").read_text()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("Bad Id",), 2, "The id must be of small letters, digits and hyphens, such as 'interviews', not 'Bad Id'."),
        (("index",), 2, "The id must have a word in it that is not 'index', since pages of lists are called so, not 'index'."),
        (("receipts",), 2, "The id must be another than 'receipts', since receipts and reviews are written to sources/receipts.yml."),
        (("x", "--code", "int"), 2, "The code must be two to five capital letters, such as 'XAA', not 'int'."),
        (("x", "--code", "INT"), 1, "The code 'INT' is another source's; nothing was written. 'XAA' is free."),
        (("x", "--key", "two2002"), 1, "bibliography.bib has no entry 'two2002' that can be read; did you mean 'two2020'?"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    collection: Path, run: Run, arguments: tuple[str, ...], code: int, message: str
) -> None:
    before = read_all(collection)

    refused = run("new", "source", *arguments)

    assert (refused.exit_code, refused.output.splitlines()[-1].removeprefix("Error: ")) == (code, message)
    assert read_all(collection) == before
