"""Links of hand-written pages to records whose id changes: pages in `docs/`, and the navigation in `mkdocs.yml`."""

import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from synthesis.ingest.editable import Edit, Editable, read_editable
from synthesis.load.file_text import read_text
from synthesis.model.node import NodeKind
from synthesis.render import address

DOCS = "docs"
SETTINGS = "mkdocs.yml"
_LINK = re.compile(r"(\]\(<?|^ {0,3}\[[^\]\n]+\]:\s*<?)(?P<to>[^\s)>]+)", re.MULTILINE)
_LISTS = {
    NodeKind.REFERENCE: address.BIBLIOGRAPHY,
    NodeKind.TERM: address.GLOSSARY,
    NodeKind.EVENT: address.TIMELINE,
    NodeKind.PLACE: address.PLACES,
    NodeKind.ORGANISATION: address.ORGANISATIONS,
    NodeKind.RESPONSIBILITY: address.WHO_DECIDES,
    NodeKind.CHANGE: address.CHANGES,
}
_PAGES = {NodeKind.SOURCE: address.source_page, NodeKind.THEME: address.theme_page, NodeKind.POST: address.post_page}
# Gives the new address of an address below docs/, or the same.
Mover = Callable[[str], str]


def move_links(root: Path, kind: NodeKind, old: str, new: str) -> Iterator[tuple[Editable, Editable]]:
    """Give each page, and the settings, whose links change: as it stands, and with the new links."""
    move = _make_mover(kind, old, new)
    for path in sorted((root / DOCS).rglob("*.md")):
        name = path.relative_to(root).as_posix()
        if read_text(path, name)[0] is not None:
            file = read_editable(root, name)
            edited = file.apply(_edit_links(file.text, name.removeprefix(f"{DOCS}/"), move))
            if edited.text != file.text:
                yield file, edited
    if kind in _PAGES and (root / SETTINGS).is_file() and read_text(root / SETTINGS, SETTINGS)[0] is not None:
        file = read_editable(root, SETTINGS)
        page = _PAGES[kind](old)
        at_page = re.compile(rf"(?<![\w/.-]){re.escape(page)}(?![\w.-])")
        edited = file.apply(Edit(found.start(), found.end(), move(page)) for found in at_page.finditer(file.text))
        if edited.text != file.text:
            yield file, edited


def find_links(root: Path, fragment: str) -> Iterator[str]:
    """Name the places in hand-written pages that link to an anchor, as file and line."""
    for path in sorted((root / DOCS).rglob("*.md")):
        name = path.relative_to(root).as_posix()
        text, _ = read_text(path, name)
        for link in _LINK.finditer(text or ""):
            if link["to"].endswith(f"#{fragment}"):
                yield f"{name}:{(text or '').count(chr(10), 0, link.start('to')) + 1}"


def _edit_links(text: str, uri: str, move: Mover) -> Iterator[Edit]:
    for link in _LINK.finditer(text):
        to = link["to"]
        path, mark, fragment = to.partition("#")
        if "://" in to or to.startswith("/") or not (path or mark):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), path)) if path else uri
        whole = f"{target}{mark}{fragment}"
        moved = move(whole)
        if moved != whole:
            new_path, _, new_fragment = moved.partition("#")
            shown = path if new_path == target else posixpath.relpath(new_path, posixpath.dirname(uri) or ".")
            yield Edit(link.start("to"), link.end("to"), f"{shown}{mark}{new_fragment}")


def _make_mover(kind: NodeKind, old: str, new: str) -> Mover:
    if kind in _PAGES:
        return _move_page(_PAGES[kind](old), _PAGES[kind](new))
    if kind is NodeKind.FRAMEWORK:
        return _move_anchor(address.FRAMEWORKS, old, new, parts=True)
    if kind is NodeKind.DATA_SET:
        return _move_anchor("sources.md", address.data_set_anchor(old), address.data_set_anchor(new))
    return _move_anchor(_LISTS.get(kind, ""), address.anchor(old), address.anchor(new))


def _move_page(old: str, new: str) -> Mover:
    old_stem, new_stem = old.removesuffix(".md"), new.removesuffix(".md")

    def move(to: str) -> str:
        path, mark, fragment = to.partition("#")
        if path == old:
            return f"{new}{mark}{fragment}"
        return f"{new_stem}/{to.removeprefix(f'{old_stem}/')}" if to.startswith(f"{old_stem}/") else to

    return move


def _move_anchor(page: str, old: str, new: str, *, parts: bool = False) -> Mover:
    """Make a mover for an anchor on a page, or on one of those that the page is split into."""
    stem = page.removesuffix(".md")

    def move(to: str) -> str:
        path, _, fragment = to.partition("#")
        if not stem or not (path == page or path.startswith(f"{stem}/")):
            return to
        if parts and fragment.startswith(f"{old}."):
            return f"{path}#{new}{fragment.removeprefix(old)}"
        return f"{path}#{new}" if fragment == old else to

    return move
