"""The texts of an entry under the names that references have for them: container, issue, pages, publisher and the others."""

import re
from typing import NamedTuple

from synthesis.model.code import Code
from synthesis.model.raw import RawEntry, RawText
from synthesis.model.record import MAX_TEXT
from synthesis.validate.reference.fault import FieldFault

# BibTeX says in the entry's type what biblatex says in the field of that name.
_GENRES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"}
_RANGE = re.compile(r"(?<=[0-9A-Za-z])\s*[-–—]+\s*(?=[0-9A-Za-z])")
_PAGE_RANGE = re.compile(r"^[A-Za-z]?[0-9]+\s*[-–—]+\s*[A-Za-z]?[0-9]+$|^[ivxlcdmIVXLCDM]+\s*[-–—]+\s*[ivxlcdmIVXLCDM]+$")
_KEYWORDS = re.compile(r"\s*[,;]\s*")
_LANGUAGES = {
    "dutch": "nl",
    "french": "fr",
    "german": "de",
    "italian": "it",
    "ngerman": "de",
    "polish": "pl",
    "portuguese": "pt",
    "spanish": "es",
    "swedish": "sv",
    "welsh": "cy",
}
_ENGLISH = re.compile(r"^(?:en|eng|(?:american|british|uk|us)?english|american|british|en[-_][a-z]{2})$", re.IGNORECASE)


class ReferenceTexts(NamedTuple):
    """The fields of a reference that are texts."""

    title: str
    container: str
    series: str
    number: str
    volume: str
    issue: str
    pages: str
    article_number: str
    genre: str
    edition: str
    publisher: str
    place: str
    isbn: str
    issn: str
    language: str
    note: str
    abstract: str
    keywords: tuple[str, ...]


def drop_long_texts(entry: RawEntry) -> tuple[RawEntry, list[FieldFault]]:
    """Leave out the fields that are longer than any text may be, names among them."""
    long = {name: field for name, field in entry.fields.items() if len(field.value) > MAX_TEXT}
    if not long:
        return entry, []
    fields = {name: field for name, field in entry.fields.items() if name not in long}
    names = {name: value for name, value in entry.names.items() if name not in long}
    return entry._replace(fields=fields, names=names), [_describe_long(name, field) for name, field in long.items()]


def read_texts(entry: RawEntry) -> ReferenceTexts:
    """Read the texts of an entry."""
    texts = {name: field.value for name, field in entry.fields.items()}
    is_article = entry.kind.value == "article"
    return ReferenceTexts(
        title=_join_title(texts, "title", "subtitle"),
        container=_read_container(texts),
        series=_first(texts, "series"),
        number="" if is_article else _first(texts, "number"),
        volume=_first(texts, "volume"),
        issue=_first(texts, "number", "issue") if is_article else _first(texts, "issue"),
        pages=_write_pages(_first(texts, "pages")),
        article_number=_first(texts, "eid"),
        genre=_first(texts, "type") or _GENRES.get(entry.kind.value, ""),
        edition=_first(texts, "edition"),
        publisher=_first(texts, "publisher", "institution", "school", "organization"),
        place=_first(texts, "location", "address"),
        isbn=_first(texts, "isbn"),
        issn=_first(texts, "issn"),
        language=_name_language(_first(texts, "language", "langid")),
        note=_first(texts, "note"),
        abstract=_first(texts, "abstract"),
        keywords=tuple(word for word in _KEYWORDS.split(_first(texts, "keywords")) if word),
    )


def _first(texts: dict[str, str], *names: str) -> str:
    return next((texts[name] for name in names if name in texts), "")


def _join_title(texts: dict[str, str], main: str, sub: str) -> str:
    title, subtitle = texts.get(main, ""), texts.get(sub, "")
    if not title or not subtitle or len(title) + len(subtitle) + 2 > MAX_TEXT:
        return title
    return f"{title} {subtitle}" if title[-1] in "?!:" else f"{title}: {subtitle}"


def _read_container(texts: dict[str, str]) -> str:
    for main, sub in (("journaltitle", "journalsubtitle"), ("journal", ""), ("booktitle", "booksubtitle"), ("maintitle", "mainsubtitle")):
        if main in texts:
            return _join_title(texts, main, sub)
    return ""


def _write_pages(typed: str) -> str:
    """Put an en dash between first and last page; hyphens of article numbers stay."""
    parts = [part.strip() for part in typed.split(",")]
    return ", ".join(_RANGE.sub("–", part) if _PAGE_RANGE.match(part) else part for part in parts)


def _name_language(typed: str) -> str:
    return "" if _ENGLISH.match(typed) else _LANGUAGES.get(typed.lower(), typed)


def _describe_long(name: str, field: RawText) -> FieldFault:
    message = f"{name!r} must be at most {MAX_TEXT} characters long, not {len(field.value)}"
    return FieldFault(field, Code.TEXT_TOO_LONG, message, "shorten it")
