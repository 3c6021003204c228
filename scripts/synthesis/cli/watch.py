"""Looks at the collection's files again and again, and has them checked anew as soon as one of them was saved.

It looks instead of being told: that works on every disk, and takes files that editors write elsewhere and move into
place, delete for a moment or lock as what they are. What it sees of them are names, sizes and times, never contents.
"""

import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import click

SECONDS_BETWEEN_LOOKS = 0.1
# An editor that writes in several steps is through by then.
SECONDS_OF_QUIET = 0.03
MOST_LOOKS_FOR_QUIET = 10
MOST_SHOWN = 3
_DATA = (".yml", ".yaml", ".bib")
_TEXTS = (".txt", ".md", ".html", ".htm", ".pdf")

# What is there: each file's path, with its time, its size and its number on the disk.
Seen = dict[str, tuple[int, int, int]]


def watch_files(root: Path, texts: Path, answer: Callable[[], int]) -> int:
    """Answer once, then after every change; give the code of the last answer when somebody presses Ctrl+C."""
    code = 0
    seen = _look(root, texts)
    try:
        while True:
            start = time.perf_counter()
            code = answer()
            click.echo(f"Checked in {time.perf_counter() - start:.2f} s; waiting for changes. Ctrl+C ends.")
            # The command has switched it off; now is the time, while nobody waits.
            gc.collect()
            seen, changed = _wait_for_change(root, texts, seen)
            click.echo(_begin_answer(changed))
    except KeyboardInterrupt:
        return code


def _begin_answer(changed: tuple[str, ...]) -> str:
    """Set an answer apart from the one before: when, and what was saved."""
    shown = ", ".join(changed[:MOST_SHOWN]) + (f" and {len(changed) - MOST_SHOWN} more" if len(changed) > MOST_SHOWN else "")
    return f"\n{f'── {datetime.now().astimezone():%H:%M:%S} ── {shown} ':─<79}"


def _wait_for_change(root: Path, texts: Path, seen: Seen) -> tuple[Seen, tuple[str, ...]]:
    """Wait until something is not as it was, and has been left alone for a moment."""
    while True:
        start = time.monotonic()
        now = _look(root, texts)
        if now != seen:
            break
        # A large collection takes longer to look at, and is looked at less often.
        time.sleep(max(SECONDS_BETWEEN_LOOKS, 5 * (time.monotonic() - start)))
    for _ in range(MOST_LOOKS_FOR_QUIET):
        time.sleep(SECONDS_OF_QUIET)
        last, now = now, _look(root, texts)
        if now == last:
            break
    changed = tuple(sorted(path for path in seen.keys() | now.keys() if seen.get(path) != now.get(path)))
    return now, changed


def _look(root: Path, texts: Path) -> Seen:
    """See all files that a check may read; what is gone in the meantime is not there."""
    seen: Seen = {}
    for entry in (*_walk(root / "sources", _DATA), *_entries(root, _DATA), *_entries(texts, _TEXTS)):
        with suppress(OSError):
            state = entry.stat()
            seen[os.path.relpath(entry.path, root)] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return seen


def _walk(folder: Path, endings: tuple[str, ...], above: tuple[str, ...] = ()) -> Iterator["os.DirEntry[str]"]:
    real = os.path.realpath(folder)
    if real in above:
        # Links can lead in a circle.
        return
    for entry in _entries(folder):
        if entry.name.lower().endswith(endings):
            yield entry
        elif _is_folder(entry):
            yield from _walk(Path(entry.path), endings, (*above, real))


def _entries(folder: Path, endings: tuple[str, ...] = ("",)) -> list["os.DirEntry[str]"]:
    """List a folder without what editors keep there for themselves: `.name.swp`, `name~`, `4913`."""
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".") and entry.name.lower().endswith(endings)]
    except OSError:
        return []


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
