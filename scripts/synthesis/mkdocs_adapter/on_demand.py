"""The files of a served site, each made when a browser asks for it: after a save, nobody waits for a thousand pages that nobody looks at.

MkDocs empties the site's folder before each build and serves what is in it, so that a file that is there is up to date. What
is not there and belongs to the site is made, written, and served by MkDocs as any other.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from synthesis.mkdocs_adapter.write_pages import list_generated, take_out, write_file, write_page
from synthesis.pipeline import DataGroup


@dataclass(frozen=True, eq=False)
class Offer:
    """What one build offers: the pages by their paths below the site's folder, each with what writes it, and the other files."""

    site: Path
    pages: Mapping[str, Callable[[], None]]
    groups: tuple[DataGroup, ...]


def offer_pages(env: Environment, nav: Navigation, files: Files, config: MkDocsConfig, groups: tuple[DataGroup, ...]) -> Offer:
    """Offer every generated page, and the files beside the pages, and take them out of what MkDocs builds."""
    pages = list_generated(files)
    take_out(pages)
    return Offer(Path(config.site_dir), {page.file.dest_uri: partial(write_page, page, env, nav, config) for page in pages}, groups)


class SiteOnDemand:
    """The files that can be asked for, those of the last build. Several threads may ask at once."""

    def __init__(self) -> None:
        self._offer = Offer(Path(), {}, ())
        self._asked: Counter[str] = Counter()
        # Held while pages are made and while the site is built: both fill what all pages share.
        self._lock = threading.RLock()
        self._data_lock = threading.Lock()
        self._made: set[DataGroup] = set()

    def renew(self, offer: Offer) -> None:
        """Offer what a new build has."""
        with self._lock:
            self._offer = offer
            self._made = set()

    @contextmanager
    def building(self) -> Iterator[None]:
        """Keep everybody waiting while the site is built; what was asked for before, and is gone now, is made again."""
        with self._lock:
            yield
            for path in tuple(self._asked):
                self._make_page(path)

    @contextmanager
    def asking_for(self, paths: Iterable[str]) -> Iterator[None]:
        """See that files are there as soon as the site is built, until they have been opened."""
        asked = tuple(paths)
        with self._lock:
            self._asked.update(asked)
        try:
            for path in asked:
                self.make(path)
            yield
        finally:
            with self._lock:
                self._asked.subtract(asked)
                self._asked += Counter()

    def make(self, path: str) -> None:
        """Make a file if it is part of the site and is not there."""
        with self._lock:
            self._make_page(path)
        while True:
            offer = self._offer
            group = next((group for group in offer.groups if path.startswith(group.beginnings)), None)
            if path in offer.pages or group is None or self._make_group(group, offer):
                return

    def make_all(self) -> None:
        """Make every file that is not there."""
        with self._lock:
            for path in self._offer.pages:
                self._make_page(path)
            for group in self._offer.groups:
                for file in group.make():
                    write_file(self._offer.site / file.path, file.content)

    def _make_page(self, path: str) -> None:
        write = self._offer.pages.get(path)
        if write and not (self._offer.site / path).is_file():
            write()

    def _make_group(self, group: DataGroup, offer: Offer) -> bool:
        """Make all files of a group, unless that was done; tell whether the site is still the same.

        Making them takes seconds in a large collection: no build is kept waiting for them, and what was made of a site
        that is no more is not written.
        """
        with self._data_lock:
            for file in () if group in self._made else group.make():
                with self._lock:
                    if self._offer is not offer:
                        return False
                    write_file(offer.site / file.path, file.content)
            with self._lock:
                if self._offer is offer:
                    self._made.add(group)
                return self._offer is offer
