"""`synthesis stats`: the state of the collection as tables and as JSON."""

import json
from pathlib import Path

from tests.unit.ingest.conftest import Run, read_all

SHOWN = """\
source      findings  found  reviewed  retired
brief              0      0         0        1
interviews         2      2         1        0
all                2      2         1        1

theme     findings  statements  sources
localism         2           1        1

state of
passages  found         2
passages  changed       0
passages  no-text       0
figures   checked       2
figures   changed       0
figures   no-text       0
findings  reviewed      1
findings  changed       0
findings  not-reviewed  1

Themes on one source only: 1 (localism)
Findings that nobody has reviewed: 1 (INT-02)
Works never cited, of 3: 1 (unused2001)
Links without an archived copy: 1 (unused2001)
"""


def prepare(collection: Path, run: Run) -> None:
    with (collection / "bibliography.bib").open("a") as bibliography:
        bibliography.write("\n@online{unused2001, title = {Unused}, url = {https://site.example/}}\n")
    run("retire", "BRI-01", "--why", "It was wrong.", "--see", "INT-02")
    run("verify")
    run("review", "INT-01", "--by", "Ann")


def test_tables_tell_what_there_is_and_what_is_open(collection: Path, run: Run) -> None:
    prepare(collection, run)
    before = read_all(collection)

    shown = run("stats")

    assert (shown.exit_code, shown.output) == (0, SHOWN)
    assert read_all(collection) == before


def test_json_has_the_same_figures(collection: Path, run: Run) -> None:
    prepare(collection, run)

    state = json.loads(run("stats", "--format", "json").output)

    assert state["sources"][1] == {"id": "interviews", "findings": 2, "found": 2, "reviewed": 1, "retired": 0}
    assert (state["findings"], state["unreviewed"], state["works_never_cited"], state["errors"]) == (2, ["INT-02"], ["unused2001"], 0)


def test_what_is_broken_is_not_counted_and_said(collection: Path, run: Run) -> None:
    (collection / "sources" / "empty.yml").write_text("")

    shown = run("stats")

    assert shown.output.splitlines()[-1] == "What is broken is not counted: 1 error; 'synthesis check' names them."
