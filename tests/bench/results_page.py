"""Figures of a benchmark in, the page docs/benchmark.md out: the machine, the versions, and a table for each size and question."""

from collections.abc import Iterable, Iterator
from typing import Any

_HEAD = """\
# Benchmark

How long this tool takes to build a site, and what its pages cost those who read them, against other builders on the same
content. Run `python3 scripts/dev.py bench` for the figures of a machine of your own.

The collections are made up: twelve findings and five works a source, and twenty themes. *This tool* starts from YAML and
BibTeX: it reads and checks them, cites every work, makes the pages and the index of the search. *The others* get the same
pages as Markdown that is ready. mkdocs-material and Zensical add their theme and their search; Hugo has one bare layout
and no search. All are checked to have built every page.
"""
_TIMES = """\

## Building from nothing

At each size, all build in turn in the same run. Times and memory are medians. A ratio is the median of the ratios to
mkdocs-material, pair by pair: below 1 is less than it needs.
"""
_GROWTH = """\

### Growth {#growth}

From 1,000 to 5,000 sources, figures grow with a power of their number: 1 is in proportion, less is better. The sizes above are
built a quarter of an hour and more apart, and machines have moods. The row "in turn" is from pairs of builds right after each
other: the median of the pairs.
"""
_IN_TURN = "This tool, in turn"
_GROWTH_COLUMNS = {"Time": "wall s", "Processor time": "cpu s", "Memory": "memory MB"}
_WEIGHTS = """\

## Weight of pages {#pages}

In kB, as sent with gzip. A first view is a page with the styles and scripts that it names, without pictures. The heaviest
is looked for among all pages.
"""
_SEARCH = """\

## Search {#search}

In kB, as sent with gzip; medians of queries of words from the collection, each from a page of a theme in a browser that has seen
nothing of the site. Others need their whole index for a query. The time is from opening the search to the first result.
"""
_SAVES = """\

## While you write

Medians of ten, in seconds. A page of a source is open in a browser under `serve`: how long from saving a claim to reading it there,
and how long `synthesis check` takes.
"""
_NAMES = {"ours": "This tool"}
_BUILD_COLUMNS = {
    "Time (s)": "wall s",
    "Processor time (s)": "cpu s",
    "Memory (MB)": "memory MB",
    "Written (MB)": "bytes written MB",
    "Time, ratio": "wall to base",
    "Processor time, ratio": "cpu to base",
    "Memory, ratio": "memory to base",
}
_WEIGHT_COLUMNS = {
    "HTML of a source": "source page kB",
    "HTML of a theme": "theme page kB",
    "Heaviest HTML": "heaviest page kB",
    "First view of a theme": "first view of a theme kB",
    "Heaviest first view": "heaviest first view kB",
}
_SEARCH_COLUMNS = {
    "Before it is opened": "before it is opened kB",
    "For one word": "one word kB",
    "For three words": "three words kB",
    "Most for three words": "three words, most kB",
    "One word (s)": "one word s",
    "Three words (s)": "three words s",
}
_SAVE_ROWS = {
    "A save, until it shows in the browser": "save to browser",
    "A check, nothing changed": "check, nothing changed",
    "A check while `serve` runs, a claim changed": "check beside serve, a claim changed",
    "A check that reads everything again, a claim changed": "check, a claim changed",
    "A check with `--watch`, a claim changed": "check --watch, a claim changed",
}


def write_page(figures: dict[str, Any]) -> str:
    """Write the page."""
    sizes = figures["sizes"]
    parts = [
        _HEAD,
        *_tell_machine(figures["machine"]),
        _TIMES,
        *(line for size, builders in sizes.items() for line in _tell_builds(size, builders)),
        *_tell_growth(figures.get("growth exponents", {}), figures.get("growth in turn", {})),
        *_tell_part(_WEIGHTS, "pages", _WEIGHT_COLUMNS, sizes),
        *_tell_part(_SEARCH, "search", _SEARCH_COLUMNS, sizes),
        *_tell_saves(figures.get("saves", {"sources": {}})["sources"]),
    ]
    return "\n".join([*parts, ""])


def _tell_machine(machine: dict[str, Any]) -> Iterator[str]:
    versions = ", ".join(f"{name} {number}" for name, number in machine["versions"].items())
    yield f"- Date: {machine['date']}"
    yield f"- Machine: {machine['cores']} cores, {machine['processor']}, {machine['system']}; all files on {machine['file system']}"
    yield f"- Versions: {versions}"
    yield f"- Before the run, {machine['load before']} processes wanted to run at once; with more than cores, times are too long."


def _tell_builds(size: str, builders: dict[str, Any]) -> Iterator[str]:
    rows = [[_name(name), *(measured[column] for column in _BUILD_COLUMNS.values())] for name, measured in builders.items()]
    yield f"### {_count(size)} {{#building-{size}}}\n"
    yield _draw_table(["Builder", *_BUILD_COLUMNS], rows)


def _tell_growth(growth: dict[str, dict[str, float]], in_turn: dict[str, Any]) -> Iterator[str]:
    if not growth and not in_turn:
        return
    rows = [[_name(name), *(grown[figure] for figure in _GROWTH_COLUMNS.values())] for name, grown in growth.items()]
    rows += [[_IN_TURN, *(in_turn[figure] for figure in _GROWTH_COLUMNS.values())]] if in_turn else []
    yield _GROWTH.lstrip("\n")
    yield _draw_table(["Builder", *_GROWTH_COLUMNS], rows)


def _tell_part(head: str, part: str, columns: dict[str, str], sizes: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Tell a part of the figures of those builders that have it, in one table for all sizes."""
    measured = [(size, name, found[part]) for size, builders in sizes.items() for name, found in builders.items() if part in found]
    if not measured:
        return
    yield head.lstrip("\n")
    rows = [[_name(name), f"{int(size):,}", *(found.get(column, "–") for column in columns.values())] for size, name, found in measured]
    yield _draw_table(["Builder", "Sources", *columns], rows)


def _tell_saves(saves: dict[str, dict[str, float]]) -> Iterator[str]:
    for number, (size, found) in enumerate(saves.items()):
        yield _SAVES.lstrip("\n") if number == 0 else ""
        yield f"### {_count(size)} in the collection {{#saves-{size}}}\n"
        rows = [[name, found[what], found[f"{what}, slowest"]] for name, what in _SAVE_ROWS.items()]
        yield _draw_table(["What", "Median", "Slowest"], rows)


def _draw_table(titles: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    columns = list(titles)
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join([*(f"| {' | '.join(map(str, line))} |" for line in lines), ""])


def _count(size: str) -> str:
    return f"{int(size):,} sources"


def _name(builder: str) -> str:
    return _NAMES.get(builder, builder)
