"""A running `mkdocs serve`, as somebody has it in a terminal while writing: its address, its console, and its pages."""

import queue
import re
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

from tests.free_port import find_port
from tests.site_fixtures import site_environment

# How long it takes is measured by `tests.bench`; whoever tests waits as long as a slow and busy machine needs.
PATIENCE = 240.0
STARTED = re.compile(r"Serving on http")
REBUILT = re.compile(r"Reloading browsers")


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

    def save(self, path: str, text: str) -> None:
        """Save a file in one step, so that the server never meets half of it."""
        aside = self.root.parent / "saved"
        aside.write_text(text, encoding="utf-8")
        aside.replace(self.root / path)

    def wait_for_file(self, path: str) -> None:
        """Wait for a file of the repository that the server writes when nobody waits for it."""
        end = time.monotonic() + self.patience
        while not (self.root / path).is_file():
            assert time.monotonic() < end, f"no file {path}"
            time.sleep(0.05)

    def wait_until(self, path: str, shows: Callable[[str], bool]) -> str:
        """Wait until a page that has been changed is renewed and shows something, and give it."""
        while True:
            # Browsers are told at this moment; asking the server all the while would only slow it down.
            self.wait_for(REBUILT)
            if shows(html := self.fetch(path)):
                return html

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
    port = find_port()
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    variables = site_environment(root, SITE_URL="", REPO_URL="", **environment)
    process = subprocess.Popen(command, cwd=root, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    site = ServedSite(root, process, f"http://127.0.0.1:{port}/", patience)
    try:
        site.wait_for(STARTED)
        yield site
    finally:
        site.stop()
