"""The documents of a work, which are called by its key: they move with it, unless another document has the new name."""

from collections.abc import Iterator
from pathlib import Path

from synthesis.ingest.refused import RefusedError
from synthesis.ingest.steps import Move

_ENDINGS = (".txt", ".md", ".html", ".htm", ".pdf")


def move_documents(root: Path, texts: Path, old: str, new: str, *, is_begun: bool) -> Iterator[Move]:
    """Plan the moves of the documents of a key; `is_begun` if a run that was cut short may have moved some already.

    Raises:
        RefusedError: if a document has the new name already, which would become that of the work.
    """
    for ending in _ENDINGS:
        document, to = texts / f"{old}{ending}", texts / f"{new}{ending}"
        is_other = to.is_file() and not (document.is_file() and document.samefile(to))
        if is_other and (document.is_file() or not is_begun):
            message = f"{_show(root, to)} is there already, and would become a document of {new!r}; nothing was written."
            raise RefusedError(message, "Choose another key, or take that file away first.")
        if document.is_file():
            yield Move(_show(root, document), _show(root, to))


def _show(root: Path, path: Path) -> str:
    return str(path.relative_to(root) if path.is_relative_to(root) else path.absolute())
