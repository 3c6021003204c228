"""nginx and Caddy under load on this machine: requests in a second, errors, and how long the slowest hundredth takes, by `wrk`."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.site_fixtures import ROOT, build_site
from tests.web_servers import find_server, serve_published

SECONDS, CONNECTIONS, WANTED, SLOWEST_MS = 30, 8, 2000, 50
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


def run(seconds: int = SECONDS) -> dict[str, Any]:
    """Ask each server for a theme's page again and again."""
    wrk = shutil.which("wrk")
    missing = [name for name, found in (("wrk", wrk), *((name, find_server(name)) for name in ("nginx", "caddy"))) if not found]
    if not wrk or missing:
        return {"failures": [f"not here: {name}" for name in missing]}
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        build_site(ROOT, site)
        page = min(path.relative_to(site).parent for path in site.glob("themes/*/index.html"))
        figures = {name: _measure(wrk, name, site, f"{page}/", seconds) for name in ("nginx", "caddy")}
    failures = [f"{name}: {figure}" for name, figure in figures.items() if not _is_enough(figure)]
    return {**figures, "page": str(page), "failures": failures}


def _measure(wrk: str, name: str, site: Path, page: str, seconds: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch, serve_published(name, site, Path(scratch)) as address:
        command = [wrk, "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-H", "Accept-Encoding: gzip", address + page]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    slowest = re.search(r"99%\s+([\d.]+)(us|ms|s)", output)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", output)
    faults = re.findall(r"(?:Socket errors|Non-2xx).*", output)
    return {
        "requests a second": round(float(rate[1])) if rate else 0,
        "99 in 100 within ms": round(float(slowest[1]) * _UNITS[slowest[2]], 2) if slowest else None,
        "errors": faults,
    }


def _is_enough(figure: dict[str, Any]) -> bool:
    slowest = figure["99 in 100 within ms"]
    return figure["requests a second"] >= WANTED and slowest is not None and slowest < SLOWEST_MS and not figure["errors"]
