"""The real web servers of the system, serving a published site on this machine with the configuration that the tool prints."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.free_port import find_port

_PATIENCE = 120
_NGINX = """\
{user}daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 2;
events {{ worker_connections 1024; }}
http {{
access_log off;
client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
{server}
}}
"""
# Root's nginx would serve as somebody who may not read root's files.
_USER = "user root;\n" if os.geteuid() == 0 else ""
_CADDY = "{\n    admin off\n    auto_https off\n}\n"


@contextmanager
def serve_published(server: str, site: Path, folder: Path) -> Iterator[str]:
    """Publish a site into a folder below `folder`, serve it with `nginx` or `caddy`, and give its address."""
    published = folder / "published"
    _run("publish", str(published), "--site", str(site))
    port = find_port()
    listen = f"127.0.0.1:{port}" if server == "nginx" else f"http://127.0.0.1:{port}"
    written = _run("server-config", server, "--site", str(site), "--root", str(published), "--listen", listen)
    with _keep_running(_COMMANDS[server](written, folder), folder) as process:
        address = f"http://127.0.0.1:{port}/"
        _wait_for(port, process)
        yield address


def find_server(name: str) -> str | None:
    """Find a server's program, also where only root's path leads."""
    return shutil.which(name, path="/usr/local/sbin:/usr/sbin:/usr/local/bin:/usr/bin:/sbin:/bin")


def _command_nginx(server: str, folder: Path) -> list[str]:
    config = folder / "nginx.conf"
    config.write_text(_NGINX.format(folder=folder, server=server, user=_USER), encoding="utf-8")
    return [find_server("nginx") or "nginx", "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(config)]


def _command_caddy(server: str, folder: Path) -> list[str]:
    config = folder / "Caddyfile"
    config.write_text(_CADDY + server, encoding="utf-8")
    return [find_server("caddy") or "caddy", "run", "--adapter", "caddyfile", "--config", str(config)]


_COMMANDS: dict[str, Callable[[str, Path], list[str]]] = {"nginx": _command_nginx, "caddy": _command_caddy}


@contextmanager
def _keep_running(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        try:
            yield process
        finally:
            process.terminate()
            process.wait(_PATIENCE)


def _run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", "synthesis", *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    started = time.monotonic()
    while time.monotonic() - started < _PATIENCE:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    message = "The web server did not answer; its output stands in server.log and error.log beside the published site."
    raise TimeoutError(message)
