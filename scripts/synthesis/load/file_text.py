"""Reads a data file as text: a problem instead of text where it is missing, a folder, unreadable or not UTF-8."""

from pathlib import Path

from synthesis.model.code import Code
from synthesis.model.place import Place
from synthesis.model.problem import Problem

_BOM = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


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
    if data.startswith(_UTF16_MARKS):
        message = "must be saved as UTF-8, not as UTF-16"
        return None, (_at_start(name, Code.NOT_UTF8, message, "save it again with the encoding UTF-8"),)
    data = data.removeprefix(_BOM)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return None, (_describe_bad_byte(data, error.start, name),)


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
