"""`--doi`: asks a resolver on this machine, in all the ways in which a resolver can answer."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from synthesis.ingest import doi
from synthesis.ingest.refused import RefusedError
from tests.unit.ingest.conftest import Run, added_lines, read_all

CROSSREF = {
    "type": "journal-article",
    "title": "Shade &amp; <i>streets</i>",
    "author": [{"given": "Ann", "family": "de Green", "sequence": "first"}, {"name": "Town Council"}],
    "container-title": ["Tree Affairs"],
    "issued": {"date-parts": [[2021, 4, None]]},
    "volume": "3",
    "issue": "2",
    "page": "10-12",
    "DOI": "10.1000/shade",
    "URL": "https://doi.org/10.1000/shade",
    "ISSN": ["1234-5678"],
}
ENTRY = """
@article{de-green-town-council2021,
  author = {{de Green}, Ann and {Town Council}},
  title = {Shade \\& streets},
  journaltitle = {Tree Affairs},
  date = {2021-04},
  volume = {3},
  number = {2},
  pages = {10--12},
  doi = {10.1000/shade},
  issn = {1234-5678},
}
"""


ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "moved": (302, b"", {"Location": "/10.1000/shade"}),
    "circle": (302, b"", {"Location": "/10.1000/circle"}),
    "shade": (200, json.dumps(CROSSREF).encode(), {}),
    "page": (200, b"<!DOCTYPE html><title>A page</title>", {}),
    "binary": (200, b"\xff\xfe\x00", {}),
    "huge": (200, b"[" + b" " * 3_000_000, {}),
    "broken": (500, b"", {}),
}


PATIENCE = 60.0
RELEASED = threading.Event()
# The answers that somebody waited for to the end, although they took too long.
HEARD_OUT: list[str] = []


class Resolver(BaseHTTPRequestHandler):
    """Answers by what the DOI ends in."""

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2]
        if name == "silent":
            RELEASED.wait(PATIENCE)
            HEARD_OUT.append(name)
        elif name == "slow":
            self._drip()
        else:
            status, body, headers = ANSWERS.get(name, (404, b"", {}))
            if self.headers["Accept"] != "application/vnd.citationstyles.csl+json":
                status = 406
            self._answer(status, body, **headers)

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b" " * 20_000)
            time.sleep(0.1)
        HEARD_OUT.append("slow")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parameter's name is the library's
        pass


@pytest.fixture(scope="module")
def resolver() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Resolver)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # Whoever is cut off says nothing.
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    RELEASED.set()
    server.shutdown()
    server.server_close()


def test_a_doi_becomes_an_entry_and_a_source(collection: Path, run: Run, resolver: str) -> None:
    before = (collection / "bibliography.bib").read_bytes()

    made = run("new", "source", "shade", "--doi", "https://doi.org/10.1000/moved", "--resolver", resolver)

    assert made.exit_code == 0, made.output
    assert added_lines(before, (collection / "bibliography.bib").read_bytes()) == ENTRY
    assert "\ntitle: Shade & streets\n" in (collection / "sources" / "shade.yml").read_text()


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("10.1000/unknown", 1, "HOST knows no DOI '10.1000/unknown': look for a slip of the pen. Nothing was written."),
        ("10.1000/broken", 1, "HOST answered for '10.1000/broken' with the error 500. "),
        ("10.1000/circle", 1, "HOST sent us from address to address more than 6 times. "),
        ("10.1000/page", 1, "doi:10.1000/page:1:1: wrong-form: must be JSON: expecting value; "),
        ("10.1000/binary", 1, "HOST sent an answer that is no text. "),
        ("10.1000/huge", 1, "HOST sent more than 2 MB, which is no reference. "),
        ("not-a-doi", 2, "Error: The DOI must be a DOI such as 10.1007/s12134-018-0626-5, not 'not-a-doi'; "),
    ],
)
def test_any_other_answer_is_put_into_words(collection: Path, run: Run, resolver: str, name: str, code: int, message: str) -> None:
    before = read_all(collection)

    refused = run("new", "source", "shade", "--doi", name, "--resolver", resolver)

    assert refused.exit_code == code
    assert message.replace("HOST", resolver.removeprefix("http://")) in refused.output
    assert read_all(collection) == before


@pytest.mark.parametrize("name", ["10.1000/slow", "10.1000/silent"])
def test_a_slow_resolver_is_not_waited_for(resolver: str, name: str) -> None:
    with pytest.raises(RefusedError, match="did not answer in time"):
        doi.fetch_work(name, resolver, deadline=0.5)

    assert HEARD_OUT == []


def test_without_network_it_says_so(run: Run) -> None:
    refused = run("new", "source", "shade", "--doi", "10.1000/shade", "--resolver", "http://127.0.0.1:9")

    assert refused.exit_code == 1
    assert refused.output.startswith("127.0.0.1:9 cannot be reached: there is no network, or it does not answer. Export the work")
