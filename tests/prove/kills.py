"""What `kill -9` leaves of a collection, at random moments of every command that writes: never a torn file.

Two kills in three come after a random time, every third right after one of the files has taken its place: then the kernel's
log of the folder tells that the kill came between the first and the last. After each, every file is the old or the new one,
whole, and the same command, run again, leaves what it would have left without the kill.
"""

import contextlib
import multiprocessing
import os
import random
import shutil
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

from synthesis.cli import main
from tests.mutated_collections import make_small
from tests.watched_folder import WatchedFolder

# Forked from a process that has one thread and has loaded the commands, whatever the process of the tests is doing.
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(
    ["tests.prove.kills", *(f"synthesis.cli.{name}" for name in ("import_", "new", "rename", "retire", "review"))]
)
ROUNDS = 200
_ATTEMPTS = 50
RIS = "TY  - RPRT\nAU  - Green, Ann\nTI  - Trees\nPY  - 2021\nER  - \n"
# Whoever ends a finished collection in a folder has one write; the others have several.
COMMANDS: dict[str, tuple[str, ...]] = {
    "rename a key": ("rename", "one2019", "first2019"),
    "rename a theme": ("rename", "localism", "places", "--kind", "theme"),
    "rename a data set": ("rename", "interviews-2015", "talks"),
    "retire": ("retire", "INT-01", "--why", "It says the same.", "--see", "INT-02"),
    "new source": ("new", "source", "trees", "--from", "LIBRARY"),
    "new finding": ("new", "finding", "interviews", "--phrase", "set the limit to what"),
    "import": ("import", "LIBRARY"),
    "verify": ("verify",),
    "review": ("review", "INT-02", "--by", "Ben"),
    "new collection": ("new", "collection", "COLLECTION"),
}
SEVERAL_WRITES = ("rename a key", "rename a theme", "rename a data set", "retire", "new source")


class Killed(NamedTuple):
    """How a run ended: the files that had taken their places, and whether it was killed at all."""

    events: tuple[str, ...]
    was_killed: bool


def run() -> dict[str, Any]:
    """Kill in all rounds, a third of them between the first and the last write; a busy machine may miss those of a few."""
    told = prove(range(ROUNDS))
    count, kills = sum(told["between first and last write"].values()), sum(told["kills"].values())
    if count * 3 < kills:
        told["failures"].append(f"only {count} of {kills} kills came between the first and the last write")
    return told


def prove(seeds: Iterable[int]) -> dict[str, Any]:
    """Kill once for each seed; failures name the command, the seed and what does not hold."""
    kills: Counter[str] = Counter()
    between: Counter[str] = Counter()
    failures: list[str] = []
    names = sorted(COMMANDS)
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base"
        make_small(base)
        (base / "sources/receipts.yml").write_text((base / "sources/receipts.yml").read_text().replace("2026", "2025", 1))
        (base.parent / "library.ris").write_text(RIS)
        for seed in seeds:
            chance = random.Random(f"kill {seed}")  # noqa: S311 - To repeat, not to keep a secret.
            after_write = seed % 3 == 0
            name = chance.choice(SEVERAL_WRITES if after_write else names)
            killed, is_between, faults = _kill_one(base, name, chance, after_write=after_write)
            kills[name] += killed.was_killed
            between[name] += is_between
            failures += [f"{name}, seed {seed}: {fault}" for fault in faults]
    return {"kills": dict(kills), "between first and last write": dict(between), "failures": failures}


def _kill_one(base: Path, name: str, chance: random.Random, *, after_write: bool) -> tuple[Killed, bool, list[str]]:
    """Run a command to its end, then kill it in a copy; where the kill came too late, try again."""
    for attempt in range(_ATTEMPTS):
        whole, torn = (_copy(base, base.parent / copy) for copy in ("whole", "torn"))
        before = _read_all(whole)
        full, seconds = _measure(whole, name)
        killed = _run_and_kill(torn, name, chance, seconds, after=chance.randint(1, max(1, len(full.events) - 1)) if after_write else 0)
        is_between = killed.was_killed and 0 < len(killed.events) < len(full.events)
        if attempt == _ATTEMPTS - 1 or (killed.was_killed and (is_between or not after_write)):
            return killed, is_between, _find_faults(torn, name, before, _read_all(whole))
    raise AssertionError


def _copy(base: Path, copy: Path) -> Path:
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(base, copy)
    return copy


def _find_faults(torn: Path, name: str, before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    left = _read_all(torn)
    faults = [f"{path} is torn" for path, content in left.items() if content not in (before.get(path), after.get(path))]
    # A file that was given another name is there under that.
    faults += [f"{path} is gone" for path, content in before.items() if path not in left and content not in left.values()]
    if left != after:
        _run(torn, name)
        again = _read_all(torn)
        faults += [f"{path} differs after a second run" for path in sorted(set(again) | set(after)) if again.get(path) != after.get(path)]
    return faults


def _measure(root: Path, name: str) -> tuple[Killed, float]:
    started = time.monotonic()
    killed = _run_and_kill(root, name, random.Random(0), 0, after=0)  # noqa: S311 - Nothing is random here.
    return killed, time.monotonic() - started


def _run_and_kill(root: Path, name: str, chance: random.Random, seconds: float, *, after: int) -> Killed:
    """Run a command in a process of its own; kill it after some files took their places (`after`), or at a random moment."""
    watched = WatchedFolder(root)
    # Most of the time is spent on reading: two moments in three are late.
    moment = time.monotonic() + seconds * (chance.random() if chance.random() < 0.33 else 0.7 + 0.3 * chance.random())
    process = _PROCESSES.Process(target=_be_command, args=(root, name))
    process.start()
    while process.is_alive():
        watched.read(0.0002 if seconds else 0.02)
        if (after and len(watched.events) >= after) or (not after and seconds and time.monotonic() >= moment):
            process.kill()
            break
    process.join()
    while watched.read(0):
        pass
    watched.close()
    return Killed(tuple(watched.events), process.exitcode == -signal.SIGKILL)


def _be_command(root: Path, name: str) -> None:
    """Run the command in a process of its own, which says nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with contextlib.suppress(SystemExit):
        main(_arguments(root, name), standalone_mode=False)


def _run(root: Path, name: str) -> None:
    CliRunner().invoke(main, _arguments(root, name), catch_exceptions=False)


def _arguments(root: Path, name: str) -> list[str]:
    places = {"LIBRARY": str(root.parent / "library.ris"), "COLLECTION": str(root / "begun")}
    given = [places.get(argument, argument) for argument in COMMANDS[name]]
    return given if name == "new collection" else [*given, "--root", str(root)]


def _read_all(root: Path) -> dict[str, bytes]:
    """Read all files but those that were not finished, which have names that nothing looks for."""
    paths = [path for path in sorted(root.rglob("*")) if path.is_file()]
    named = {path.relative_to(root).as_posix(): path for path in paths}
    return {name: path.read_bytes() for name, path in named.items() if ".part" not in name and ".schema" not in name}
