"""What tests of the site share: this repository's site, built and served, and copies of the repository to spoil."""

import os
import re
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import BrowserContext

ROOT = Path(__file__).resolve().parent.parent
SITE_URL = "https://site.example/integration/"
REPO_URL = "https://code.example/team/integration"
# A test that holds on a server and on a disk; it asks for `at` and not for `address`.
ON_SERVER_AND_DISK = pytest.mark.parametrize("at", ["server", "disk"], indirect=True)
# Seconds after which a command hangs, on however slow a machine.
HOPELESS = 900
COLLECTION = ("mkdocs.yml", "docs", "sources", "bibliography.bib", "scripts/synthesis")


@dataclass(frozen=True)
class Build:
    """One run of `mkdocs build`: the folder it wrote, its exit code, and all that it printed."""

    folder: Path
    exit_code: int
    output: str

    def read(self, path: str) -> str:
        """Read a file of the site."""
        return (self.folder / path).read_text(encoding="utf-8")


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parameter's name is the library's
        pass


def build_site(root: Path, folder: Path, *arguments: str, **environment: str) -> Build:
    """Build the site of a repository into a folder, as people do on the command line."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(folder), *arguments]
    variables = site_environment(root, **environment)
    run = subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False, timeout=HOPELESS)
    return Build(folder, run.returncode, run.stdout + run.stderr)


def site_environment(root: Path, **more: str) -> dict[str, str]:
    """Give the environment in which a repository's own code builds its site."""
    return {**os.environ, "PYTHONPATH": str(root / "scripts"), "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **more}


@contextmanager
def serve_folder(site: Path, scratch: Path) -> Iterator[str]:
    """Serve a built site on this machine below the folder of its address, and give where."""
    root = scratch / "root of the server"
    root.mkdir()
    folder = urlsplit(SITE_URL).path.strip("/")
    (root / folder).symlink_to(site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{folder}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Give the site of this repository, built strictly, with an address and a repository."""
    folder = tmp_path_factory.mktemp("site")
    return build_site(ROOT, folder, "--strict", SITE_URL=SITE_URL, REPO_URL=REPO_URL, SOURCE_DATE_EPOCH="1600000000")


@pytest.fixture(scope="session")
def page_kinds(built_site: Build) -> dict[str, str]:
    """Give one page of each kind: the shortest, since a long one has no more to find and takes long."""
    paths = [url.removeprefix(SITE_URL) for url in re.findall(r"<loc>(.*?)</loc>", built_site.read("sitemap.xml"))]
    pages = {path: built_site.read(path if path.endswith(".html") else f"{path}index.html") for path in (*paths, "404.html")}
    by_length = sorted(pages, key=lambda path: len(pages[path]), reverse=True)
    return {re.findall(r'<body dir="ltr" data-kind="(.*?)"', pages[path])[0]: path for path in by_length}


@pytest.fixture(scope="session")
def address(built_site: Build, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address at which the site of this repository is served on this machine."""
    with serve_folder(built_site.folder, tmp_path_factory.mktemp("served")) as served:
        yield served


@pytest.fixture(scope="session")
def offline_site(built_site: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site of this repository as somebody unpacks it from the zip that is made for disks."""
    made = tmp_path_factory.mktemp("offline") / "a site"
    command = [sys.executable, "-m", "synthesis", "offline", str(made), "--site", str(built_site.folder)]
    subprocess.run(command, capture_output=True, check=True, timeout=HOPELESS)
    unpacked = tmp_path_factory.mktemp("memory stick")
    with zipfile.ZipFile(f"{made}.zip") as packed:
        packed.extractall(unpacked)
    return unpacked / "a site"


@pytest.fixture
def at(request: pytest.FixtureRequest, browser_context: BrowserContext) -> Iterator[Callable[[str], str]]:
    """Give what gives the address of a place of the site, on a server or a disk; nothing may be amiss or from elsewhere there."""
    is_on_disk = getattr(request, "param", "server") == "disk"
    base = f"{request.getfixturevalue('offline_site').as_uri()}/" if is_on_disk else str(request.getfixturevalue("address"))
    amiss: list[str] = []
    browser_context.on("console", lambda message: amiss.append(message.text) if message.type in {"error", "warning"} else None)
    browser_context.on("weberror", lambda error: amiss.append(str(error.error)))
    browser_context.on("response", lambda answer: amiss.append(answer.url) if answer.status >= 400 else None)
    browser_context.on("requestfailed", lambda asked: amiss.append(asked.url) if asked.failure != "net::ERR_ABORTED" else None)
    browser_context.on("request", lambda asked: None if asked.url.startswith((base, "data:", "blob:")) else amiss.append(asked.url))
    yield partial(_place, base, is_on_disk)
    assert amiss == []


def _place(base: str, is_on_disk: bool, path: str) -> str:
    place = urlsplit(path)
    index = "index.html" if is_on_disk and (not place.path or place.path.endswith("/")) else ""
    return urljoin(base, place._replace(path=place.path + index).geturl())


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a copy of this repository that a test may change."""
    return copy_repository(tmp_path / "repository")


@pytest.fixture
def small_repository(tmp_path: Path) -> Path:
    """Give a repository with this one's program and settings, a collection of two sources, and a line on each written page."""
    root = tmp_path / "repository"
    shutil.copytree(ROOT / "tests/cases/_base", root)
    shutil.copy2(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "scripts/synthesis", root / "scripts/synthesis", ignore=shutil.ignore_patterns("__pycache__"))
    for page in (ROOT / "docs").glob("**/*.md"):
        copy = root / page.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(f"# The page {page.stem}\n\nNothing yet.\n", encoding="utf-8")
    return root


def copy_repository(root: Path) -> Path:
    """Copy what the site is made of, the program included."""
    for name in COLLECTION:
        original, copy = ROOT / name, root / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if original.is_dir():
            shutil.copytree(original, copy, ignore=shutil.ignore_patterns("__pycache__", "texts"))
        else:
            shutil.copy2(original, copy)
    return root
