import re
from collections import Counter
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from tests.integration.crawl import CrawledPage, crawl_folder, find_broken_links, find_css_fetches, find_reachable
from tests.site_fixtures import SITE_URL, Build


@pytest.fixture(scope="module")
def pages(built_site: Build) -> dict[str, CrawledPage]:
    return crawl_folder(built_site.folder, SITE_URL)


def test_every_link_within_the_site_leads_to_a_page_and_an_anchor(pages: dict[str, CrawledPage], built_site: Build) -> None:
    broken = find_broken_links(pages, built_site.folder, SITE_URL)

    assert broken == []


def test_every_link_of_the_site_for_disks_names_a_file_and_an_anchor(offline_site: Path) -> None:
    pages = crawl_folder(offline_site, SITE_URL)
    inside = [(page, link) for page in pages.values() for link in page.links if link.startswith(SITE_URL)]

    folders = [link for page, link in inside if urldefrag(link)[0].partition("?")[0].endswith("/") and urldefrag(link)[0] != page.url]
    for page in pages.values():
        page.links = [link.replace("/index.html", "/") for link in page.links]

    assert folders == []
    assert find_broken_links(pages, offline_site, SITE_URL) == []


def test_no_id_stands_twice_in_a_page(pages: dict[str, CrawledPage]) -> None:
    twice = [f"{page.url}#{id_}" for page in pages.values() for id_, count in Counter(page.ids).items() if count > 1]

    assert twice == []


def test_no_page_and_no_style_sheet_fetches_from_another_host(pages: dict[str, CrawledPage], built_site: Build) -> None:
    fetches = {*find_css_fetches(built_site.folder, SITE_URL), *(fetch for page in pages.values() for fetch in page.fetches)}

    foreign = sorted(fetch for fetch in fetches if not fetch.startswith(SITE_URL))

    assert fetches
    assert foreign == []


def test_all_links_are_to_pages_of_the_web(pages: dict[str, CrawledPage]) -> None:
    odd = [link for page in pages.values() for link in page.links if not link.startswith(("https://", "http://"))]

    assert odd == []


def test_sitemap_lists_every_page_and_each_is_reachable_from_home(pages: dict[str, CrawledPage], built_site: Build) -> None:
    listed = re.findall(r"<loc>(.*?)</loc>", built_site.read("sitemap.xml"))

    reachable = find_reachable(pages, SITE_URL)

    assert sorted(listed) == sorted(set(pages) - {f"{SITE_URL}404.html"})
    assert sorted(set(listed) - reachable) == []
