"""Damage to bytes, as disks, mail and editors do it: cut, flipped, repeated, in other encodings and with other line ends."""

import random

_INSERTED = (
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xe9",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\x85",
    b"\x1b",
    b"\t",
    b"\r",
    b"\n",
    b"\x0c",
    b"{",
    b"}",
    b'"',
)
_ENCODINGS = ("utf-16", "utf-16-le", "utf-8-sig", "latin-1", "cp1252", "utf-32")


def spoil_bytes(data: bytes, chance: random.Random) -> bytes:
    """Damage the bytes in one or two ways."""
    for _ in range(chance.choice((1, 1, 2))):
        data = chance.choice(_DAMAGES)(data, chance)
    return data


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flip(data: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20)) if flipped else 0):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_INSERTED) * chance.choice((1, 1, 1, 3)) + data[at:]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start : start + chance.randrange(1, 400)] * chance.randrange(2, 6) + data[start:]


def _leave_out(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randrange(1, 60) :]


def _begin_with_mark(data: bytes, chance: random.Random) -> bytes:
    return chance.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\n\n", b"\xef\xbb\xbf\xef\xbb\xbf")) + data


def _change_line_ends(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r\n", b"\r", b"\n\n", b"\r\r\n")))


def _indent_by_tab(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\n  ", b"\n\t", chance.choice((1, -1)))


def _encode(data: bytes, chance: random.Random) -> bytes:
    return data.decode("utf-8", errors="replace").encode(chance.choice(_ENCODINGS), errors="replace")


# Line ends and marks at the start, which all must bear, come more often than what no parser can.
_DAMAGES = (
    *(_cut, _flip, _insert, _repeat, _leave_out, _encode, _indent_by_tab),
    *(_begin_with_mark, _change_line_ends, _change_line_ends, _change_line_ends),
)
