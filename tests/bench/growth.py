"""How builds grow with the collection, as exponents: from the figures of separate sizes, and from pairs of two sizes built in turn."""

import tempfile
from math import log
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.build_times import OURS, THEME, build_from_nothing, say
from tests.bench.collection import make_collection
from tests.bench.run_command import Run

SMALL, LARGE = 1000, 5000
_ROUNDS = 3


def find_growth(sizes: dict[str, dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Give the exponents with which a builder's figures grow from 1,000 to 5,000 sources: 1 is in proportion."""
    small, large = sizes.get(str(SMALL), {}), sizes.get(str(LARGE), {})
    figures = ("wall s", "cpu s", "memory MB")
    return {name: {what: _exponent(small[name][what], large[name][what]) for what in figures} for name in small if name in large}


def measure_growth() -> dict[str, Any]:
    """Build at both sizes in turn, with this builder alone, and give medians of exponents pair by pair: moods of the machine even out."""
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        folders = {size: Path(scratch) / str(size) for size in (SMALL, LARGE)}
        for size, folder in folders.items():
            make_collection(folder, size, THEME)
        say("growth, a first build that does not count")
        build_from_nothing(OURS, folders[SMALL])
        pairs = []
        for number in range(_ROUNDS):
            say(f"growth, round {number + 1} of {_ROUNDS}")
            pairs.append([build_from_nothing(OURS, folder) for folder in folders.values()])
    return {"growth in turn": summarise_pairs(pairs)}


def summarise_pairs(pairs: list[list[Run]]) -> dict[str, Any]:
    """Give the median of the exponents of pairs of a small and a large build, and the runs; or what a build that failed has said."""
    failed = [f"exit code {run.exit_code}: {run.output[-500:]}" for pair in pairs for run in pair if run.exit_code]
    if failed:
        return {"failed": failed}
    measured: dict[str, list[list[float]]] = {
        "wall s": [[round(run.wall, 2) for run in pair] for pair in pairs],
        "cpu s": [[round(run.cpu, 2) for run in pair] for pair in pairs],
        "memory MB": [[round(run.memory / 1e6) for run in pair] for pair in pairs],
    }
    exponents = {what: round(median(_exponent(*pair) for pair in runs), 3) for what, runs in measured.items()}
    return {**exponents, "runs": measured}


def _exponent(small: float, large: float) -> float:
    return round(log(large / small) / log(LARGE / SMALL), 3)
