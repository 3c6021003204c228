"""How long somebody who writes waits: from saving a claim to the new text in a browser, and for the answer of `synthesis check`.

On made-up collections, under `mkdocs serve`, with the page of the edited source open in Chromium.
"""

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.bench.collection import finding_id, make_collection, source_id
from tests.bench.run_command import run_command
from tests.served_site import ServedSite, serve_site
from tests.watched_check import watch_check

ROOT = Path(__file__).resolve().parents[2]
TIMES = 10
# Whoever saves looks at what it gave before the next save. A file that was left alone for two seconds is not read again.
_PAUSE = 2.5
_PATIENCE = 300.0
_IS_SHOWN = "([id, text]) => (document.getElementById(id)?.innerText ?? '').includes(text)"
_CLAIM = re.compile(r"(    claim: >-\n      )(?:Zebras graze \d+ times\. )?")


def measure_live_edits(sizes: Iterable[int]) -> dict[str, Any]:
    """Measure at each number of sources: medians and the slowest of ten, in seconds, and how busy the machine was."""
    measured = {}
    for sources in sizes:
        with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
            root = Path(scratch) / "collection"
            make_collection(root, sources, ROOT / "scripts" / "synthesis" / "theme")
            source = sources // 2
            measured[str(sources)] = {**_measure_checks(root, source), **_measure_watch(root, source), **_measure_saves(root, source)}
    return {"sources": measured, "load before": round(os.getloadavg()[0], 2), "cores": os.cpu_count()}


def _measure_checks(root: Path, source: int) -> dict[str, float]:
    def check_after_save(number: int) -> float:
        _save_claim(root, source, number)
        return _check(root)

    first = _check(root)
    time.sleep(_PAUSE)
    _check(root)
    return {
        "check, first": round(first, 3),
        **_sum_up("check, nothing changed", [_check(root) for _ in range(TIMES)]),
        **_sum_up("check, a claim changed", [check_after_save(number) for number in range(1, TIMES + 1)]),
    }


def _check(root: Path) -> float:
    """Time a check in a process of its own."""
    run = run_command([sys.executable, "-m", "synthesis", "check", "--root", str(root)], root, {"PYTHONPATH": str(ROOT / "scripts")})
    assert run.exit_code == 0, run.output
    return run.wall


def _measure_watch(root: Path, source: int) -> dict[str, float]:
    """Measure how long a check that watches the collection takes to answer."""

    def save(number: int) -> None:
        _save_claim(root, source, number)
        check.next_answer()

    with watch_check(root) as check:
        check.next_answer()
        seconds = []
        for number in range(51, 52 + TIMES):
            time.sleep(_PAUSE)
            seconds.append(_time(partial(save, number)))
    return _sum_up("check --watch, a claim changed", seconds[1:])


def _measure_saves(root: Path, source: int) -> dict[str, float]:
    name = source_id(source)
    time.sleep(_PAUSE)
    with serve_site(root, patience=_PATIENCE, PYTHONPATH=str(ROOT / "scripts")) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{site.address}sources/{name}/")
        pairs = [(_time_save(site, page, source, number), _check(root)) for number in range(101, 102 + TIMES)][1:]
        paths = (f"data/sources/{name}.json", f"assets/records/{name}.js")
        data = _time(lambda: _expect(site, paths, 101 + TIMES))
        browser.close()
    seconds, checks = zip(*pairs, strict=True)
    return {
        **_sum_up("save to browser", seconds),
        **_sum_up("check beside serve, a claim changed", checks),
        "data of the source after a save": round(data, 3),
    }


def _time_save(site: ServedSite, page: Page, source: int, number: int) -> float:
    """Save a claim and wait for the open page to show it."""
    finding = [finding_id(source, 0), f"Zebras graze {number} times."]

    def save() -> None:
        _save_claim(site.root, source, number)
        # Looked for with every picture that the browser draws: a locator looks twice a second after a while.
        page.wait_for_function(_IS_SHOWN, arg=finding, polling="raf", timeout=_PATIENCE * 1000)

    seconds = _time(save)
    page.wait_for_load_state()
    time.sleep(_PAUSE)
    return seconds


def _save_claim(root: Path, source: int, number: int) -> None:
    path = root / "sources" / f"{source_id(source)}.yml"
    path.write_text(_CLAIM.sub(rf"\g<1>Zebras graze {number} times. ", path.read_text(encoding="utf-8"), count=1), encoding="utf-8")


def _expect(site: ServedSite, paths: Iterable[str], number: int) -> None:
    wrong = [path for path in paths if f"Zebras graze {number} times." not in site.fetch(path)]
    assert not wrong, f"these do not show what was saved: {wrong}"


def _time(work: Callable[[], None]) -> float:
    begin = time.monotonic()
    work()
    return time.monotonic() - begin


def _sum_up(what: str, seconds: Sequence[float]) -> dict[str, float]:
    return {what: round(median(seconds), 3), f"{what}, slowest": round(max(seconds), 3)}
