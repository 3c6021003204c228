"""The built site's folder in, what is to be published out: every file with its headers, and the compressed copies of text.

A file whose name carries a hash of what is in it never changes, so browsers may keep it for good; all others are asked for anew.
"""

import gzip
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import brotli

_TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gz": "application/gzip",
    ".br": "application/octet-stream",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}
_UNKNOWN_TYPE = "application/octet-stream"
KEPT_FOR_GOOD = "public, max-age=31536000, immutable"
_ASK_AGAIN = "public, max-age=0, must-revalidate"
# The names that the build gives (`mkdocs_adapter/assets.py`), and no more: 'minutes.20240101.pdf' carries a day, and may change.
NAMED_BY_CONTENT = r"assets/[^/.]+\.[0-9a-f]{8}\.(?:css|js|png)"
# Below this a compressed copy saves no packet.
_WORTH_COMPRESSING = 1024
_TEXTS = {".html", ".css", ".js", ".json", ".csv", ".svg", ".xml", ".txt", ".md", ".atom", ".bib", ".ris", ".webmanifest"}


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file to publish; `path` is its place below the site's address. `digest` is of its content and headers."""

    path: str
    content: bytes
    content_type: str
    cache_control: str

    @property
    def digest(self) -> str:
        """Give what the file is known by: another one means that it has to be sent again."""
        head = f"{self.content_type}\n{self.cache_control}\n".encode()
        return hashlib.sha256(head + self.content).hexdigest()

    @property
    def is_kept_for_good(self) -> bool:
        """Tell whether the name carries a hash of the content."""
        return self.cache_control == KEPT_FOR_GOOD

    @property
    def is_page(self) -> bool:
        """Tell whether it is a page, which names other files."""
        return self.content_type == _TYPES[".html"]


def list_files(site: Path) -> Iterator[SiteFile]:
    """List all files of a built site in the order of their paths, each followed by its compressed copies."""
    for path in sorted(site.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(site).parts):
            yield from _with_copies(path.relative_to(site).as_posix(), path.read_bytes())


def describe(path: str) -> tuple[str, str]:
    """Give a file's content type and cache header by its path."""
    name = path.removesuffix(".gz").removesuffix(".br")
    cache_control = KEPT_FOR_GOOD if re.fullmatch(NAMED_BY_CONTENT, name) else _ASK_AGAIN
    return _TYPES.get(PurePosixPath(path).suffix, _UNKNOWN_TYPE), cache_control


def _with_copies(path: str, content: bytes) -> Iterator[SiteFile]:
    yield SiteFile(path, content, *describe(path))
    if PurePosixPath(path).suffix in _TEXTS and len(content) >= _WORTH_COMPRESSING:
        # No time of writing in it: the same content gives the same bytes.
        yield SiteFile(f"{path}.gz", gzip.compress(content, compresslevel=9, mtime=0), *describe(f"{path}.gz"))
        yield SiteFile(f"{path}.br", brotli.compress(content, quality=9), *describe(f"{path}.br"))
