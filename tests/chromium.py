"""Which Chromium tests use, and how it is started: without anything of its own that asks other hosts."""

import os
import shutil

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """Give the program that the environment names, or the system's."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")
