"""How problems are written for terminals, code hosts and programs."""

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem, reading_order
from synthesis.report.github import write_github
from synthesis.report.json_array import write_json
from synthesis.report.text import write_text

ERROR = Problem(
    Place("sources/a.yml", 12, 5),
    Code.WRONG_VALUE,
    "must be one of 'view', 'event', not 'vieuw'",
    "did you mean 'view'?",
)
WARNING = Problem(
    Place("bibliography.bib", 3, 1),
    Code.REFERENCE_NEVER_USED,
    "must be used somewhere, 100%",
    "cite it,\nor take it out",
)


def test_text_gives_one_line_a_problem_and_counts_them() -> None:
    text = write_text([WARNING, ERROR])

    assert text == (
        "bibliography.bib:3:1: warning: reference-never-used: must be used somewhere, 100%; cite it,\nor take it out\n"
        "sources/a.yml:12:5: wrong-value: must be one of 'view', 'event', not 'vieuw'; did you mean 'view'?\n"
        "1 error and 1 warning in 2 files.\n"
    )


def test_text_says_so_when_nothing_is_wrong() -> None:
    assert write_text([]) == "No problems found.\n"


def test_text_counts_in_the_plural() -> None:
    lines = write_text([ERROR, ERROR]).splitlines()

    assert lines[-1] == "2 errors in 1 file."


def test_github_annotations_escape_what_would_break_them() -> None:
    text = write_github([ERROR, WARNING])

    assert text == (
        "::error file=sources/a.yml,line=12,col=5,title=wrong-value::"
        "must be one of 'view', 'event', not 'vieuw'; did you mean 'view'?\n"
        "::warning file=bibliography.bib,line=3,col=1,title=reference-never-used::"
        "must be used somewhere, 100%25; cite it,%0Aor take it out\n"
    )


def test_github_properties_escape_commas_and_colons() -> None:
    odd = Problem(Place("sources/a,b:c.yml", 1, 1), Code.FILE_EMPTY, "must hold a record", "write one")

    assert write_github([odd]).startswith("::error file=sources/a%2Cb%3Ac.yml,line=1,")


def test_json_has_every_part_of_a_problem() -> None:
    text = write_json([ERROR])

    assert text == (
        "[\n"
        "  {\n"
        '    "path": "sources/a.yml",\n'
        '    "line": 12,\n'
        '    "column": 5,\n'
        '    "severity": "error",\n'
        '    "code": "wrong-value",\n'
        "    \"message\": \"must be one of 'view', 'event', not 'vieuw'\",\n"
        '    "remedy": "did you mean \'view\'?"\n'
        "  }\n"
        "]\n"
    )


def test_problems_sort_by_file_line_and_column() -> None:
    later = Problem(Place("sources/a.yml", 12, 6), Code.WRONG_VALUE, "x", "y")
    earlier_line = Problem(Place("sources/a.yml", 2, 60), Code.WRONG_VALUE, "x", "y")

    ordered = sorted([later, ERROR, earlier_line, WARNING], key=reading_order)

    assert ordered == [WARNING, earlier_line, ERROR, later]
