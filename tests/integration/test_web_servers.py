"""nginx and Caddy on this machine, with the configuration that `synthesis server-config` prints."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner

from synthesis.cli.main import main
from tests.web_servers import serve_published

SHEET = "assets/site.01234567.css"
NAMED_BY_PEOPLE = (
    "minutes.20240101.pdf",
    "assets/minutes.20240101.pdf",
    "data/a.01234567.css",
    "a/assets/a.01234567.js",
    "assets/b/a.01234567.js",
)
HOME = f"<!doctype html><title>Home</title><script>start()</script><script type='application/ld+json'>{{}}</script>{'home ' * 500}"
POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def served(request: pytest.FixtureRequest, require_server: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    require_server(request.param)
    folder = tmp_path_factory.mktemp(request.param)
    site = folder / "site"
    texts = {
        "index.html": HOME,
        "about/index.html": "<p>About",
        "404.html": "<p>Not here",
        SHEET: "p{margin:0}\n" * 200,
        "data/a.csv": "id\n",
        **dict.fromkeys(NAMED_BY_PEOPLE, "words"),
    }
    for path, text in texts.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    with serve_published(request.param, site, folder) as address:
        yield address


def fetch(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    try:
        with urlopen(Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})) as answer:  # noqa: S310 - loopback
            return answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.read()
    except HTTPError as error:
        return error.code, {name.lower(): value for name, value in error.headers.items()}, error.read()


def test_every_answer_carries_the_headers_that_protect_readers(served: str) -> None:
    for path in ("", "about/", SHEET, "data/a.csv", "nowhere/"):
        _, headers, _ = fetch(served + path)

        assert headers["content-security-policy"] == POLICY, path
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert headers["x-frame-options"] == "DENY"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert headers["permissions-policy"].startswith("camera=()")


def test_name_with_a_hash_is_kept_for_good_and_the_rest_is_asked_for_again(served: str) -> None:
    assert fetch(served + SHEET)[1]["cache-control"] == "public, max-age=31536000, immutable"
    assert fetch(served)[1]["cache-control"] == "no-cache"
    for path in ("data/a.csv", *NAMED_BY_PEOPLE):
        assert fetch(served + path)[1]["cache-control"] == "no-cache", path


def test_what_has_not_changed_is_not_sent_again(served: str) -> None:
    status, headers, _ = fetch(served)

    again, _, body = fetch(served, If_None_Match=headers["etag"])

    assert (status, again, body) == (200, 304, b"")


def test_compressed_copy_is_served_to_browsers_that_take_it(served: str) -> None:
    _, plain, whole = fetch(served)
    _, packed, copy = fetch(served, Accept_Encoding="gzip")

    assert "content-encoding" not in plain
    assert packed["content-encoding"] == "gzip"
    assert packed["content-type"].replace(" ", "").lower() == "text/html;charset=utf-8"
    assert "accept-encoding" in packed["vary"].lower()
    assert gzip.decompress(copy) == whole == HOME.encode()


def test_missing_page_has_the_page_that_helps(served: str) -> None:
    status, _, body = fetch(served + "nowhere/")

    assert (status, body) == (404, b"<p>Not here")


def test_list_of_what_was_published_is_nobodys_business(served: str) -> None:
    assert fetch(served + ".published.json")[0] == 404


def test_folder_without_its_slash_leads_to_the_one_with_it(served: str) -> None:
    with urlopen(served + "about") as answer:  # noqa: S310 - loopback
        assert answer.url == served + "about/"


def test_missing_site_is_refused(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["server-config", "nginx", "--site", str(tmp_path)])

    assert (done.exit_code, done.output) == (
        1,
        f"'{tmp_path}' must be a built site, and has no index.html; build it first: mkdocs build --strict\n",
    )
