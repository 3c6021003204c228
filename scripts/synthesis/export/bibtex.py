"""The bibliography as BibTeX, which LaTeX, Zotero and JabRef read. References in, text out.

Fields have the names that both BibTeX and biblatex know, where there are any. Letters stay letters (UTF-8); what means
something to LaTeX is written so that it means itself.
"""

import re
from collections.abc import Iterator, Sequence

from synthesis.model.latex_names import write_names
from synthesis.model.latex_text import encode_latex, protect_capitals
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

_TYPE = re.compile(r"^[a-z]+$")
_YEAR = re.compile(r"^\d{4}$")
_PUBLISHERS = {
    **dict.fromkeys(("report", "techreport", "thesis"), "institution"),
    **dict.fromkeys(("phdthesis", "mastersthesis"), "school"),
    **dict.fromkeys(("online", "electronic", "www", "misc", "manual"), "organization"),
}


def write_bibtex(references: Sequence[Reference]) -> str:
    """Write the references as BibTeX, sorted by key, with an empty line between two."""
    return "\n".join(write_entry(reference) for reference in sorted(references, key=lambda reference: reference.key))


def write_entry(reference: Reference) -> str:
    """Write one reference as an entry."""
    kind = reference.entry_type if _TYPE.match(reference.entry_type) else "misc"
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _list_fields(reference, kind) if value)
    return f"@{kind}{{{reference.key},\n{fields}}}\n"


def _list_fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    """Give names and values in LaTeX; addresses and dates are none."""
    is_article = reference.kind is ReferenceKind.ARTICLE
    yield "author", write_names(reference.authors, goes_on=reference.has_more_authors)
    yield "editor", write_names(reference.editors)
    yield "title", protect_capitals(reference.title)
    yield "journal" if is_article else "booktitle", encode_latex(reference.container)
    date = (reference.date or "").replace("..", "")
    yield "year" if _YEAR.match(date) else "date", date
    yield "type", encode_latex(reference.genre)
    yield "series", encode_latex(reference.series)
    yield "volume", encode_latex(reference.volume)
    yield "number", encode_latex(reference.issue if is_article else reference.number)
    yield "issue", "" if is_article else encode_latex(reference.issue)
    yield "eid", encode_latex(reference.article_number)
    yield "pages", encode_latex(reference.pages).replace("–", "--")
    yield "edition", encode_latex(reference.edition)
    yield _PUBLISHERS.get(kind, "publisher"), encode_latex(reference.publisher)
    yield "address", encode_latex(reference.place)
    yield "doi", reference.doi
    yield "url", reference.url
    yield "urldate", (reference.accessed or "").replace("..", "")
    yield "archived", reference.archived
    yield "isbn", encode_latex(reference.isbn)
    yield "issn", encode_latex(reference.issn)
    yield "language", encode_latex(reference.language)
    yield "note", encode_latex(reference.note)
    yield "abstract", encode_latex(reference.abstract)
    yield "keywords", encode_latex(", ".join(reference.keywords))
