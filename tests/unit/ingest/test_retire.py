"""`synthesis retire`: the finding goes, the stone stays, and what referred to it is moved or named."""

from pathlib import Path

import pytest

from tests.unit.ingest.conftest import Run, read_all

WHY = ("--why", "It says the same: twice.")
STONE = 'retired:\n  - id: INT-01\n    why: "It says the same: twice."\n'


@pytest.fixture
def verified(collection: Path, run: Run) -> Path:
    run("verify")
    run("review", "INT-01", "--by", "Ann")
    return collection


def test_the_stone_stands_above_the_findings_and_receipts_are_gone(verified: Path, run: Run) -> None:
    source = verified / "sources" / "interviews.yml"
    before = source.read_text()
    finding = before[before.index("  - id: INT-01") : before.index("  - id: INT-02")]

    retired = run("retire", "INT-01", *WHY, "--see", "INT-02")

    assert retired.exit_code == 0, retired.output
    assert source.read_text() == before.replace(finding, "").replace("findings:\n", f"{STONE}    see: INT-02\nfindings:\n")
    assert "INT-01" not in (verified / "sources" / "receipts.yml").read_text()
    assert [line for line in run("check").output.splitlines() if "retired" in line or "unknown" in line or "twice" in line] == []


def test_references_are_moved_and_not_doubled(verified: Path, run: Run) -> None:
    theme = verified / "sources" / "synthesis" / "themes" / "localism.yml"
    before = theme.read_text()

    run("retire", "INT-01", *WHY, "--see", "INT-02")

    assert theme.read_text() == before.replace("      - finding: INT-01\n", "")
    assert "findings: [INT-02]" in (verified / "sources" / "synthesis" / "timeline.yml").read_text()
    assert "        finding: INT-02\n" in (verified / "sources" / "synthesis" / "glossary.yml").read_text()


def test_without_a_successor_what_still_names_it_is_named(verified: Path, run: Run) -> None:
    (verified / "docs").mkdir()
    (verified / "docs" / "index.md").write_text("See [it](sources/interviews.md#INT-01).\n")
    with (verified / "bibliography.bib").open("a") as bibliography:
        bibliography.write("\n@book{three, author = {A, B}, title = {C}, note = {See [#INT-01].}}\n")

    retired = run("retire", "INT-01", *WHY)

    assert (retired.exit_code, retired.output.splitlines()) == (
        1,
        [
            "Retired INT-01: sources/interviews.yml says why.",
            "  changed sources/interviews.yml",
            "  changed sources/receipts.yml",
            "These still name INT-01: write another finding there, or take it out, or give --see to move them.",
            "  sources/synthesis/themes/localism.yml:10:18",
            "  sources/synthesis/glossary.yml:8:18",
            "  sources/synthesis/responsibilities.yml:7:16",
            "  sources/synthesis/timeline.yml:7:16",
            "  bibliography.bib:16",
            "Pages link to it, and lead to its stone from now on: docs/index.md:1.",
        ],
    )
    named = [line.split(": ")[0] for line in run("check").output.splitlines() if "unknown-finding" in line]
    assert sorted(named) == sorted(
        [line.strip() for line in retired.output.splitlines() if line.startswith("  sources/s")] + ["bibliography.bib:16:51"]
    )


def test_a_relation_that_would_lead_to_itself_goes(verified: Path, run: Run) -> None:
    source = verified / "sources" / "interviews.yml"

    run("retire", "BRI-01", *WHY, "--see", "INT-02")

    assert "relations:" not in source.read_text()
    assert "findings: []\n" in (verified / "sources" / "brief.yml").read_text()


def test_a_second_stone_goes_behind_the_first(verified: Path, run: Run) -> None:
    source = verified / "sources" / "interviews.yml"

    run("retire", "INT-01", "--why", "One.")
    run("retire", "INT-02", "--why", "Two.")

    assert "retired:\n  - id: INT-01\n    why: One.\n  - id: INT-02\n    why: Two.\nfindings: []\n" in source.read_text()


def test_a_retired_id_is_never_given_again(verified: Path, run: Run) -> None:
    run("retire", "INT-02", *WHY)

    made = run("new", "finding", "interviews", "--plain")

    assert "Wrote INT-03 into" in made.output


def test_a_retirement_that_was_cut_short_is_finished_by_the_same_command(verified: Path, run: Run) -> None:
    receipts = (verified / "sources" / "receipts.yml").read_bytes()
    theme = (verified / "sources" / "synthesis" / "glossary.yml").read_bytes()
    run("retire", "INT-01", *WHY, "--see", "INT-02")
    whole = read_all(verified)
    (verified / "sources" / "receipts.yml").write_bytes(receipts)
    (verified / "sources" / "synthesis" / "glossary.yml").write_bytes(theme)

    again = run("retire", "INT-01", *WHY, "--see", "INT-02")

    assert again.output.startswith("INT-01 is retired already, in sources/interviews.yml; what was left to do is done.\n")
    assert read_all(verified) == whole


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("INT-03", *WHY), 1, "No finding has the id 'INT-03'; did you mean 'INT-02'? Nothing was written."),
        (("INT-01", *WHY, "--see", "INT-04"), 1, "No finding has the id 'INT-04'; did you mean 'INT-02'? Nothing was written."),
        (("INT-01", *WHY, "--see", "INT-01"), 2, "Error: --see must be the id of another finding, such as 'INT-07', not 'INT-01'."),
        (("INT-01", "--why", " "), 2, "Error: Say in a sentence, of at most 400 characters, why the finding falls away."),
    ],
)
def test_what_cannot_be_retired_is_refused(verified: Path, run: Run, arguments: tuple[str, ...], code: int, message: str) -> None:
    before = read_all(verified)

    refused = run("retire", *arguments)

    assert (refused.exit_code, refused.output.splitlines()[-1]) == (code, message)
    assert read_all(verified) == before


def test_findings_written_in_brackets_are_left_to_their_author(verified: Path, run: Run) -> None:
    source = verified / "sources" / "brief.yml"
    source.write_text(source.read_text().partition("findings:")[0] + "findings: [{id: BRI-01, claim: X}, {id: BRI-02}]\n")

    refused = run("new", "finding", "brief")
    retired = run("retire", "BRI-01", *WHY)

    assert (refused.exit_code, "must be an item on lines of its own" in refused.output) == (1, True)
    assert "findings: [{id: BRI-02}]\n" in source.read_text(), retired.output
