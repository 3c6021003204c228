"""One page of each kind from the sitemap, every other one wide and light, the others narrow and dark: nothing is amiss on any.

`tests.prove.accessibility` looks at all of them, and at the longest of each kind, in all four ways.
"""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from tests.faults_on_page import find_faults, measure_overflow, open_folds
from tests.page_uses import NARROWEST, WAYS, WIDE, Way, look
from tests.site_fixtures import SITE_URL, Build

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_amiss_on_any_kind_of_page(browser: Browser, address: str, page_kinds: dict[str, str], way: Way) -> None:
    paths = list(page_kinds.values())[WAYS.index(way) :: len(WAYS)]
    found = {}

    with look(browser, address, way) as page:
        for path in paths:
            page.goto(urljoin(address, path))
            found[path] = find_faults(page)

    assert len(found) >= 14
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_no_page_scrolls_sideways_even_with_all_folds_open(browser: Browser, address: str, built_site: Build) -> None:
    files = [path.relative_to(built_site.folder).as_posix() for path in sorted(built_site.folder.rglob("*.html"))]
    wide: list[tuple[str, int]] = []

    with look(browser, address, (WIDE, "light")) as page:
        for path in (file.removesuffix("index.html") for file in files):
            page.goto(urljoin(address, path))
            open_folds(page)
            for width in (WIDE, NARROWEST):
                page.set_viewport_size({"width": width, "height": 900})
                if measure_overflow(page) > 0:
                    wide.append((path, width))

    assert wide == []


def test_a_page_of_every_kind_is_in_the_sitemap(built_site: Build, page_kinds: dict[str, str]) -> None:
    listed = built_site.read("sitemap.xml")

    missing = [path for path in page_kinds.values() if f"<loc>{SITE_URL}{path}</loc>" not in listed]

    assert missing == ["404.html"]
