"""Libraries with the habits of other programs load: what is not understood is said, and nothing is left out without a word.

`tests/foreign/` has made-up libraries as Zotero (with Better BibTeX), JabRef, biblatex's manual and people by hand write
them; `<name>.expected.txt` beside each has its problems, the works that are read and those that are not.
"""

import re
from pathlib import Path

import pytest

from synthesis.ingest.read_library_file import read_library_file
from synthesis.load.bibtex import read_bibliography
from synthesis.load.bibtex.scan import scan_blocks
from synthesis.model.code import Code
from synthesis.model.node import Node
from synthesis.model.problem import Problem, reading_order
from synthesis.model.records import Located
from synthesis.model.reference import Reference
from synthesis.validate.reference import shape_references

FOREIGN = Path(__file__).resolve().parents[1] / "foreign"
LIBRARIES = sorted(FOREIGN.glob("*.bib"))
# What is no work, as BibTeX and biblatex see it.
NO_WORKS = ("comment", "preamble", "string", "xdata")

Loaded = tuple[tuple[Located[Reference], ...], frozenset[Node], list[Problem]]


def load(path: Path) -> Loaded:
    raw, problems = read_bibliography(path, path.name)
    references, skipped, more = shape_references(raw)
    return references, skipped, sorted({*problems, *more}, key=reading_order)


def read_values(path: Path) -> list[Reference]:
    return [located.record for located in load(path)[0]]


@pytest.fixture(params=LIBRARIES, ids=lambda path: path.stem)
def library(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_each_library_gives_the_works_and_problems_that_are_expected(library: Path) -> None:
    references, skipped, problems = load(library)

    told = [*map(str, problems), f"works: {', '.join(located.id for located in references)}"]
    told.append(f"not read: {', '.join(sorted(node.id for node in skipped)) or 'none'}")
    assert "\n".join(told) + "\n" == library.with_suffix(".bib.expected.txt").read_text(encoding="utf-8")


def test_no_entry_is_left_out_without_a_problem(library: Path) -> None:
    references, _, problems = load(library)
    text = library.read_text(encoding="utf-8")
    read = {located.id for located in references}
    lines = {problem.place.line for problem in problems}

    works = [block for block in scan_blocks(text) if block.kind not in NO_WORKS]
    silent = [
        block.key
        for block in works
        if block.key not in read and lines.isdisjoint(range(text.count("\n", 0, block.start) + 1, text.count("\n", 0, block.end) + 2))
    ]

    assert works
    assert silent == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda data: b"\xef\xbb\xbf" + data, id="a byte order mark"),
        pytest.param(lambda data: data.replace(b"\n", b"\r\n"), id="line ends of Windows"),
        pytest.param(lambda data: data.replace(b"\n", b"\r"), id="line ends of old"),
        pytest.param(lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n").replace(b"\n  ", b"\n\t"), id="all that and tabs"),
    ],
)
def test_a_library_means_the_same_with(library: Path, tmp_path: Path, change) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / library.name
    path.write_bytes(change(library.read_bytes()))

    references, skipped, problems = load(path)

    expected, expected_skipped, expected_problems = load(library)
    assert [located.record for located in references] == [located.record for located in expected]
    assert skipped == expected_skipped
    assert [(problem.place.line, problem.code, problem.message) for problem in problems] == [
        (problem.place.line, problem.code, problem.message) for problem in expected_problems
    ]


def test_a_library_in_windows_western_encoding_is_read_with_a_problem_more(library: Path, tmp_path: Path) -> None:
    path = tmp_path / library.name
    # What that encoding lacks is written as LaTeX in such libraries.
    western = library.read_text(encoding="utf-8").replace("⛔", "no")
    path.write_bytes((western + "\n% né\n").encode("cp1252"))

    _, _, problems = load(path)

    assert read_values(path) == [
        value.model_copy(update={"keywords": tuple(word.replace("⛔", "no") for word in value.keywords)}) for value in read_values(library)
    ]
    assert {problem.code for problem in problems} - {problem.code for problem in load(library)[2]} == {Code.NOT_UTF8}


def test_a_library_in_utf_16_is_refused_with_one_problem(library: Path, tmp_path: Path) -> None:
    path = tmp_path / library.name
    path.write_bytes(library.read_text(encoding="utf-8").encode("utf-16"))

    references, _, problems = load(path)

    assert references == ()
    assert [problem.code for problem in problems] == [Code.NOT_UTF8]


def test_a_library_of_thousands_is_read_whole(tmp_path: Path) -> None:
    text = (FOREIGN / "zotero.bib").read_text(encoding="utf-8")
    path = tmp_path / "large.bib"
    path.write_text("".join(re.sub(r"(?m)^(@\w+\{\w+),", rf"\g<1>-{number},", text) for number in range(200)), encoding="utf-8")

    references, skipped, problems = load(path)

    assert len({located.id for located in references}) == 200 * len(load(FOREIGN / "zotero.bib")[0])
    assert skipped == frozenset()
    assert len(problems) == 200 * len(load(FOREIGN / "zotero.bib")[2])


@pytest.mark.parametrize("name", [path.name for path in sorted(FOREIGN.iterdir()) if path.suffix in (".bib", ".ris", ".json")])
def test_every_library_can_be_imported(name: str) -> None:
    arrived = read_library_file(FOREIGN / name)

    titles = [work.reference.title for work in arrived.works]
    assert titles
    assert all(titles)


def test_paths_of_another_machine_are_not_taken_over() -> None:
    arrived = read_library_file(FOREIGN / "zotero.bib")

    assert [name for work in arrived.works for name, value in work.draft.fields if name == "file" or "Zotero" in value] == []


def test_dates_and_addresses_that_cannot_be_taken_over_are_said() -> None:
    problems = [problem for name in ("zotero.json", "zotero.ris") for problem in read_library_file(FOREIGN / name).problems]

    assert [(problem.place.line, problem.code) for problem in problems] == [
        (13, Code.BIB_DATE),
        (50, Code.BIB_URL),
        (50, Code.BIB_MISSING_FIELD),
    ]
