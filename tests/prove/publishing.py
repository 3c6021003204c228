"""Publishing killed at random moments, under a reader who fetches pages all the while: never a missing or half page.

Two versions of a site take turns; each page says its version at its end and names the sheet of its version.
"""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from typing import Any, Self
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.object_store import BUCKET, KEYS, serve_object_store

KILLS, PAGES = 100, 60
_END = "</html>"


def run(kills: int = KILLS) -> dict[str, Any]:
    """Kill publications to a folder and to an object store, half each."""
    random = Random(7)  # noqa: S311 - nothing secret is drawn
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        sites = [_write_site(folder / f"site-{version}", version) for version in "ab"]
        there = folder / "there"
        there.mkdir()
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(there)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        to_folder = _kill_again_and_again([str(there)], f"http://127.0.0.1:{server.server_port}", sites, kills // 2, random)
        server.shutdown()
        with serve_object_store() as address:
            arguments = [f"s3://{BUCKET}", "--endpoint", address]
            to_store = _kill_again_and_again(arguments, f"{address}/{BUCKET}", sites, kills - kills // 2, random)
    failures = [*to_folder.pop("faults"), *to_store.pop("faults")]
    return {"folder": to_folder, "object store": to_store, "failures": failures}


def _kill_again_and_again(arguments: list[str], address: str, sites: list[Path], kills: int, random: Random) -> dict[str, Any]:
    duration = _publish(arguments, sites[0])
    killed = 0
    with _Reader(address) as reader:
        for number in range(kills):
            site = sites[(number + 1) % 2]
            killed += _publish_and_kill(arguments, site, random.uniform(0.2, 1) * duration)
            _publish(arguments, site)
            again = _run(arguments, site)
            if " 0 removed." not in again or not again.startswith("0 files sent"):
                # What has left its pages one publication ago is removed then, and nothing else happens.
                again = _run(arguments, site)
            if not again.startswith("0 files sent"):
                reader.faults.append(f"second run: {again}")
    return {"kills": kills, "killed before the end": killed, "requests of the reader": reader.requests, "faults": reader.faults}


def _publish(arguments: list[str], site: Path) -> float:
    started = time.monotonic()
    _run(arguments, site)
    return time.monotonic() - started


def _run(arguments: list[str], site: Path) -> str:
    done = subprocess.run(_command(arguments, site), env={**os.environ, **KEYS}, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def _publish_and_kill(arguments: list[str], site: Path, after: float) -> bool:
    process = subprocess.Popen(_command(arguments, site), env={**os.environ, **KEYS}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    return False


def _command(arguments: list[str], site: Path) -> list[str]:
    return [sys.executable, "-m", "synthesis", "publish", *arguments, "--site", str(site)]


def _write_site(folder: Path, version: str) -> Path:
    sheet = f"assets/site.{version * 8}.css"
    (folder / "assets").mkdir(parents=True)
    (folder / sheet).write_text(f"/* {version} */", encoding="utf-8")
    for number in range(PAGES):
        path = folder / (f"page-{number}/index.html" if number else "index.html")
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"<html><link href='{sheet}'>{version * 3000}{_END}", encoding="utf-8")
    return folder


class _Reader:
    """Fetches pages, and the sheet that each names, until it is told to stop."""

    def __init__(self, address: str) -> None:
        self.faults: list[str] = []
        self.requests = 0
        self._address = address
        self._is_over = threading.Event()
        self._threads = [threading.Thread(target=self._read, args=(number,)) for number in range(2)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        for thread in self._threads:
            thread.join()

    def _read(self, seed: int) -> None:
        random = Random(seed)  # noqa: S311 - as above
        while not self._is_over.is_set():
            number = random.randrange(PAGES)
            page = self._fetch(f"page-{number}/index.html" if number else "index.html", lambda text: text.endswith(_END))
            if "href='" in page:
                self._fetch(page.split("href='")[1].split("'")[0], lambda text: text.endswith("*/"))
            time.sleep(0.01)

    def _fetch(self, path: str, is_whole: Callable[[str], bool]) -> str:
        self.requests += 1
        try:
            with urlopen(f"{self._address}/{path}") as answer:  # noqa: S310 - loopback
                text: str = answer.read().decode()
        except HTTPError as error:
            self.faults.append(f"{path}: {error.code}")
            return ""
        if not is_whole(text):
            self.faults.append(f"{path}: half of it")
        return text


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parameter's name is the library's
        pass
