"""`synthesis offline` as it is run: what it writes, and what it never writes over."""

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from synthesis.cli.main import main


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "about").mkdir(parents=True)
    (folder / "index.html").write_text('<a href="about/">About</a>', encoding="utf-8")
    (folder / "about/index.html").write_text('<a href="../">Home</a>', encoding="utf-8")
    return folder


def run(site: Path, folder: Path) -> Result:
    return CliRunner().invoke(main, ["offline", str(folder), "--site", str(site)])


def files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*")) if path.is_file()}


def test_folder_and_zip_hold_the_site_and_nothing_else_is_written(site: Path, tmp_path: Path) -> None:
    done = run(site, tmp_path / "stick")

    size = (tmp_path / "stick.zip").stat().st_size
    start = tmp_path / "stick" / "index.html"
    assert (done.exit_code, done.output) == (0, f"Wrote {tmp_path / 'stick'} and stick.zip ({size} bytes). Open {start} in a browser.\n")
    pages = {"about/index.html": '<a href="../index.html">Home</a>', "index.html": '<a href="about/index.html">About</a>'}
    assert files(tmp_path / "stick") == {".made-by-synthesis": "offline\n", **pages}
    with zipfile.ZipFile(tmp_path / "stick.zip") as packed:
        assert {name: packed.read(name).decode() for name in packed.namelist()} == {f"stick/{path}": text for path, text in pages.items()}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "stick", "stick.zip"]


def test_second_run_replaces_what_the_first_has_made(site: Path, tmp_path: Path) -> None:
    run(site, tmp_path / "stick")
    before = (tmp_path / "stick.zip").read_bytes()
    (tmp_path / "stick" / "old.html").touch()

    assert run(site, tmp_path / "stick").exit_code == 0
    assert "old.html" not in files(tmp_path / "stick")
    assert (tmp_path / "stick.zip").read_bytes() == before


def test_folder_of_somebody_else_is_left_alone(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "thesis.txt").write_text("words", encoding="utf-8")

    done = run(site, folder)

    assert (done.exit_code, done.output) == (
        1,
        f"'{folder}' holds what 'synthesis offline' has not made; nothing was written.\nName a folder that is empty or not there yet.\n",
    )
    assert files(folder) == {"thesis.txt": "words"}
    assert not (tmp_path / "papers.zip").exists()


def test_zip_of_somebody_else_is_left_alone(site: Path, tmp_path: Path) -> None:
    (tmp_path / "papers.zip").write_text("words", encoding="utf-8")

    done = run(site, tmp_path / "papers")

    place = tmp_path / "papers.zip"
    assert (done.exit_code, done.output) == (1, f"'{place}' is there already; nothing was written. Move it away, or name another folder.\n")
    assert place.read_text(encoding="utf-8") == "words"
    assert not (tmp_path / "papers").exists()


@pytest.mark.parametrize("is_folder", [False, True])
def test_zip_beside_an_empty_folder_is_left_alone(site: Path, tmp_path: Path, *, is_folder: bool) -> None:
    (tmp_path / "papers").mkdir()
    place = tmp_path / "papers.zip"
    place.mkdir() if is_folder else place.write_text("words", encoding="utf-8")

    done = run(site, tmp_path / "papers")

    assert (done.exit_code, done.output) == (1, f"'{place}' is there already; nothing was written. Move it away, or name another folder.\n")
    assert files(tmp_path) == {
        **({} if is_folder else {"papers.zip": "words"}),
        **{f"site/{path}": text for path, text in files(site).items()},
    }


def test_missing_site_is_refused(tmp_path: Path) -> None:
    done = run(tmp_path, tmp_path / "stick")

    assert (done.exit_code, done.output) == (
        1,
        f"'{tmp_path}' must be a built site, and has no index.html; build it first: mkdocs build --strict\n",
    )
