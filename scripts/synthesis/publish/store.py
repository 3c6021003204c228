"""Where a site is published to, through fsspec: a folder, or an object store. Every file is there whole or not at all.

A put to an object store is atomic by itself; into a folder a file is written beside its place and moved there.
Tried with folders and S3. Others work by the same door, without cache headers, and have not been tried.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from synthesis.publish.local_files import SiteFile

PART = ".part"


class CannotPublishError(Exception):
    """The place cannot be written to; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Store:
    """An opened place for a site: `root` is its path there."""

    system: Any  # fsspec's file systems have no common typed interface.
    root: str

    @property
    def is_folder(self) -> bool:
        """Tell whether it is a folder on this machine."""
        return "file" in _protocols(self.system)

    @property
    def is_s3(self) -> bool:
        """Tell whether it is an object store that speaks S3."""
        return "s3" in _protocols(self.system)

    def read(self, path: str) -> bytes | None:
        """Read a file; nothing if it is not there."""
        try:
            content: bytes = self.system.cat_file(self._at(path))
        except FileNotFoundError:
            return None
        return content

    def write(self, file: SiteFile) -> None:
        """Put a file in its place with its headers, whole."""
        if self.is_folder:
            self._write_into_folder(file)
        else:
            self.system.pipe_file(self._at(file.path), file.content, **self._headers(file))

    def remove(self, path: str) -> None:
        """Take a file away; one that is not there is fine."""
        try:
            self.system.rm_file(self._at(path))
        except FileNotFoundError:
            return
        if self.is_folder:
            _remove_empty_folders(Path(self._at(path)).parent, Path(self.root))

    def _write_into_folder(self, file: SiteFile) -> None:
        path = Path(self._at(file.path))
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}{PART}")
        part.write_bytes(file.content)
        part.replace(path)

    def _headers(self, file: SiteFile) -> Mapping[str, str]:
        if not self.is_s3:
            return {}
        return {"ContentType": file.content_type, "CacheControl": file.cache_control}

    def _at(self, path: str) -> str:
        name = PurePath(path)
        if not name.name or name.anchor or ".." in name.parts:
            raise CannotPublishError(f"{path!r} must be a name below the place that is published to; nothing was done with it.")
        return f"{self.root.rstrip('/')}/{path}"


def list_failures() -> tuple[type[Exception], ...]:
    """List what a store raises where it cannot be used: errors of the system, and those of the package for S3 where it was loaded."""
    for_s3 = sys.modules.get("botocore.exceptions")
    return (OSError, for_s3.BotoCoreError) if for_s3 else (OSError,)


def _protocols(system: Any) -> tuple[str, ...]:
    protocol = system.protocol
    return (protocol,) if isinstance(protocol, str) else tuple(protocol)


def _remove_empty_folders(folder: Path, root: Path) -> None:
    while folder != root and folder.is_relative_to(root) and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
