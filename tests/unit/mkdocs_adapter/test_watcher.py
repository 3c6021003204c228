"""The watcher under `mkdocs serve`: it tells of every change, once, and of none while it rests."""

import os
import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from synthesis.mkdocs_adapter.watcher import Watcher, see

PATIENCE, A_WHILE = 120.0, 0.4


class Teller(FileSystemEventHandler):
    """Puts down what it is told."""

    def __init__(self) -> None:
        self.told: queue.Queue[str] = queue.Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.told.put(os.fsdecode(event.src_path))


@contextmanager
def watching(*paths: Path) -> Iterator[tuple[Watcher, Teller]]:
    watcher, teller = Watcher(), Teller()
    for path in paths:
        watcher.schedule(teller, str(path))
    watcher.start()
    yield watcher, teller
    watcher.stop()
    watcher.join()


CHANGES: dict[str, Callable[[Path], object]] = {
    # In one step: what is done in several may be seen, and told, in between.
    "saved": lambda folder: os.truncate(folder / "below/one.yml", 1),
    "made": lambda folder: (folder / "below/two.yml").touch(),
    "deleted": lambda folder: (folder / "below/one.yml").unlink(),
    "renamed": lambda folder: (folder / "below/one.yml").rename(folder / "below/two.yml"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "below").mkdir()
    (tmp_path / "below/one.yml").write_text("one")
    return tmp_path


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_it_tells_once_that_a_file_was(change: Callable[[Path], object], folder: Path) -> None:
    with watching(folder) as (_, teller):
        change(folder)
        told = teller.told.get(timeout=PATIENCE)

        with pytest.raises(queue.Empty):
            teller.told.get(timeout=A_WHILE)

    assert told == str(folder)


def test_it_watches_a_file_alone(folder: Path) -> None:
    with watching(folder / "below/one.yml") as (_, teller):
        (folder / "below/two.yml").write_text("new")
        (folder / "below/one.yml").write_text("other")
        told = teller.told.get(timeout=PATIENCE)

    assert told == str(folder / "below/one.yml")


def test_what_is_saved_while_it_rests_is_told_afterwards(folder: Path) -> None:
    with watching(folder) as (watcher, teller):
        with watcher.resting():
            (folder / "below/one.yml").write_text("other")
            with pytest.raises(queue.Empty):
                teller.told.get(timeout=A_WHILE)
        told = teller.told.get(timeout=PATIENCE)

    assert told == str(folder)


def test_it_tells_nothing_of_what_it_watches_no_more(folder: Path) -> None:
    with watching(folder) as (watcher, teller):
        watcher.unschedule(str(folder))
        (folder / "below/one.yml").write_text("other")
        with pytest.raises(queue.Empty):
            teller.told.get(timeout=A_WHILE)

    assert watcher.watched == []


def test_links_that_lead_in_a_circle_do_not_keep_it(folder: Path) -> None:
    (folder / "below/circle").symlink_to(folder)

    assert len(see(str(folder))) <= 2
