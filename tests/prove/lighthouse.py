"""What Lighthouse says of four pages on its mobile profile, published and served by nginx with gzip: the median of three runs each.

It needs node, Chromium and nginx, and a quiet machine: what else runs on it costs points of performance.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from tests.chromium import find_chromium
from tests.node.install import PROGRAMS, is_installed
from tests.site_fixtures import ROOT, SITE_URL, build_site
from tests.web_servers import find_server, serve_published

RUNS = 3
PAGES = {"home": "", "theme": "themes/localism/", "source": "sources/interviews/", "bibliography": "bibliography/"}
WANTED = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 95}
_FLAGS = "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update"
_WEIGHED = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index")


def run(runs: int = RUNS) -> dict[str, Any]:
    """Ask Lighthouse for its scores, and name every page that misses one."""
    chromium, node = find_chromium(), shutil.which("node")
    here = {"Chromium": chromium, "node with its programs": node if is_installed() else None, "nginx": find_server("nginx")}
    missing = [name for name, found in here.items() if not found]
    if not chromium or missing:
        return {"failures": [f"not here: {name}" for name in missing]}
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        build_site(ROOT, site, SITE_URL=SITE_URL)
        with serve_published("nginx", site, Path(scratch)) as address:
            pages = {name: [_ask(chromium, address + path, Path(scratch)) for _ in range(runs)] for name, path in PAGES.items()}
    figures = {name: _summarise(reports) for name, reports in pages.items()}
    failures = [
        f"{name}: {category} {figure[category]}, not {least}"
        for name, figure in figures.items()
        for category, least in WANTED.items()
        if figure[category] < least
    ]
    return {**figures, "load of the machine": round(os.getloadavg()[0], 1), "failures": failures}


def _ask(chromium: str, url: str, scratch: Path) -> dict[str, Any]:
    report = scratch / "report.json"
    command = ["node", str(PROGRAMS / "lighthouse" / "cli" / "index.js"), url, "--quiet", f"--chrome-flags={_FLAGS}"]
    command += ["--output=json", f"--output-path={report}", "--form-factor=mobile"]
    done = subprocess.run(command, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True, check=False)
    if done.returncode:
        # Now and then Chromium does not answer in time: the second answer counts, a third one is not asked for.
        print(done.stderr[-600:], file=sys.stderr)
        subprocess.run(command, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return found


def _summarise(reports: list[dict[str, Any]]) -> dict[str, Any]:
    scores = {category: round(100 * median(report["categories"][category]["score"] or 0 for report in reports)) for category in WANTED}
    timings = {name: round(median(report["audits"][name]["numericValue"] for report in reports), 3) for name in _WEIGHED}
    return {**scores, **timings, "missed": sorted({name for report in reports for name in _name_missed(report)})}


def _name_missed(report: dict[str, Any]) -> list[str]:
    """Name the checks, other than of speed, that a page did not pass."""
    listed = [audit["id"] for category in list(WANTED)[:3] for audit in report["categories"][category]["auditRefs"] if audit["weight"]]
    return [name for name in listed if (score := report["audits"][name]["score"]) is not None and score < 1]
