"""The kept answer of `synthesis check`: the same as a new one, and void as soon as anything is not as it was."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from synthesis import last_answer
from synthesis.cli import main
from synthesis.last_answer import FOLDER, find_answer, keep_answer, look
from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem

PROBLEMS = (Problem(Place("sources/one.yml", 3, 5), Code.YAML_TAB, "must be ‘so’", "write it so", "one"),)
LONG_AGO = 1_500_000_000


@pytest.fixture
def kept(collection: Path) -> Path:
    """Give a collection with a kept answer."""
    keep(collection, PROBLEMS)
    return collection


def keep(root: Path, problems: tuple[Problem, ...]) -> None:
    keep_answer(root, root / "sources/texts", look(root, root / "sources/texts"), problems)


def find(root: Path) -> tuple[Problem, ...] | None:
    return find_answer(root, root / "sources/texts")[1]


def test_answer_is_given_again_while_nothing_has_changed(kept: Path) -> None:
    assert find(kept) == PROBLEMS


def change_in_place(root: Path) -> None:
    file = root / "sources/interviews.yml"
    before = file.stat()
    text = file.read_text()
    file.write_text(text.swapcase())
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file is saved": lambda root: (root / "sources/interviews.yml").write_text("title: x"),
    "a file is saved with the same size and time": change_in_place,
    "a file is deleted": lambda root: (root / "sources/interviews.yml").unlink(),
    "a file is added": lambda root: (root / "sources/another.yml").write_text("title: x"),
    "a file is renamed": lambda root: (root / "sources/interviews.yml").rename(root / "sources/renamed.yml"),
    "a file can no longer be read as one": lambda root: os.mkfifo(root / "sources/pipe.yml"),
    "the bibliography is gone": lambda root: (root / "bibliography.bib").unlink(),
    "a document is another": lambda root: (root / "sources/texts/one2019.txt").write_text("Other words."),
    "the answer is torn": lambda root: _spoil(root, lambda text: text[: len(text) // 2]),
    "the answer is changed": lambda root: _spoil(root, lambda text: text.replace("must", "might")),
    "the answer is no text": lambda root: (root / FOLDER / "check.json").write_bytes(b"\xff\xfe\x00"),
    "the answer is empty": lambda root: _spoil(root, lambda _: ""),
    "the folder is deleted": lambda root: (root / FOLDER / "check.json").unlink(),
}


def _spoil(root: Path, spoil: Callable[[str], str]) -> None:
    file = root / FOLDER / "check.json"
    file.write_text(spoil(file.read_text()))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_answer_is_void_as_soon_as(change: Callable[[Path], object], kept: Path) -> None:
    change(kept)

    assert find(kept) is None


def test_answer_of_another_program_is_void(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(last_answer, "_describe_program", lambda: "another")

    assert find(kept) is None


def test_nothing_is_kept_of_files_that_changed_while_they_were_read(collection: Path) -> None:
    texts = collection / "sources/texts"
    seen = look(collection, texts)

    file = collection / "sources/interviews.yml"
    before = file.read_text()
    file.write_text("title: x")
    file.write_text(before)
    keep_answer(collection, texts, seen, PROBLEMS)

    assert find(collection) is None


def test_files_left_alone_are_not_read_for_it(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = time.time_ns() + 10_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: later)
    keep(kept, PROBLEMS)
    monkeypatch.setattr("hashlib.sha256", _Counted)

    assert find(kept) == PROBLEMS
    # One digest of the program, one of the answer itself.
    assert _Counted.times == 2


def test_check_says_the_same_from_memory_and_anew(verified: Path) -> None:
    (verified / "sources" / "empty.yml").write_text("")
    command = ["check", "--root", str(verified)]

    first, second = CliRunner().invoke(main, command), CliRunner().invoke(main, command)
    (verified / "sources" / "empty.yml").unlink()
    third = CliRunner().invoke(main, command)

    assert (first.exit_code, first.output) == (second.exit_code, second.output)
    assert (third.exit_code, third.output) == (0, "No problems found.\n")
    assert (verified / FOLDER / ".gitignore").read_text() == "*\n"


class _Counted:
    """Counts digests instead of hiding them: the real one does the work."""

    times = 0
    _real = __import__("hashlib").sha256

    def __new__(cls, *given: bytes) -> object:  # type: ignore[misc]
        cls.times += 1
        return cls._real(*given)
