"""The bibliography as BibTeX, which LaTeX, Zotero and JabRef read. References in, text out.

Fields have the names that both BibTeX and biblatex know, where there are any. Letters stay letters (UTF-8); what means
something to LaTeX is written so that it means itself.
"""

import re
from collections.abc import Iterator, Sequence

from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\lbrace{}",
    "}": r"\rbrace{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%&$#_"},
}
_SIGN = re.compile(r"[\\{}~^%&$#_]|(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')")
_TYPE = re.compile(r"^[a-z]+$")
_YEAR = re.compile(r"^\d{4}$")
# A capital that styles may not take away: any but that of the title's first word.
_CAPITALS = re.compile(r"(?<![\w’'-])(?:\w[\w’'-]*[A-Z]|(?<!^)[A-Z])[\w’'-]*")
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
    yield "title", _protect_capitals(reference.title)
    yield "journal" if is_article else "booktitle", _encode(reference.container)
    date = (reference.date or "").replace("..", "")
    yield "year" if _YEAR.match(date) else "date", date
    yield "type", _encode(reference.genre)
    yield "series", _encode(reference.series)
    yield "volume", _encode(reference.volume)
    yield "number", _encode(reference.issue if is_article else reference.number)
    yield "issue", "" if is_article else _encode(reference.issue)
    yield "eid", _encode(reference.article_number)
    yield "pages", _encode(reference.pages).replace("–", "--")
    yield "edition", _encode(reference.edition)
    yield _PUBLISHERS.get(kind, "publisher"), _encode(reference.publisher)
    yield "address", _encode(reference.place)
    yield "doi", reference.doi
    yield "url", reference.url
    yield "urldate", (reference.accessed or "").replace("..", "")
    yield "archived", reference.archived
    yield "isbn", _encode(reference.isbn)
    yield "issn", _encode(reference.issn)
    yield "language", _encode(reference.language)
    yield "note", _encode(reference.note)
    yield "abstract", _encode(reference.abstract)
    yield "keywords", _encode(", ".join(reference.keywords))


def _encode(text: str) -> str:
    """Write a text in LaTeX on one line."""
    return _SIGN.sub(lambda match: _SIGNS.get(match[0], "{}"), " ".join(text.split()))


def _protect_capitals(title: str) -> str:
    """Put words with a capital into braces, since many styles write titles in lower case."""
    pieces: list[str] = []
    end = 0
    for word in _CAPITALS.finditer(title):
        pieces += [_encode_piece(title[end : word.start()]), f"{{{_encode(word[0])}}}"]
        end = word.end()
    return "".join([*pieces, _encode_piece(title[end:])])


def _encode_piece(text: str) -> str:
    """Write a part of a text in LaTeX and keep the space at its edges."""
    inside = _encode(text)
    return f"{' ' * text[:1].isspace()}{inside}{' ' * (text[-1:].isspace() and bool(inside))}"


def _write_names(names: Sequence[Name], *, goes_on: bool = False) -> str:
    written = [_write_name(name) for name in names if name.full]
    return " and ".join([*written, "others"] if written and goes_on else written)


def _write_name(name: Name) -> str:
    if name.literal:
        return f"{{{_encode(name.literal)}}}"
    family = " ".join(filter(None, (_encode(name.particle), _write_family(name.family))))
    # Without a comma BibTeX would look for the given name in the family's, and with nothing behind it for a mistake.
    parts = [family, *([_encode(name.suffix)] if name.suffix else []), _encode(name.given) or "{}"]
    return ", ".join(parts) if name.given or name.suffix or " " in family or family.startswith("{") else family


def _write_family(family: str) -> str:
    """Keep a family name together that BibTeX would take apart: at a comma, an 'and' or a word in lower case."""
    is_whole = "," not in family and " and " not in family and not any(word[0].islower() for word in family.split())
    return _encode(family) if is_whole else f"{{{_encode(family)}}}"
