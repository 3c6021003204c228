"""Every page of the built site is valid HTML, as the Nu checker sees it: no error and no warning."""

import json
import subprocess
from pathlib import Path

from tests.site_fixtures import Build

CHECKER = "vnu-jar/build/dist/vnu.jar"


def check_html(java: str, programs: Path, folder: Path) -> list[str]:
    """List what the checker finds in the pages of a folder."""
    command = [java, "-Xss8m", "-jar", str(programs / CHECKER), "--format", "json", "--skip-non-html", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    return [f"{Path(said.get('url', '')).parent.name}: {said['message']} {said.get('extract', '')}" for said in messages]


def test_every_page_is_valid(built_site: Build, require_java: str, require_node: Path) -> None:
    assert check_html(require_java, require_node, built_site.folder) == []


def test_the_checker_sees_what_is_not_valid(tmp_path: Path, require_java: str, require_node: Path) -> None:
    page = tmp_path / "page" / "index.html"
    page.parent.mkdir()
    page.write_text('<!doctype html><html lang="en"><title>A page</title><p id="a"></p><p id="a"></p></html>', encoding="utf-8")

    found = check_html(require_java, require_node, tmp_path)

    assert [fault for fault in found if "Duplicate ID" in fault] != []
