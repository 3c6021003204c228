"""The findings of a source as its pages have them: in the order of its documents, heading by heading, on as many pages as it takes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from math import ceil

from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.node import Node, NodeKind
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.render.reading_order import Placed, order_findings

# So many keep a page under 30 kB as it is sent. Of more, the first page, which says what the source is, has fewer.
ON_A_PAGE = 45
ON_A_FIRST_PAGE = 25
# Findings of one page under one heading each.
Sections = tuple[tuple[Placed, ...], ...]


def lay_out_findings(library: Library, source: SourceRecord, findings: Sequence[Located[Finding]]) -> tuple[Sections, ...]:
    """Give the pages of a source with the headings of each; a source without findings has one page without headings."""
    outlines = {outline.report: [heading.heading for heading in outline.headings] for outline in source.outline}
    groups = order_findings([_place(library, finding) for finding in findings], source.reports, outlines)
    in_order = [placed for group in groups for placed in group]
    return tuple(_put_under_headings(part) for part in _cut_evenly(in_order))


def count_pages(findings: int) -> int:
    """Count the pages of a source with so many findings."""
    return 1 if findings <= ON_A_PAGE else 1 + ceil((findings - ON_A_FIRST_PAGE) / ON_A_PAGE)


def number_pages(library: Library, by_source: Mapping[str, Sequence[Located[Finding]]]) -> dict[Node, str]:
    """Give the number of its page for every finding that stands on none of the first ones."""
    return {
        Node(NodeKind.FINDING, placed.finding.id): str(number)
        for source_id, findings in by_source.items()
        if len(findings) > ON_A_PAGE and source_id in library.sources
        for number, page in enumerate(lay_out_findings(library, library.sources[source_id].record, findings), 1)
        if number > 1
        for section in page
        for placed in section
    }


def _place(library: Library, finding: Located[Finding]) -> Placed:
    """Place a finding by its first pinpoint: where it was found, else where it says that it stands."""
    pinpoint, checks = finding.record.pinpoints[0], library.checks.get(finding.id)
    if checks is None:
        return Placed(finding, pinpoint.report, pinpoint.section)
    check = checks.passages[0]
    return Placed(finding, pinpoint.report, check.section or pinpoint.section, check.begins if check.ends else None)


def _cut_evenly(placed: Sequence[Placed]) -> Iterator[Sequence[Placed]]:
    """Cut findings into as few pages as hold them, of like length: a last page with a single finding would be a nuisance."""
    first = len(placed) if len(placed) <= ON_A_PAGE else ON_A_FIRST_PAGE
    yield placed[:first]
    further = placed[first:]
    pages = ceil(len(further) / ON_A_PAGE)
    for start, end in pairwise(round(len(further) * number / (pages or 1)) for number in range(pages + 1)):
        yield further[start:end]


def _put_under_headings(placed: Iterable[Placed]) -> Sections:
    return tuple(tuple(group) for _, group in groupby(placed, lambda one: (one.report, one.section)))
