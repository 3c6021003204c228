"""Every code is explained, and its examples are real: the wrong one has the problem and no other, the right one none."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from synthesis.model.code import Code
from synthesis.model.explanation import Explanation, read_explanations
from synthesis.model.problem import Problem
from synthesis.model.receipt import sign_review
from synthesis.reading import check_collection, read_library
from synthesis.render.include import count_library, render_counts
from synthesis.verify.receipts_file import write_receipts
from tests.example_collection import lay_out_examples, put_example, verify_examples
from tests.pdf_writer import write_pdf

GROUPS = read_explanations()
EXPLAINED = [explanation for group in GROUPS for explanation in group.explanations]
# A statement without findings names some that are not there, and a damaged receipt is none.
WITH_OTHERS = {Code.STATEMENT_WITHOUT_FINDING: {Code.UNKNOWN_FINDING}, Code.RECEIPT_DAMAGED: {Code.RECEIPT_MISSING}}
Spoil = Callable[[Path], None]


def test_every_code_is_explained_once_in_the_order_of_the_codes() -> None:
    assert sorted(explanation.code.slug for explanation in EXPLAINED) == sorted(code.slug for code in Code)


@pytest.mark.parametrize("explanation", EXPLAINED, ids=lambda explanation: explanation.code.slug)
def test_wrong_example_has_its_problem_and_the_right_one_none(explanation: Explanation, tmp_path: Path) -> None:
    wrong, right = tmp_path / "wrong", tmp_path / "right"

    codes = {problem.code for problem in read_with(explanation, explanation.wrong, wrong)}
    codes_when_right = {problem.code for problem in read_with(explanation, explanation.right, right)}

    assert codes == {explanation.code} | WITH_OTHERS.get(explanation.code, set())
    assert codes_when_right == set()


def test_explanations_are_sentences() -> None:
    texts = [text for one in EXPLAINED for text in (one.why, one.code.explanation)]

    assert [text for text in texts if not re.fullmatch(r"['A-Z].*[.?]", text, re.DOTALL)] == []


def read_with(explanation: Explanation, example: str, root: Path) -> tuple[Problem, ...]:
    """Read the examples' collection with one example in its place."""
    lay_out_examples(root)
    if explanation.code in OF_TEXTS:
        verify_examples(root)
    is_wrong = example == explanation.wrong
    if explanation.code is Code.UNKNOWN_COUNT:
        library, _ = read_library(root)
        return render_counts(example, count_library(library), explanation.file)[1]
    if explanation.code in SPOILED:
        if is_wrong:
            SPOILED[explanation.code](root)
    elif explanation.code is Code.PAGE_WRONG:
        put_in_pages(root)
        verify_examples(root)
        put_example(root, explanation, example)
        if not is_wrong:
            verify_examples(root)
    else:
        put_example(root, explanation, example)
        # Here the document is another one, which had been verified.
        if explanation.code is Code.TOO_MUCH_LEFT_OUT or (explanation.file.startswith("sources/texts/") and not is_wrong):
            verify_examples(root)
    if explanation.code in OF_TEXTS:
        return check_collection(root, root / "sources" / "texts")[1]
    return read_library(root)[1]


def spoil_text(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def write_file(path: str, text: str) -> Spoil:
    def spoil(root: Path) -> None:
        (root / path).write_text(text, encoding="utf-8")

    return spoil


def write_again(path: str, encoding: str) -> Spoil:
    def spoil(root: Path) -> None:
        file = root / path
        file.write_text(file.read_text(encoding="utf-8"), encoding=encoding)

    return spoil


def put_link_to_nowhere(root: Path) -> None:
    (root / "sources/report.yml").symlink_to("/a/folder/that/is/gone/report.yml")


def move(path: str, to: str) -> Spoil:
    def spoil(root: Path) -> None:
        (root / path).rename((root / path).parent / to)

    return spoil


def reword_without_documents(root: Path) -> None:
    spoil_text(root, "sources/brief.yml", "brief asks councils", "brief wants councils")
    (root / "sources/texts/two2020.txt").unlink()


def damage_review(root: Path) -> None:
    library, _ = read_library(root)
    review = sign_review(library.findings["BRI-01"].record, "Ann Reader", "2021-03-02")
    receipts = write_receipts(library.texts.values(), library.receipts.values(), [review])
    (root / "sources/receipts.yml").write_text(receipts.replace("Ann Reader", "Ann Other"), encoding="utf-8")


def put_scan(root: Path) -> None:
    (root / "sources/texts/two2020.txt").unlink()
    (root / "sources/texts/two2020.pdf").write_bytes(write_pdf([[]]))


def put_in_pages(root: Path) -> None:
    text = root / "sources/texts/two2020.txt"
    first, _, last = text.read_text(encoding="utf-8").partition("\n\n")
    text.unlink()
    words = first.split()
    lines = [" ".join(words[start : start + 10]) for start in range(0, len(words), 10)]
    text.with_suffix(".pdf").write_bytes(write_pdf([lines, [last.strip()]]))


SPOILED: dict[Code, Spoil] = {
    Code.FILE_MISSING: lambda root: (root / "sources/synthesis/collection.yml").unlink(),
    Code.FILE_IS_FOLDER: lambda root: (root / "sources/report.yml").mkdir(),
    Code.FILE_UNREADABLE: put_link_to_nowhere,
    Code.FILE_EMPTY: write_file("sources/report.yml", "# To be written.\n"),
    Code.FILE_NAME: write_file("sources/Policy_Brief.yml", "title: A brief\n"),
    Code.FILE_UNKNOWN: move("sources/synthesis/glossary.yml", "glosary.yml"),
    Code.NOT_UTF8: write_again("sources/brief.yml", "utf-16"),
    Code.RECEIPT_MISSING: lambda root: (root / "sources/receipts.yml").unlink(),
    Code.RECEIPT_NOT_RENEWABLE: reword_without_documents,
    Code.RECEIPT_DAMAGED: lambda root: spoil_text(root, "sources/receipts.yml", "2021-03-01", "2021-04-01"),
    Code.REVIEW_DAMAGED: damage_review,
    Code.DOCUMENT_NOT_CHECKABLE: put_scan,
}
# From here on, problems come up against the documents only.
OF_TEXTS = set(list(Code)[list(Code).index(Code.PHRASE_NOT_FOUND) :])
