"""A site as `mkdocs serve` keeps it: built again and again in one process, by a plugin that remembers; and one built from nothing.

Of the first, every file is made on demand; the other is written by the build.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from watchdog.events import FileSystemEventHandler

from synthesis.mkdocs_adapter.plugin import SynthesisPlugin
from synthesis.mkdocs_adapter.quick_serve import Rebuild
from synthesis.mkdocs_adapter.settings import list_collection
from synthesis.mkdocs_adapter.watcher import Watcher
from tests.bench.collection import make_collection
from tests.random_edits import edit_at_random
from tests.site_fixtures import ROOT

EPOCH = "1600000000"


def compare_after_edits(folder: Path, sources: int, edits: int, seed: int) -> list[str]:
    """Edit a made-up collection again and again; name each edit after which the site differs from one built from nothing."""
    random = Random(seed)  # noqa: S311 - nothing secret is drawn
    root = folder / "collection"
    make_collection(root, sources, ROOT / "scripts" / "synthesis" / "theme")
    kept = KeptSite(root, folder / "kept")
    faults = []
    with begin_clean_builds() as build_from_nothing:
        for number in range(edits):
            edit = edit_at_random(root, random)
            kept.rebuild()
            build_from_nothing(root, folder / "clean")
            if different := list_differences(folder / "kept", folder / "clean"):
                faults.append(f"edit {number + 1} ({edit}): {', '.join(different[:5])}")
    return faults


class KeptSite:
    """A site that is rebuilt in this process after each edit, as `serve` does it; `builds` counts how often MkDocs had to build it."""

    def __init__(self, root: Path, site: Path) -> None:
        self.builds = 0
        self._config_file, self._site = str(root / "mkdocs.yml"), str(site)
        config = self._load_config()
        self._plugin = config.plugins["synthesis"]
        assert isinstance(self._plugin, SynthesisPlugin)
        config.plugins.on_startup(command="serve", dirty=False)
        self._plugin.make_on_demand()
        assert self._plugin.on_demand
        self._on_demand = self._plugin.on_demand
        build(config)
        self._watcher = Watcher()
        for path in (config.docs_dir, config.config_file_path, *config.watch):
            self._watcher.schedule(FileSystemEventHandler(), path)
        renew = partial(self._plugin.renew, root)
        self._rebuild = Rebuild(self._build, renew, self._on_demand, self._watcher, list_collection(root))

    def rebuild(self) -> None:
        """Build again, and ask for every file."""
        self._watcher.look()
        self._rebuild.carry_out()
        self._on_demand.make_all()

    def _build(self) -> None:
        self.builds += 1
        build(self._load_config())

    def _load_config(self) -> MkDocsConfig:
        return load_config(self._config_file, site_dir=self._site)


@contextmanager
def begin_clean_builds() -> Iterator[Callable[[Path, Path], None]]:
    """Give what builds a collection from nothing, each time in a process that has built nothing before."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": f"{ROOT / 'scripts'}:{ROOT}"}
    command = [sys.executable, "-m", "tests.clean_builder"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as builder:
        requests, answers = builder.stdin, builder.stdout
        assert requests
        assert answers

        def build_from_nothing(root: Path, site: Path) -> None:
            requests.write(f"{root / 'mkdocs.yml'}\t{site}\n")
            requests.flush()
            assert answers.readline() == "done\n", "the clean build failed"

        yield build_from_nothing
        requests.close()


def list_differences(one: Path, other: Path) -> list[str]:
    """Name the files that are not the same in both folders, or are in one alone."""
    files = [{path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()} for site in (one, other)]
    return sorted(
        name
        for name in files[0].keys() | files[1].keys()
        if name not in files[0] or name not in files[1] or files[0][name].read_bytes() != files[1][name].read_bytes()
    )
