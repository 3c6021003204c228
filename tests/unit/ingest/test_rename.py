"""`synthesis rename`: an id moves with every reference to it, and nothing else changes."""

import re
from pathlib import Path

import pytest

from synthesis.ingest.id_places import DECLARED, REFERRED, find_declared, find_referred
from synthesis.ingest.raw_files import list_files
from synthesis.link.edge_table import find_edges
from synthesis.load.collection import load_collection
from synthesis.model.node import EdgeKind, NodeKind
from synthesis.validate.collection import validate_collection
from tests.case_filling import fill_with_script
from tests.unit.ingest.conftest import Run, read_all

ROOT = Path(__file__).parents[3]
# Edges that no id in a file stands for, or that a mark in a text does.
WITHOUT_ID = {EdgeKind.FINDING_SOURCE, EdgeKind.STATEMENT_THEME, EdgeKind.PART_FRAMEWORK, EdgeKind.TERM_MENTION, EdgeKind.POST_ASKED}
IN_PROSE = {EdgeKind.PROSE_REFERENCE, EdgeKind.PROSE_FINDING}


@pytest.fixture
def full(collection: Path, run: Run) -> Path:
    """Give the collection with receipts, reviews, marks, pages and shared data sets."""
    change(collection, "sources/brief.yml", "reports: [two2020]", "reports: [two2020]\ndatasets:\n" + DATA_SET.replace("true", "false"))
    change(collection, "sources/interviews.yml", "  - id: interviews-2015\n    title: 12 interviews, 2015\n    own: true\n", DATA_SET)
    change(collection, "sources/interviews.yml", "not speak of money.", "not speak of money [@one2019, p. 3;\n          @two2020].")
    change(collection, "bibliography.bib", "title = {A brief on welcome},", "title = {A brief on welcome},\n  note = {After [@one2019].},")
    change(collection, "sources/synthesis/glossary.yml", "term: Localism\n", "term: Localism\n    works: [one2019]  # one2019 says it\n")
    (collection / "sources" / "texts" / "two2020.txt").write_text("The brief asks every council to name a leader for welcome by spring.\n")
    (collection / "docs").mkdir()
    (collection / "docs" / "guide").mkdir()
    (collection / "docs" / "index.md").write_text(PAGE)
    (collection / "docs" / "guide" / "a.md").write_text(PAGE.replace("](", "](../"))
    (collection / "mkdocs.yml").write_text("nav:\n  - Places: themes/localism.md\n  - The study: sources/interviews.md\n")
    run("verify")
    run("review", "INT-01", "--by", "Ann")
    assert run("check").exit_code == 0, run("check").output
    return collection


DATA_SET = "  - id: interviews-2015\n    title: 12 interviews, 2015\n    own: true\n"
PAGE = """\
See [it](themes/localism.md), [there](themes/localism.md#councils-lead), [short](themes/localism/summary.md),
[the study](sources/interviews.md#INT-01), [its data](sources/interviews.md#Data-interviews-2015),
[a work](bibliography.md#one2019), [a word](glossary.md#localism), [a place](places.md#manchester),
[a framework](compare/frameworks.md#welcome.leader) and [out](https://site.example/themes/localism.md).
"""


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text()
    assert old in text
    (root / path).write_text(text.replace(old, new))


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (("localism", "places-lead", "--kind", "theme"), 8),
        (("localism", "local-rule", "--kind", "term"), 4),
        (("one2019", "one-2019"), 13),
        (("manchester", "leeds"), 5),
        (("city-council", "the-council"), 3),
        (("interviews", "talks"), 4),
        (("welcome", "hello", "--kind", "framework"), 2),
        (("interviews-2015", "talks-2015"), 5),
        (("interviews-held", "talks-held"), 1),
        (("welcome-england", "hello-england"), 1),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_only_the_id_changes_and_every_reference_resolves(full: Path, run: Run, arguments: tuple[str, ...], count: int) -> None:
    before = read_all(full)
    old, new = arguments[:2]

    renamed = run("rename", *arguments)
    after = read_all(full)

    assert renamed.exit_code == 0, renamed.output
    assert [line for line in run("check").output.splitlines()[:-1] if "passage-not-covered" not in line] == []
    lines = {name: content.decode().splitlines() for name, content in before.items()}
    changed = 0
    for name, content in after.items():
        was = lines[name] if name in lines else lines[name.replace(f"{new}.yml", f"{old}.yml").replace(f"{new}.txt", f"{old}.txt")]
        pairs = list(zip(was, content.decode().splitlines(), strict=True))
        changed += sum(one != other for one, other in pairs)
        assert [(one, other) for one, other in pairs if _without_prints(other, new, old) != _without_prints(one, old, old)] == []
    assert changed == count


def _without_prints(line: str, new: str, old: str) -> str:
    """Give a line with the old id and without the fingerprints of receipts."""
    return re.sub(r'"[0-9a-f]{16}"', '""', line).replace(new, old)


def test_renaming_there_and_back_changes_no_byte(full: Path, run: Run) -> None:
    before = read_all(full)

    for old, new in (("one2019", "other.2019"), ("interviews", "talks"), ("manchester", "leeds"), ("interviews-2015", "talks-2015")):
        run("rename", old, new)
        run("rename", new, old)

    assert read_all(full) == before


def test_a_review_lives_on_when_the_key_of_its_report_is_renamed(full: Path, run: Run) -> None:
    run("rename", "one2019", "first2019")

    reviews = (full / "sources" / "receipts.yml").read_text().partition("reviews:")[2]
    assert '{finding: "INT-01", by: "Ann"' in reviews
    assert run("verify").output.splitlines()[-1] == "sources/receipts.yml is up to date."


def test_a_review_that_had_ended_does_not_come_back_to_life(full: Path, run: Run) -> None:
    change(full, "sources/interviews.yml", "claim: Some officers held", "claim: Most officers held")
    before = (full / "sources" / "receipts.yml").read_text().partition("reviews:")[2]

    run("rename", "one2019", "first2019")

    assert (full / "sources" / "receipts.yml").read_text().partition("reviews:")[2] == before


def test_line_ends_and_marks_and_odd_quoting_stay(full: Path, run: Run) -> None:
    change(full, "sources/brief.yml", "themes: [localism]", "themes: [ 'localism' ,]")
    change(full, "sources/brief.yml", "  localism: speaks", '  "localism" : speaks')
    for path in [*(full / "sources").rglob("*.yml"), full / "bibliography.bib", full / "docs" / "index.md"]:
        if path.name == "receipts.yml":
            continue
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = read_all(full)

    run("rename", "localism", "places", "--kind", "theme")
    run("rename", "places", "localism", "--kind", "theme")

    assert read_all(full) == before


def test_plain_words_are_named_and_left(full: Path, run: Run) -> None:
    renamed = run("rename", "one2019", "first2019")

    assert renamed.output.splitlines()[-1] == "Left as it is where it stands in plain words: sources/synthesis/glossary.yml:4."


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("INT-01", "INT-77"), 1, "Where the finding falls away, use 'synthesis retire INT-01 --why …'."),
        (("localism", "x"), 1, "'localism' is the id of several records; say which with --kind theme or --kind term. Nothing was written."),
        (("localisn", "x"), 1, "No record has the id 'localisn'; did you mean 'localism'? Nothing was written."),
        (
            ("zzzz", "x", "--kind", "data-set"),
            1,
            "No data set has the id 'zzzz'; write it as it stands in its file. Nothing was written.",
        ),
        (("one2019", "TWO2020"), 1, "'two2020' is taken, at bibliography.bib:8; nothing was written. Choose another id."),
        (("manchester", "england"), 1, "'england' is taken, at sources/synthesis/places.yml:2:9; nothing was written. Choose another id."),
        (("manchester", "Leeds"), 2, "Error: The new id must be of small letters, digits and hyphens, such as 'home-office', not 'Leeds'."),
        (
            ("brief", "2"),
            2,
            "Error: The new id must have a word in it that is not 'index', since pages of lists are called so, not '2'.",
        ),
        (
            ("interviews-2015", "not-stated"),
            2,
            "Error: The new id must be a name of its own, since 'not-stated' says in 'evidence' that there is no data set.",
        ),
        (
            ("brief", "receipts"),
            2,
            "Error: The new id must be another than 'receipts', since receipts and reviews are written to sources/receipts.yml.",
        ),
        (("one2019", "a,b"), 2, "Error: The new id must be of letters, digits and - _ . : + /, such as 'ali-gidley2014', not 'a,b'."),
        (("one2019", "a/../b"), 2, "Error: The new id must be of letters, digits and - _ . : + /, such as 'ali-gidley2014', not 'a/../b'."),
        (("manchester", "manchester"), 2, "Error: The new id must be another than the old one, 'manchester'."),
    ],
)
def test_what_cannot_be_renamed_is_refused_and_nothing_written(
    full: Path, run: Run, arguments: tuple[str, ...], code: int, message: str
) -> None:
    before = read_all(full)

    refused = run("rename", *arguments)

    assert (refused.exit_code, refused.output.splitlines()[-1]) == (code, message)
    assert read_all(full) == before


@pytest.mark.parametrize("ending", [".txt", ".pdf"])
def test_a_key_is_not_joined_to_the_document_of_another(full: Path, run: Run, ending: str) -> None:
    (full / "sources" / "texts" / f"new2020{ending}").write_text("Another document.\n")
    before = read_all(full)

    refused = run("rename", "two2020", "new2020")

    assert (refused.exit_code, refused.output.splitlines()) == (
        1,
        [
            f"sources/texts/new2020{ending} is there already, and would become a document of 'new2020'; nothing was written.",
            "Choose another key, or take that file away first.",
        ],
    )
    assert read_all(full) == before


def test_a_key_whose_documents_have_moved_is_renamed_by_the_same_command(full: Path, run: Run) -> None:
    before = (full / "bibliography.bib").read_bytes()
    run("rename", "two2020", "new2020")
    whole = read_all(full)
    (full / "bibliography.bib").write_bytes(before)

    again = run("rename", "two2020", "new2020")

    assert again.exit_code == 0, again.output
    assert read_all(full) == whole


def test_the_document_of_a_key_with_a_slash_stands_in_a_folder(full: Path, run: Run) -> None:
    renamed = run("rename", "two2020", "two/2020")

    assert renamed.exit_code == 0, renamed.output
    assert (full / "sources" / "texts" / "two" / "2020.txt").is_file()
    assert run("verify").output.splitlines()[-1] == "sources/receipts.yml is up to date."


def test_nothing_is_renamed_while_a_file_cannot_be_read(full: Path, run: Run) -> None:
    (full / "sources" / "torn.yml").write_bytes(b"title: [\xff")
    before = read_all(full)

    refused = run("rename", "manchester", "leeds")

    assert refused.exit_code == 1
    assert refused.output.splitlines()[0].startswith("sources/torn.yml:1:9: not-utf8: ")
    assert read_all(full) == before


def test_an_id_written_with_escapes_is_not_touched(full: Path, run: Run) -> None:
    change(full, "sources/brief.yml", "themes: [localism]", 'themes: ["local\\u0069sm"]')
    before = read_all(full)

    refused = run("rename", "localism", "places", "--kind", "theme")

    assert (refused.exit_code, "is written with escapes" in refused.output) == (1, True)
    assert read_all(full) == before


def test_a_rename_that_was_cut_short_is_finished_by_the_same_command(full: Path, run: Run) -> None:
    run("rename", "interviews-2015", "talks-2015")
    whole = read_all(full)
    change(full, "sources/brief.yml", "talks-2015", "interviews-2015")

    again = run("rename", "interviews-2015", "talks-2015")

    assert again.exit_code == 0, again.output
    assert read_all(full) == whole


@pytest.mark.parametrize("filled", [False, True])
def test_the_places_of_ids_are_those_at_which_records_refer_to_each_other(collection: Path, filled: bool) -> None:
    if filled:
        fill_with_script(collection)
        for name in ("interviews", "brief"):
            (collection / "sources" / f"{name}.yml").unlink()
    root = collection if filled else ROOT

    raw, _ = load_collection(root)
    records, _ = validate_collection(raw)

    edges = {(edge.place, edge.target.kind) for edge in find_edges(records) if edge.kind not in WITHOUT_ID | IN_PROSE}
    places = {
        ((file.path, place.text.line, place.text.column), place.kind)
        for file in list_files(raw)
        # What a silenced warning is about is no reference of one kind.
        if file.id != "silenced"
        for place in (*find_referred(file), *(one for one in find_declared(file) if one.kind is NodeKind.DATA_SET))
    }
    grounds = {place for place in places - edges if place[1] is NodeKind.DATA_SET}
    assert edges <= places
    assert places - grounds == edges


def test_every_kind_of_edge_has_its_places() -> None:
    named = {kind for tables in (REFERRED, DECLARED) for table in tables.values() for kind in table.values()}

    without_id = {NodeKind.STATEMENT, NodeKind.FRAMEWORK, NodeKind.SILENCING, NodeKind.COLLECTION}
    assert {kind for kind in NodeKind if kind not in named} == without_id


def test_silenced_warning_follows_the_record_that_it_is_about(run: Run, collection: Path) -> None:
    silenced = collection / "sources/synthesis/silenced.yml"
    silenced.write_text("silenced:\n  - {code: record-never-used, record: localism, why: 'It is new: localism.'}\n", encoding="utf-8")

    run("rename", "localism", "local-lead", "--kind", "theme")

    assert silenced.read_text(encoding="utf-8") == (
        "silenced:\n  - {code: record-never-used, record: local-lead, why: 'It is new: localism.'}\n"
    )
