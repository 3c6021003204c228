"""Looks again and again whether something was saved, and tells MkDocs: stands in for the observer of its server.

MkDocs' own looks twice a second, and keeps a list of objects for it; it would take a fifth of a core to look as often as
this one. It looks instead of being told, which works on every disk.
"""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from watchdog.events import FileModifiedEvent, FileSystemEventHandler

_SECONDS_BETWEEN_LOOKS = 0.05
# A large collection takes longer to look at, and is looked at less often.
_LOOKS_TAKE_AT_MOST = 0.1

# What is below a path: each file with its time, its size and its number on the disk.
Seen = dict[str, tuple[int, int, int]]


class Watcher:
    """A thread that looks at paths; it has what MkDocs asks of an observer."""

    def __init__(self) -> None:
        self._watched: dict[str, tuple[FileSystemEventHandler, Seen]] = {}
        self._changed: set[str] = set()
        self._lock = threading.Lock()
        self._looking = threading.Lock()
        self._has_ended = threading.Event()
        self._thread = threading.Thread(target=self._look_again_and_again, daemon=True)

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = True) -> str:
        """Look at a path from now on; give what it can be taken out by."""
        with self._lock:
            self._watched[path] = (handler, see(path))
        return path

    def unschedule(self, path: str) -> None:
        """Look at a path no more."""
        with self._lock:
            del self._watched[path]

    @property
    def watched(self) -> list[str]:
        """The paths that are looked at."""
        return sorted(self._watched)

    def take_changed(self) -> set[str]:
        """Give the paths at or below which something has changed since this was asked the last time."""
        with self._lock:
            changed, self._changed = self._changed, set()
        return changed

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._has_ended.set()

    def join(self) -> None:
        """Wait for the end of the last look."""
        if self._thread.is_alive():
            self._thread.join()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Leave Python to others for a while; what is saved meanwhile is seen afterwards."""
        with self._looking:
            yield

    def look(self) -> None:
        """Look once, and tell of each path at or below which something has changed."""
        for path, handler in self._find_changed():
            handler.dispatch(FileModifiedEvent(path))

    def _look_again_and_again(self) -> None:
        took = 0.0
        while not self._has_ended.wait(max(_SECONDS_BETWEEN_LOOKS, took / _LOOKS_TAKE_AT_MOST)):
            with self._looking:
                begin = time.perf_counter()
                self.look()
                took = time.perf_counter() - begin

    def _find_changed(self) -> list[tuple[str, FileSystemEventHandler]]:
        with self._lock:
            now = {path: see(path) for path in self._watched}
            changed = [(path, handler) for path, (handler, before) in self._watched.items() if now[path] != before]
            self._watched = {path: (handler, now[path]) for path, (handler, _) in self._watched.items()}
            self._changed |= {path for path, _ in changed}
        return changed


def see(path: str) -> Seen:
    """See the file at a path, or all files below it; what is gone in the meantime is not there."""
    seen: Seen = {}
    folders, linked = [path], set[str]()
    while folders:
        for entry in _list_entries(folders.pop()):
            with suppress(OSError):
                if not entry.is_dir():
                    seen[entry.path] = _look_at(entry)
                elif not entry.is_symlink():
                    folders.append(entry.path)
                elif (target := os.path.realpath(entry.path)) not in linked:
                    # Links can lead in a circle.
                    linked.add(target)
                    folders.append(entry.path)
    if not seen:
        with suppress(OSError):
            seen[path] = _look_at(Path(path))
    return seen


def _list_entries(folder: str) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _look_at(file: "os.DirEntry[str] | Path") -> tuple[int, int, int]:
    state = file.stat()
    return state.st_mtime_ns, state.st_size, state.st_ino
