"""A folder watched by the kernel (inotify): every file that takes its place in it is told at once, in order."""

import ctypes
import os
import select
import struct
from pathlib import Path

_MOVED_TO, _CREATE, _NON_BLOCKING = 0x80, 0x100, 0x800
_HEAD = struct.Struct("iIII")


class WatchedFolder:
    """The folders below a root, as they are now; `events` grows as files take their places, unfinished ones apart."""

    def __init__(self, root: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._descriptor = libc.inotify_init1(_NON_BLOCKING)
        self._folders: dict[int, Path] = {}
        self.events: list[str] = []
        for folder in (root, *(path for path in sorted(root.rglob("*")) if path.is_dir())):
            watch = libc.inotify_add_watch(self._descriptor, os.fsencode(folder), _MOVED_TO | _CREATE)
            if watch < 0:
                raise OSError(ctypes.get_errno(), "inotify_add_watch", str(folder))
            self._folders[watch] = folder

    def read(self, seconds: float) -> bool:
        """Wait for what happens, for some seconds at most; tell whether anything did."""
        if not select.select([self._descriptor], [], [], seconds)[0]:
            return False
        data = os.read(self._descriptor, 65536)
        position = 0
        while position < len(data):
            _, _, _, length = _HEAD.unpack_from(data, position)
            name = data[position + _HEAD.size : position + _HEAD.size + length].rstrip(b"\0").decode()
            position += _HEAD.size + length
            if not name.endswith(".part"):
                self.events.append(name)
        return True

    def close(self) -> None:
        """Stop watching."""
        os.close(self._descriptor)
