"""`synthesis import`: new works go in, known ones stay byte for byte, and what differs is shown side by side."""

import json
from pathlib import Path

import pytest

from synthesis.load.bibtex import read_bibliography
from tests.unit.ingest.conftest import Run, added_lines, read_all

LIBRARY = """\
@book{one2019, author = {Green, Ann}, title = {Another book}, date = {2019}}
@book{tall2020, author = {Tall, Ben}, title = {Tall trees}, date = {2020}, doi = {10.1000/tall}}
@article{two, author = {Two, Benjamin}, title = {A brief on {Welcome}}, journal = {X}, year = 2020, volume = 3}
@book{again, author = {Tall, B.}, title = {Tall trees, again}, date = {2021}, doi = {10.1000/TALL}}
@book{broken, author = {Nobody}
"""
SAID = """\
Added green2019: Another book (it came as 'one2019', which is another work's key here)
Added tall2020: Tall trees
Here already as two2020: A brief on welcome
  field      bibliography.bib   FILE:3:1
  authors    Two, Ben           Two, Benjamin
  container  -                  X
  volume     -                  3
Here already as tall2020: Tall trees
  field    bibliography.bib  FILE:4:1
  title    Tall trees        Tall trees, again
  authors  Tall, Ben         Tall, B.
  date     2020              2021
Added 2 works; 0 works here already, the same; 2 works here already, different.
FILE:5:1: bib-syntax: must be closed by '}' before the file ends; write the missing '}'
1 error in 1 file.
"""


def test_what_is_new_is_added_and_what_differs_is_shown(collection: Path, run: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.bib"
    library.write_text(LIBRARY)
    before = (collection / "bibliography.bib").read_bytes()

    merged = run("import", str(library))

    assert (merged.exit_code, _without_spaces(merged.output)) == (1, _without_spaces(SAID.replace("FILE", str(library))))
    assert added_lines(before, (collection / "bibliography.bib").read_bytes()) == (
        "\n@book{green2019,\n  author = {Green, Ann},\n  title = {Another book},\n  date = {2019},\n}\n"
        "\n@book{tall2020,\n  author = {Tall, Ben},\n  title = {Tall trees},\n  date = {2020},\n  doi = {10.1000/tall},\n}\n"
    )


def _without_spaces(text: str) -> list[list[str]]:
    """Give the words of the lines: how wide columns are depends on where the file lies."""
    return [line.split() for line in text.splitlines()]


def test_a_dry_run_says_it_and_writes_nothing(collection: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "library.bib").write_text(LIBRARY)
    before = read_all(collection)

    said = run("import", "--dry-run", str(tmp_path / "library.bib"))

    assert said.output.startswith("Would add green2019: ")
    assert read_all(collection) == before


def test_a_second_import_finds_everything_the_same_and_touches_nothing(collection: Path, run: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.ris"
    library.write_text("TY  - BOOK\nAU  - Tall, Ben\nTI  - Tall trees\nPY  - 2020\nER  - \n")
    run("import", str(library))
    before = read_all(collection)

    again = run("import", str(library))

    assert (again.exit_code, again.output) == (0, "Added 0 works; 1 work here already, the same; 0 works here already, different.\n")
    assert read_all(collection) == before


def test_works_of_one_title_by_different_people_are_two(collection: Path, run: Run, tmp_path: Path) -> None:
    reports = [
        {"type": "report", "title": "Annual report", "author": [{"literal": name}], "issued": {"date-parts": [["2020"]]}} for name in "AB"
    ]
    (tmp_path / "library.json").write_text(json.dumps(reports))

    run("import", str(tmp_path / "library.json"))

    assert [line for line in (collection / "bibliography.bib").read_text().splitlines() if line.startswith("@")][2:] == [
        *("@report{annual-report2020,", "@report{b2020,")
    ]


def test_keys_follow_the_style_of_those_there_are(collection: Path, run: Run, tmp_path: Path) -> None:
    works = "".join(
        f"@book{{Name{n}:20{n},\n  author = {{Name{n}, A.}},\n  title = {{Book {n}}},\n  date = {{20{n}}},\n}}\n\n" for n in range(10, 14)
    )
    (collection / "bibliography.bib").write_text(works)
    (tmp_path / "library.ris").write_text("TY  - BOOK\nAU  - Ångström, Ben\nTI  - Tall trees\nPY  - 2020\nER  - \n")

    run("import", str(tmp_path / "library.ris"))

    assert "@book{Angstrom:2020,\n" in (collection / "bibliography.bib").read_text()


def test_strings_and_cross_references_are_put_in_and_private_paths_left_out(collection: Path, run: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.bib"
    library.write_text(
        "@string{pub = {The Press}}\n"
        "@incollection{part, author = {Part, A.}, title = {A part}, crossref = {whole}, file = {/home/ann/part.pdf}}\n"
        "@collection{whole, editor = {Whole, E. and {A Council}}, title = {The whole}, publisher = pub, date = {2001}}\n"
    )

    merged = run("import", str(library))

    assert merged.exit_code == 0, merged.output
    assert "Left out 1 path of files on the machine where" in merged.output
    written = (collection / "bibliography.bib").read_text().partition("@incollection")[2]
    assert written == (
        "{part,\n  author = {Part, A.},\n  title = {A part},\n  editor = {Whole, E. and {A Council}},\n  booktitle = {The whole},\n"
        "  publisher = {The Press},\n  date = {2001},\n}\n\n"
        "@collection{whole,\n  editor = {Whole, E. and {A Council}},\n  title = {The whole},\n  publisher = {The Press},\n"
        "  date = {2001},\n}\n"
    )


@pytest.mark.parametrize("fault", ["@book{open, title = {Never closed", "@comment{ never closed", "@book{open, title = {A}"])
def test_an_entry_that_is_never_closed_swallows_none(collection: Path, run: Run, tmp_path: Path, fault: str) -> None:
    with (collection / "bibliography.bib").open("a") as bibliography:
        bibliography.write(f"\n{fault}")
    (tmp_path / "library.ris").write_text("TY  - BOOK\nAU  - Tall, Ben\nTI  - Tall trees\nPY  - 2020\nER  - \n")

    run("import", str(tmp_path / "library.ris"))

    read, problems = read_bibliography(collection / "bibliography.bib", "bibliography.bib")
    assert [entry.key.value for entry in read.entries] == ["one2019", "two2020", "tall2020"]
    assert [problem.code.slug for problem in problems] == ["bib-syntax"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.ris", b"", "x.ris:1:1: file-empty: must have something in it; export the library again"),
        ("x.ris", b"\xff\xfeT\0", "x.ris:1:1: not-utf8: must be saved as UTF-8, not as UTF-16; save it again with the encoding UTF-8"),
        ("x.ris", "TY  - BOOK\nTI  - Café\nER  - \n".encode("latin-1"), "x.ris:2:10: not-utf8: "),
        ("x.ris", b"hello\n", "x.ris:1:1: wrong-form: must stand in a record, which begins with 'TY  - ', not before it: 'hello'"),
        ("x.ris", b"TY  - BOOK\nAU  - A\nER  - \n", "x.ris:1:1: missing-field: must have a title (TI), which this record has not"),
        ("x.json", b"[{}]", "x.json:1:2: missing-field: must have the field 'title': 'an item without id'"),
        ("x.json", b'[\n{"title": }', "x.json:2:11: wrong-form: must be JSON: expecting value"),
        ("x.json", b"[3]", "x.json:1:2: wrong-type: must be an item in braces, not '3'"),
        ("x.json", b"[" * 100_000, "x.json:1:2: wrong-form: must be JSON"),
        ("x.bib", b"\0\0\0", "x.bib:1:1: control-character: must not hold the invisible character U+0000"),
        ("x.txt", b"nothing", "x.txt:1:1: wrong-form: must be BibTeX (.bib), RIS (.ris) or CSL-JSON (.json)"),
    ],
)
def test_a_library_without_a_readable_work_is_refused_with_its_problems(
    collection: Path, run: Run, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(content)
    before = read_all(collection)

    refused = run("import", str(tmp_path / name))

    assert refused.exit_code == 1
    assert message in refused.output
    assert refused.output.endswith("Nothing was written: no work could be read.\n")
    assert read_all(collection) == before


def test_what_is_odd_in_a_work_is_read_as_far_as_it_goes(collection: Path, run: Run, tmp_path: Path) -> None:
    odd = {
        "id": ["x", 3],
        "type": 7,
        "title": "  <b>Trees</b>\n\u0000 &lt;script&gt; ",
        "author": [None, {"family": "Green", "given": 5}, {"literal": "et al."}],
        "issued": {"date-parts": [["2020", "13", "40"]]},
        "URL": "javascript:alert(1)",
        "DOI": "https://doi.org/10.1000/x",
        "volume": {"a": 1},
    }
    (tmp_path / "library.json").write_text("\ufeff" + json.dumps(odd).replace("\n", "\r\n"), encoding="utf-8")

    merged = run("import", str(tmp_path / "library.json"))

    assert merged.exit_code == 1
    assert "1:1: bib-url: must be a web address" in merged.output
    assert (
        (collection / "bibliography.bib")
        .read_text()
        .endswith("\n@misc{x,\n  author = {Green, 5 and others},\n  title = {Trees},\n  date = {2020},\n  doi = {10.1000/x},\n}\n")
    )
