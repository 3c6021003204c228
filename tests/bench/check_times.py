"""How long an editor waits for `synthesis check` on this collection: from a cold process, and after a save with `--watch`."""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.run_command import Run, run_command
from tests.watched_check import WatchedCheck, watch_check

ROOT = Path(__file__).resolve().parents[2]
COLD_RUNS, SAVES = 9, 10
_SYNTHESIS = str(Path(sys.executable).parent / "synthesis")
_CHANGED = "sources/policy-primer.yml"


def measure_checks() -> dict[str, Any]:
    """Measure both, with the texts and without where there are any: medians and the slowest, in seconds, and how busy the machine was."""
    texts = _find_texts()
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        root = Path(scratch) / "collection"
        shutil.copytree(ROOT / "sources", root / "sources", ignore=shutil.ignore_patterns("texts"))
        shutil.copy(ROOT / "bibliography.bib", root)
        nowhere = root / "nowhere"
        figures = {"without texts": _measure(root, nowhere)}
        if texts:
            figures["with texts"] = _measure(root, texts)
    return {**figures, "load before": round(os.getloadavg()[0], 2), "cores": os.cpu_count()}


def _find_texts() -> Path | None:
    named = os.environ.get("SYNTHESIS_TEXTS")
    folders = [Path(named)] if named else [ROOT / "sources" / "texts", ROOT.parent / "shared" / "texts"]
    return next((folder for folder in folders if any(folder.glob("*.txt"))), None)


def _measure(root: Path, texts: Path) -> dict[str, Any]:
    command = [_SYNTHESIS, "check", "--root", str(root), "--texts", str(texts)]
    # The first run fills what the system keeps of files, and writes the schemas.
    cold = [_run_without_answer(command, root) for _ in range(COLD_RUNS + 1)][1:]
    again = [run_command(command, root).wall for _ in range(COLD_RUNS)]
    with watch_check(root, "--texts", str(texts)) as check:
        check.next_answer()
        saves = [_time_save(check, root / _CHANGED, number) for number in range(SAVES)]
    return {
        "check cold wall s": round(median(one.wall for one in cold), 3),
        "check cold slowest s": round(max(one.wall for one in cold), 3),
        "check cold cpu s": round(median(one.cpu for one in cold), 3),
        "check again, nothing changed, wall s": round(median(again), 3),
        "watch answer s": round(median(saves), 3),
        "watch slowest s": round(max(saves), 3),
    }


def _run_without_answer(command: list[str], root: Path) -> Run:
    """Run a check that has no answer of an earlier one to give again."""
    shutil.rmtree(root / ".synthesis-cache", ignore_errors=True)
    return run_command(command, root)


def _time_save(check: WatchedCheck, file: Path, number: int) -> float:
    """Save a file with a fault, or without it again, and wait for the answer."""
    before = file.read_text(encoding="utf-8")
    right, wrong = "    kind: description\n", "    kind: describtion\n"
    after = before.replace(wrong, right) if number % 2 else before.replace(right, wrong, 1)
    assert after != before
    # An editor is rarely in step with the looks at the files.
    time.sleep(0.25 + number * 0.017)
    start = time.perf_counter()
    file.write_text(after, encoding="utf-8")
    check.next_answer()
    return time.perf_counter() - start
