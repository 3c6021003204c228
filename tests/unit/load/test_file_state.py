"""When a file is taken to be as it was: never after another save, whatever the disk's clock says."""

import os
from pathlib import Path

from synthesis.load.file_state import look_at_file

LONG_AGO = 1_500_000_000


def test_a_file_that_was_left_alone_is_not_read_again(tmp_path: Path) -> None:
    file = tmp_path / "one.yml"
    file.write_text("a")
    first = look_at_file(str(file))
    assert first
    # As if it had been looked at much later than it was saved.
    settled = first._replace(seen=first.seen + 10_000_000_000)

    assert look_at_file(str(file), settled) is settled


def test_a_second_save_within_one_tick_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "one.yml"
    file.write_text("a")
    first = look_at_file(str(file))
    assert first

    file.write_text("b")
    second = look_at_file(str(file), first._replace(stamp=_stamp_of(file)))

    assert second
    assert second.digest != first.digest


def test_a_change_that_keeps_time_and_size_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "one.yml"
    file.write_text("a")
    os.utime(file, (LONG_AGO, LONG_AGO))
    first = look_at_file(str(file))
    assert first

    file.write_text("b")
    os.utime(file, (LONG_AGO, LONG_AGO))
    second = look_at_file(str(file), first)

    assert second
    assert second.digest != first.digest


def test_what_is_no_file_has_no_state(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yml"
    os.mkfifo(pipe)

    assert [look_at_file(str(path)) for path in (tmp_path, tmp_path / "none.yml", pipe)] == [None, None, None]


def _stamp_of(file: Path) -> tuple[int, int, int, int]:
    found = file.stat()
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
