"""Columns that findings are filtered and sorted by."""

from synthesis.reading import read_library
from synthesis.search.facets import list_facets, write_facets
from synthesis.search.postings import write_numbers
from tests.site_fixtures import ROOT

LIBRARY, _ = read_library(ROOT)
FINDINGS = [finding for source in LIBRARY.sources for finding in LIBRARY.findings_of(source)]


def read_numbers(text: str, most: int) -> list[int]:
    """Read numbers of which none is more than `most`, by writing all of them."""
    numbers, signs = [], {write_numbers([number]): number for number in range(most + 1)}
    while text:
        length = next(length for length in (1, 2, 3) if text[:length] in signs)
        numbers.append(signs[text[:length]])
        text = text[length:]
    return numbers


def test_every_finding_has_its_own_values_of_every_facet() -> None:
    written = write_facets(LIBRARY)["facets"]
    assert isinstance(written, list)

    for facet, column in zip(list_facets(LIBRARY), written, strict=True):
        sets = read_numbers(column["column"], len(column["sets"]))
        values = [{column["values"][place][0] for place in column["sets"][number]} for number in sets]
        assert values == [set(facet.find(finding)) for finding in FINDINGS], facet.key


def test_only_values_that_a_finding_has_are_offered() -> None:
    written = write_facets(LIBRARY)["facets"]
    assert isinstance(written, list)

    for facet in written:
        assert sorted({place for values in facet["sets"] for place in values}) == list(range(len(facet["values"])))


def test_facets_are_those_that_readers_are_promised() -> None:
    assert [facet.key for facet in list_facets(LIBRARY)] == [
        *("theme", "source", "kind", "speaker", "nation", "level", "place", "checked"),
    ]
