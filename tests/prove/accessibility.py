"""What axe finds, with every rule, on the shortest and the longest page of each kind and on what opens over pages.

Wide and narrow, light and dark. It also counts what pages complain of in the console, and what they ask of other hosts.
"""

import re
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Browser, sync_playwright

from tests import chromium
from tests.faults_on_page import find_faults
from tests.page_uses import OTHER_WAYS, USES, WAYS, Way, look
from tests.site_fixtures import ROOT, SITE_URL, Build, build_site, serve_folder


def run() -> dict[str, Any]:
    """Look at all of them in all four ways, and name what is amiss."""
    program = chromium.find_chromium()
    if not program:
        return {"failures": ["not here: Chromium"]}
    with tempfile.TemporaryDirectory() as scratch:
        site = build_site(ROOT, Path(scratch) / "site", SITE_URL=SITE_URL)
        paths = choose_pages(site)
        with serve_folder(site.folder, Path(scratch)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=chromium.ARGUMENTS)
            failures = [fault for way in (*WAYS, *OTHER_WAYS) for fault in _look_at_all(browser, address, paths, way)]
    return {"pages": len(paths), "uses": len(USES), "ways": len((*WAYS, *OTHER_WAYS)), "failures": failures}


def choose_pages(site: Build) -> list[str]:
    """Choose the shortest and the longest page of each kind."""
    kinds: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for file in sorted(site.folder.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        path = file.relative_to(site.folder).as_posix().removesuffix("index.html")
        kinds[re.findall(r'<body dir="ltr" data-kind="(.*?)"', html)[0]].append((len(html), path))
    return sorted({chosen(pages)[1] for pages in kinds.values() for chosen in (min, max)})


def _look_at_all(browser: Browser, address: str, paths: list[str], way: Way) -> list[str]:
    found = []
    with look(browser, address, way) as page:
        for path in paths:
            page.goto(urljoin(address, path))
            found += [f"{path} {way}: {fault}" for fault in find_faults(page)]
    for use in USES:
        with look(browser, address, way) as page:
            use(page, address)
            found += [f"{use.__name__} {way}: {fault}" for fault in find_faults(page)]
    return found
