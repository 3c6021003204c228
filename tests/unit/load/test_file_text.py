"""Files as text: what the system or the encoding keeps us from reading."""

import os
from pathlib import Path

import pytest

from synthesis.load.file_text import read_text


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"a: \xc3\xa9\n", "a: é\n"), (b"\xef\xbb\xbfa\n", "a\n"), (b"a\r\nb\n", "a\r\nb\n"), (b"", "")],
)
def test_utf8_is_read_with_or_without_a_mark(tmp_path: Path, data: bytes, text: str) -> None:
    (tmp_path / "x.yml").write_bytes(data)

    assert read_text(tmp_path / "x.yml", "x.yml") == (text, ())


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            b"a\r\nb: \xc3\xa9 \xe9\n",
            "x.yml:2:6: not-utf8: must be saved as UTF-8, in which the byte 0xE9 ('é' in Windows-1252) cannot stand here",
        ),
        (b"\xef\xbb\xbf\x81", "x.yml:1:1: not-utf8: must be saved as UTF-8, in which the byte 0x81 cannot stand here"),
        ("é".encode("utf-16"), "x.yml:1:1: not-utf8: must be saved as UTF-8, not as UTF-16"),
    ],
)
def test_other_encodings_are_refused_at_the_first_bad_byte(tmp_path: Path, data: bytes, expected: str) -> None:
    (tmp_path / "x.yml").write_bytes(data)

    text, problems = read_text(tmp_path / "x.yml", "x.yml")

    assert (text, [str(problem).rpartition("; ")[0] for problem in problems]) == (None, [expected])


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    os.mkfifo(tmp_path / "pipe")

    codes = [read_text(tmp_path / name, name)[1][0].code.slug for name in ("folder", "link", "circle", "pipe", "missing")]

    assert codes == ["file-is-folder", "file-unreadable", "file-unreadable", "file-unreadable", "file-missing"]
