"""Files of a served site that are made when somebody asks: each when it is asked for, and none of a site that is no more."""

import threading
from collections.abc import Iterator
from pathlib import Path

from synthesis.mkdocs_adapter.on_demand import Offer, SiteOnDemand
from synthesis.model.page import DataFile
from synthesis.pipeline import DataGroup

PAGE, OTHER = "one/index.html", "two/index.html"


def offer(site: Path, text: str, *groups: DataGroup) -> Offer:
    return Offer(site, dict.fromkeys((PAGE, OTHER), text.encode), groups)


def list_files(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text() for path in sorted(site.rglob("*")) if path.is_file()}


def test_page_is_made_when_it_is_asked_for_and_no_other(tmp_path: Path) -> None:
    on_demand = SiteOnDemand()
    on_demand.renew(offer(tmp_path, "old"))

    with on_demand.asking_for([PAGE, "nowhere.html"]):
        found = list_files(tmp_path)

    assert found == {PAGE: "old"}


def test_page_that_was_made_is_not_made_again_until_the_site_is_another(tmp_path: Path) -> None:
    on_demand = SiteOnDemand()
    on_demand.renew(offer(tmp_path, "old"))
    on_demand.make(PAGE)
    (tmp_path / PAGE).write_text("there")

    on_demand.make(PAGE)
    before = list_files(tmp_path)
    on_demand.renew_collection(())
    on_demand.make(PAGE)

    assert (before, list_files(tmp_path)) == ({PAGE: "there"}, {PAGE: "old"})


def test_page_is_made_again_when_the_folder_was_emptied(tmp_path: Path) -> None:
    on_demand = SiteOnDemand()
    on_demand.renew(offer(tmp_path, "old"))
    on_demand.make(PAGE)
    (tmp_path / PAGE).unlink()

    on_demand.forget_made()
    on_demand.make(PAGE)

    assert list_files(tmp_path) == {PAGE: "old"}


def test_files_that_are_no_part_of_the_site_any_more_go_when_their_group_is_made(tmp_path: Path) -> None:
    def group(*names: str) -> DataGroup:
        return DataGroup(("data/",), lambda: iter([DataFile(f"data/{name}.json", b"") for name in names]))

    on_demand = SiteOnDemand()
    on_demand.renew(offer(tmp_path, "old", group("a", "b")))
    on_demand.make("data/a.json")

    on_demand.renew_collection((group("b", "c"),))
    on_demand.make("data/c.json")

    assert list_files(tmp_path) == {"data/b.json": "", "data/c.json": ""}


def test_page_is_there_for_whom_asked_before_the_site_was_built_anew(tmp_path: Path) -> None:
    on_demand = SiteOnDemand()
    on_demand.renew(offer(tmp_path, "old"))

    with on_demand.asking_for([PAGE]):
        with on_demand.building():
            (tmp_path / PAGE).unlink()
            on_demand.renew(offer(tmp_path, "new"))
        found = list_files(tmp_path)
    with on_demand.building():
        (tmp_path / PAGE).unlink()

    assert found == {PAGE: "new"}
    assert list_files(tmp_path) == {}


def test_whoever_asks_while_the_site_is_built_waits_for_the_new_page(tmp_path: Path) -> None:
    on_demand = SiteOnDemand()
    on_demand.renew(offer(tmp_path, "old"))
    asker = threading.Thread(target=on_demand.make, args=[PAGE])

    with on_demand.building():
        asker.start()
        asker.join(0.2)
        waited, early = asker.is_alive(), list_files(tmp_path)
        on_demand.renew(offer(tmp_path, "new"))
    asker.join(120)

    assert (waited, early) == (True, {})
    assert list_files(tmp_path) == {PAGE: "new"}


def test_files_that_are_made_together_are_made_once(tmp_path: Path) -> None:
    times = []

    def make() -> Iterator[DataFile]:
        times.append(1)
        yield DataFile("data/a.json", b"a")
        yield DataFile("data/b.json", b"b")

    on_demand = SiteOnDemand()
    on_demand.renew(offer(tmp_path, "old", DataGroup(("data/",), make)))

    for path in ("data/a.json", "data/b.json", "data/none.json", "assets/none.js"):
        on_demand.make(path)

    assert list_files(tmp_path) == {"data/a.json": "a", "data/b.json": "b"}
    assert len(times) == 1


def test_no_file_of_a_site_that_is_no_more_is_written_and_whoever_asked_gets_the_new_one(tmp_path: Path) -> None:
    on_demand = SiteOnDemand()

    def make_new() -> Iterator[DataFile]:
        yield DataFile("data/a.json", b"new")

    def make_old() -> Iterator[DataFile]:
        yield DataFile("data/gone.json", b"old")
        with on_demand.building():
            (tmp_path / "data/gone.json").unlink()
            on_demand.renew(offer(tmp_path, "new", DataGroup(("data/",), make_new)))
        yield DataFile("data/a.json", b"old")

    on_demand.renew(offer(tmp_path, "old", DataGroup(("data/",), make_old)))

    on_demand.make("data/a.json")

    assert list_files(tmp_path) == {"data/a.json": "new"}


def test_all_files_are_made_for_whom_asks_for_all(tmp_path: Path) -> None:
    on_demand = SiteOnDemand()
    on_demand.renew(offer(tmp_path, "old", DataGroup(("data/",), lambda: iter([DataFile("data/a.json", b"a")]))))

    on_demand.make_all()

    assert list_files(tmp_path) == {"data/a.json": "a", PAGE: "old", OTHER: "old"}
