"""What reads the inputs: the public entrances of the stages, each with the files laid out as it expects them."""

import contextlib
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import NamedTuple, Self

from synthesis.ingest.merge import plan_merge
from synthesis.ingest.read_library_file import read_library_file
from synthesis.ingest.refused import RefusedError
from synthesis.load.bibtex import read_bibliography
from synthesis.load.file_text import read_text
from synthesis.load.yaml_text import read_yaml
from synthesis.model.page import SiteSettings
from synthesis.model.problem import Problem
from synthesis.model.raw import RawBibliography, RawBroken, RawCollection, RawDocument
from synthesis.pipeline import make_data, open_site, render_pages
from synthesis.reading import check_collection, read_library
from synthesis.validate.collection import validate_collection
from synthesis.validate.reference import shape_references
from synthesis.verify.folder import read_document
from synthesis.verify.library import check_library_texts, verify_library
from tests.fuzz.made_inputs import MadeInput
from tests.mutated_collections import make_small

_FOLDERS = ("sources", "themes", "frameworks", "synthesis")


class Outcome(NamedTuple):
    """Whether the input got past the parser, and every problem that was found in it."""

    is_past_parser: bool
    problems: Sequence[Problem]


class Bench:
    """A small good collection, read once, into which one input after the other is laid."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="fuzz-")
        self.scratch = Path(self._folder.name)
        self.root = self.scratch / "collection"
        make_small(self.root)
        self.texts = self.root / "sources" / "texts"
        self.library, _ = read_library(self.root)
        self.settings = SiteSettings()
        self.current = self.scratch / "current"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._folder.cleanup()

    def read(self, made: MadeInput) -> Outcome:
        """Let the stages read an input."""
        return TARGETS[made.kind](self, made)


def _read_record(bench: Bench, made: MadeInput) -> Outcome:
    path = bench.scratch / "record.yml"
    path.write_bytes(made.data)
    text, unreadable = read_text(path, made.path)
    node, misread = read_yaml(text, made.path) if text is not None else (None, ())
    if node is None or isinstance(node, RawBroken):
        return Outcome(node is not None, (*unreadable, *misread))
    name = PurePosixPath(made.path)
    document = {name.stem: RawDocument(made.path, node)}
    sources, themes, frameworks, catalogues = (document if name.parent.name == folder else {} for folder in _FOLDERS)
    raw = RawCollection(sources, themes, frameworks, catalogues, RawBibliography("bibliography.bib", ()), frozenset())
    return Outcome(True, (*misread, *validate_collection(raw)[1]))


def _read_bibtex(bench: Bench, made: MadeInput) -> Outcome:
    path = bench.scratch / made.path
    path.write_bytes(made.data)
    raw, problems = read_bibliography(path, made.path)
    return Outcome(bool(raw.entries), (*problems, *shape_references(raw)[2]))


def _import_library(bench: Bench, made: MadeInput) -> Outcome:
    path = bench.scratch / made.path
    path.write_bytes(made.data)
    arrived = read_library_file(path)
    # A command refuses what it cannot do: that is no traceback.
    with contextlib.suppress(RefusedError):
        plan_merge(bench.root, arrived)
    return Outcome(bool(arrived.works), arrived.problems)


def _check_with(bench: Bench, made: MadeInput) -> Outcome:
    with _laid_over(bench.root / made.path, made.data):
        _, problems = check_collection(bench.root, bench.texts)
    return Outcome(not _is_unread(made, problems), problems)


def _make_site_with(bench: Bench, made: MadeInput) -> Outcome:
    with _laid_over(bench.root / made.path, made.data):
        site = open_site(bench.root, bench.settings)
    for page in render_pages(site):
        page.markdown.encode()
        page.html.encode()
    for _ in make_data(site):
        pass
    return Outcome(not _is_unread(made, site.problems), site.problems)


def _verify_text(bench: Bench, made: MadeInput) -> Outcome:
    folder = bench.scratch / "texts"
    folder.mkdir(exist_ok=True)
    path = folder / made.path
    path.write_bytes(made.data)
    document = read_document(folder, path.stem)
    # The first looks nothing up in another edition than that of the receipts; the second does.
    problems = (*check_library_texts(bench.library, folder), *verify_library(bench.library, folder, "2026-01-01").problems)
    path.unlink()
    return Outcome(document is not None and document.is_checkable, problems)


TARGETS: dict[str, Callable[[Bench, MadeInput], Outcome]] = {
    "record": _read_record,
    "bibtex": _read_bibtex,
    "ris": _import_library,
    "csl-json": _import_library,
    "bibtex-import": _import_library,
    "library": _check_with,
    "receipts": _check_with,
    "text": _verify_text,
    "html": _verify_text,
    "pdf": _verify_text,
    "site": _make_site_with,
}


class _laid_over:  # noqa: N801 - It is used as a function is.
    """The input in the place of a file of the collection, which comes back afterwards."""

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        self._data = data
        self._before = path.read_bytes()

    def __enter__(self) -> None:
        self._path.write_bytes(self._data)

    def __exit__(self, *failure: object) -> None:
        self._path.write_bytes(self._before)


_UNREAD = (
    "yaml-syntax",
    "yaml-tab",
    "yaml-colon",
    "yaml-too-deep",
    "yaml-several-documents",
    "not-utf8",
    "file-empty",
    "control-character",
)


def _is_unread(made: MadeInput, problems: Sequence[Problem]) -> bool:
    return any(problem.place.path == made.path and problem.code.slug in _UNREAD for problem in problems)
