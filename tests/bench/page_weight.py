"""Weighs the pages of a built site as they are sent with gzip: their HTML, and the styles and scripts that it names."""

import gzip
import posixpath
import re
from functools import partial
from pathlib import Path
from typing import Any

# As web servers usually have it.
_LEVEL = 6
_SCRIPT = re.compile(r'<script\b[^>]*?\ssrc="([^"]+)"')
_LINK = re.compile(r"<link\b[^>]*>")
_HREF = re.compile(r'\shref="([^"]+)"')


def weigh_pages(site: Path, source_page: str, theme_page: str) -> dict[str, Any]:
    """Weigh a page of a source, one of a theme, and the heaviest, in kB: the HTML alone, and all of the first view without pictures."""
    assets: dict[str, int] = {}
    html, views = {}, {}
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        content = path.read_bytes()
        html[page] = len(gzip.compress(content, _LEVEL))
        named = list_assets(page, content.decode("utf-8"))
        for name in named - assets.keys():
            assets[name] = weigh_file(site / name)
        views[page] = html[page] + sum(assets[name] for name in named)
    heaviest, largest_view = (max(weights, key=partial(_weigh_with_name, weights)) for weights in (html, views))
    return {
        "source page kB": to_kilobytes(html[source_page]),
        "theme page kB": to_kilobytes(html[theme_page]),
        "heaviest page kB": to_kilobytes(html[heaviest]),
        "heaviest page": heaviest,
        "first view of a theme kB": to_kilobytes(views[theme_page]),
        "heaviest first view kB": to_kilobytes(views[largest_view]),
        "heaviest first view": largest_view,
    }


def list_assets(page: str, html: str) -> set[str]:
    """List the styles and scripts of the site that a page names, from the site's root."""
    sheets = [_HREF.findall(link)[:1] for link in _LINK.findall(html) if 'rel="stylesheet"' in link]
    named = [*_SCRIPT.findall(html), *(href for found in sheets for href in found)]
    folder = posixpath.dirname(page)
    return {posixpath.normpath(posixpath.join("/", folder, name.partition("?")[0])).lstrip("/") for name in named if "//" not in name}


def weigh_file(path: Path) -> int:
    """Give the bytes of a file as it is sent."""
    return len(gzip.compress(path.read_bytes(), _LEVEL))


def to_kilobytes(number: int) -> float:
    """Turn bytes into kilobytes of a thousand."""
    return round(number / 1000, 1)


def _weigh_with_name(weights: dict[str, int], page: str) -> tuple[int, str]:
    return weights[page], page
