"""Figures of a benchmark in, the page docs/benchmark.md out: the machine, the versions, and a table for each size."""

import os
import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

_PACKAGES = ("mkdocs", "mkdocs-material", "zensical", "hugo", "properdocs")
_HEAD = """\
# Benchmark

How long a site takes to build from nothing, against other builders on the same content. This page is made by
`python3 scripts/dev.py bench --write`; run it on a machine of your own for figures that hold there.

The collections are made up, always in the same way: twelve findings and five works a source, and twenty themes. *This
tool* starts from YAML and BibTeX: it reads and checks them, cites every work, makes the pages and the index of the search.
*The others* get the same pages as Markdown that is ready, and do none of that. All build in turn in the same run; times and
memory are medians, and a ratio is the median of the ratios of pairs to mkdocs-material, which is 1.
"""
_COLUMNS = {
    "Time (s)": "wall s",
    "Time of the processors (s)": "cpu s",
    "Memory (MB)": "memory MB",
    "Written (MB)": "bytes written MB",
    "Time, ratio": "wall to base",
    "Memory, ratio": "memory to base",
}


def describe_machine() -> dict[str, Any]:
    """Say when and on what the figures were taken."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} on {platform.machine()}",
        "processor": _name_processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        # On a machine that does other work too, times are longer; ratios, taken in turn, still tell.
        "load before": round(os.getloadavg()[0], 1),
        "versions": {"Python": platform.python_version(), **{name: found for name in _PACKAGES if (found := _find_version(name))}},
    }


def write_page(figures: dict[str, Any]) -> str:
    """Write the page."""
    return "\n".join([_HEAD, *_tell_machine(figures["machine"]), *_tell_sizes(figures), ""])


def _tell_machine(machine: dict[str, Any]) -> Iterator[str]:
    versions = ", ".join(f"{name} {number}" for name, number in machine["versions"].items())
    yield f"Taken on {machine['date']} on {machine['cores']} cores ({machine['processor']}, {machine['system']}), with {versions}."
    yield f"Before the run, {machine['load before']} processes wanted to run at once; with more than cores, times are too long."


def _tell_sizes(figures: dict[str, Any]) -> Iterator[str]:
    for size, builders in figures["sizes"].items():
        yield f"\n## {int(size):,} sources\n"
        yield f"| Builder | {' | '.join(_COLUMNS)} |"
        yield f"| --- |{' ---: |' * len(_COLUMNS)}"
        for name, measured in builders.items():
            yield f"| {'This tool' if name == 'ours' else name} | {' | '.join(str(measured[column]) for column in _COLUMNS.values())} |"
    if exponent := figures["growth exponent"]:
        yield f"\nFrom 1,000 to 5,000 sources, time grows with the power {exponent} of their number; 1 is in proportion."


def _name_processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")


def _find_version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
