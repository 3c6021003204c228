"""Measures the long figures: runs the modules beside this one, and prints what they give as one JSON object.

Each module `tests/prove/<name>.py` is found by being there and has `run() -> dict`. A list `failures` in what it
gives names what does not hold, and makes the exit code 1. `sabotage` runs only when asked for: it takes long.
"""

import argparse
import importlib
import json
import pkgutil
import sys
import time
from pathlib import Path
from typing import Any

SABOTAGE = "sabotage"


def main(arguments: list[str]) -> int:
    """Run the figures asked for; print progress to stderr and the results to stdout."""
    names = sorted(found.name for found in pkgutil.iter_modules([str(Path(__file__).parent)]))
    names = [name for name in names if not name.startswith("_")]
    parser = argparse.ArgumentParser(prog="prove", description="Measure the long figures and print them as JSON.")
    parser.add_argument("--only", metavar="NAME", choices=names, help=f"one figure of: {', '.join(names) or 'none yet'}")
    parser.add_argument("--sabotage", action="store_true", help="disable each rule in turn and see a test turn red")
    options = parser.parse_args(arguments)
    if options.sabotage and SABOTAGE not in names:
        parser.error("there is no tests/prove/sabotage.py yet")

    if options.sabotage:
        chosen = [SABOTAGE]
    elif options.only:
        chosen = [options.only]
    else:
        chosen = [name for name in names if name != SABOTAGE]
    results = {name: measure(name) for name in chosen}
    json.dump(results, sys.stdout, indent=2, sort_keys=True, ensure_ascii=False)
    print()
    return 1 if any(result.get("failures") for result in results.values()) else 0


def measure(name: str) -> dict[str, Any]:
    """Run one figure, and say on stderr how long it took."""
    print(f"{name} …", file=sys.stderr, flush=True)
    started = time.monotonic()
    result: dict[str, Any] = importlib.import_module(f"tests.prove.{name}").run()
    print(f"{name}: {time.monotonic() - started:.1f} s", file=sys.stderr, flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
