"""Work in a second process."""

import os

import pytest

from synthesis import processes, reading
from synthesis.cite import references
from synthesis.cite.references import cite_references
from synthesis.processes import begin_beside, can_work_beside, work_apart
from synthesis.reading import read_library
from tests.site_fixtures import ROOT


def test_result_comes_back_from_another_process() -> None:
    here, wait = os.getpid(), begin_beside(os.getpid)

    assert isinstance(wait(), int)
    assert here == os.getpid()


def fail() -> int:
    raise KeyError("missing")


def test_failure_beside_is_a_failure_here(capfd: pytest.CaptureFixture[str]) -> None:
    wait = begin_beside(fail)

    with pytest.raises(KeyError, match="missing"):
        wait()

    assert "KeyError" in capfd.readouterr().err


def test_without_a_second_core_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "can_work_beside", lambda: False)

    assert begin_beside(os.getpid)() == os.getpid()


def test_citations_are_the_same_from_one_process_and_from_two(monkeypatch: pytest.MonkeyPatch) -> None:
    works = [located.record for located in read_library(ROOT)[0].references.values()]
    in_one = references._cite_all.__wrapped__(tuple(works))

    monkeypatch.setattr(references, "_WORTH_TWO_PROCESSES", 1)
    in_two = references._cite_all.__wrapped__(tuple(works))

    assert in_two == in_one == cite_references(works)


def test_work_is_done_in_a_process_of_its_own_where_that_is_worth_it() -> None:
    here = os.getpid()

    assert work_apart(os.getpid, is_worth_it=False) == here
    assert (work_apart(os.getpid, is_worth_it=True) == here) is not can_work_beside()


def test_collection_is_the_same_when_it_is_read_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    here = reading.read_apart(ROOT)

    monkeypatch.setattr(reading, "_WORTH_A_PROCESS", 1)

    assert reading.read_apart(ROOT) == here
