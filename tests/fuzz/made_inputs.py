"""Seeded inputs made of real files: each kind's number K is the same bytes every time, for as long as the files are the same.

The real files are this repository's own sources and bibliography, its works as RIS and CSL-JSON, the small collection of
the cases, and the libraries in `tests/foreign/`.
"""

import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pyromark

from synthesis.export.csl_json import list_items
from synthesis.export.ris import write_ris as export_ris
from synthesis.load.bibtex import read_bibliography
from synthesis.validate.reference import shape_references
from tests.fuzz import entries, trees
from tests.fuzz.odd_values import spoil_text
from tests.fuzz.spoil_bytes import spoil_bytes
from tests.mutated_collections import BASE, ROOT, TEXTS
from tests.pdf_writer import LabelRange, PdfBookmark, write_pdf

FOREIGN = ROOT / "tests" / "foreign"
# The share of inputs whose bytes are damaged after everything else.
_DAMAGED = 0.12


class MadeInput(NamedTuple):
    """An input: what it is for, which it is, its path in a collection (or its file's name), and its bytes."""

    kind: str
    number: int
    path: str
    data: bytes


def make_input(seed: int, kind: str, number: int) -> MadeInput:
    """Make one input again, or for the first time."""
    chance = random.Random(f"{seed} {kind} {number}")  # noqa: S311 - To repeat, not to keep a secret.
    path, made = MAKERS[kind](chance)
    data = made if isinstance(made, bytes) else made.encode("utf-8", errors="surrogatepass")
    if chance.random() < _DAMAGED or kind == "pdf":
        data = spoil_bytes(data, chance)
    return MadeInput(kind, number, path, data)


def _make_record(chance: random.Random) -> tuple[str, str]:
    path, tree = chance.choice(_own_trees())
    return path, trees.write_yaml(trees.change_tree(trees.thin_out(tree, chance), chance), chance)


def _make_in_library(chance: random.Random) -> tuple[str, str]:
    path, text = chance.choice(_base_files())
    if path.endswith(".yml"):
        return path, trees.write_yaml(trees.change_tree(trees.read_tree(text), chance), chance)
    return path, entries.write_bibtex(entries.change_entries(entries.read_bibtex(text), chance), chance)


def _make_receipts(chance: random.Random) -> tuple[str, str]:
    tree = trees.read_tree(chance.choice(_receipts()))
    return "sources/receipts.yml", trees.write_yaml(trees.change_tree(tree, chance), chance)


def _make_bibtex(chance: random.Random) -> tuple[str, str]:
    chosen = chance.sample(_own_entries(), chance.choice((1, 2, 4)))
    return "bibliography.bib", entries.write_bibtex(entries.change_entries(chosen, chance), chance)


def _make_ris(chance: random.Random) -> tuple[str, str]:
    chosen = chance.sample(_ris_records(), chance.choice((1, 2)))
    return "library.ris", entries.write_ris(entries.change_entries(chosen, chance, entries.RIS_TAGS, "%s"), chance)


def _make_csl_json(chance: random.Random) -> tuple[str, str]:
    chosen = chance.sample(_csl_items(), chance.choice((1, 2)))
    return "library.json", trees.write_json(trees.change_tree(trees.from_json(chosen), chance))


def _make_text(chance: random.Random) -> tuple[str, str]:
    return f"one2019.{chance.choice(('txt', 'md'))}", _change_lines(chance.choice(_texts()), chance)


def _make_html(chance: random.Random) -> tuple[str, str]:
    page = pyromark.html(_change_lines(chance.choice(_texts()), chance))
    around = (
        "%s",
        "<html><body><main>%s</main></body></html>",
        "<meta charset=hex><nav>x</nav><article>%s",
        "<table><tr><td>%s",
        "<ol start=x><li>%s",
    )
    html = chance.choice(around) % page
    return "one2019.html", spoil_text(html, chance) if chance.random() < 0.7 else html


def _make_pdf(chance: random.Random) -> tuple[str, bytes]:
    lines = _change_lines(chance.choice(_texts()), chance).encode("latin-1", errors="replace").decode("latin-1").splitlines()[:30]
    pages = [[line[:90] for line in lines[start::2]] for start in range(chance.choice((1, 2)))]
    labels = (LabelRange(1, chance.choice("DrRaA"), chance.choice((1, 7))),) if chance.random() < 0.4 else ()
    bookmarks = (PdfBookmark("Results", 1, (PdfBookmark("Part", 1),)),) if chance.random() < 0.4 else ()
    return "one2019.pdf", write_pdf(pages, labels=labels, bookmarks=bookmarks, locked=chance.random() < 0.05)


Maker = Callable[[random.Random], tuple[str, str] | tuple[str, bytes]]
MAKERS: dict[str, Maker] = {
    "record": _make_record,
    "bibtex": _make_bibtex,
    "ris": _make_ris,
    "csl-json": _make_csl_json,
    "bibtex-import": _make_bibtex,
    "library": _make_in_library,
    "receipts": _make_receipts,
    "text": _make_text,
    "html": _make_html,
    "pdf": _make_pdf,
    "site": _make_in_library,
}


def _change_lines(text: str, chance: random.Random) -> str:
    lines = text.splitlines()
    for _ in range(chance.choice((1, 2, 5))):
        at = chance.randrange(len(lines))
        lines[at] = spoil_text(lines[at], chance)
    return "\n".join(lines)


@cache
def _own_trees() -> list[tuple[str, trees.Tree]]:
    paths = [path for path in sorted((ROOT / "sources").rglob("*.yml")) if path.name != "receipts.yml"]
    return [(path.relative_to(ROOT).as_posix(), trees.read_tree(path.read_text(encoding="utf-8"))) for path in paths]


@cache
def _base_files() -> list[tuple[str, str]]:
    paths = [path for path in sorted(BASE.rglob("*")) if path.suffix in (".yml", ".bib")]
    return [(path.relative_to(BASE).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


@cache
def _receipts() -> list[str]:
    """Cut the receipts into pieces of a few lines each, every one a file of its own."""
    lines = (ROOT / "sources" / "receipts.yml").read_text(encoding="utf-8").splitlines()
    lists: dict[str, list[str]] = {"texts": [], "receipts": [], "reviews": []}
    name = ""
    for line in lines:
        if line.startswith("  - "):
            lists[name].append(line)
        elif not line.startswith("#"):
            name = line.partition(":")[0]
    pieces = [{name: found[start : start + 3] for name, found in lists.items()} for start in range(0, 60, 3)]
    return ["".join(_write_list(name, found) for name, found in piece.items()) for piece in pieces]


def _write_list(name: str, lines: list[str]) -> str:
    return f"{name}:\n" + "\n".join(lines) + "\n" if lines else f"{name}: []\n"


@cache
def _own_entries() -> list[entries.Entry]:
    paths = [ROOT / "bibliography.bib", *sorted(FOREIGN.glob("*.bib"))]
    return [entry for path in paths for entry in entries.read_bibtex(path.read_text(encoding="utf-8"))]


@cache
def _csl_items() -> list[dict[str, object]]:
    foreign = json.loads((FOREIGN / "zotero.json").read_text(encoding="utf-8"))
    return [*list_items(located.record for located in _own_works()), *foreign]


@cache
def _ris_records() -> list[entries.Entry]:
    own = export_ris([located.record for located in _own_works()])
    return entries.read_ris(own + Path(FOREIGN / "zotero.ris").read_text(encoding="utf-8"))


@cache
def _own_works():  # type: ignore[no-untyped-def]
    return shape_references(read_bibliography(ROOT / "bibliography.bib", "bibliography.bib")[0])[0]


@cache
def _texts() -> list[str]:
    pages = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))]
    return [*TEXTS.values(), *pages]
