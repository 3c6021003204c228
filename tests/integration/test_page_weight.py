"""What a browser fetches for the first view of a page, as a server sends it with gzip."""

import gzip
import re

import pytest

from tests.site_fixtures import Build

MOST_BYTES = 80_000
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
