"""Writing a file so that at any moment the old one or the new one is there, whole."""

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, text: str) -> bool:
    """Put a text in the place of a file; tell whether anything changed. Nothing is touched where nothing does."""
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return True
