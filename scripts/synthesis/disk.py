"""Writing a file so that at any moment the old one or the new one is there, whole.

For those who write: the command line and the adapter. It knows nothing of what is written.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def replace_file(path: Path, content: str | bytes) -> bool:
    """Put a content in the place of a file; tell whether anything changed. Nothing is touched where nothing does."""
    data = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return False
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    path.parent.mkdir(parents=True, exist_ok=True)
    with _written_beside(path, data, mode) as temporary:
        temporary.replace(path)
    return True


def create_file(path: Path, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        FileExistsError: if there is one of that name, which stays as it is.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _written_beside(path, text.encode(), 0o644) as temporary:
        # Unlike a move, a link never takes the place of a file that somebody has made meanwhile.
        path.hardlink_to(temporary)


def is_taken(path: Path, to: Path) -> bool:
    """Tell whether a file that is moved would take the place of another; by a change of case alone it would not."""
    return (to.exists() or to.is_symlink()) and not (
        path.name.casefold() == to.name.casefold() and path.exists() and to.exists() and path.samefile(to)
    )


@contextmanager
def _written_beside(path: Path, data: bytes, mode: int) -> Iterator[Path]:
    """Give a file with the data, whole and on the disk, in the folder of another; it is gone afterwards."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
