"""One style at work on one bibliography: mends before, the engine, mends after. CSL items in, runs of text out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from synthesis.cite.amend import AMENDMENTS, Amendment, amend
from synthesis.cite.dates import put_into_words, stand_in
from synthesis.cite.engine import cite_together, format_item
from synthesis.cite.legislation import cite_law, is_law
from synthesis.cite.prepare import PREPARATIONS, Preparation, prepare
from synthesis.cite.runs import Formatted, Runs
from synthesis.model.citation import CitationStyle
from synthesis.model.csl import CslDate, CslItem


@dataclass(frozen=True, slots=True)
class Formatter:
    """Formats works in a style; `years` are the stand-ins for dates that refkit cannot print."""

    style: CitationStyle
    years: Mapping[CslDate, int]
    preparations: tuple[Preparation, ...] = PREPARATIONS
    amendments: tuple[Amendment, ...] = AMENDMENTS

    def format_work(self, item: CslItem) -> Formatted:
        """Format a work by itself."""
        if is_law(item):
            return cite_law(item, self.style)
        printed = format_item(self._prepare(item), self.style)
        return Formatted(self._amend(printed.in_text, item), self._amend(printed.reference, item))

    def cite_alike(self, items: Sequence[CslItem]) -> dict[str, Runs]:
        """Cite works side by side, with the names that tell their authors apart."""
        printed = cite_together([self._prepare(item) for item in items], self.style)
        return {item.id: self._amend(printed[item.id], item) for item in items}

    def _prepare(self, item: CslItem) -> CslItem:
        return stand_in(prepare(item, self.style, self.preparations), self.years)

    def _amend(self, runs: Runs, item: CslItem) -> Runs:
        return amend(put_into_words(runs, item, self.years, self.style), item, self.style, self.amendments)
