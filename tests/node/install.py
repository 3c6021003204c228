"""Installs the programs that only npm has, at the versions of package.json, into node_modules/ beside it; once.

    python -m tests.node.install

Without Node.js and npm it says so and leaves it: the tests that need them are then skipped, or fail where they are required.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PROGRAMS = FOLDER / "node_modules"
_STAMP = PROGRAMS / ".installed"
# No lock file: it would name the addresses of a registry.
_INSTALL = ["install", "--no-package-lock", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error", "--prefix", str(FOLDER)]


def is_installed() -> bool:
    """Tell whether the programs are there, at the versions that package.json names."""
    return _STAMP.is_file() and _STAMP.read_text(encoding="utf-8") == _fingerprint()


def install() -> int:
    """Install the programs where they are missing or others are asked for; give npm's exit code."""
    if is_installed():
        return 0
    npm = shutil.which("npm")
    if not (npm and shutil.which("node")):
        print("No Node.js and npm here: the tests that need them are left out.")
        return 0
    print("Installing what tests/node/package.json lists; the first time this downloads it …", flush=True)
    shutil.rmtree(PROGRAMS, ignore_errors=True)
    code = subprocess.call([npm, *_INSTALL], cwd=FOLDER)
    if not code:
        _STAMP.write_text(_fingerprint(), encoding="utf-8")
    return code


def _fingerprint() -> str:
    return hashlib.sha256((FOLDER / "package.json").read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(install())
