"""`mkdocs serve` while somebody writes: what is saved shows, and what is wrong is named and spoils nothing."""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.served_site import PATIENCE, REBUILT, ServedSite, serve_site
from tests.site_fixtures import build_site, copy_repository, site_environment

SOURCE = "sources/policy-primer.yml"
PAGE = "sources/policy-primer/"
FIRST_CLAIM = re.compile(r"(  - id: PRI-01\n    claim: >-\n      )")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    with serve_site(copy_repository(tmp_path_factory.mktemp("served") / "repository")) as served:
        yield served


def change(site: ServedSite, path: str, pattern: re.Pattern[str] | str, replacement: str) -> str:
    """Save a file with one change, and give what it was before."""
    before = (site.root / path).read_text(encoding="utf-8")
    after, changes = re.subn(pattern, replacement, before, count=1)
    assert changes == 1
    site.save(path, after)
    return before


def is_changed(html: str) -> bool:
    return "Zebras graze" in html


def is_as_before(html: str) -> bool:
    return bool(html) and not is_changed(html)


@pytest.mark.parametrize(
    ("file", "pattern", "page"),
    [
        (SOURCE, FIRST_CLAIM, PAGE),
        ("bibliography.bib", re.compile(r"(\btitle\s*=\s*\{)"), "bibliography/"),
        ("scripts/synthesis/render/templates/bibliography.md.j2", re.compile(r"(# \{\{ title \}\}\n\n)"), "bibliography/"),
        ("docs/about.md", re.compile(r"(# About\n\n)"), "about/"),
    ],
    ids=["claim", "bibliography entry", "template", "hand-written page"],
)
def test_what_is_saved_shows(site: ServedSite, file: str, pattern: re.Pattern[str], page: str) -> None:
    intact = site.fetch(page)

    before = change(site, file, pattern, r"\1Zebras graze. ")
    changed = site.wait_until(page, is_changed)
    site.save(file, before)
    mended = site.wait_until(page, is_as_before)

    assert not is_changed(intact)
    assert changed != intact
    assert mended == intact


@pytest.mark.parametrize(
    ("pattern", "fault", "code", "column"),
    [
        (re.compile(r"(?m)^    claim: >-$"), "    claim: >- wrong:", "yaml-syntax", None),
        (re.compile(r"(?m)(^  - id: PRI-01\n)"), r"\1    colour: red\n", "unknown-key", 5),
        (re.compile(r"(?m)(^    kind: definition\n)"), r"\1    relays: nobody1999\n", "unknown-reference", 13),
    ],
    ids=["YAML syntax", "unknown key", "unknown bibliography key"],
)
def test_a_fault_is_named_with_its_place_and_mended_without_a_new_start(
    site: ServedSite, pattern: re.Pattern[str], fault: str, code: str, column: int | None
) -> None:
    pages = [PAGE, "findings/", "bibliography/", "sources/strategy-2012/", "assets/search/start.js"]
    before = [site.fetch(page) for page in pages]

    intact = change(site, SOURCE, pattern, fault)
    message = site.wait_for(re.compile(rf"{re.escape(SOURCE)}:\d+:\d+: {code}: "))
    site.wait_until(PAGE, lambda html: html != before[0])
    beside = site.fetch("sources/strategy-2012/")
    site.save(SOURCE, intact)
    site.wait_until(PAGE, lambda html: html == before[0])

    assert column is None or f":{column}: {code}: " in message
    assert 'id="STR-01"' in beside
    assert [site.fetch(page) for page in pages] == before
    assert site.process.poll() is None
    assert "Traceback" not in "".join(site.console)


def test_every_page_and_file_that_shows_a_claim_shows_it_as_it_was_saved(site: ServedSite) -> None:
    listed = next(
        page for page in ("findings/", "findings/2/", "findings/3/", "findings/4/", "findings/5/") if "#PRI-01" in site.fetch(page)
    )
    paths = [PAGE, listed, "data/findings.csv", "data/sources/policy-primer.json", "assets/records/policy-primer.js", "404.html"]
    before = {path: site.fetch(path) for path in paths}

    intact = change(site, SOURCE, FIRST_CLAIM, r"\1Zebras graze. ")
    site.wait_until(PAGE, is_changed)
    after = {path: site.fetch(path) for path in paths}
    site.save(SOURCE, intact)
    site.wait_until(PAGE, is_as_before)

    assert [path for path in paths if "Zebras graze" in after[path]] == paths[:-1]
    assert {path: site.fetch(path) for path in paths} == before


# By the repository's own code, since an answer of other code is none.
KEPT_ANSWER = """
from pathlib import Path
from synthesis.last_answer import find_answer
from synthesis.mkdocs_adapter.settings import find_texts
from synthesis.report.text import write_text
root = Path.cwd()
problems = find_answer(root, find_texts(root))[1]
print("nothing kept" if problems is None else write_text(problems), end="")
"""


def run_python(root: Path, *arguments: str) -> str:
    variables = site_environment(root)
    return subprocess.run([sys.executable, *arguments], cwd=root, env=variables, capture_output=True, text=True, check=False).stdout


def wait_for_answer(root: Path) -> str:
    """Wait for the answer that a check gives without reading the collection as it is now."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (answer := run_python(root, "-c", KEPT_ANSWER)) != "nothing kept":
            return answer
    raise AssertionError("no answer was kept")


def test_check_is_answered_by_what_the_server_has_read(site: ServedSite) -> None:
    before = wait_for_answer(site.root)

    intact = change(site, SOURCE, re.compile(r"(?m)(^  - id: PRI-01\n)"), r"\1    colour: red\n")
    site.wait_for(re.compile("unknown-key"))
    with_fault = wait_for_answer(site.root)
    shutil.rmtree(site.root / ".synthesis-cache")
    looked_for = run_python(site.root, "-m", "synthesis", "check")
    site.save(SOURCE, intact)
    site.wait_for(REBUILT)
    mended = wait_for_answer(site.root)

    assert ":5: unknown-key: " in with_fault
    assert with_fault == looked_for
    assert mended == before


def test_page_is_found_by_its_address_without_the_last_slash(site: ServedSite) -> None:
    assert 'id="STR-01"' in site.fetch("sources/strategy-2012")


def test_search_after_a_change_is_that_of_a_new_build(site: ServedSite, tmp_path: Path) -> None:
    before = change(site, SOURCE, FIRST_CLAIM, r"\1Zebras graze. ")
    site.wait_until(PAGE, is_changed)

    built = build_site(site.root, tmp_path / "site", SITE_URL="", REPO_URL="")
    index = sorted(path.relative_to(built.folder).as_posix() for path in (built.folder / "assets/search").iterdir())
    served = {path: site.fetch(path) for path in index}
    site.save(SOURCE, before)
    site.wait_until(PAGE, is_as_before)

    assert sum("Zebras graze" in text for text in served.values()) == 1
    assert served == {path: built.read(path) for path in index}
