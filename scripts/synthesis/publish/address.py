"""An address as somebody typed it in, the opened store out; one that no site can be published to is refused, with the reason.

| address                 | what is done                                                                      |
| ----------------------- | --------------------------------------------------------------------------------- |
| a path, `~` or `file:…` | a folder on this machine                                                          |
| `s3://bucket/folder`    | an object store; its package may have to be installed                             |
| another of `_STORES`    | the same, untried                                                                 |
| any other with a colon  | refused: it cannot be written to, or is a folder of Windows on another system     |
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import fsspec

from synthesis.publish.store import CannotPublishError, Store

_FOLDERS = {"file", "local"}
_S3 = {"s3", "s3a"}
# Those of fsspec's that can be written to and are opened by an address alone.
_STORES = {*_S3, "abfs", "abfss", "adl", "az", "ftp", "gcs", "gs", "hdfs", "memory", "oci", "oss", "sftp", "smb", "ssh", "webhdfs"}
_KIND = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")


def open_store(url: str, options: Mapping[str, Any] | None = None) -> Store:
    """Open the place that an address names: a path, `file://…`, `s3://bucket/folder` or another of fsspec's."""
    place = _find_place(url)
    try:
        system, root = fsspec.core.url_to_fs(place, **(options or {}))
    except ImportError as error:
        is_s3 = place.partition(":")[0] in _S3
        remedy = "for S3: pip install 'research-synthesis[s3]'" if is_s3 else "only folders and S3 have been tried"
        raise CannotPublishError(f"{url!r} needs a package that is not installed ({error}); {remedy}") from error
    except (TypeError, ValueError) as error:
        raise _refuse(url, str(error)) from error
    return Store(system, root)


def _find_place(url: str) -> str:
    """Give the address of a folder or a store, with the user's own folder for '~'."""
    kind = _KIND.match(url)
    if kind and not (os.name == "nt" and len(kind[1]) == 1):
        if kind[1] not in _FOLDERS and not (kind[1] in _STORES and url.startswith("//", kind.end())):
            raise _refuse(url, f"nothing can be published to '{kind[0]}'")
        place = url[kind.end() :].strip("/")
    else:
        url = _expand(url)
        place = url.strip()
    if not place:
        raise _refuse(url, "it names no place")
    return url


def _expand(path: str) -> str:
    if not path.startswith("~"):
        return path
    try:
        return str(Path(path).expanduser())
    except RuntimeError as error:
        raise _refuse(path, "it names no place") from error


def _refuse(url: str, reason: str) -> CannotPublishError:
    return CannotPublishError(f"must be a folder or an address such as s3://bucket/folder, not {url!r}: {reason}")
