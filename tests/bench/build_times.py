"""Clean builds at several sizes, in turn with the peers: medians, and ratios to the base pair by pair."""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from math import log
from pathlib import Path
from statistics import median
from typing import Any

from synthesis.model.page import SiteSettings
from synthesis.pipeline import open_site, render_pages
from tests.bench.collection import make_collection
from tests.bench.peers import BASE, OTHERS, Peer
from tests.bench.run_command import Run, run_command

THEME = Path(__file__).resolve().parents[2] / "scripts" / "synthesis" / "theme"
SIZES = {4: 5, 100: 3, 1000: 3, 5000: 1}
_OURS = (str(Path(sys.executable).parent / "mkdocs"), "build", "-q")
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def compare_builds(sizes: dict[int, int], with_peers: bool = True) -> dict[str, Any]:
    """Build at each size as many times as it says, this builder and its peers in turn."""
    results = {str(size): _compare_at(size, rounds, with_peers) for size, rounds in sizes.items()}
    return {"sizes": results, "growth exponent": _growth(results)}


def _compare_at(size: int, rounds: int, with_peers: bool) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        folder = Path(scratch)
        make_collection(folder / "ours", size, THEME)
        pages = tuple(render_pages(open_site(folder / "ours", SiteSettings())))
        peers = [BASE, *(peer for peer in OTHERS if with_peers and peer.is_installed)]
        for peer in peers:
            (folder / peer.name).mkdir()
            peer.prepare(folder / peer.name, pages)
        del pages
        runs: dict[str, list[Run]] = {"ours": [], **{peer.name: [] for peer in peers}}
        for number in range(rounds):
            print(f"  {size} sources, round {number + 1} of {rounds}", file=sys.stderr, flush=True)
            runs["ours"].append(_build(_OURS, folder / "ours", "site"))
            for peer in peers:
                runs[peer.name].append(_build_peer(peer, folder))
        return {name: _summarise(name, found, runs[BASE.name], folder) for name, found in runs.items()}


def _build_peer(peer: Peer, folder: Path) -> Run:
    return _build(peer.command, folder / peer.name, peer.output)


def _build(command: Sequence[str], folder: Path, output: str) -> Run:
    for made in (output, ".cache"):
        shutil.rmtree(folder / made, ignore_errors=True)
    return run_command(command, folder, _QUIET)


def _summarise(name: str, runs: list[Run], base: list[Run], folder: Path) -> dict[str, Any]:
    failed = [f"exit code {run.exit_code}: {run.output[-500:]}" for run in runs if run.exit_code]
    output = next((folder / name / made for made in ("site", "public") if (folder / name / made).is_dir()), folder / name)
    files = [path for path in output.rglob("*") if path.is_file()]
    return {
        "wall s": round(median(run.wall for run in runs), 2),
        "cpu s": round(median(run.cpu for run in runs), 2),
        "memory MB": round(median(run.memory for run in runs) / 1e6),
        "wall to base": round(median(run.wall / other.wall for run, other in zip(runs, base, strict=True)), 3),
        "memory to base": round(median(run.memory / other.memory for run, other in zip(runs, base, strict=True)), 3),
        "files": len(files),
        "bytes written MB": round(sum(path.stat().st_size for path in files) / 1e6, 1),
        **({"failed": failed} if failed else {}),
    }


def _growth(results: dict[str, dict[str, Any]]) -> float | None:
    """Give the exponent with which wall time grows from 1,000 to 5,000 sources: 1 is in proportion."""
    if not {"1000", "5000"} <= results.keys():
        return None
    return round(log(results["5000"]["ours"]["wall s"] / results["1000"]["ours"]["wall s"]) / log(5), 3)
