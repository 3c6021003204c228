"""Dates that refkit cannot print: it gets a stand-in year for each, and what it prints of that is put back into words.

refkit prints the first year of a span, 'no date' for a date in words, and in Harvard no sign that a year is approximate.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from synthesis.cite.runs import Part, Run, Runs
from synthesis.model.citation import CitationStyle
from synthesis.model.csl import CslDate, CslItem

# No work has been published in this year or later.
_FIRST_STAND_IN = 9001
_ABOUT = {CitationStyle.HARVARD: "c.", CitationStyle.APA: "ca."}


def number_dates(items: Iterable[CslItem]) -> dict[CslDate, int]:
    """Give a stand-in year to each date of publication that is not one plain day, month or year."""
    dates = {item.issued: None for item in items if item.issued and not _is_plain(item.issued)}
    return {date: _FIRST_STAND_IN + index for index, date in enumerate(dates)}


def stand_in(item: CslItem, years: Mapping[CslDate, int]) -> CslItem:
    """Put the stand-in year, if there is one, in the place of the date."""
    if item.issued is None or item.issued not in years:
        return item
    return replace(item, issued=CslDate(parts=((years[item.issued],),)))


def put_into_words(runs: Runs, item: CslItem, years: Mapping[CslDate, int], style: CitationStyle) -> Runs:
    """Put words in the place of an item's stand-in year: '1997–2001', '1960s', 'c. 1980'."""
    if item.issued is None or item.issued not in years:
        return runs
    year = str(years[item.issued])
    words = _words(item.issued, style)
    return tuple(replace(run, text=words) if _is_year(run, year) else run for run in runs)


def _is_plain(date: CslDate) -> bool:
    return len(date.parts) == 1 and not date.circa


def _is_year(run: Run, year: str) -> bool:
    return run.part is Part.DATE and run.text == year


def _words(date: CslDate, style: CitationStyle) -> str:
    years = date.literal or "–".join(dict.fromkeys(str(part[0]) for part in date.parts))
    return f"{_ABOUT[style]} {years}" if date.circa else years
