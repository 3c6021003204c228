"""The built site's folder in, the same site out as it works from a disk: every file, with links that name the files of pages.

A server answers '../glossary/' with the index of that folder; a browser that reads a disk shows a list of files instead.
The scripts of the site see by themselves where they are (`synthesis.address`), so only what stands in pages is changed.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

INDEX = "index.html"
# For servers and those who visit them.
_ONLY_SERVED = {"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz"}
# What looks like a tag in a script or a comment is none, so these are taken whole, and left as they are.
_TAG = re.compile(r"<script\b.*?</script>|<!--.*?-->|<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_LINK = re.compile(r"(?<=\s)(href=)([\"'])([^\"'?#]*)")
_NOT_RELATIVE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|$")
_FOLDER = re.compile(r"(?:^|/)(?:\.{1,2})?$")
# The first moment that a zip can name: the same site gives the same bytes.
_ALWAYS = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16


@dataclass(frozen=True, slots=True)
class OfflineFile:
    """A file of the folder; `path` is its place in it."""

    path: str
    content: bytes


def list_offline_files(site: Path) -> Iterator[OfflineFile]:
    """List the files of a built site in the order of their paths, as they work from a disk."""
    for path in sorted(site.rglob("*")):
        place = path.relative_to(site)
        if path.is_file() and place.as_posix() not in _ONLY_SERVED and not any(part.startswith(".") for part in place.parts):
            content = path.read_bytes()
            yield OfflineFile(place.as_posix(), _name_indexes_in(content) if path.suffix == ".html" else content)


def name_indexes(html: str) -> str:
    """Let every link of a page that leads to a folder of the site lead to the page in it; anchors and questions stay."""
    return _TAG.sub(lambda tag: tag[0] if tag[0].startswith(("<script", "<!--")) else _LINK.sub(_name_index, tag[0]), html)


def write_zip(files: Iterable[OfflineFile], folder: str, target: IO[bytes]) -> None:
    """Write files into a zip, all in one folder; the same files give the same bytes."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in files:
            entry = zipfile.ZipInfo(f"{folder}/{file.path}", _ALWAYS)
            entry.external_attr = _READABLE
            # As on Linux, wherever it is written.
            entry.create_system = 3
            packed.writestr(entry, file.content, zipfile.ZIP_DEFLATED, 9)


def _name_indexes_in(content: bytes) -> bytes:
    """Change the links of a page in any encoding: they are told by letters of ASCII, and all other bytes come back as they were."""
    return name_indexes(content.decode(errors="surrogateescape")).encode(errors="surrogateescape")


def _name_index(link: re.Match[str]) -> str:
    start, quote, path = link.groups()
    if _NOT_RELATIVE.match(path) or not _FOLDER.search(path):
        return link[0]
    return f"{start}{quote}{path.removesuffix('/')}/{INDEX}"
