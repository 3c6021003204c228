"""Bytes into text: every file has a reading, and every line ends in one and the same sign."""

import codecs

_BYTE_ORDER_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def decode_text(data: bytes, declared: str = "") -> str:
    """Decode by byte order mark, else by the declared encoding, else as UTF-8, else as Windows' Western encoding."""
    marked = next((name for mark, name in _BYTE_ORDER_MARKS.items() if data.startswith(mark)), "")
    for encoding in (marked, declared, "utf-8"):
        text = _try_encoding(data, encoding) if encoding else None
        if text is not None:
            return _even_line_ends(text)
    return _even_line_ends(data.decode("cp1252", errors="replace"))


def _try_encoding(data: bytes, encoding: str) -> str | None:
    # A file may declare an encoding that does not exist, or one such as `hex` that gives no text.
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _even_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
