"""Whatever a file holds, it is read without a traceback and in time, and what is wrong with it is said well.

A seeded part of the inputs that `dev.py prove --only fuzz` makes; the command in a failure repeats it.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from tests.fuzz import targets
from tests.fuzz.judge import Report, judge, judge_inputs
from tests.fuzz.made_inputs import MadeInput, make_input
from tests.fuzz.targets import Bench, Outcome
from tests.prove.fuzz import COUNTS, SEED, keep_failure, main, prove

# Another seed than that of `prove`, and the share of its inputs that takes about half a minute.
OWN_SEED = SEED + 1
SHARE = 0.06
# `prove` takes the time; here, what takes this many seconds of work hangs, on whatever machine.
LONGEST = 30.0
MADE = MadeInput("ris", 7, "library.ris", b"TY  - RPRT\n")


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as opened:
        yield opened


def judge_one(bench: Bench, monkeypatch: pytest.MonkeyPatch, read: object) -> list[str]:
    monkeypatch.setitem(targets.TARGETS, "ris", read)
    report = Report()
    judge(bench, MADE, report)
    return [failure.fault for failure in report.failures]


@pytest.mark.parametrize("kind", sorted(COUNTS))
def test_made_inputs_are_read_without_fault_and_most_get_past_the_parser(
    bench: Bench, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.fuzz.judge.LONGEST", LONGEST)
    count = max(10, int(COUNTS[kind] * SHARE))

    report = judge_inputs(bench, OWN_SEED, ((kind, number) for number in range(count)))

    assert [keep_failure(OWN_SEED, failure, tmp_path) for failure in report.failures] == []
    assert report.past_parser[kind] >= count / 2


def test_the_same_seed_makes_the_same_inputs_and_another_makes_others() -> None:
    made = [make_input(1, kind, number) for kind in COUNTS for number in range(5)]

    assert made == [make_input(1, kind, number) for kind in COUNTS for number in range(5)]
    assert made != [make_input(2, kind, number) for kind in COUNTS for number in range(5)]


def test_an_exception_is_a_failure(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_: Bench, __: MadeInput) -> Outcome:
        raise KeyError("missing")

    (fault,) = judge_one(bench, monkeypatch, read)

    assert fault.endswith("KeyError: 'missing'\n")


def test_an_input_that_is_read_for_too_long_is_a_failure(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_: Bench, __: MadeInput) -> Outcome:
        while time.process_time() >= 0:
            pass
        raise AssertionError

    monkeypatch.setattr("tests.fuzz.judge.LONGEST", 0.05)
    (fault,) = judge_one(bench, monkeypatch, read)

    assert fault.startswith("took over 0.05 s:\n")


@pytest.mark.parametrize(
    ("problem", "fault"),
    [
        (Problem(Place("library.ris", 0, 1), Code.WRONG_FORM, "must be so", "do so"), "no place"),
        (Problem(Place("library.ris", 9, 1), Code.WRONG_FORM, "must be so", "do so"), "a line behind the end of the file"),
        (Problem(Place("library.ris", 1, 1), Code.WRONG_FORM, "must be so", ""), "no code, message or remedy"),
        (Problem(Place("library.ris", 1, 1), Code.WRONG_FORM, "must be\nso", "do so"), "not one line of reasonable length"),
        (Problem(Place("library.ris", 1, 1), Code.WRONG_FORM, "must be \ud800", "do so"), "cannot be written as UTF-8"),
    ],
)
def test_a_problem_that_does_not_help_is_a_failure(bench: Bench, monkeypatch: pytest.MonkeyPatch, problem: Problem, fault: str) -> None:
    (found,) = judge_one(bench, monkeypatch, lambda _, __: Outcome(is_past_parser=True, problems=[problem]))

    assert found.partition(":")[0] == fault


def test_what_was_proved_is_told_in_figures_and_one_input_can_be_repeated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = prove(OWN_SEED, {"ris": 3, "text": 2}, tmp_path / "kept")
    code = main(["--seed", str(OWN_SEED), "--kind", "ris", "--number", "2"])

    assert told["inputs by kind"] == {"ris": 3, "text": 2}
    assert told["failures"] == []
    assert code == 0
    assert capsys.readouterr().out.startswith("library.ris, ")
