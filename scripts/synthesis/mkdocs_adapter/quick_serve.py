"""Makes `serve` show sooner what was saved.

A watcher of ours looks more often; it makes files when they are asked for, and lets Python look less often for what it could forget.
"""

import gc
import logging
import posixpath
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from synthesis.mkdocs_adapter.on_demand import SiteOnDemand
from synthesis.mkdocs_adapter.settings import find_root, list_collection
from synthesis.mkdocs_adapter.watcher import Watcher

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

    from watchdog.observers.polling import PollingObserver

_log = logging.getLogger("mkdocs.plugins.synthesis")

# MkDocs waits for a tenth of a second of quiet before it builds; an editor writes a file in far less.
SECONDS_OF_QUIET = 0.03
# By then the browser has what it waits for.
SECONDS_TO_AFTERWARDS = 1.0


def serve_quickly(
    server: LiveReloadServer, config: MkDocsConfig, on_demand: SiteOnDemand, renew: Callable[[], bool], afterwards: Callable[[], None]
) -> LiveReloadServer:
    """Prepare the server after the first build and before it is started.

    `renew` offers the collection's pages anew, and tells whether that is enough where nothing else was saved; `afterwards` is
    done a while after each build, this first one too.
    """
    gc.collect()
    gc.freeze()
    # A rebuild makes hundreds of thousands of objects, and Python would look for circles among them all the while.
    gc.disable()
    server.build_delay = SECONDS_OF_QUIET
    watcher = watch_quickly(server, config)
    rebuild = Rebuild(server.builder, renew, on_demand, watcher, list_collection(find_root(config)))
    later = Later(afterwards)

    def rebuild_undisturbed() -> None:
        later.cancel()
        with watcher.resting(), on_demand.building():
            rebuild.carry_out()
        later.begin()

    server.builder = rebuild_undisturbed
    serve_on_demand(server, on_demand)
    later.begin()
    return server


class Rebuild:
    """What is done after a save: as little as is enough."""

    def __init__(
        self, build: Callable[[], None], renew: Callable[[], bool], on_demand: SiteOnDemand, watcher: Watcher, collection: Iterable[Path]
    ) -> None:
        self._build, self._renew = build, renew
        self._on_demand, self._watcher = on_demand, watcher
        self._collection = {str(path) for path in collection}
        self._is_built = True

    def carry_out(self) -> None:
        """Offer the collection's pages anew, or let MkDocs build if that is not enough."""
        begin = time.monotonic()
        changed = self._watcher.take_changed()
        if self._is_built and changed and changed <= self._collection and self._renew():
            _log.info("Collection read again in %.2f seconds", time.monotonic() - begin)
            return
        # A build that fails leaves half a site behind, and the next has to be a whole one.
        self._is_built = False
        self._on_demand.forget_made()
        self._build()
        self._is_built = True


class Later:
    """Something to do when nobody waits any more."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._timer: threading.Timer | None = None

    def begin(self) -> None:
        """Do it after a while, unless it is called off."""
        self._timer = threading.Timer(SECONDS_TO_AFTERWARDS, self._do)
        self._timer.daemon = True
        self._timer.start()

    def cancel(self) -> None:
        """Call it off."""
        if self._timer:
            self._timer.cancel()

    def _do(self) -> None:
        self._work()
        gc.collect()


def serve_on_demand(server: LiveReloadServer, on_demand: SiteOnDemand) -> None:
    """Let the server make files when they are asked for."""
    serve = server.serve_request

    def make_and_serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        with on_demand.asking_for(_list_files(environ["PATH_INFO"], server.mount_path)):
            return serve(environ, start_response)

    server.set_app(make_and_serve)


def _list_files(path: str, mount_path: str) -> tuple[str, ...]:
    """List the files below the site's folder that MkDocs may look for when it is asked for a path."""
    path = path.encode("latin-1").decode("utf-8", "ignore")
    if not path.startswith(mount_path):
        return ()
    file = posixpath.normpath(f"/{path.removeprefix(mount_path)}").lstrip("/")
    return (posixpath.join(file, "index.html"),) if path.endswith("/") else (file, posixpath.join(file, "index.html"))


def is_watched() -> bool:
    """Tell whether this process serves a site that it renews: MkDocs asks no plugin about the server if it does not."""
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "serve" and bool(context.params.get("livereload"))


def watch_quickly(server: LiveReloadServer, config: MkDocsConfig) -> Watcher:
    """Give the server a watcher that looks more often; what is watched stays watched."""
    watched = []
    for path in (config.docs_dir, config.config_file_path, *config.theme.dirs):
        # The folders of the theme are watched only where somebody asked for it.
        with suppress(KeyError):
            server.unwatch(path)
            watched.append(path)
    watcher = Watcher()
    server.observer = cast("PollingObserver", watcher)
    for path in watched:
        server.watch(path)
    return watcher
