"""The page of results says on what its figures were taken, and has every figure in its place."""

from tests.bench.__main__ import read_sizes
from tests.bench.results_page import describe_machine, write_page

MACHINE = {
    "date": "2026-11-22",
    "system": "Linux on x86_64",
    "processor": "Made-up",
    "cores": 2,
    "load before": 0.1,
    "versions": {"Python": "3.11"},
}
FIGURES = {"wall s": 2.5, "cpu s": 3.5, "memory MB": 90, "wall to base": 0.4, "memory to base": 0.7, "files": 9, "bytes written MB": 1.5}


def test_page_tells_of_the_machine_and_every_figure() -> None:
    page = write_page({"machine": MACHINE, "sizes": {"1000": {"ours": FIGURES, "mkdocs-material": FIGURES}}, "growth exponent": None})

    assert page.partition("which is 1.\n")[2] == (
        "\nTaken on 2026-11-22 on 2 cores (Made-up, Linux on x86_64), with Python 3.11.\n"
        "Before the run, 0.1 processes wanted to run at once; with more than cores, times are too long.\n"
        "\n## 1,000 sources\n\n"
        "| Builder | Time (s) | Time of the processors (s) | Memory (MB) | Written (MB) | Time, ratio | Memory, ratio |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        "| This tool | 2.5 | 3.5 | 90 | 1.5 | 0.4 | 0.7 |\n"
        "| mkdocs-material | 2.5 | 3.5 | 90 | 1.5 | 0.4 | 0.7 |\n"
    )


def test_machine_is_described_in_what_the_page_needs() -> None:
    assert describe_machine().keys() == MACHINE.keys()


def test_sizes_are_read_with_their_rounds_or_the_usual_ones() -> None:
    assert read_sizes("4x2,100,7") == {4: 2, 100: 3, 7: 1}
