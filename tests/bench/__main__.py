"""The benchmark that anyone can run: `python -m tests.bench`, or `python3 scripts/dev.py bench`. Prints its figures as JSON.

With `--write` the page docs/benchmark.md is made anew from them.
"""

import argparse
import json
import sys
from pathlib import Path

from tests.bench.build_times import SIZES, compare_builds
from tests.bench.check_times import measure_checks
from tests.bench.live_edit import measure_live_edits
from tests.bench.results_page import describe_machine, write_page

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmark.md"


def main(arguments: list[str]) -> int:
    """Run what was asked for and give the exit code: 1 if a build has failed."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Compare the time of clean builds with other builders.")
    parser.add_argument("--sizes", type=read_sizes, default=SIZES, metavar="SOURCES[xROUNDS],…", help="such as 4x5,100x3,1000x3")
    parser.add_argument("--alone", action="store_true", help="compare with mkdocs-material only")
    only = "'live': how long a save takes to show in a browser, and a warm check; 'check': a check of this collection, and a watched one"
    parser.add_argument("--only", choices=("live", "check"), help=only)
    parser.add_argument("--write", action="store_true", help=f"make {PAGE.name} anew")
    asked = parser.parse_args(arguments)
    if asked.only == "check":
        print(json.dumps({"machine": describe_machine(), **measure_checks()}, indent=2))
        return 0
    if asked.only:
        # Sizes of builds have a number of rounds; of saves, there are always as many.
        print(json.dumps({"machine": describe_machine(), **measure_live_edits(asked.sizes)}, indent=2))
        return 0
    figures = {"machine": describe_machine(), **compare_builds(asked.sizes, with_peers=not asked.alone)}
    print(json.dumps(figures, indent=2))
    if any("failed" in builder for size in figures["sizes"].values() for builder in size.values()):
        print("A build has failed, so its figures are worth nothing; no page was written.", file=sys.stderr)
        return 1
    if asked.write:
        PAGE.write_text(write_page(figures), encoding="utf-8")
        print(f"Wrote {PAGE}.", file=sys.stderr)
    return 0


def read_sizes(text: str) -> dict[int, int]:
    """Read '4x5,100' as five rounds at 4 sources and as many as usual at 100."""
    pairs = [part.partition("x") for part in text.split(",")]
    return {int(size): int(rounds or SIZES.get(int(size), 1)) for size, _, rounds in pairs}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
