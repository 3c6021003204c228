"""The benchmark that anyone can run: `python -m tests.bench`, or `python3 scripts/dev.py bench`. Prints its figures as JSON.

With `--write` the page docs/benchmark.md is made anew from them.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.build_times import SIZES, compare_builds
from tests.bench.check_times import measure_checks
from tests.bench.growth import LARGE, SMALL, find_growth, measure_growth
from tests.bench.live_edit import measure_live_edits
from tests.bench.machine import describe_machine
from tests.bench.results_page import write_page
from tests.chromium import find_chromium

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmark.md"
# The size at which saves are measured as a part of the whole.
LIVE = 1000


def main(arguments: list[str]) -> int:
    """Run what was asked for and give the exit code: 1 if a build has failed."""
    asked = _read_arguments(arguments)
    if asked.only:
        # Sizes of builds have a number of rounds; of saves, there are always as many.
        alone: dict[str, Callable[[], dict[str, Any]]] = {
            "check": measure_checks,
            "growth": measure_growth,
            "live": partial(measure_live_edits, asked.sizes),
        }
        measured = alone[asked.only]()
        print(json.dumps({"machine": describe_machine(), **measured}, indent=2))
        return 1 if "failed" in measured.get("growth in turn", {}) else 0
    figures: dict[str, Any] = {}
    taken = [json.loads(file.read_text(encoding="utf-8")) for file in asked.taken]
    for figures in [join_figures(taken)] if taken else measure(asked):
        if asked.to:
            asked.to.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))
    builds = [*(builder for size in figures["sizes"].values() for builder in size.values()), figures.get("growth in turn", {})]
    if any("failed" in build for build in builds):
        print("A build has failed, so its figures are worth nothing; no page was written.", file=sys.stderr)
        return 1
    if asked.write:
        PAGE.write_text(write_page(figures), encoding="utf-8")
        print(f"Wrote {PAGE}.", file=sys.stderr)
    return 0


def measure(asked: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Give the figures again and again as they become more: what was measured is not lost if something breaks later."""
    figures: dict[str, Any] = {"machine": describe_machine(), "sizes": {}}
    if not find_chromium():
        print("No Chromium is here, so searches and saves are left out.", file=sys.stderr)
    for size, measured in compare_builds(asked.sizes, with_peers=not asked.alone):
        figures["sizes"][str(size)] = measured
        yield figures
    if LIVE in asked.sizes and asked.live and find_chromium():
        figures["saves"] = measure_live_edits([LIVE])
    figures["growth exponents"] = find_growth(figures["sizes"])
    if {SMALL, LARGE} <= asked.sizes.keys():
        yield figures
        figures.update(measure_growth())
    yield figures


def join_figures(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Make one of the figures of several runs on one machine, as the first tells of it; those of saves or growth alone too."""
    sizes = {size: builders for part in parts for size, builders in part.get("sizes", {}).items()}
    in_turn = [part["growth in turn"] for part in parts if "growth in turn" in part]
    saves = [part if "sources" in part else part["saves"] for part in parts if {"sources", "saves"} & part.keys()]
    return {
        "machine": parts[0]["machine"],
        "sizes": dict(sorted(sizes.items(), key=lambda item: int(item[0]))),
        **({"saves": {"sources": saves[-1]["sources"]}} if saves else {}),
        "growth exponents": find_growth(sizes),
        **({"growth in turn": in_turn[-1]} if in_turn else {}),
    }


def read_sizes(text: str) -> dict[int, int]:
    """Read '4x5,100' as five rounds at 4 sources and as many as usual at 100."""
    pairs = [part.partition("x") for part in text.split(",")]
    return {int(size): int(rounds or SIZES.get(int(size), 1)) for size, _, rounds in pairs}


def _read_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Compare the time of clean builds with other builders.")
    parser.add_argument("--sizes", type=read_sizes, default=SIZES, metavar="SOURCES[xROUNDS],…", help="such as 4x5,100x3,1000x3")
    parser.add_argument("--alone", action="store_true", help="compare with mkdocs-material only")
    parser.add_argument("--no-live", dest="live", action="store_false", help=f"leave the saves out, which are measured at {LIVE:,} sources")
    only = "'live': how long a save takes to show in a browser, and a warm check; 'check': a check of this collection, and a watched one; "
    growth = "'growth': builds of a large and a larger collection in turn"
    parser.add_argument("--only", choices=("live", "check", "growth"), help=only + growth)
    parser.add_argument("--to", type=Path, metavar="FILE", help="keep the figures in a file too, from size to size")
    parser.add_argument(
        "--from", type=Path, nargs="+", default=[], metavar="FILE", dest="taken", help="measure nothing: join the figures of files"
    )
    parser.add_argument("--write", action="store_true", help=f"make docs/{PAGE.name} anew")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
