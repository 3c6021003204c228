"""Tells whether a file is as it was when it was read: by what the disk says of it, and by what is in it where that may not be enough.

Two saves within one tick of the disk's clock look the same from outside. So a file is trusted to be as it was only if it
had been left alone for a while when it was looked at; until then its content is compared.
"""

import hashlib
import os
import stat
import time
from typing import NamedTuple

# The clocks of some disks tick every second or two.
_LEFT_ALONE = 2_000_000_000

Stamp = tuple[int, int, int, int]


class FileState(NamedTuple):
    """What the disk says of a file (times, size and number), when it said so, and a digest of the content read thereafter."""

    stamp: Stamp
    seen: int
    digest: bytes


def look_at_file(path: str, before: FileState | None = None) -> FileState | None:
    """Look at a file, and into it if it may have changed since `before`; none for what is no file that can be read."""
    seen = time.time_ns()
    try:
        found = os.stat(path)  # noqa: PTH116 - to make paths of thousands of names takes longer than to look at the files
    except OSError:
        return None
    stamp = (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
    if before and stamp == before.stamp and max(stamp[:2]) < before.seen - _LEFT_ALONE:
        return before
    if not stat.S_ISREG(found.st_mode):
        return None
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return FileState(stamp, seen, hashlib.sha256(file.read()).digest())
    except OSError:
        return None
