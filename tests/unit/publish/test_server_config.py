"""The configuration of web servers: the hashes of what stands in pages."""

import base64
import hashlib
from pathlib import Path

from synthesis.publish.server_config import hash_scripts


def hash_text(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def test_page_that_is_not_utf_8_is_hashed_as_browsers_read_it(tmp_path: Path) -> None:
    (tmp_path / "plain.html").write_bytes("<p>caf\xe9<script>start()</script>".encode("latin-1"))
    (tmp_path / "in-script.html").write_bytes("<script>say('caf\xe9')</script>".encode("latin-1"))

    # The servers say that every page is UTF-8, so browsers put U+FFFD for what is not.
    assert hash_scripts(tmp_path) == {hash_text("start()"), hash_text("say('caf\ufffd')")}
