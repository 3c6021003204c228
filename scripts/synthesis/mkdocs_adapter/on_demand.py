"""The files of a served site, each made when a browser asks for it: after a save, nobody waits for a thousand pages that nobody looks at.

What belongs to the site and was not made since the last build is made when it is asked for, put in its place, and served by MkDocs
as any other file.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from synthesis.mkdocs_adapter.generated_page import GeneratedPage
from synthesis.mkdocs_adapter.write_pages import make_html, take_out
from synthesis.pipeline import DataGroup


@dataclass(frozen=True, eq=False)
class Offer:
    """What one build offers: the pages by their paths below the site's folder, each with what makes it, and the other files."""

    site: Path
    pages: Mapping[str, Callable[[], bytes]]
    groups: tuple[DataGroup, ...]


def offer_pages(
    pages: Sequence[GeneratedPage], env: Environment, nav: Navigation, config: MkDocsConfig, groups: tuple[DataGroup, ...]
) -> Offer:
    """Offer generated pages, and the files beside them, and take them out of what MkDocs builds."""
    take_out(pages)
    return Offer(Path(config.site_dir), {page.file.dest_uri: partial(make_html, page, env, nav, config) for page in pages}, groups)


class SiteOnDemand:
    """The files that can be asked for, those of the last build. Several threads may ask at once."""

    def __init__(self) -> None:
        self._offer = Offer(Path(), {}, ())
        self._asked: Counter[str] = Counter()
        # Held while pages are made and while the site is built: both fill what all pages share.
        self._lock = threading.RLock()
        self._data_lock = threading.Lock()
        self._made: set[str | DataGroup] = set()
        # The files that were made of each group, by the beginnings of their paths: what is no part of it any more goes.
        self._files: dict[tuple[str, ...], set[Path]] = {}

    def renew(self, offer: Offer) -> None:
        """Offer what a new build has."""
        with self._lock:
            self._offer = offer
            self._made = set()

    def renew_collection(self, groups: tuple[DataGroup, ...]) -> None:
        """Offer the same pages, which say something else now, and other files."""
        self.renew(replace(self._offer, groups=groups))

    def forget_made(self) -> None:
        """Take it that no file is there any more: MkDocs empties the site's folder before it builds."""
        with self._lock:
            self._made, self._files = set(), {}

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
        """Make every file that was not made."""
        for path in self._offer.pages:
            self.make(path)
        for group in self._offer.groups:
            self._make_group(group, self._offer)

    def _make_page(self, path: str) -> None:
        make = self._offer.pages.get(path)
        if make and path not in self._made:
            put_in_place(self._offer.site / path, make())
            self._made.add(path)

    def _make_group(self, group: DataGroup, offer: Offer) -> bool:
        """Make all files of a group, unless that was done; tell whether the site is still the same.

        Making them takes seconds in a large collection: no build is kept waiting for them, and what was made of a site
        that is no more is not written.
        """
        with self._data_lock:
            if group in self._made:
                return True
            made = set()
            for file in group.make():
                path = offer.site / file.path
                with self._lock:
                    if self._offer is not offer:
                        return False
                    put_in_place(path, file.content)
                    made.add(path)
                    self._files.setdefault(group.beginnings, set()).add(path)
            with self._lock:
                if self._offer is not offer:
                    return False
                for path in self._files.get(group.beginnings, set()) - made:
                    path.unlink(missing_ok=True)
                self._files[group.beginnings] = made
                self._made.add(group)
                return True


def put_in_place(path: Path, content: bytes) -> None:
    """Put a file where somebody may be reading the one before: that one is read to its end."""
    new = path.with_name(f".{path.name}.new")
    new.parent.mkdir(parents=True, exist_ok=True)
    new.write_bytes(content)
    new.replace(path)
