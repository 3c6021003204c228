"""The plans of the pages of all findings: a table in the order of the sources, a hundred findings a page."""

from collections.abc import Iterator
from functools import partial

from synthesis.model.page import PageSketch
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.findings import view_findings
from synthesis.render.views.pager import cut_into_pages
from synthesis.render.writer import Writer

# So many rows keep a page under 30 kB as it is sent.
ON_A_PAGE = 100


def plan_findings(context: Context) -> Iterator[PageSketch]:
    """Plan the page of all findings, and those that go on with it."""
    findings = [finding for findings in context.findings_by_source.values() for finding in findings]
    parts = cut_into_pages(findings, ON_A_PAGE)
    for number, part in enumerate(parts, 1):
        uri = address.further_page(address.FINDINGS, number)
        yield PageSketch(
            uri=uri,
            title="Findings" if number == 1 else f"Findings, page {number}",
            template="findings.md.j2",
            view=partial(view_findings, Writer(context, uri), part, number, len(parts)),
            parent=address.FINDINGS if number > 1 else "",
            previous=address.further_page(address.FINDINGS, number - 1) if number > 1 else "",
            following=address.further_page(address.FINDINGS, number + 1) if number < len(parts) else "",
            description="Every finding, with who says it and where it stands." if number == 1 else f"Page {number} of {len(parts)}.",
            kind="findings",
        )
