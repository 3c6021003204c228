"""`synthesis links` against a server on this machine, in all the ways in which a link can answer."""

import shutil
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from synthesis.cli.main import main
from synthesis.ingest.ask_links import AGENT, ask_links
from tests.site_fixtures import ROOT

# The status, and where it leads, by the last part of the address.
ANSWERS = {
    "here": (200, ""),
    "gone": (404, ""),
    "moved": (301, "/here"),
    "for-now": (302, "/here"),
    "moved-and-for-now": (308, "/for-now"),
    "moved-to-nothing": (301, "/gone"),
    "circle": (302, "/circle"),
    "shy": (403, ""),
    "broken": (500, ""),
}
PATIENCE = 60.0
RELEASED = threading.Event()
SEEN: list[tuple[float, str, str, str]] = []


class Host(BaseHTTPRequestHandler):
    """Answers by the last part of the address."""

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        name = self.path.strip("/")
        SEEN.append((time.monotonic(), self.command, name, self.headers["User-Agent"]))
        if name == "silent":
            RELEASED.wait(PATIENCE)
        status, leads_to = ANSWERS.get(name, (200, ""))
        if name == "only-whole":
            status = 405 if self.command == "HEAD" else 200
        self.send_response(status)
        if leads_to:
            self.send_header("Location", leads_to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parameter's name is the library's
        pass


def serve(server: ThreadingHTTPServer) -> Iterator[int]:
    SEEN.clear()
    RELEASED.clear()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    RELEASED.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    # A proxy of this machine is nothing for loopback.
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    for port in serve(ThreadingHTTPServer(("127.0.0.1", 0), Host)):
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture
def distrusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    made = ["-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "own.pem", "-days", "2", "-subj", "/CN=127.0.0.1"]
    subprocess.run(["openssl", "req", "-x509", *made], cwd=tmp_path, check=True, capture_output=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "own.pem", tmp_path / "key.pem")
    # In the thread of the request: a refused handshake is that request's, and not the server's.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]
    for port in serve(server):
        yield f"https://127.0.0.1:{port}/"


def run(root: Path, entries: dict[str, dict[str, str]], *arguments: str) -> Result:
    shutil.copytree(ROOT / "tests/cases/_base", root)
    texts = [
        f"@online{{{key},\n  title = {{Page}},\n" + "".join(f"  {field} = {{{value}}},\n" for field, value in fields.items()) + "}\n"
        for key, fields in entries.items()
    ]
    (root / "bibliography.bib").write_text("".join(texts), encoding="utf-8")
    return CliRunner().invoke(main, ["links", "--root", str(root), "--pause", "0", "--timeout", "4", *arguments])


def test_each_answer_is_told_with_its_place_and_a_remedy(tmp_path: Path, host: str) -> None:
    names = [*ANSWERS, "silent", "only-whole"]

    done = run(tmp_path / "root", {f"made-{name}": {"url": host + name} for name in names})

    def line(name: str, rest: str) -> str:
        return f"bibliography.bib:{4 * names.index(name) + 3}:9: {rest}"

    remedy = "look for its new address, or add 'archived = {…}' with a copy"
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        line("gone", f"dead-link: must answer, and {host}gone does not (it says 404); {remedy}"),
        line("moved", f"warning: moved-link: must lead to where the work is, and {host}moved has moved; write 'url = {{{host}here}}'"),
        line(
            "moved-and-for-now",
            f"warning: moved-link: must lead to where the work is, and {host}moved-and-for-now has moved; write 'url = {{{host}for-now}}'",
        ),
        line("moved-to-nothing", f"dead-link: must answer, and {host}moved-to-nothing does not (it says 404); {remedy}"),
        line(
            "circle",
            f"dead-link: must answer, and {host}circle does not (it leads from address to address, more than 8 times); {remedy}",
        ),
        line("shy", f"warning: unsure-link: must answer, and {host}shy would not tell a program (it says 403); open it in a browser"),
        line("broken", f"dead-link: must answer, and {host}broken does not (it says 500); {remedy}"),
        line("silent", f"dead-link: must answer, and {host}silent does not (it is silent for 4 s); {remedy}"),
        "11 links: 3 answer, 2 moved, 1 not sure, 5 dead.",
    ]


def test_dead_link_with_an_archived_copy_is_a_warning(tmp_path: Path, host: str) -> None:
    done = run(tmp_path / "root", {"made": {"url": f"{host}gone", "archived": f"{host}here"}})

    assert (done.exit_code, done.stdout.splitlines()) == (
        0,
        [
            (
                f"bibliography.bib:3:9: warning: dead-link: must answer, and {host}gone does not (it says 404); "
                f"readers still have {host}here"
            ),
            "2 links: 1 answer, 0 moved, 0 not sure, 1 dead.",
        ],
    )


def test_host_that_is_not_there_and_certificate_that_nobody_trusts_are_dead(host: str, distrusted: str) -> None:
    nowhere = "http://127.0.0.1:9/"

    answers = ask_links([nowhere, distrusted], lambda url: None, pause=0, timeout=5)

    assert {url: answer.reason for url, answer in answers.items()} == {
        nowhere: "its host cannot be reached",
        distrusted: "its certificate cannot be trusted",
    }


def test_a_host_is_asked_once_for_an_address_by_name_and_with_a_pause(host: str) -> None:
    done: list[str] = []

    ask_links([f"{host}here", f"{host}only-whole", f"{host}here"], done.append, pause=0.3)

    asked = [(command, name) for _, command, name, _ in SEEN]
    times = [moment for moment, *_ in SEEN]
    assert asked == [("HEAD", "here"), ("HEAD", "only-whole"), ("GET", "only-whole")]
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.3
    assert {agent for *_, agent in SEEN} == {AGENT}
    assert done == [f"{host}here", f"{host}only-whole"]


def test_only_the_works_that_were_named_are_asked_for(tmp_path: Path, host: str) -> None:
    done = run(tmp_path / "root", {"one": {"url": f"{host}here"}, "two": {"url": f"{host}gone"}}, "one")

    assert (done.exit_code, done.stdout) == (0, "1 link: 1 answer, 0 moved, 0 not sure, 0 dead.\n")


def test_work_that_there_is_not_is_a_slip_of_the_command(tmp_path: Path, host: str) -> None:
    done = run(tmp_path / "root", {"one": {"url": f"{host}here"}}, "three")

    assert done.exit_code == 2
    assert "KEY must be in the bibliography, and 'three' is not." in done.stderr
    assert SEEN == []
