"""A save under `serve` that changes what pages say, and nothing that they share, is shown without MkDocs building the site."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.collection import make_collection
from tests.rebuilt_site import KeptSite
from tests.site_fixtures import ROOT

SOURCE = "sources/source-00001.yml"
Edit = Callable[[Path], object]


def replace(path: str, pattern: str, replacement: str) -> Edit:
    def edit(root: Path) -> None:
        before = (root / path).read_text(encoding="utf-8")
        after = re.sub(pattern, replacement, before, count=1, flags=re.MULTILINE)
        assert after != before
        (root / path).write_text(after, encoding="utf-8")

    return edit


def delete(path: str) -> Edit:
    return lambda root: (root / path).unlink()


EDITS: dict[str, tuple[Edit, int]] = {
    "a claim": (replace(SOURCE, r"(claim: >-\n +)", r"\1Newly. "), 0),
    "a kind": (replace(SOURCE, r"^    kind: \w+", "    kind: description"), 0),
    "a work": (replace("bibliography.bib", r"year    = \{\d+\}", "year    = {1951}"), 0),
    "the title of a source": (replace(SOURCE, r"^title: ", "title: New "), 1),
    "a fault": (replace(SOURCE, r"kind: \w+", "kind: nonsense"), 1),
    "a source that is gone": (delete("sources/source-00003.yml"), 1),
    "what pages say at their end": (replace("sources/synthesis/collection.yml", r"caveat: ", "caveat: New "), 1),
    "a written page": (replace("docs/index.md", r"\A# ", "# New "), 1),
    "the settings": (replace("mkdocs.yml", r"site_name: ", "site_name: New "), 1),
}


@pytest.mark.parametrize(("edit", "builds"), EDITS.values(), ids=EDITS)
def test_mkdocs_builds_when_what_all_pages_share_has_changed_and_not_otherwise(edit: Edit, builds: int, tmp_path: Path) -> None:
    make_collection(tmp_path / "collection", 4, ROOT / "scripts" / "synthesis" / "theme")
    kept = KeptSite(tmp_path / "collection", tmp_path / "site")
    before = kept.builds

    edit(tmp_path / "collection")
    kept.rebuild()

    assert kept.builds - before == builds
