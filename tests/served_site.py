"""A running `mkdocs serve`, as somebody has it in a terminal while writing: its address, its console, and its pages."""

import os
import queue
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError

from tests.site_fixtures import site_environment

PATIENCE = 30.0
# A saved change shows within this time; the best of a few attempts counts.
WITHIN_SECONDS = 2.0
ATTEMPTS = 6
STARTED = re.compile(r"Serving on http")
REBUILT = re.compile(r"Reloading browsers")


def allow(seconds: float) -> float:
    """Give the time that something may take on this machine now: more where more wants to run than there are cores."""
    return seconds * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


@dataclass
class ServedSite:
    """A server that was started for one repository. `console` is all that it has printed so far."""

    root: Path
    process: subprocess.Popen[str]
    address: str
    patience: float = PATIENCE
    console: list[str] = field(default_factory=list)
    _lines: "queue.Queue[str]" = field(default_factory=queue.Queue)

    def __post_init__(self) -> None:
        self._reader = threading.Thread(target=self._read_console, daemon=True)
        self._reader.start()

    def fetch(self, path: str) -> str:
        """Give a page without the script that MkDocs adds for reloading; empty text while there is none."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=self.patience) as answer:  # noqa: S310 - our own server
                html: str = answer.read().decode("utf-8")
        except URLError:
            return ""
        return re.sub(r"livereload\(\d+, \d+\);", "", html)

    def time_until(self, path: str, shows: Callable[[str], bool]) -> float:
        """Wait until a page is renewed and shows something, and give the seconds that it took."""
        start = time.monotonic()
        while True:
            # Browsers are told at this moment; asking the server all the while would only slow it down.
            self.wait_for(REBUILT)
            if shows(self.fetch(path)):
                return time.monotonic() - start

    def wait_for(self, line: re.Pattern[str]) -> str:
        """Wait for a line on the console that has not been waited for yet, and give it."""
        end = time.monotonic() + self.patience
        while (left := end - time.monotonic()) > 0:
            try:
                printed = self._lines.get(timeout=left)
            except queue.Empty:
                break
            if line.search(printed):
                return printed
        raise AssertionError(f"no line like {line.pattern!r}; the console says:\n{''.join(self.console)}")

    def stop(self) -> None:
        """End the server."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        assert self.process.stdout
        self.process.stdout.close()

    def _read_console(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.console.append(line)
            self._lines.put(line)


@contextmanager
def serve_site(root: Path, patience: float = PATIENCE, **environment: str) -> Iterator[ServedSite]:
    """Run `mkdocs serve` in a repository, from the moment at which it serves."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    variables = site_environment(root, SITE_URL="", REPO_URL="", **environment)
    process = subprocess.Popen(command, cwd=root, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    site = ServedSite(root, process, f"http://127.0.0.1:{port}/", patience)
    try:
        site.wait_for(STARTED)
        yield site
    finally:
        site.stop()
