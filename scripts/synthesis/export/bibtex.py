"""The bibliography as BibTeX, which LaTeX, Zotero and JabRef read. References in, text out.

Fields have the names that both BibTeX and biblatex know, where there are any. Letters stay letters (UTF-8); what means
something to LaTeX is written so that it means itself.
"""

import re
from collections.abc import Iterator, Sequence

from synthesis.model.latex_text import encode_latex, protect_capitals
from synthesis.model.names import Name
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
    yield "author", _write_names(reference.authors, goes_on=reference.has_more_authors)
    yield "editor", _write_names(reference.editors)
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


def _write_names(names: Sequence[Name], *, goes_on: bool = False) -> str:
    written = [_write_name(name) for name in names if name.full]
    return " and ".join([*written, "others"] if written and goes_on else written)


def _write_name(name: Name) -> str:
    if name.literal:
        return f"{{{encode_latex(name.literal)}}}"
    family = " ".join(filter(None, (encode_latex(name.particle), _write_family(name.family))))
    # Without a comma BibTeX would look for the given name in the family's, and with nothing behind it for a mistake.
    parts = [family, *([encode_latex(name.suffix)] if name.suffix else []), encode_latex(name.given) or "{}"]
    return ", ".join(parts) if name.given or name.suffix or " " in family or family.startswith("{") else family


def _write_family(family: str) -> str:
    """Keep a family name together that BibTeX would take apart: at a comma, an 'and' or a word in lower case."""
    is_whole = "," not in family and " and " not in family and not any(word[0].islower() for word in family.split())
    return encode_latex(family) if is_whole else f"{{{encode_latex(family)}}}"
