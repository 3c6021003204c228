"""Formatted citations: what `cite` gives for the bibliography in each style, and `export` in each format for programs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class CitationStyle(Enum):
    """The citation styles that the site offers; the value is the name that readers know."""

    HARVARD = "Harvard"
    APA = "APA"


@dataclass(frozen=True, slots=True)
class FormattedCitation:
    """One work in one style.

    `in_text` is plain text such as '(Spencer, 2011)'; `narrative` is 'Spencer (2011)'; `reference` is the entry of a
    list of references as safe inline HTML (italics and links); `reference_text` is the same as plain text.
    """

    in_text: str
    narrative: str
    reference: str
    reference_text: str


@dataclass(frozen=True, slots=True)
class WorkFormats:
    """One work as programs read it: a BibTeX entry and a RIS record."""

    bibtex: str = ""
    ris: str = ""


@dataclass(frozen=True, slots=True)
class Citations:
    """All works of the bibliography in all styles and formats.

    `order` has the keys in the order of a list of references; `styles` maps style, then key, to the formatted work.
    `pages` is the citation of the site's own pages in each style, a pattern as `own_citation` has it; its formats are among the others.
    """

    order: tuple[str, ...]
    styles: Mapping[CitationStyle, Mapping[str, FormattedCitation]]
    formats: Mapping[str, WorkFormats] = field(default_factory=dict)
    pages: Mapping[CitationStyle, FormattedCitation] = field(default_factory=dict)

    def get(self, key: str, style: CitationStyle = CitationStyle.HARVARD) -> FormattedCitation:
        """Give a work in a style."""
        return self.styles[style][key]
