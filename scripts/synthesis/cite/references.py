"""References in, citations out: each work in each style, in-text and as an entry of a list. The stage's entrance."""

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial

from synthesis.cite.dates import number_dates
from synthesis.cite.disambiguate import disambiguate
from synthesis.cite.formatter import Formatter
from synthesis.cite.narrative import write_narrative
from synthesis.cite.order import order_references
from synthesis.cite.runs import Formatted, write_html, write_text
from synthesis.model.citation import Citations, CitationStyle, FormattedCitation
from synthesis.model.csl import csl_item
from synthesis.model.reference import Reference
from synthesis.processes import begin_beside

# Below this, starting a second process takes longer than it saves.
_WORTH_TWO_PROCESSES = 500


def cite_references(references: Sequence[Reference]) -> Citations:
    """Cite all references in all styles."""
    return _cite_all(tuple(references))


def cite_page(page: Reference) -> Mapping[CitationStyle, FormattedCitation]:
    """Cite the site's own page, or the pattern of one, in all styles."""
    return {style: works[page.key] for style, works in _cite_all((page,)).styles.items()}


@lru_cache(maxsize=2)
def _cite_all(references: tuple[Reference, ...]) -> Citations:
    # While somebody writes findings the bibliography stays as it is, and so do its citations and that of the pages.
    ordered = order_references(references)
    if len(ordered) < _WORTH_TWO_PROCESSES:
        return Citations(tuple(one.key for one in ordered), {style: _cite(ordered, style) for style in CitationStyle})
    # Each in a process of its own, so that this one is not left with the holes that half a million small objects make in its memory.
    waiting = {style: begin_beside(partial(_cite, ordered, style)) for style in CitationStyle}
    return Citations(tuple(one.key for one in ordered), {style: wait() for style, wait in waiting.items()})


def _cite(references: Sequence[Reference], style: CitationStyle) -> dict[str, FormattedCitation]:
    items = [csl_item(reference) for reference in references]
    formatter = Formatter(style, number_dates(items))
    works = {item.id: formatter.format_work(item) for item in items}
    return {key: _write(work) for key, work in disambiguate(works, items, formatter).items()}


def _write(work: Formatted) -> FormattedCitation:
    in_text = write_text(work.in_text)
    return FormattedCitation(in_text, write_narrative(work.in_text), write_html(work.reference), write_text(work.reference))
