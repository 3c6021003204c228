"""Whether an input was read as every input must be: without an exception, in time, and with problems that help.

A report of many inputs has counts and, for each failure, the input itself.
"""

import faulthandler
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from synthesis.model.code import Code
from synthesis.model.problem import Problem
from tests.fuzz.made_inputs import MadeInput, make_input
from tests.fuzz.targets import Bench

# Seconds of the processor, so that a busy machine fails nothing.
LONGEST = 2.0
MOST_MEGABYTES = 500
# Where even an interruption is not heard, the process is ended with its stack.
_HOPELESS = 120


class TookTooLongError(BaseException):
    """The input was read for longer than any may be. No handler of ordinary exceptions may catch it."""


class Failure(NamedTuple):
    """An input, and what does not hold of it."""

    made: MadeInput
    fault: str


@dataclass
class Report:
    """What many inputs gave, by kind."""

    inputs: Counter[str] = field(default_factory=Counter)
    past_parser: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    slowest: dict[str, tuple[float, int]] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    megabytes: float = 0.0

    def add(self, other: "Report") -> None:
        """Take in another report."""
        self.inputs += other.inputs
        self.past_parser += other.past_parser
        self.codes += other.codes
        self.failures += other.failures
        self.megabytes = max(self.megabytes, other.megabytes)
        for kind, slow in other.slowest.items():
            self.slowest[kind] = max(slow, self.slowest.get(kind, (0.0, 0)))


def judge_inputs(bench: Bench, seed: int, numbers: Iterable[tuple[str, int]]) -> Report:
    """Make and read the inputs of the kinds and numbers, and judge each."""
    report = Report()
    for kind, number in numbers:
        judge(bench, make_input(seed, kind, number), report)
    report.megabytes = _most_memory()
    return report


def judge(bench: Bench, made: MadeInput, report: Report) -> None:
    """Let an input be read, and put into the report what came of it."""
    # What hung or crashed the process is found there.
    bench.current.write_bytes(f"{made.kind} {made.number}\n".encode() + made.data)
    faulthandler.dump_traceback_later(_HOPELESS, exit=True, file=sys.__stderr__ or sys.stderr)
    signal.signal(signal.SIGPROF, _interrupt)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    started = time.process_time()
    report.inputs[made.kind] += 1
    try:
        outcome = bench.read(made)
    except TookTooLongError:
        report.failures.append(Failure(made, f"took over {LONGEST} s:\n{traceback.format_exc(limit=-8)}"))
    # Whatever is raised is what this looks for.
    except Exception:  # noqa: BLE001
        report.failures.append(Failure(made, traceback.format_exc(limit=-8)))
    else:
        report.past_parser[made.kind] += outcome.is_past_parser
        report.codes.update(problem.code.slug for problem in outcome.problems)
        report.failures += [Failure(made, fault) for fault in sorted({*find_faults(outcome.problems, made)})[:1]]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        faulthandler.cancel_dump_traceback_later()
    took = time.process_time() - started
    report.slowest[made.kind] = max((took, made.number), report.slowest.get(made.kind, (0.0, 0)))


def find_faults(problems: Iterable[Problem], made: MadeInput) -> Iterator[str]:
    """Find what is wrong with problems: each has a place in its file, a code and a remedy, on one line that can be written."""
    lines = made.data.count(b"\n") + made.data.count(b"\r") + 2
    for problem in problems:
        path, line, column = problem.place
        if not path or line < 1 or column < 1:
            yield f"no place: {problem!r}"
        if path.endswith(made.path) and b"\x00" not in made.data and line > lines:
            yield f"a line behind the end of the file: {problem!r}"
        if problem.code not in Code or not problem.message.strip() or not problem.remedy.strip():
            yield f"no code, message or remedy: {problem!r}"
        if len(str(problem).splitlines()) != 1 or len(str(problem)) > 1_200:
            yield f"not one line of reasonable length: {str(problem)[:3_000]!r}"
        if not _can_be_written(str(problem)):
            yield f"cannot be written as UTF-8: {problem!r}"


def _can_be_written(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise TookTooLongError


def _most_memory() -> float:
    """Give the most memory that this process has had, in MB; the system's own count begins with what its parent had."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return float(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))) / 1024
