"""Publishing into a folder: what is sent, in which order, and what is removed."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from synthesis.mkdocs_adapter.assets import name_file
from synthesis.publish.address import open_store
from synthesis.publish.local_files import SiteFile, describe, list_files
from synthesis.publish.manifest import NAME, Manifest, read_manifest, write_manifest
from synthesis.publish.publish import plan_publication, publish
from synthesis.publish.store import CannotPublishError, Store

SHEET = "assets/site.01234567.css"
NEW_SHEET = "assets/site.fedcba98.css"
NAMED_BY_PEOPLE = [
    *("minutes.20240101.pdf", "assets/minutes.20240101.pdf", "data/minutes.01234567.css", "minutes/assets/a.01234567.js"),
    *(
        "assets/images/a.01234567.png",
        "assets/a.0123456789abcdef.css",
        "assets/a.0123456.css",
        "assets/a.b.01234567.css",
        "assets/a.01234567.css.map",
    ),
]


def write_site(folder: Path, **changed: str | None) -> Path:
    texts = {"index.html": "<p>Home", "about/index.html": "<p>About", SHEET: "p{}", "data/findings.csv": "id\n", **changed}
    for path, text in texts.items():
        if text is not None:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
    return folder


def published_paths(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_first_publication_brings_every_file(tmp_path: Path) -> None:
    site, store = write_site(tmp_path / "site"), open_store(str(tmp_path / "there"))

    done = publish(list_files(site), store)

    assert published_paths(tmp_path / "there") == sorted([*published_paths(site), NAME])
    assert (len(done.sent), done.unchanged, done.removed) == (4, 0, ())


def test_second_publication_sends_only_what_changed(tmp_path: Path) -> None:
    site, store = write_site(tmp_path / "site"), open_store(str(tmp_path / "there"))
    publish(list_files(site), store)
    write_site(site, **{"about/index.html": "<p>About us"})

    done = publish(list_files(site), store)

    assert ([file.path for file in done.sent], done.unchanged) == (["about/index.html"], 3)
    assert (tmp_path / "there/about/index.html").read_text(encoding="utf-8") == "<p>About us"


def test_pages_are_sent_after_what_they_name(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", **{"index.html": "<p>" + "long " * 400, SHEET: "p{}" * 800})

    plan = plan_publication(list_files(site), Manifest())

    assert [file.path for file in plan.sent] == [
        *(SHEET, f"{SHEET}.br", f"{SHEET}.gz", "data/findings.csv"),
        *("about/index.html", "index.html", "index.html.br", "index.html.gz"),
    ]


def test_page_that_is_gone_is_removed_with_its_folder(tmp_path: Path) -> None:
    site, store = write_site(tmp_path / "site"), open_store(str(tmp_path / "there"))
    publish(list_files(site), store)
    (site / "about/index.html").unlink()

    done = publish(list_files(site), store)

    assert done.removed == ("about/index.html",)
    assert not (tmp_path / "there/about").exists()


def test_file_of_somebody_else_is_never_removed(tmp_path: Path) -> None:
    site, store = write_site(tmp_path / "site"), open_store(str(tmp_path / "there"))
    (tmp_path / "there").mkdir()
    (tmp_path / "there/letter.txt").write_text("Mine.", encoding="utf-8")

    publish(list_files(site), store, into_existing=True)
    publish(list_files(site), store)

    assert (tmp_path / "there/letter.txt").read_text(encoding="utf-8") == "Mine."


def test_old_asset_outlives_its_pages_by_one_publication(tmp_path: Path) -> None:
    site, store = write_site(tmp_path / "site"), open_store(str(tmp_path / "there"))
    publish(list_files(site), store)
    (site / SHEET).rename(site / NEW_SHEET)

    after_one = (publish(list_files(site), store), (tmp_path / "there" / SHEET).exists())
    after_two = (publish(list_files(site), store), (tmp_path / "there" / SHEET).exists())

    assert (after_one[0].leaving, after_one[0].removed, after_one[1]) == ((SHEET,), (), True)
    assert (after_two[0].leaving, after_two[0].removed, after_two[1]) == ((), (SHEET,), False)


class BreaksOffError(Exception):
    """The connection is lost."""


@pytest.mark.parametrize("after", range(1, 12))
def test_publication_that_breaks_off_leaves_no_page_without_its_files(tmp_path: Path, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    old = write_site(tmp_path / "old")
    new = write_site(tmp_path / "new", **{SHEET: None, NEW_SHEET: "p{margin:0}", "index.html": f"<p>{NEW_SHEET}", "about/index.html": None})
    there = tmp_path / "there"
    publish(list_files(old), open_store(str(there)))
    store = open_store(str(there))
    steps = iter(range(after))
    write = Store.write

    def write_until_broken(self: Store, file: SiteFile) -> None:
        if next(steps, None) is None:
            raise BreaksOffError
        write(self, file)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "write", write_until_broken)
        try:
            publish(list_files(new), store)
        except BreaksOffError:
            home = (there / "index.html").read_text(encoding="utf-8")
            assert home == "<p>Home" or (there / NEW_SHEET).exists()
            assert (there / SHEET).exists()
    publish(list_files(new), store)

    assert {"index.html", "data/findings.csv", NEW_SHEET, SHEET, NAME} >= set(published_paths(there)) >= {"index.html", NEW_SHEET}
    assert (there / "index.html").read_text(encoding="utf-8") == f"<p>{NEW_SHEET}"


@pytest.mark.parametrize("after", range(1, 6))
def test_first_publication_that_breaks_off_can_be_repeated(tmp_path: Path, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    site, there = write_site(tmp_path / "site"), tmp_path / "there"
    steps = iter(range(after))
    replace_file = Path.replace

    def replace_until_broken(self: Path, target: Path) -> Path:
        if next(steps, None) is None:
            raise BreaksOffError
        return replace_file(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace_until_broken)
        with pytest.raises(BreaksOffError):
            publish(list_files(site), open_store(str(there)))
    publish(list_files(site), open_store(str(there)))

    assert set(published_paths(there)) >= {*published_paths(site), NAME}


def test_rehearsal_writes_nothing(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")

    plan = publish(list_files(site), open_store(str(tmp_path / "there")), is_rehearsal=True)

    assert len(plan.sent) == 4
    assert not (tmp_path / "there").exists()


def test_name_with_a_hash_is_kept_for_good_and_a_page_is_asked_for_again() -> None:
    assert describe(SHEET) == ("text/css; charset=utf-8", "public, max-age=31536000, immutable")
    assert describe(f"{SHEET}.br") == ("application/octet-stream", "public, max-age=31536000, immutable")
    assert describe("index.html") == ("text/html; charset=utf-8", "public, max-age=0, must-revalidate")


@pytest.mark.parametrize("path", NAMED_BY_PEOPLE)
def test_name_that_people_have_given_is_asked_for_again_whatever_is_in_it(path: str) -> None:
    assert describe(path)[1] == "public, max-age=0, must-revalidate"


def test_names_of_all_files_that_the_build_names_by_content_are_kept_for_good() -> None:
    names = [name_file("not-found", "js", "text").path, name_file("site", "css", "text").path, "assets/card.01234567.png"]

    assert {describe(name)[1] for name in names} == {"public, max-age=31536000, immutable"}


def test_change_of_headers_sends_a_file_again() -> None:
    file = SiteFile("index.html", b"<p>", *describe("index.html"))

    assert plan_publication([replace(file, cache_control="no-store")], Manifest({"index.html": file.digest})).unchanged == 0


@pytest.mark.parametrize("data", [None, b"", b"[]", b"{", b'{"form": 2}', b'{"form": 1, "files": ["a"]}', b"\xff", b"[" * 200_000])
def test_manifest_that_cannot_be_read_is_empty(data: bytes | None) -> None:
    assert read_manifest(data) == Manifest()


LEADING_OUT = ["../precious", "a/../../precious", "/precious", "..", "", "a//b", "C:/precious", "C:precious", "..\\precious", "a\\b", "\\a"]


@pytest.mark.parametrize("path", [*LEADING_OUT, ".htaccess", ".git/config", "a/.b"])
def test_manifest_forgets_a_name_that_no_site_has(path: str) -> None:
    data = write_manifest(Manifest({path: "1", "about/index.html": "2"}, {path: "3", SHEET: "4"}))

    assert read_manifest(data) == Manifest({"about/index.html": "2"}, {SHEET: "4"})


@pytest.mark.parametrize("path", ["../precious", "a/../../precious", "{outside}/precious"])
def test_file_outside_the_place_is_never_removed(tmp_path: Path, path: str) -> None:
    site, there, precious = write_site(tmp_path / "site"), tmp_path / "there", tmp_path / "precious"
    precious.write_text("Mine.", encoding="utf-8")
    publish(list_files(site), open_store(str(there)))
    named = path.replace("{outside}", str(tmp_path))
    (there / NAME).write_bytes(write_manifest(Manifest({named: "1"}, {named: "1"})))

    done = publish(list_files(site), open_store(str(there)))

    assert (done.removed, precious.read_text(encoding="utf-8")) == ((), "Mine.")


@pytest.mark.parametrize("path", ["../precious", "a/../../precious", "/precious", ""])
def test_store_refuses_a_name_that_leads_out(tmp_path: Path, path: str) -> None:
    store, file = open_store(str(tmp_path / "there")), SiteFile(path, b"", *describe("a"))
    (tmp_path / "precious").write_text("Mine.", encoding="utf-8")

    uses: list[Callable[[], object]] = [lambda: store.read(path), lambda: store.remove(path), lambda: store.write(file)]
    for use in uses:
        with pytest.raises(CannotPublishError) as raised:
            use()
        assert str(raised.value) == f"{path!r} must be a name below the place that is published to; nothing was done with it."
    assert (tmp_path / "precious").read_text(encoding="utf-8") == "Mine."


def test_manifest_comes_back_as_it_was_written() -> None:
    manifest = Manifest({"b": "2", "a": "1"}, {"c": "3"})

    assert read_manifest(write_manifest(manifest)) == manifest


WANTED = "must be a folder or an address such as s3://bucket/folder, not"


@pytest.mark.parametrize(
    "url",
    [
        "nowhere://x",
        "github://a/b",
        "reference://x",
        "data:abc",
        "http://x.example/",
        "https://x.example/",
        "simplecache::s3://a/b",
        "S3:a",
    ],
)
def test_kind_of_address_that_takes_no_site_is_refused(url: str) -> None:
    with pytest.raises(CannotPublishError) as raised:
        open_store(url)

    assert str(raised.value) == f"{WANTED} {url!r}: nothing can be published to '{url.partition(':')[0]}:'"


@pytest.mark.parametrize("url", ["", " ", "s3://", "s3:///", "file://", "~nobody-of-this-name/site"])
def test_address_that_names_no_place_is_refused(url: str) -> None:
    with pytest.raises(CannotPublishError) as raised:
        open_store(url)

    assert str(raised.value) == f"{WANTED} {url!r}: it names no place"


@pytest.mark.skipif(os.name == "nt", reason="There, it is a folder.")
@pytest.mark.parametrize("url", ["C:\\site", "C:/site", "c:site"])
def test_folder_of_windows_is_refused_elsewhere(url: str) -> None:
    with pytest.raises(CannotPublishError) as raised:
        open_store(url)

    assert str(raised.value) == f"{WANTED} {url!r}: nothing can be published to '{url[:2]}'"


def test_folder_may_begin_with_that_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert Path(open_store("~/site").root) == tmp_path / "site"


def test_store_whose_package_is_missing_is_not_said_to_be_s3() -> None:
    with pytest.raises(CannotPublishError) as raised:
        open_store("hdfs://host/folder")

    assert str(raised.value).startswith("'hdfs://host/folder' needs a package that is not installed (")
    assert str(raised.value).endswith("); only folders and S3 have been tried")
