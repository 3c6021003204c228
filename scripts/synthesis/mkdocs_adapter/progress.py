"""Tells those who wait how far a long work has come, with counts: nothing if it is short, and one line every few seconds if it is not."""

import logging
import time
from pathlib import Path

from synthesis.load.find_files import count_sources
from synthesis.model.library import Library

_log = logging.getLogger("mkdocs.plugins.synthesis")

SECONDS_BETWEEN_LINES = 5.0
# Fewer are read in the time that it takes to read the line.
_MANY_SOURCES = 200


class Progress:
    """How far one work has come; `what` names what is counted, such as 'pages written'."""

    def __init__(self, what: str, total: int, seconds: float = SECONDS_BETWEEN_LINES) -> None:
        self._what, self._total, self._seconds = what, total, seconds
        self._told = time.monotonic()

    def tell(self, done: int) -> None:
        """Say how many are done, unless that was said a moment ago."""
        now = time.monotonic()
        if now - self._told >= self._seconds:
            self._told = now
            _log.info("%s of %s %s", f"{done:,}", f"{self._total:,}", self._what)


def tell_begin(root: Path) -> None:
    """Say how many sources there are to read, if that takes a while."""
    number = count_sources(root)
    if number >= _MANY_SOURCES:
        _log.info("Reading %s sources", f"{number:,}")


def tell_read(library: Library, seconds: float) -> None:
    """Say what was read of a collection, and in what time."""
    sources, findings, works = len(library.sources), len(library.findings), len(library.references)
    _log.info("Read %s sources, %s findings and %s works in %.1f seconds", f"{sources:,}", f"{findings:,}", f"{works:,}", seconds)
