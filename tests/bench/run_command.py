"""Runs a command and measures it: wall time, CPU time with all of its children, and the most memory that they held together."""

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SHORTEST_PAUSE = 0.05
# To count the memory of a process takes longer the more it has, and holds it up: of its time, this looks at it for a fiftieth at most.
_PAUSE_TO_LOOK = 50


@dataclass(frozen=True)
class Run:
    """One run of a command; times in seconds, memory in bytes, summed over its processes (shared pages counted once)."""

    wall: float
    cpu: float
    memory: int
    exit_code: int
    output: str


def run_command(command: Sequence[str], folder: Path, environment: dict[str, str] | None = None) -> Run:
    """Run a command in a folder and measure it."""
    started = time.monotonic()
    log = folder / ".bench-output"
    with log.open("wb") as written:
        process = subprocess.Popen(command, cwd=folder, env={**os.environ, **(environment or {})}, stdout=written, stderr=subprocess.STDOUT)
        peak = _Peak(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    # Not what the system has noted as the most (ru_maxrss): a process begins there with what its parent holds.
    memory = peak.stop()
    output = log.read_text(encoding="utf-8", errors="replace")
    log.unlink()
    return Run(wall, usage.ru_utime + usage.ru_stime, memory, process.returncode, output)


class _Peak:
    """Looks again and again how much memory a process and its children hold."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._most = 0
        self._is_over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def stop(self) -> int:
        """End the looking and give the most that was seen."""
        self._is_over.set()
        self._watcher.join()
        return self._most

    def _watch(self) -> None:
        pause = _SHORTEST_PAUSE
        while not self._is_over.wait(pause):
            begin = time.monotonic()
            self._most = max(self._most, sum(_proportional_size(pid) for pid in _family(self._pid)))
            pause = max(_SHORTEST_PAUSE, _PAUSE_TO_LOOK * (time.monotonic() - begin))


def _family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text(encoding="ascii").split()]
            except OSError:
                continue
    return found


def _proportional_size(pid: int) -> int:
    """Give the memory of a process in which pages that it shares count in parts, as the system has it."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
