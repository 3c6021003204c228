from pathlib import Path

import pytest

from synthesis.verify.copying import CopiedRun, WordIndex, copied_runs, index_words
from tests.made_documents import read_text

TEXT = """Grey rain fell on the long road to the small town for nine days and no-one
went out to see what had be-
come of the bridge.¹ It stood.

The Rain and Snow Trust of Upper and Lower Mill, the Bridge Fund of Nether Mill, and others paid."""


@pytest.fixture
def index(tmp_path: Path) -> WordIndex:
    return index_words(read_text(tmp_path, TEXT))


def test_thirteen_words_in_a_row_are_copied(index: WordIndex) -> None:
    text = "They say that rain fell on the long road to the small town for nine long days."

    assert copied_runs(text, index) == ()
    assert copied_runs(text.replace("They say that ", "A grey "), index) == (
        CopiedRun("grey rain fell on the long road to the small town for nine", 13, 2, 60),
    )


def test_a_run_is_given_at_its_full_length_however_it_is_set(index: WordIndex) -> None:
    text = "GREY rain – fell on, the long road to the small town for nine days; and no one-went out to see"
    run = "The small town for nine days and no-one went out to see what had become of the bridge. It did not."

    assert [copied.count for copied in copied_runs(text, index)] == [15]
    assert copied_runs(run, index) == (
        CopiedRun("The small town for nine days and no-one went out to see what had become of the bridge. It", 19, 0, 89),
    )


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''"])
def test_what_stands_in_quotation_marks_is_no_copy(index: WordIndex, marks: str) -> None:
    text = f"Rain, {marks[0]}fell on the long road to the small town{marks[1]} for nine days and no-one went out"

    assert copied_runs(text, index) == ()
    assert len(copied_runs(text.translate(dict.fromkeys(map(ord, marks))), index)) == 1


def test_an_apostrophe_is_no_quotation_mark(tmp_path: Path) -> None:
    index = index_words(read_text(tmp_path, "The council’s plan and the mill’s plan were the same plan in all but their names."))

    runs = copied_runs("The council's plan and the mill's plan were the same plan in all but name.", index)

    assert [run.count for run in runs] == [14]


def test_a_title_is_no_copy_and_words_around_it_are(index: WordIndex) -> None:
    title = "Rain fell on the long road to the small town for nine days and no-one"

    assert copied_runs(f"See {title} here.", index, [f"On why {title} left"]) == ()
    assert len(copied_runs(f"See {title} went out.", index, [title])) == 1


def test_a_list_of_names_is_no_copy(index: WordIndex) -> None:
    assert copied_runs("The Rain and Snow Trust of Upper and Lower Mill, the Bridge Fund of Nether Mill", index) == ()
    assert len(copied_runs("The Rain and Snow Trust of Upper and Lower Mill, the Bridge Fund of Nether Mill, and others paid", index)) == 1


def test_a_document_of_a_few_words_has_no_runs(tmp_path: Path) -> None:
    assert index_words(read_text(tmp_path, "It rains.")) == WordIndex(frozenset())
