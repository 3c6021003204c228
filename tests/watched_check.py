"""A running `synthesis check --watch`, as somebody has it in a terminal while writing."""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 180.0
_END_OF_ANSWER = "waiting for changes"


class WatchedCheck:
    """A check that was started for one collection."""

    def __init__(self, root: Path, *options: str) -> None:
        command = [sys.executable, "-m", "synthesis", "check", "--watch", "--root", str(root), *options]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        # A shell lets what it starts in the background ignore Ctrl+C, and all that is started from there as well.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        signal.signal(signal.SIGINT, before)
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def next_answer(self) -> list[str]:
        """Give the lines of the next answer; its last one says how long it took."""
        lines: list[str] = []
        end = time.monotonic() + PATIENCE
        while not lines or _END_OF_ANSWER not in lines[-1]:
            try:
                lines.append(self._lines.get(timeout=max(0.0, end - time.monotonic())))
            except queue.Empty:
                raise AssertionError(f"no answer; so far: {lines}") from None
        return [line for line in lines if line]

    def is_silent_for(self, seconds: float) -> bool:
        """Tell whether nothing is said for a while."""
        time.sleep(seconds)
        return self._lines.empty()

    def interrupt(self) -> int:
        """Press Ctrl+C and give the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))


@contextmanager
def watch_check(root: Path, *options: str) -> Iterator[WatchedCheck]:
    """Run a check that watches a collection."""
    check = WatchedCheck(root, *options)
    try:
        yield check
    finally:
        check.process.kill()
        check.process.wait(PATIENCE)
        check._reader.join(PATIENCE)
        assert check.process.stdout
        check.process.stdout.close()
