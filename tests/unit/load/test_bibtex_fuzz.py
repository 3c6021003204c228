"""Whatever a `.bib` file holds, it is read without an exception, in time, and around a fault the rest is still there."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synthesis.load.bibtex import read_bibliography
from synthesis.validate.reference import shape_references

GOOD = """% Works
@string{le = {Local Economy}}
@comment{jabref-meta: databaseType:biblatex;}
@article{one, author = {Galandini, Silvia and {Home Office} and others}, title = "The {UK}'s d{\\'e}bat -- 50\\% of it",
  journal = le # { Review}, year = 2019, month = feb, doi = {10.1000/a_b}, url = {https://example.org/a_b},}
@incollection(two, crossref = {three}, title = {Part})
@collection{three, editor = {van der Berg, Jr, Jan}, title = {Whole}, date = {2010/2012}}
"""
# Seconds of work, whatever else the machine does: where time grows faster than the text, it is minutes.
LONGEST = 60
SIGNS = [
    "{",
    "}",
    '"',
    ",",
    "=",
    "@",
    "#",
    "\\",
    "%",
    "\n",
    "@book{x,",
    "\n@book{y, ",
    "(",
    ")",
    " and ",
    "~",
    "$",
    "\u00e9",
    "\x00",
    "\\'",
    "\\url{",
]

edits = st.lists(
    st.tuples(st.integers(0, len(GOOD)), st.integers(0, 12), st.sampled_from(SIGNS) | st.text(max_size=8)), min_size=1, max_size=8
)


def edit(text: str, changes: list[tuple[int, int, str]]) -> str:
    for start, length, new in changes:
        text = text[:start] + new + text[start + length :]
    return text


@given(edits)
@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_edited_bibliographies_never_raise_and_give_places_in_the_file(tmp_path: Path, changes: list[tuple[int, int, str]]) -> None:
    text = edit(GOOD, changes)
    path = tmp_path / "works.bib"
    path.write_bytes(text.encode())

    bibliography, problems = read_bibliography(path, "works.bib")
    references, _, more_problems = shape_references(bibliography)

    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert len(references) <= len(bibliography.entries)
    assert all(1 <= problem.place.line <= len(lines) for problem in (*problems, *more_problems))
    assert all(1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1 for problem in (*problems, *more_problems))


@given(edits)
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_fault_reaches_the_entries_before_it(tmp_path: Path, changes: list[tuple[int, int, str]]) -> None:
    before = "@misc{before1, title = {A}}\n\n@misc{before2, title = {B}}\n\n"
    path = tmp_path / "works.bib"
    path.write_bytes((before + "\n" + edit(GOOD, changes)).encode())

    bibliography, _ = read_bibliography(path, "works.bib")

    keys = [entry.key.value for entry in bibliography.entries]
    assert keys[:2] == ["before1", "before2"]


@pytest.mark.parametrize(
    "text",
    [
        "@" * 200_000,
        "@a{" * 50_000,
        "@a{}" * 50_000,
        "@comment{\n" * 30_000,
        "@book{x, title = {" + "{" * 200_000,
        "@book{x, title = {" + "{" * 40_000 + "}" * 40_000 + "}}",
        "@book{x, " + "a = {b}, " * 30_000 + "}",
        "@book{x, " + "a = {b}\n" * 30_000 + "}",
        "\n".join(f"@book{{k{number}, title = {{a}} b}}" for number in range(10_000)),
        "\n".join(f"@book{{k{number}, title = {{a" for number in range(10_000)),
        "\n".join(f"@misc{{k{number}, title = {{T}}, crossref = {{k{number + 1}}}}}" for number in range(5_000)),
        "@book{x, title = " + "{a} # " * 15_000 + "{a}}",
        "@book{x, author = {" + "A, B and " * 10_000 + "C, D}}",
        "@book{x, title = {" + "\\'" * 49_000 + "}}",
        "@book{x, title = {" + "\\begin{a}" * 11_000 + "}}",
        "@" + " " * 200_000 + "book{x, title = {A}}",
        "@book{" + " " * 200_000 + "x" + " " * 200_000 + ", title = {A}}",
    ],
    ids=range(17),
)
def test_hostile_text_is_read_in_time(tmp_path: Path, text: str) -> None:
    path = tmp_path / "works.bib"
    path.write_text(text + "\n@misc{last, title = {Last}}\n", encoding="utf-8")
    started = time.process_time()

    bibliography, problems = read_bibliography(path, "works.bib")
    shape_references(bibliography)

    assert time.process_time() - started < LONGEST
    assert problems or bibliography.entries[-1].key.value == "last"
