"""The pass that lets a built site work from a disk: what it changes in pages, and that it writes the same bytes each time."""

import io
import zipfile
from pathlib import Path

import pytest

from synthesis.publish.offline import OfflineFile, list_offline_files, name_indexes, write_zip


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("../glossary/", "../glossary/index.html"),
        ("../sources/x/#INT-07", "../sources/x/index.html#INT-07"),
        ("findings/?theme=money&amp;sort=date#Top", "findings/index.html?theme=money&amp;sort=date#Top"),
        ("./", "./index.html"),
        ("../../", "../../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("./?q=x", "./index.html?q=x"),
    ],
)
def test_link_to_a_folder_names_the_page_in_it(written: str, named: str) -> None:
    assert name_indexes(f'<a class="x" href="{written}">x</a>') == f'<a class="x" href="{named}">x</a>'
    assert name_indexes(f"<a href='{written}' data-x='>'>x</a>") == f"<a href='{named}' data-x='>'>x</a>"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#INT-07">',
        '<a href="?nation=scotland">',
        '<a href="">',
        '<a href="../data/findings.csv">',
        '<a href="https://example.org/folder/">',
        '<a href="//example.org/folder/">',
        '<a href="/folder/">',
        '<a href="mailto:someone@example.org">',
        '<html data-root="../">',
        "<script>const a = \"<a href='../x/'>\";</script>",
        '<!-- <a href="../x/"> -->',
        '<pre>&lt;a href="../x/"></pre>',
        '<p title="1 > 0 href=&quot;x/&quot;">href="x/"</p>',
    ],
)
def test_what_is_no_link_to_a_folder_of_the_site_stays(html: str) -> None:
    assert name_indexes(html) == html


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_page_that_is_not_utf_8_keeps_its_bytes(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "foreign.html").write_bytes('<p>caf\xe9 <a href="a/">a</a>'.encode(encoding))

    # What is no letter of ASCII is nothing that links are told by; in UTF-16 there is no link to be told.
    named = '<p>caf\xe9 <a href="a/index.html">a</a>' if encoding == "latin-1" else '<p>caf\xe9 <a href="a/">a</a>'
    assert list(list_offline_files(tmp_path)) == [OfflineFile("foreign.html", named.encode(encoding))]


def test_files_that_only_servers_need_are_left_out(tmp_path: Path) -> None:
    for path in ("index.html", "a/index.html", "404.html", "robots.txt", "sitemap.xml", ".published.json", "data/robots.txt"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text('<a href="a/">', encoding="utf-8")

    assert list(list_offline_files(tmp_path)) == [
        OfflineFile("a/index.html", b'<a href="a/index.html">'),
        OfflineFile("data/robots.txt", b'<a href="a/">'),
        OfflineFile("index.html", b'<a href="a/index.html">'),
    ]


def test_zip_of_the_same_files_has_the_same_bytes_and_one_folder() -> None:
    files = [OfflineFile("a/index.html", b"a"), OfflineFile("index.html", b"b")]
    first, second = io.BytesIO(), io.BytesIO()

    write_zip(files, "site", first)
    write_zip(iter(files), "site", second)

    assert first.getvalue() == second.getvalue()
    with zipfile.ZipFile(first) as packed:
        assert [(entry.filename, entry.date_time, entry.external_attr >> 16) for entry in packed.infolist()] == [
            ("site/a/index.html", (1980, 1, 1, 0, 0, 0), 0o644),
            ("site/index.html", (1980, 1, 1, 0, 0, 0), 0o644),
        ]
