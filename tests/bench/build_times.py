"""Clean builds at several sizes, in turn with the peers: medians, and ratios to the base pair by pair; what pages weigh, and a search."""

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from synthesis.model.page import SiteSettings
from synthesis.pipeline import open_site, render_pages
from tests.bench.collection import THEMES, make_collection, source_id
from tests.bench.page_weight import weigh_pages
from tests.bench.peers import BASE, OTHERS, Peer
from tests.bench.run_command import Run, run_command
from tests.bench.search_payload import draw_queries, measure_index, measure_search
from tests.chromium import find_chromium

THEME = Path(__file__).resolve().parents[2] / "scripts" / "synthesis" / "theme"
SIZES = {4: 5, 100: 3, 1000: 3, 5000: 1}
OURS = Peer("ours", (str(Path(sys.executable).parent / "mkdocs"), "build", "-q"), lambda folder, pages: None)
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}
_THEME_PAGE = f"themes/theme-{THEMES // 2:02}/"


def compare_builds(sizes: dict[int, int], with_peers: bool = True) -> Iterator[tuple[int, dict[str, Any]]]:
    """Build at each size as many times as it says, this builder and its peers in turn, and give what was measured of each."""
    for size, rounds in sizes.items():
        yield size, _compare_at(size, rounds, with_peers)


def build_from_nothing(builder: Peer, folder: Path) -> Run:
    """Build a site of which nothing is there yet, nor anything kept of an earlier build, and measure it."""
    for made in (builder.output, ".cache"):
        shutil.rmtree(folder / made, ignore_errors=True)
    return run_command(builder.command, folder, _QUIET)


def say(text: str) -> None:
    """Say to whoever waits what is measured now."""
    print(f"  {text}", file=sys.stderr, flush=True)


def find_missing(site: Path, uris: Sequence[str]) -> list[str]:
    """Give the Markdown pages of which a builder has made none: one that leaves pages out would only seem to be fast."""
    return [uri for uri in uris if not (site / _name_html(uri)).is_file()]


def summarise(runs: list[Run], base: list[Run]) -> dict[str, Any]:
    """Give medians, and the medians of ratios to the base's runs pair by pair."""
    pairs = list(zip(runs, base, strict=True))
    return {
        "wall s": round(median(run.wall for run in runs), 2),
        "cpu s": round(median(run.cpu for run in runs), 2),
        "memory MB": round(median(run.memory for run in runs) / 1e6),
        "wall to base": round(median(run.wall / other.wall for run, other in pairs), 3),
        "cpu to base": round(median(run.cpu / other.cpu for run, other in pairs), 3),
        "memory to base": round(median(run.memory / other.memory for run, other in pairs), 3),
    }


def _compare_at(size: int, rounds: int, with_peers: bool) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        folder = Path(scratch)
        make_collection(folder / OURS.name, size, THEME)
        pages = tuple(render_pages(open_site(folder / OURS.name, SiteSettings())))
        builders = [OURS, BASE, *(peer for peer in OTHERS if with_peers and peer.is_installed)]
        for builder in builders:
            (folder / builder.name).mkdir(exist_ok=True)
            builder.prepare(folder / builder.name, pages)
        uris = ["index.md", *(page.uri for page in pages)]
        del pages
        runs: dict[str, list[Run]] = {builder.name: [] for builder in builders}
        for number in range(rounds):
            say(f"{size} sources, round {number + 1} of {rounds}")
            for builder in builders:
                runs[builder.name].append(build_from_nothing(builder, folder / builder.name))
        results = {}
        for builder in builders:
            say(f"{size} sources, what {builder.name} has written")
            site = folder / builder.name / builder.output
            failed = [f"exit code {run.exit_code}: {run.output[-500:]}" for run in runs[builder.name] if run.exit_code]
            failed += [f"there is no page of {uri}" for uri in find_missing(site, uris)][:3]
            looked_at = {"failed": failed} if failed else _look_at(builder, site, size)
            results[builder.name] = {**summarise(runs[builder.name], runs[BASE.name]), **looked_at}
        return results


def _look_at(builder: Peer, site: Path, size: int) -> dict[str, Any]:
    """Measure what a builder has written."""
    files = [path for path in site.rglob("*") if path.is_file()]
    written = {"files": len(files), "bytes written MB": round(sum(path.stat().st_size for path in files) / 1e6, 1)}
    if builder is not OURS and not builder.index:
        return written
    source_page = f"sources/{source_id(size // 2)}/index.html"
    return {
        **written,
        "pages": weigh_pages(site, source_page, f"{_THEME_PAGE}index.html"),
        **({"search": _search(builder, site, size)} if find_chromium() else {}),
    }


def _search(builder: Peer, site: Path, size: int) -> dict[str, float]:
    if builder is OURS:
        return measure_search(site, _THEME_PAGE, draw_queries(site.parent, size))
    return measure_index(site, _THEME_PAGE, builder.index)


def _name_html(uri: str) -> str:
    folder = uri.removesuffix("index.md").removesuffix(".md")
    return f"{folder}/index.html".replace("//", "/").lstrip("/")
