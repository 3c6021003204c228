"""What a browser fetches for the first view of a page, as a server sends it with gzip."""

import gzip
import re
from pathlib import Path

import pytest

from tests.bench.collection import make_collection
from tests.site_fixtures import ROOT, Build, build_site

MOST_BYTES = 80_000
MOST_BYTES_OF_HTML = 30_000
MOST_BYTES_OF_A_BENCHMARKS_SOURCE = 10_000
FETCHED = re.compile(r'<(?:script defer src|link rel="(?:stylesheet|icon)"[^>]*? href)="(?:\.\./)*([^"]+)"')


def weigh(built_site: Build, page: str) -> dict[str, int]:
    html = built_site.read(f"{page}index.html")
    files = [f"{page}index.html", *FETCHED.findall(html)]
    return {file: len(gzip.compress((built_site.folder / file).read_bytes(), 6)) for file in files}


@pytest.mark.parametrize("page", ["", "themes/localism/", "themes/mainstreaming/", "themes/devolution/"])
def test_first_view_fits_into_eighty_kilobytes(built_site: Build, page: str) -> None:
    weights = weigh(built_site, page)

    assert sum(weights.values()) <= MOST_BYTES
    assert len([file for file in weights if file.endswith((".css", ".js", ".svg"))]) >= 3


def test_search_costs_nothing_before_it_is_opened(built_site: Build) -> None:
    files = weigh(built_site, "themes/localism/")

    assert [file for file in files if file.startswith("assets/search/")] == []


def weigh_html(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): len(gzip.compress(path.read_bytes(), 6)) for path in site.rglob("*.html")}


def test_no_page_is_heavy(built_site: Build) -> None:
    weights = weigh_html(built_site.folder)

    assert len(weights) > 100
    assert {page: weight for page, weight in weights.items() if weight > MOST_BYTES_OF_HTML} == {}


# Few sources have many statements each behind them; just below a hundred works, all still stand on one page.
@pytest.mark.parametrize("sources", [4, 19, 40])
def test_no_page_of_a_made_up_collection_is_heavy(sources: int, tmp_path: Path) -> None:
    make_collection(tmp_path, sources, ROOT / "scripts" / "synthesis" / "theme")

    build = build_site(ROOT, tmp_path / "site", "--config-file", str(tmp_path / "mkdocs.yml"))
    weights = weigh_html(build.folder)

    of_sources = {page: weight for page, weight in weights.items() if page.startswith("sources/source-")}
    assert len(of_sources) == sources
    assert {page: weight for page, weight in weights.items() if weight > MOST_BYTES_OF_HTML} == {}
    assert {page: weight for page, weight in of_sources.items() if weight > MOST_BYTES_OF_A_BENCHMARKS_SOURCE} == {}
