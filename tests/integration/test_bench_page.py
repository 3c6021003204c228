"""The benchmark counts what it says it counts, and the page of results has every figure in its place."""

import gzip
import json
from pathlib import Path
from random import Random

import pytest

from tests.bench import __main__ as bench
from tests.bench.build_times import find_missing, summarise
from tests.bench.collection import make_collection
from tests.bench.growth import find_growth, summarise_pairs
from tests.bench.machine import describe_machine
from tests.bench.page_weight import list_assets, weigh_pages
from tests.bench.results_page import write_page
from tests.bench.run_command import Run
from tests.bench.search_payload import QUERIES, draw_queries

MACHINE = {
    "date": "2026-11-22",
    "system": "Linux on x86_64",
    "processor": "Made-up",
    "cores": 2,
    "file system": "tmpfs",
    "load before": 0.1,
    "versions": {"Python": "3.11", "Hugo": "0.168"},
}
TIMES = {
    "wall s": 2.5,
    "cpu s": 3.5,
    "memory MB": 90,
    "wall to base": 0.4,
    "cpu to base": 0.5,
    "memory to base": 0.7,
    "files": 9,
    "bytes written MB": 1.5,
}
WEIGHTS = {
    "source page kB": 9.5,
    "theme page kB": 12.5,
    "heaviest page kB": 29.5,
    "heaviest page": "findings/index.html",
    "first view of a theme kB": 40.5,
    "heaviest first view kB": 60.5,
    "heaviest first view": "map/index.html",
}
SEARCH = {
    "before it is opened kB": 0.0,
    "one word kB": 70.1,
    "one word, most kB": 80.1,
    "one word s": 0.31,
    "one word, slowest s": 0.41,
    "three words kB": 90.1,
    "three words, most kB": 99.1,
    "three words s": 0.32,
    "three words, slowest s": 0.42,
}
INDEX = {"before it is opened kB": 500.5, "one word kB": 500.5, "three words kB": 500.5}
SAVES = {
    "check, first": 2.1,
    "check, nothing changed": 0.21,
    "check, nothing changed, slowest": 0.22,
    "check beside serve, a claim changed": 0.21,
    "check beside serve, a claim changed, slowest": 0.22,
    "check, a claim changed": 0.31,
    "check, a claim changed, slowest": 0.32,
    "check --watch, a claim changed": 0.11,
    "check --watch, a claim changed, slowest": 0.12,
    "save to browser": 0.41,
    "save to browser, slowest": 0.42,
    "data of the source after a save": 0.51,
}
FIGURES = {
    "machine": MACHINE,
    "sizes": {
        "1000": {
            "ours": {**TIMES, "pages": WEIGHTS, "search": SEARCH},
            "mkdocs-material": {**TIMES, "pages": WEIGHTS, "search": INDEX},
            "Hugo": TIMES,
        }
    },
    "saves": {"sources": {"1000": SAVES}, "load before": 0.1, "cores": 2},
    "growth exponents": {"ours": {"wall s": 1.02, "cpu s": 1.01, "memory MB": 0.9}},
    "growth in turn": {"wall s": 0.97, "cpu s": 0.96, "memory MB": 0.8, "runs": {}},
}


def test_page_tells_of_the_machine_and_every_figure() -> None:
    page = write_page(FIGURES)

    assert read_outline(page.partition("every page.\n")[2]) == [
        "- Date: 2026-11-22",
        "- Machine: 2 cores, Made-up, Linux on x86_64; all files on tmpfs",
        "- Versions: Python 3.11, Hugo 0.168",
        "- Before the run, 0.1 processes wanted to run at once; with more than cores, times are too long.",
        "## Building from nothing",
        "### 1,000 sources {#building-1000}",
        "Builder | Time (s) | Processor time (s) | Memory (MB) | Written (MB) | Time, ratio | Processor time, ratio | Memory, ratio",
        "This tool | 2.5 | 3.5 | 90 | 1.5 | 0.4 | 0.5 | 0.7",
        "mkdocs-material | 2.5 | 3.5 | 90 | 1.5 | 0.4 | 0.5 | 0.7",
        "Hugo | 2.5 | 3.5 | 90 | 1.5 | 0.4 | 0.5 | 0.7",
        "### Growth {#growth}",
        "Builder | Time | Processor time | Memory",
        "This tool | 1.02 | 1.01 | 0.9",
        "This tool, in turn | 0.97 | 0.96 | 0.8",
        "## Weight of pages {#pages}",
        "Builder | Sources | HTML of a source | HTML of a theme | Heaviest HTML | First view of a theme | Heaviest first view",
        "This tool | 1,000 | 9.5 | 12.5 | 29.5 | 40.5 | 60.5",
        "mkdocs-material | 1,000 | 9.5 | 12.5 | 29.5 | 40.5 | 60.5",
        "## Search {#search}",
        "Builder | Sources | Before it is opened | For one word | For three words | Most for three words | One word (s) | Three words (s)",
        "This tool | 1,000 | 0.0 | 70.1 | 90.1 | 99.1 | 0.31 | 0.32",
        "mkdocs-material | 1,000 | 500.5 | 500.5 | 500.5 | – | – | –",
        "## While you write",
        "### 1,000 sources in the collection {#saves-1000}",
        "What | Median | Slowest",
        "A save, until it shows in the browser | 0.41 | 0.42",
        "A check, nothing changed | 0.21 | 0.22",
        "A check while `serve` runs, a claim changed | 0.21 | 0.22",
        "A check that reads everything again, a claim changed | 0.31 | 0.32",
        "A check with `--watch`, a claim changed | 0.11 | 0.12",
    ]


def test_what_was_not_measured_is_not_on_the_page() -> None:
    page = write_page({"machine": MACHINE, "sizes": {"4": {"ours": TIMES}}})

    assert [line for line in page.splitlines() if line.startswith("#")] == [
        "# Benchmark",
        "## Building from nothing",
        "### 4 sources {#building-4}",
    ]


def test_page_is_written_from_figures_that_were_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (kept := tmp_path / "figures.json").write_text(json.dumps(FIGURES), encoding="utf-8")
    monkeypatch.setattr(bench, "PAGE", tmp_path / "page.md")

    code = bench.main(["--write", "--from", str(kept)])

    assert code == 0
    assert (tmp_path / "page.md").read_text(encoding="utf-8") == write_page({**FIGURES, "growth exponents": {}})


def test_figures_of_several_runs_are_joined_in_the_order_of_sizes() -> None:
    small, large = ({"ours": {**TIMES, "wall s": wall}} for wall in (2, 10))
    saves = {"machine": {}, "sources": {"1000": SAVES}, "load before": 0.1, "cores": 2}

    growth = {"machine": {}, "growth in turn": {"wall s": 0.9}}

    joined = bench.join_figures([{"machine": MACHINE, "sizes": {"5000": large}}, {"machine": {}, "sizes": {"1000": small}}, saves, growth])

    assert joined == {
        "machine": MACHINE,
        "sizes": {"1000": small, "5000": large},
        "saves": {"sources": {"1000": SAVES}},
        "growth exponents": {"ours": {"wall s": 1.0, "cpu s": 0.0, "memory MB": 0.0}},
        "growth in turn": {"wall s": 0.9},
    }
    assert list(joined["sizes"]) == ["1000", "5000"]


def test_no_page_is_written_if_a_build_has_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = {**FIGURES, "sizes": {"4": {"ours": {**TIMES, "failed": ["exit code 1: no"]}}}}
    (kept := tmp_path / "figures.json").write_text(json.dumps(failed), encoding="utf-8")
    monkeypatch.setattr(bench, "PAGE", tmp_path / "page.md")

    code = bench.main(["--write", "--from", str(kept)])

    assert code == 1
    assert not (tmp_path / "page.md").exists()


def test_machine_is_described_in_what_the_page_needs() -> None:
    assert describe_machine().keys() == MACHINE.keys()


def test_sizes_are_read_with_their_rounds_or_the_usual_ones() -> None:
    assert bench.read_sizes("4x2,100,7") == {4: 2, 100: 3, 7: 1}


def test_ratios_are_medians_of_pairs_of_runs() -> None:
    runs = [Run(wall, 2 * wall, 30_000_000, 0, "") for wall in (1.0, 3.0, 2.0)]
    base = [Run(wall, wall, 60_000_000, 0, "") for wall in (4.0, 4.0, 5.0)]

    assert summarise(runs, base) == {
        "wall s": 2.0,
        "cpu s": 4.0,
        "memory MB": 30,
        "wall to base": 0.4,
        "cpu to base": 0.8,
        "memory to base": 0.5,
    }


def test_growth_is_the_power_of_the_number_of_sources() -> None:
    small, large = ({"wall s": factor, "cpu s": factor**2, "memory MB": 10} for factor in (1, 5))

    growth = find_growth({"1000": {"ours": small, "Hugo": small}, "5000": {"ours": large}})

    assert growth == {"ours": {"wall s": 1.0, "cpu s": 2.0, "memory MB": 0.0}}
    assert find_growth({"1000": {"ours": small}}) == {}


def test_growth_in_turn_is_the_median_of_pairs() -> None:
    pairs = [[Run(1.0, 2.0, 10_000_000, 0, ""), Run(5.0 * slow, 2.0, 50_000_000, 0, "")] for slow in (1, 5, 1)]

    assert summarise_pairs(pairs) == {
        "wall s": 1.0,
        "cpu s": 0.0,
        "memory MB": 1.0,
        "runs": {"wall s": [[1.0, 5.0], [1.0, 25.0], [1.0, 5.0]], "cpu s": [[2.0, 2.0]] * 3, "memory MB": [[10, 50]] * 3},
    }


def test_growth_tells_of_builds_that_failed() -> None:
    assert summarise_pairs([[Run(1.0, 1.0, 1, 0, ""), Run(1.0, 1.0, 1, 2, "no")]]) == {"failed": ["exit code 2: no"]}


def test_a_builder_that_leaves_pages_out_is_found_out(tmp_path: Path) -> None:
    for folder in ("", "themes/", "findings/"):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "index.html").touch()

    missing = find_missing(tmp_path, ["index.md", "themes/index.md", "themes/one.md", "findings.md", "map.md"])

    assert missing == ["themes/one.md", "map.md"]


def test_assets_are_the_styles_and_scripts_of_the_site_that_a_page_names() -> None:
    html = """<link rel="icon" href="../a.svg"><link href="../b.css" rel="stylesheet"><link rel="stylesheet" href="//x.example/c.css">
    <script>let d;</script><script src="../../e.js?1" defer></script><script type="module" src="/f.js"></script><img src="g.png">"""

    assert list_assets("h/i/index.html", html) == {"h/b.css", "e.js", "f.js"}


def test_pages_are_weighed_as_they_are_sent(tmp_path: Path) -> None:
    random = Random(1)  # noqa: S311 - nothing secret is drawn
    texts = {name: "".join(random.choices("0123456789", k=length)) for name, length in {"a": 4000, "b": 8000, "c": 2000}.items()}
    style = "".join(random.choices("abcdef", k=9000))
    (tmp_path / "style.css").write_text(style, encoding="utf-8")
    html = {"a": texts["a"], "b": texts["b"], "c": f'<link rel="stylesheet" href="../style.css">{texts["c"]}'}
    for name, text in html.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text, encoding="utf-8")

    weights = weigh_pages(tmp_path, "a/index.html", "c/index.html")

    sent = {name: len(gzip.compress(text.encode(), 6)) for name, text in {**html, "style": style}.items()}
    assert weights == {
        "source page kB": round(sent["a"] / 1000, 1),
        "theme page kB": round(sent["c"] / 1000, 1),
        "heaviest page kB": round(sent["b"] / 1000, 1),
        "heaviest page": "b/index.html",
        "first view of a theme kB": round((sent["c"] + sent["style"]) / 1000, 1),
        "heaviest first view kB": round((sent["c"] + sent["style"]) / 1000, 1),
        "heaviest first view": "c/index.html",
    }


def test_queries_are_words_of_claims_and_always_the_same(tmp_path: Path) -> None:
    make_collection(tmp_path, 2, tmp_path)

    queries = draw_queries(tmp_path, 2)

    written = "".join(path.read_text(encoding="utf-8").lower() for path in (tmp_path / "sources").glob("*.yml"))
    assert {name: {len(query.split()) for query in found} for name, found in queries.items()} == {"one word": {1}, "three words": {3}}
    assert [len(found) for found in queries.values()] == [QUERIES, QUERIES]
    assert [word for found in queries.values() for query in found for word in query.split() if word not in written] == []
    assert draw_queries(tmp_path, 2) == queries


def read_outline(page: str) -> list[str]:
    told = [line for line in page.splitlines() if line.startswith(("#", "- ", "| ")) and "---" not in line]
    return [line.removeprefix("| ").removesuffix(" |") for line in told]
