"""A whole collection: what stays, what is named as broken, and that nothing that people write raises."""

import re
import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.load.collection import load_collection
from synthesis.model.node import ALL, Node, NodeKind
from synthesis.model.problem import reading_order
from synthesis.model.records import Records
from synthesis.validate.collection import validate_collection
from tests.case_folders import BASE

YAML_FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yml"))


def validate_with(root: Path, changes: dict[str, tuple[str, str]]) -> Records:
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for path, (old, new) in changes.items():
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return validate_collection(load_collection(root)[0])[0]


def test_nothing_is_broken_in_a_good_collection(tmp_path: Path) -> None:
    records = validate_with(tmp_path, {})

    assert records.broken == frozenset()
    assert [finding.id for finding in records.findings] == ["BRI-01", "INT-01", "INT-02"]
    assert [finding.owner for finding in records.findings] == ["brief", "interviews", "interviews"]


def test_an_unread_catalogue_breaks_all_records_of_its_kind(tmp_path: Path) -> None:
    records = validate_with(tmp_path, {f"sources/synthesis/{stem}.yml": (":", ": :") for stem in ("places", "glossary", "organisations")})

    assert records.broken == {Node(NodeKind.PLACE, ALL), Node(NodeKind.TERM, ALL), Node(NodeKind.ORGANISATION, ALL)}


def test_a_bad_head_breaks_the_source_and_its_findings(tmp_path: Path) -> None:
    records = validate_with(tmp_path, {"sources/interviews.yml": ("kind: interview-study", "kind: leaflet")})

    assert records.broken == {Node(NodeKind.SOURCE, "interviews"), Node(NodeKind.FINDING, "INT-01"), Node(NodeKind.FINDING, "INT-02")}


def test_bad_records_are_named_by_the_ids_that_they_were_meant_to_have(tmp_path: Path) -> None:
    changes = {
        "sources/interviews.yml": ("id: INT-02", "id: INT-2"),
        "sources/brief.yml": ("id: BRI-01", "id: BIR-01"),
        "sources/synthesis/places.yml": ("id: manchester", "id: Manchester"),
        "sources/synthesis/themes/localism.yml": ("    statement: Both", "    statment: Both"),
    }

    records = validate_with(tmp_path, changes)

    assert records.broken == {
        Node(NodeKind.FINDING, "INT-02"),
        Node(NodeKind.FINDING, "BIR-01"),
        Node(NodeKind.FINDING, "BRI-01"),
        Node(NodeKind.PLACE, "manchester"),
        Node(NodeKind.STATEMENT, "localism/councils-lead"),
        Node(NodeKind.THEME, "localism"),
    }


def test_places_of_statements_stay_right_when_one_before_them_is_skipped(tmp_path: Path) -> None:
    bad = "statements:\n  - id: bad\n    statement: Bad.\n    findings: []\n"

    records = validate_with(tmp_path, {"sources/synthesis/themes/localism.yml": ("statements:\n", bad)})

    theme = records.themes[0]
    assert (theme.record.statements[0].id, str(theme.origin.at("statements", 0, "id"))) == (
        "councils-lead",
        "sources/synthesis/themes/localism.yml:10:9",
    )


@settings(max_examples=60)
@given(st.sampled_from(YAML_FILES), st.data())
def test_no_change_of_a_good_file_raises(path: str, data: st.DataObject) -> None:
    text = (BASE / path).read_text(encoding="utf-8")
    pieces = re.split(r"(\s+|[:\[\]{},])", text)
    for _ in range(data.draw(st.integers(1, 3))):
        index = data.draw(st.integers(0, len(pieces) - 1))
        pieces[index] = data.draw(
            st.sampled_from(["", "[]", "{}", "[a, b]", "{a: b}", "- ", ": ", "\n", "'", "*a ", "1", "<b>", "INT-01", pieces[index] * 2])
        )

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(BASE, root, dirs_exist_ok=True)
        (root / path).write_text("".join(pieces), encoding="utf-8")
        raw, unreadable = load_collection(root)
        _, problems = validate_collection(raw)

    assert list(problems) == sorted(set(problems), key=reading_order)
    assert all(";" in str(problem) and "\n" not in str(problem) for problem in (*unreadable, *problems))
