"""Reads a data file as text: a problem instead of text where it is missing, a folder, unreadable or not UTF-8."""

from pathlib import Path

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem

_BOM = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# One byte in so many is zero: no other text comes near to it, and one with some signs of other scripts still does.
_UTF16_SHARE = 4


def read_text(path: Path, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Read a file, named in problems by `name`; a byte order mark is taken off, line ends stay as they are."""
    if path.is_dir():
        return None, (_at_start(name, Code.FILE_IS_FOLDER, "must be a file, not a folder", "rename the folder, or move it elsewhere"),)
    if path.is_symlink() and not path.exists():
        remedy = "mend the link, or put the file itself here"
        return None, (_at_start(name, Code.FILE_UNREADABLE, "must be a file, not a link that leads nowhere", remedy),)
    if not path.exists():
        return None, (_at_start(name, Code.FILE_MISSING, "must be there", f"make the file {name!r}"),)
    if not path.is_file():
        # A named pipe would keep a reader waiting for ever.
        return None, (_at_start(name, Code.FILE_UNREADABLE, "must be an ordinary file", "put an ordinary file in its place"),)
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"must be a file that can be read ({error.strerror})"
        return None, (_at_start(name, Code.FILE_UNREADABLE, message, "mend its permissions"),)
    return _decode(data, name)


def _decode(data: bytes, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    if is_utf16(data):
        message = "must be saved as UTF-8, not as UTF-16"
        return None, (_at_start(name, Code.NOT_UTF8, message, "save it again with the encoding UTF-8"),)
    data = data.removeprefix(_BOM)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return None, (_describe_bad_byte(data, error.start, name),)


def is_utf16(data: bytes) -> bool:
    """Tell whether a file was saved as UTF-16; without its mark, every other byte of a Latin text is zero."""
    if data.startswith(_UTF16_MARKS):
        return True
    if b"\0" not in data:
        return False
    fewer, more = sorted((data[::2].count(0), data[1::2].count(0)))
    # A torn file may be nothing but zeros: those stand on both sides.
    return more * _UTF16_SHARE > len(data) and fewer * _UTF16_SHARE < more


def _describe_bad_byte(data: bytes, index: int, name: str) -> Problem:
    before = data[:index].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line_start = before.rfind(b"\n") + 1
    place = Place(name, before.count(b"\n") + 1, len(before[line_start:].decode("utf-8")) + 1)
    byte = data[index : index + 1]
    meant = byte.decode("cp1252", errors="replace")
    guess = f" ({meant!r} in Windows-1252)" if meant.isprintable() and meant != "\ufffd" else ""
    message = f"must be saved as UTF-8, in which the byte 0x{byte.hex().upper()}{guess} cannot stand here"
    return Problem(place, Code.NOT_UTF8, message, "save the file again with the encoding UTF-8")


def _at_start(name: str, code: Code, message: str, remedy: str) -> Problem:
    return Problem(Place(name, 1, 1), code, message, remedy)
