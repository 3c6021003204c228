"""`synthesis publish` as people type it: to a folder, and to a server that speaks S3."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.object_store import BUCKET, KEYS, serve_object_store

SHEET = "assets/site.01234567.css"


@pytest.fixture(scope="module")
def object_store() -> Iterator[str]:
    with serve_object_store() as address:
        yield address


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for path, text in {"index.html": "<p>" + "Home " * 400, "about/index.html": "<p>About", SHEET: "p{}"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def publish(*arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "synthesis", "publish", *arguments]
    done = subprocess.run(command, env={**os.environ, **KEYS}, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_site_goes_to_an_object_store_with_its_headers(site: Path, object_store: str) -> None:
    code, output = publish(f"s3://{BUCKET}/first", "--site", str(site), "--endpoint", object_store)

    assert (code, output.splitlines()[-1]) == (0, "5 files sent (2,074 bytes), 0 unchanged, 0 removed.")
    with urlopen(f"{object_store}/{BUCKET}/first/{SHEET}") as answer:  # noqa: S310 - loopback
        assert answer.read() == b"p{}"
        assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_second_publication_to_an_object_store_sends_only_what_changed(site: Path, object_store: str) -> None:
    publish(f"s3://{BUCKET}/second", "--site", str(site), "--endpoint", object_store)
    (site / "about/index.html").write_text("<p>About us", encoding="utf-8")

    code, output = publish(f"s3://{BUCKET}/second", "--site", str(site), "--endpoint", object_store)

    assert (code, output.splitlines()[-1]) == (0, "1 files sent (11 bytes), 4 unchanged, 0 removed.")


def test_rehearsal_says_what_would_be_done(site: Path, tmp_path: Path) -> None:
    code, output = publish(str(tmp_path / "there"), "--site", str(site), "--dry-run")

    assert (code, output) == (0, "5 files would be sent (2,074 bytes), 0 unchanged, 0 would be removed.\n")
    assert not (tmp_path / "there").exists()


def test_folder_that_is_no_built_site_is_refused(tmp_path: Path) -> None:
    code, output = publish(str(tmp_path / "there"), "--site", str(tmp_path))

    assert (code, output) == (
        1,
        f"'{tmp_path}' must be a built site, and has no index.html; build it first: mkdocs build --strict\n",
    )


def test_place_that_cannot_be_written_is_named(site: Path, tmp_path: Path) -> None:
    place = tmp_path / ("long" * 100)

    code, output = publish(str(place), "--site", str(site))

    assert code == 1
    assert output.startswith(f"'{place}' could not be written: ")
    assert output.endswith(". What is there stays whole; put that right, and run the command again.\n")
    assert "Traceback" not in output


def test_bucket_that_is_not_there_is_named(site: Path, object_store: str) -> None:
    code, output = publish("s3://nobodys", "--site", str(site), "--endpoint", object_store, "--dry-run")

    assert (code, output.partition(": ")[0]) == (1, "'s3://nobodys' could not be written")
    assert "Traceback" not in output


def test_missing_credentials_are_named(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setitem(KEYS, "AWS_EC2_METADATA_DISABLED", "true")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delitem(KEYS, name)

    code, output = publish(f"s3://{BUCKET}/fifth", "--site", str(site), "--endpoint", "http://127.0.0.1:9")

    assert (code, output) == (
        1,
        (
            f"'s3://{BUCKET}/fifth' could not be written: Unable to locate credentials. "
            "What is there stays whole; put that right, and run the command again.\n"
        ),
    )


@pytest.mark.parametrize("endpoint", ["store.example", "s3://a", "https://", "https://exa mple", "http://[::1", "https://x_y"])
def test_server_that_has_no_address_is_named(site: Path, endpoint: str) -> None:
    code, output = publish(f"s3://{BUCKET}", "--site", str(site), "--endpoint", endpoint)

    assert (code, output) == (1, f"--endpoint must be an address such as https://store.example, not {endpoint!r}\n")


def test_object_store_that_holds_another_site_is_taken_only_where_that_is_wished(site: Path, object_store: str) -> None:
    for path in ("third/", "fourth/index.html"):
        urlopen(Request(f"{object_store}/{BUCKET}/{path}", data=b"Mine.", method="PUT")).close()  # noqa: S310 - loopback

    # A folder that somebody made at the store's own pages is an empty file of that name.
    empty = publish(f"s3://{BUCKET}/third", "--site", str(site), "--endpoint", object_store)
    refused = publish(f"s3://{BUCKET}/fourth", "--site", str(site), "--endpoint", object_store)
    wished = publish(f"s3://{BUCKET}/fourth", "--site", str(site), "--endpoint", object_store, "--into-existing")

    assert (empty[0], wished[0]) == (0, 0)
    assert refused[0] == 1
    assert refused[1].splitlines() == [
        f"'s3://{BUCKET}/fourth' holds what 'synthesis publish' has not put there; nothing was written.",
        "Name a place that is empty or not there yet, or publish over what is there: --into-existing",
    ]
