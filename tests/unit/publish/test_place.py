"""What is there already where a site is to be published: whose it is, and what stands in the way."""

from pathlib import Path

import pytest

from synthesis.publish.address import open_store
from synthesis.publish.local_files import SiteFile, describe
from synthesis.publish.manifest import NAME, Manifest, write_manifest
from synthesis.publish.publish import publish
from synthesis.publish.store import CannotPublishError

SITE = tuple(SiteFile(path, b"new", *describe(path)) for path in ("about/index.html", "index.html"))


def write(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("Mine.", encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("is_rehearsal", [False, True])
def test_place_that_holds_another_site_is_refused(tmp_path: Path, *, is_rehearsal: bool) -> None:
    write(tmp_path, "index.html", "contact/index.html")

    with pytest.raises(CannotPublishError) as raised:
        publish(SITE, open_store(str(tmp_path)), is_rehearsal=is_rehearsal)

    assert str(raised.value) == (
        f"'{tmp_path}' holds what 'synthesis publish' has not put there; nothing was written.\n"
        "Name a place that is empty or not there yet, or publish over what is there: --into-existing"
    )
    assert read(tmp_path) == {"contact/index.html": "Mine.", "index.html": "Mine."}


def test_other_kind_of_store_that_holds_something_is_refused() -> None:
    store = open_store("memory://place/of/somebody")
    store.write(SITE[0])

    with pytest.raises(CannotPublishError, match="'memory:///place/of/somebody' holds what 'synthesis publish' has not put there"):
        publish(SITE, store)
    assert publish(SITE, open_store("memory://place/of/nobody")).unchanged == 0


def test_place_of_another_site_is_taken_where_that_is_wished(tmp_path: Path) -> None:
    write(tmp_path, "index.html", "contact/index.html")

    publish(SITE, open_store(str(tmp_path)), into_existing=True)
    publish(SITE, open_store(str(tmp_path)))

    assert {path: text for path, text in read(tmp_path).items() if path != NAME} == {
        "about/index.html": "new",
        "index.html": "new",
        "contact/index.html": "Mine.",
    }


def test_place_that_was_published_to_before_is_taken(tmp_path: Path) -> None:
    write(tmp_path, "index.html")
    (tmp_path / NAME).write_bytes(write_manifest(Manifest({"index.html": "1"})))

    assert len(publish(SITE, open_store(str(tmp_path))).sent) == 2


def test_folder_of_hidden_files_is_somebodys(tmp_path: Path) -> None:
    write(tmp_path, ".profile")

    with pytest.raises(CannotPublishError, match="holds what 'synthesis publish' has not put there"):
        publish(SITE, open_store(str(tmp_path)))
    assert read(tmp_path) == {".profile": "Mine."}


def test_manifest_that_was_broken_off_while_it_was_written_is_nobodys(tmp_path: Path) -> None:
    write(tmp_path, f"{NAME}.part")

    publish(SITE, open_store(str(tmp_path)))

    assert sorted(read(tmp_path)) == [NAME, "about/index.html", "index.html"]


@pytest.mark.parametrize(
    ("there", "obstacle", "needed"),
    [("about", "about", "a folder"), ("index.html/letter.txt", "index.html", "a file"), (f"{NAME}/a", NAME, "a file")],
)
def test_what_stands_in_the_way_is_named_before_anything_is_written(tmp_path: Path, there: str, obstacle: str, needed: str) -> None:
    write(tmp_path, there)

    with pytest.raises(CannotPublishError) as raised:
        publish(SITE, open_store(str(tmp_path)), into_existing=True)

    assert str(raised.value) == f"'{tmp_path / obstacle}' must be {needed}; nothing was written. Move it away, and run the command again."
    assert read(tmp_path) == {there: "Mine."}


@pytest.mark.parametrize("below", ["", "a/b"])
def test_place_that_is_a_file_is_named(tmp_path: Path, below: str) -> None:
    write(tmp_path, "file")

    with pytest.raises(CannotPublishError) as raised:
        publish(SITE, open_store(str(tmp_path / "file" / below)))

    assert str(raised.value) == f"'{tmp_path / 'file'}' must be a folder; nothing was written. Move it away, and run the command again."
