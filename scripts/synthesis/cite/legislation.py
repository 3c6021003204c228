"""Laws without an author as British readers cite them: 'Forestry Act 1967, c. 10'. Items in, formatted works out.

Both styles as CSL has them know American law only, and print 'Pub. L. No. c. 20 (2011)' or the year twice.
"""

from synthesis.cite.runs import Formatted, Run
from synthesis.model.citation import CitationStyle
from synthesis.model.csl import CslDate, CslItem
from synthesis.model.edtf import date_in_words


def is_law(item: CslItem) -> bool:
    """Tell whether an item is cited as a law, by its title and year alone."""
    return item.type == "legislation" and not item.author and not item.editor


def cite_law(item: CslItem, style: CitationStyle) -> Formatted:
    """Cite a law: its title with the year, its number, its address."""
    year = str(item.issued.parts[0][0]) if item.issued and item.issued.parts else ""
    name = item.title if not year or year in item.title else f"{item.title} {year}"
    return Formatted((Run(f"({name})"),), (*_title(name, item.number, style), *_access(item, style)))


def _title(name: str, number: str, style: CitationStyle) -> tuple[Run, ...]:
    behind = f", {number}" if number else ""
    return (Run(name, italic=style is CitationStyle.HARVARD), Run(f"{behind}."))


def _access(item: CslItem, style: CitationStyle) -> tuple[Run, ...]:
    if not item.url:
        return ()
    if style is CitationStyle.APA:
        return (Run(" "), Run(item.url, url=item.url))
    accessed = f" (Accessed: {_in_words(item.accessed)})" if item.accessed and item.accessed.parts else ""
    return (Run(" Available at: "), Run(item.url, url=item.url), Run(f"{accessed}."))


def _in_words(date: CslDate) -> str:
    """Write a date as '22 June 2017'."""
    year, *rest = date.parts[0]
    return date_in_words("-".join((f"{year:04}", *(f"{part:02}" for part in rest))))
