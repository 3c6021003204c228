"""Makes `serve` show sooner what was saved.

A watcher of ours looks more often; it makes files when they are asked for, and lets Python look less often for what it could forget.
"""

import gc
import posixpath
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, cast

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from synthesis.mkdocs_adapter.on_demand import SiteOnDemand
from synthesis.mkdocs_adapter.watcher import Watcher

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

    from watchdog.observers.polling import PollingObserver

# MkDocs waits for a tenth of a second of quiet before it builds; an editor writes a file in far less.
SECONDS_OF_QUIET = 0.03
# By then the browser has what it waits for.
SECONDS_TO_AFTERWARDS = 1.0


def serve_quickly(
    server: LiveReloadServer, config: MkDocsConfig, on_demand: SiteOnDemand, afterwards: Callable[[], None]
) -> LiveReloadServer:
    """Prepare the server after the first build and before it is started; `afterwards` is done a while after each build."""
    gc.collect()
    gc.freeze()
    # A rebuild makes hundreds of thousands of objects, and Python would look for circles among them all the while.
    gc.disable()
    server.build_delay = SECONDS_OF_QUIET
    watcher = watch_quickly(server, config)
    serve_on_demand(server, on_demand)
    build, later = server.builder, Later(afterwards)

    def build_undisturbed() -> None:
        later.cancel()
        with watcher.resting():
            build()
        later.begin()

    server.builder = build_undisturbed
    return server


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
    """Let the server make files when they are asked for, and nothing while it builds."""
    build, serve = server.builder, server.serve_request

    def build_alone() -> None:
        with on_demand.building():
            build()

    def make_and_serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        with on_demand.asking_for(_list_files(environ["PATH_INFO"], server.mount_path)):
            return serve(environ, start_response)

    server.builder = build_alone
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
