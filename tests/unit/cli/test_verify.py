"""`synthesis verify` and `synthesis review`: receipts are written, kept, ended and never lost."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from synthesis.cli import main


def run(command: str, root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [command, "--root", str(root), *arguments])


def lines(result: Result) -> list[str]:
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.output.splitlines()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def remove_texts(root: Path) -> None:
    shutil.rmtree(root / "sources" / "texts")


def test_verify_writes_a_receipt_for_every_pinpoint_it_finds(collection: Path) -> None:
    result = run("verify", collection)

    assert (result.exit_code, lines(result)) == (
        0,
        ["No problems found.", "Looked up 3 pinpoints in 2 documents: 3 found where stated.", "Wrote sources/receipts.yml."],
    )
    receipts = (collection / "sources" / "receipts.yml").read_text()
    assert re.findall(r'finding: "([^"]+)", pinpoint: (\d)', receipts) == [("BRI-01", "1"), ("INT-01", "1"), ("INT-02", "1")]


def test_verify_twice_changes_nothing(collection: Path) -> None:
    run("verify", collection)
    before = (collection / "sources" / "receipts.yml").read_bytes()

    result = run("verify", collection)

    assert lines(result)[-1] == "sources/receipts.yml is up to date."
    assert (collection / "sources" / "receipts.yml").read_bytes() == before


def test_check_asks_for_verify_where_the_documents_are_here(collection: Path) -> None:
    before = run("check", collection)
    run("verify", collection)
    after = run("check", collection)

    assert before.exit_code == 1
    assert lines(before) == [
        (
            "sources/brief.yml:4:11: receipt-missing: must have been looked up in 'two2020', which these pinpoints have not: BRI-01; "
            "run 'synthesis verify'"
        ),
        (
            "sources/interviews.yml:4:11: receipt-missing: must have been looked up in 'one2019', which these pinpoints have not: "
            "INT-01, INT-02; run 'synthesis verify'"
        ),
        "2 errors in 2 files.",
    ]
    assert (after.exit_code, lines(after)) == (0, ["No problems found."])


def test_check_passes_from_the_receipts_where_the_documents_are_not_here(collection: Path) -> None:
    run("verify", collection)
    remove_texts(collection)

    result = run("check", collection, "--release")

    assert (result.exit_code, lines(result)) == (0, ["No problems found."])


def test_a_changed_phrase_is_an_error_here_a_warning_elsewhere_and_stops_a_release(collection: Path) -> None:
    run("verify", collection)
    change(collection / "sources" / "interviews.yml", "phrase: councils ought to lead", "phrase: councils ought to lead on welcome")

    here = run("check", collection)
    remove_texts(collection)
    elsewhere = run("check", collection)
    release = run("check", collection, "--release")

    assert (here.exit_code, elsewhere.exit_code, release.exit_code) == (1, 0, 1)
    assert lines(here) == [
        (
            "sources/interviews.yml:25:9: receipt-expired: must be as it was when it was looked up, but it has changed since; "
            "run 'synthesis verify'"
        ),
        "1 error in 1 file.",
    ]
    assert lines(elsewhere) == [
        (
            "sources/interviews.yml:25:9: warning: receipt-not-renewable: must be as it was when it was looked up, but it has changed "
            "since; put the document into sources/texts/ and run 'synthesis verify'"
        ),
        "1 warning in 1 file.",
    ]


def test_a_changed_claim_ends_the_check_of_its_figures_but_not_of_its_phrase(collection: Path) -> None:
    run("verify", collection)
    before = (collection / "sources" / "receipts.yml").read_text()
    change(collection / "sources" / "interviews.yml", "Some officers held that", "Several officers held that")

    result = run("check", collection)
    run("verify", collection)
    after = (collection / "sources" / "receipts.yml").read_text()

    assert lines(result) == [
        (
            "sources/interviews.yml:21:12: receipt-expired: must be as it was when its figures and wording were checked, but it has "
            "changed since; run 'synthesis verify'"
        ),
        "1 error in 1 file.",
    ]
    (old,), (new,) = (re.findall(r'finding: "INT-01".* passage: "(\w+)".* claim: "(\w+)"', text) for text in (before, after))
    assert old[0] == new[0]
    assert old[1] != new[1]


def test_a_wrong_phrase_heading_or_figure_fails_check_and_names_the_right_one(collection: Path) -> None:
    path = collection / "sources" / "interviews.yml"
    run("verify", collection)
    change(path, "phrase: councils ought to lead", "phrase: councils must always lead")
    wrong_phrase = lines(run("check", collection))
    change(path, "phrase: councils must always lead", "phrase: councils ought to lead")
    change(path, "section: Results\n        phrase: budgets", "section: Discussion\n        phrase: budgets")
    wrong_section = lines(run("check", collection))
    change(path, "section: Discussion\n        phrase: budgets", "section: Results\n        phrase: budgets")
    change(path, "money limits what councils do", "money limits what 12 councils do")
    wrong_figure = lines(run("check", collection))

    assert wrong_phrase == [
        (
            "sources/interviews.yml:27:17: phrase-not-found: must stand in 'one2019.txt' word for word, which 'councils must always lead' "
            "does not; the nearest passage is 'that councils ought to lead', under 'Results'"
        ),
        "1 error in 1 file.",
    ]
    assert wrong_section == [
        (
            "sources/interviews.yml:39:18: phrase-elsewhere: must be where the phrase stands; it was found under 'Results', paragraph 2, "
            "you wrote 'Discussion', paragraph 2; name that place, or choose a phrase of the place that you mean"
        ),
        "1 error in 1 file.",
    ]
    assert wrong_figure == [
        (
            "sources/interviews.yml:34:12: figure-not-in-passage: must have only figures that stand in its passage, which '12' does not; "
            "the passage has no figures; take it out, or pin it to the passage that gives it"
        ),
        "1 error in 1 file.",
    ]


def test_another_edition_is_a_warning_and_no_expiry(collection: Path) -> None:
    run("verify", collection)
    (collection / "sources" / "texts" / "one2019.txt").write_text("An altogether different text.\n")

    result = run("check", collection)

    assert (result.exit_code, lines(result)) == (
        0,
        [
            (
                "sources/interviews.yml:4:11: warning: document-other-edition: must be the document that receipts were made with, but "
                "'one2019.txt' is another edition; run 'synthesis verify' to check against this edition"
            ),
            "1 warning in 1 file.",
        ],
    )


def test_a_receipt_that_was_changed_by_hand_is_noticed(collection: Path) -> None:
    run("verify", collection)
    change(collection / "sources" / "receipts.yml", "paragraph: 2", "paragraph: 3")

    result = run("check", collection)

    assert result.exit_code == 1
    assert lines(result)[1].endswith(
        "receipt-damaged: must be as it was written, but it was changed or torn; run 'synthesis verify', which writes the file anew"
    )


def test_a_review_ends_with_its_claim_and_is_kept_by_verify(collection: Path) -> None:
    run("verify", collection)
    signed = run("review", collection, "INT-01", "--by", "Ann Editor")
    run("verify", collection)
    kept = (collection / "sources" / "receipts.yml").read_text()

    assert re.fullmatch(r"INT-01: reviewed by Ann Editor on \d{4}-\d\d-\d\d\.\n", signed.output)
    assert kept.count('by: "Ann Editor"') == 1


def test_a_review_of_a_finding_that_is_not_there_is_refused(collection: Path) -> None:
    run("verify", collection)
    before = (collection / "sources" / "receipts.yml").read_bytes()

    result = run("review", collection, "INT-01", "INT-20", "--by", "Ann Editor")

    assert (result.exit_code, lines(result)) == (1, ["No finding has the id 'INT-20'; did you mean 'INT-02'?"])
    assert (collection / "sources" / "receipts.yml").read_bytes() == before


def test_a_review_needs_a_name(collection: Path) -> None:
    assert run("review", collection, "INT-01", "--by", " ").exit_code == 2


def test_a_name_has_no_line_break(collection: Path) -> None:
    result = run("review", collection, "INT-01", "--by", "Ann\nby: Ben")

    assert (result.exit_code, lines(result)[-1]) == (2, "Error: Invalid value for --by: must be a name on one line")


def test_nothing_is_written_over_reviews_that_cannot_be_read(collection: Path) -> None:
    run("verify", collection)
    run("review", collection, "INT-01", "--by", "Ann Editor")
    change(collection / "sources" / "receipts.yml", "Ann Editor", "Bob Editor")
    before = (collection / "sources" / "receipts.yml").read_bytes()

    verified = run("verify", collection)
    reviewed = run("review", collection, "INT-02", "--by", "Ann Editor")

    assert (verified.exit_code, reviewed.exit_code) == (1, 1)
    assert "Nothing was written" in verified.output
    assert (collection / "sources" / "receipts.yml").read_bytes() == before


def test_receipts_of_absent_documents_are_kept(collection: Path) -> None:
    run("verify", collection)
    before = (collection / "sources" / "receipts.yml").read_text()
    (collection / "sources" / "texts" / "two2020.txt").unlink()

    run("verify", collection)

    assert (collection / "sources" / "receipts.yml").read_text() == before


def test_a_folder_without_documents_says_what_to_do(collection: Path, tmp_path: Path) -> None:
    result = run("verify", collection, "--texts", str(tmp_path / "nowhere"))

    assert (result.exit_code, result.output) == (
        1,
        f"No document of the collection is in '{tmp_path / 'nowhere'}'; put them there by BibTeX key, or name their folder with --texts.\n",
    )


def test_coverage_lists_the_sentences_that_nothing_stands_on(collection: Path) -> None:
    document = collection / "sources" / "texts" / "one2019.txt"
    document.write_text(f"{document.read_text()}\nMore work is needed on this question by others.\n")

    result = run("verify", collection, "--coverage", "interviews")

    assert (result.exit_code, lines(result)) == (
        1,
        [
            "one2019.txt: 5 sentences: 2 used, 0 left out, 1 not used, 2 apparatus; 0.0% of the words left out",
            "  Discussion",
            "    paragraph 1, sentence 1, not used: More work is needed on this question by others.",
        ],
    )
    assert not (collection / "sources" / "receipts.yml").exists()


def test_coverage_of_everything_names_the_findings(collection: Path) -> None:
    result = run("verify", collection, "--coverage", "brief", "--all")

    assert (result.exit_code, lines(result)) == (
        0,
        [
            "two2020.txt: 1 sentences: 1 used, 0 left out, 0 not used, 0 apparatus; 0.0% of the words left out",
            "  none",
            "    paragraph 1, sentence 1, BRI-01: The brief asks every council to name a leader for welcome by spring.",
        ],
    )


def test_coverage_of_a_source_that_is_not_there_is_a_mistyped_command(collection: Path) -> None:
    assert run("verify", collection, "--coverage", "interview").exit_code == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [("\nreviews:", "\nreview:"), ("\nreviews:", "\nsigned:"), ("\nreceipts:", "\nReceipts:"), ("\ntexts:", "\ntitle: A source\ntexts:")],
)
def test_nothing_is_written_over_a_file_with_other_lists(collection: Path, old: str, new: str) -> None:
    run("verify", collection)
    run("review", collection, "INT-01", "--by", "Ann Editor")
    change(collection / "sources" / "receipts.yml", old, new)
    before = (collection / "sources" / "receipts.yml").read_bytes()

    verified = run("verify", collection)

    assert verified.exit_code == 1
    assert lines(verified)[-1] == "Nothing was written: sources/receipts.yml may hold reviews that cannot be read. Mend it first."
    assert (collection / "sources" / "receipts.yml").read_bytes() == before


def test_nothing_is_written_over_a_source_that_is_called_as_the_receipts_are(collection: Path) -> None:
    shutil.copy(collection / "sources" / "brief.yml", collection / "sources" / "receipts.yml")

    verified = run("verify", collection)

    assert verified.exit_code == 1
    assert (collection / "sources" / "receipts.yml").read_bytes() == (collection / "sources" / "brief.yml").read_bytes()
