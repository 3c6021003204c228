"""What tests share: things that only the system gives, a browser, and the rule that nothing goes untested unseen.

`SYNTHESIS_REQUIRE` names what must be there: any of `browser`, `texts`, `pandoc`, `nginx`, `caddy`, `node`, `java`, with
commas. What is named and missing fails instead of being skipped. While it is set, a run that leaves any test out fails
and lists what it left.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests import chromium
from tests.node.install import PROGRAMS, is_installed
from tests.web_servers import find_server

pytest_plugins = ["tests.site_fixtures"]
ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = pytest.StashKey[set[str]]()
# Milliseconds that a browser may take on a slow and busy machine; what comes sooner is not waited for.
PATIENCE = 90_000
expect.set_options(timeout=PATIENCE)
# Examples are the same in every run, and none fails for the time that it takes: a busy machine is not a fault.
settings.register_profile("same everywhere", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same everywhere")


@pytest.fixture(scope="session")
def require_browser() -> str:
    """Give the path of Chromium."""
    return _require("browser", chromium.find_chromium(), "install Chromium")


@pytest.fixture(scope="session")
def require_pandoc() -> str:
    """Give the path of pandoc."""
    return _require("pandoc", shutil.which("pandoc"), "install pandoc")


@pytest.fixture(scope="session")
def require_node() -> Path:
    """Give the folder with the programs that npm installed, for `node` to run."""
    found = str(PROGRAMS) if shutil.which("node") and is_installed() else None
    return Path(_require("node", found, "install Node.js and npm, then run: python -m tests.node.install"))


@pytest.fixture(scope="session")
def require_java() -> str:
    """Give the path of Java."""
    return _require("java", shutil.which("java"), "install a Java runtime")


@pytest.fixture(scope="session")
def require_server() -> Callable[[str], str]:
    """Give what gives the path of a web server's program by its name: nginx, caddy."""
    return lambda name: _require(name, find_server(name), f"install {name}")


@pytest.fixture(scope="session")
def require_texts() -> Path:
    """Give the folder with the texts of the sources, named by BibTeX key."""
    named = os.environ.get("SYNTHESIS_TEXTS")
    folders = [Path(named)] if named else [ROOT / "sources" / "texts", ROOT.parent / "shared" / "texts"]
    found = next((folder for folder in folders if any(folder.glob("*.txt"))), None)
    remedy = "put the texts into sources/texts/, or name their folder in SYNTHESIS_TEXTS"
    return Path(_require("texts", str(found) if found else None, remedy))


@pytest.fixture(scope="session")
def browser(require_browser: str) -> Iterator[Browser]:
    """Give one Chromium for the whole run."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=require_browser, args=chromium.ARGUMENTS, timeout=2 * PATIENCE)
        yield started
        started.close()


@pytest.fixture
def browser_context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a profile of its own, with nothing stored in it."""
    with browser.new_context(locale="en-GB") as context:
        context.set_default_timeout(PATIENCE)
        yield context


@pytest.fixture
def browser_page(browser_context: BrowserContext) -> Page:
    """Give an empty page in a profile of its own."""
    return browser_context.new_page()


def pytest_configure(config: pytest.Config) -> None:
    """Begin the list of what this run leaves out."""
    config.stash[LEFT_OUT] = set()
    config.pluginmanager.register(_LeftOut(config), "left-out")


class _LeftOut:
    """Collects skipped, deselected and expectedly failing tests; fails the run for them where all must run."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.names = config.stash[LEFT_OUT]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if hasattr(report, "wasxfail"):
            self.names.add(f"expected to fail: {report.nodeid}")
        elif report.skipped:
            self.names.add(f"skipped: {report.nodeid}")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self.names.add(f"skipped: {report.nodeid}")

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        self.names.update(f"deselected: {item.nodeid}" for item in items)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Take over what a worker of pytest-xdist left out: only workers see what is deselected."""
        self.names.update(getattr(node, "workeroutput", {}).get("left_out", ()))

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        worker_output: dict[str, list[str]] | None = getattr(self.config, "workeroutput", None)
        if worker_output is not None:
            worker_output["left_out"] = sorted(self.names)
        elif self.names and _required():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.names and _required():
            terminalreporter.section("left out although SYNTHESIS_REQUIRE is set", red=True)
            for name in sorted(self.names):
                terminalreporter.line(name)


def _required() -> set[str]:
    return {name.strip() for name in os.environ.get("SYNTHESIS_REQUIRE", "").split(",") if name.strip()}


def _require(name: str, found: str | None, remedy: str) -> str:
    if found:
        return found
    if name in _required():
        pytest.fail(f"SYNTHESIS_REQUIRE names {name}, which is not here: {remedy}")
    pytest.skip(f"no {name} here: {remedy}")
