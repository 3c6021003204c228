"""Whether anything that somebody may write breaks the tool: a hundred thousand seeded inputs, made of real files, read in two processes.

    python -m tests.prove.fuzz --seed 1 --kind bibtex --number 17     repeats one input and shows what comes of it

Inputs that fail are kept as files, each with the command that repeats it.
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from tests.fuzz.judge import LONGEST, MOST_MEGABYTES, Failure, Report, judge_inputs
from tests.fuzz.made_inputs import MAKERS, make_input
from tests.fuzz.targets import Bench

SEED = 1
# Most inputs go to what is fastest; whatever builds on many files takes longer.
COUNTS = {
    "record": 37_000,
    "bibtex": 25_000,
    "ris": 7_000,
    "csl-json": 10_000,
    "bibtex-import": 5_000,
    "library": 6_000,
    "receipts": 3_000,
    "text": 3_500,
    "html": 2_500,
    "pdf": 1_500,
    "site": 500,
}
PROCESSES = 2
_CHUNK = 250
_LEAST_SHARE = 0.5


def run() -> dict[str, Any]:
    """Read all inputs of the usual seed."""
    return prove(SEED, COUNTS, Path(tempfile.gettempdir()) / "fuzz-failures")


def prove(seed: int, counts: Mapping[str, int], kept: Path) -> dict[str, Any]:
    """Read so many inputs of each kind; failures name the kind, the number and what does not hold."""
    started = time.monotonic()
    chunks = [(seed, kind, range(first, min(first + _CHUNK, count))) for kind, count in counts.items() for first in range(0, count, _CHUNK)]
    report = Report()
    failures = []
    with ProcessPoolExecutor(PROCESSES, multiprocessing.get_context("spawn")) as pool:
        try:
            for part in pool.map(_read_chunk, chunks):
                report.add(part)
        except BrokenProcessPool:
            failures.append(f"a process died; what it read stands in {tempfile.gettempdir()}/fuzz-*/current")
    failures += [keep_failure(seed, failure, kept) for failure in report.failures]
    failures += [
        f"only {report.past_parser[kind] / count:.0%} of {kind} got past the parser"
        for kind, count in report.inputs.items()
        if report.past_parser[kind] < count * _LEAST_SHARE
    ]
    failures += [f"{kind}, number {number}: took {took:.1f} s" for kind, (took, number) in report.slowest.items() if took > LONGEST]
    if report.megabytes > MOST_MEGABYTES:
        failures.append(f"a process took {report.megabytes:.0f} MB")
    return {
        "seed": seed,
        "inputs": sum(report.inputs.values()),
        "inputs by kind": dict(report.inputs),
        "share past the parser": _share(report.past_parser.total(), report.inputs.total()),
        "share past the parser by kind": {kind: _share(report.past_parser[kind], count) for kind, count in report.inputs.items()},
        "slowest in seconds": {kind: round(took, 3) for kind, (took, _) in report.slowest.items()},
        "problems by code": dict(report.codes),
        "megabytes of the largest process": round(report.megabytes),
        "seconds": round(time.monotonic() - started),
        "failures": failures,
    }


def keep_failure(seed: int, failure: Failure, kept: Path) -> str:
    """Write the input that failed into a file, and the command that repeats it beside it; say both."""
    made = failure.made
    command = f"python -m tests.prove.fuzz --seed {seed} --kind {made.kind} --number {made.number}"
    kept.mkdir(parents=True, exist_ok=True)
    path = kept / f"{made.kind}-{seed}-{made.number}-{Path(made.path).name}"
    path.write_bytes(made.data)
    path.with_name(f"{path.name}.why").write_text(f"{command}\n{failure.fault}\n", encoding="utf-8", errors="backslashreplace")
    return f"{command}: {failure.fault.strip().splitlines()[-1][:300]} ({path})"


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


def _read_chunk(chunk: tuple[int, str, range]) -> Report:
    seed, kind, numbers = chunk
    return judge_inputs(_open_bench(), seed, ((kind, number) for number in numbers))


_benches: list[Bench] = []


def _open_bench() -> Bench:
    """Give this process's own collection, which is made once."""
    if not _benches:
        _benches.append(Bench())
    return _benches[0]


def main(arguments: Sequence[str]) -> int:
    """Repeat one input."""
    parser = argparse.ArgumentParser(prog="python -m tests.prove.fuzz", description="Repeat one input and show what comes of it.")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--kind", choices=sorted(MAKERS), required=True)
    parser.add_argument("--number", type=int, required=True)
    options = parser.parse_args(arguments)
    made = make_input(options.seed, options.kind, options.number)
    print(f"{made.path}, {len(made.data)} bytes:\n{made.data.decode('utf-8', errors='backslashreplace')[:20_000]}\n", flush=True)
    with Bench() as bench:
        report = judge_inputs(bench, options.seed, [(options.kind, options.number)])
        print(*(failure.fault for failure in report.failures), sep="\n")
        if not report.failures:
            print(*bench.read(made).problems, sep="\n")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
