"""Makes `serve` show sooner what was saved.

It looks more often, makes files when they are asked for, and lets Python look less often for what it could forget.
"""

import gc
import posixpath
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from synthesis.mkdocs_adapter.on_demand import SiteOnDemand

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

# MkDocs looks twice a second. The few hundred files of a collection are looked at within a millisecond or two.
SECONDS_BETWEEN_LOOKS = 0.05
# MkDocs waits for a tenth of a second of quiet before it builds; an editor writes a file in far less.
SECONDS_OF_QUIET = 0.03
# A rebuild makes millions of objects and hardly any circles of them: by Python's own threshold, a tenth of it is spent looking.
OBJECTS_BETWEEN_COLLECTIONS = 200_000


def serve_quickly(server: LiveReloadServer, config: MkDocsConfig, on_demand: SiteOnDemand) -> LiveReloadServer:
    """Prepare the server after the first build and before it is started."""
    serve_on_demand(server, on_demand)
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    server.build_delay = SECONDS_OF_QUIET
    return watch_quickly(server, config)


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


def watch_quickly(server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
    """Give the server an observer that looks more often; what is watched stays watched."""
    watched = []
    for path in (config.docs_dir, config.config_file_path, *config.theme.dirs):
        # The folders of the theme are watched only where somebody asked for it.
        with suppress(KeyError):
            server.unwatch(path)
            watched.append(path)
    server.observer = type(server.observer)(timeout=SECONDS_BETWEEN_LOOKS)
    for path in watched:
        server.watch(path)
    return server
