"""The fields that an entry of a type needs: biblatex's, but no date, and no author where works often name none.

A work without a date is cited as 'no date', which is honest; a report may be its institution's alone; a leaflet or a web
page that names nobody is cited by its title.
"""

from synthesis.model.code import Code
from synthesis.model.nearest import nearest_match
from synthesis.model.raw import RawEntry
from synthesis.validate.reference.fault import FieldFault

# Each group is met by any one of its fields; the first is the one to write.
_TITLE = ("title",)
_AUTHOR = ("author", "editor")
_ANYBODY = ("author", "institution", "editor", "organization", "publisher", "school")
_BOOK_TITLE = ("booktitle", "maintitle")
_CHAPTER = (_AUTHOR, _TITLE, _BOOK_TITLE)
_EDITED = (("editor", "author"), _TITLE)

_NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article": (_AUTHOR, _TITLE, ("journaltitle", "journal")),
    "book": (_AUTHOR, _TITLE),
    "mvbook": (_AUTHOR, _TITLE),
    "collection": _EDITED,
    "mvcollection": _EDITED,
    "reference": _EDITED,
    "incollection": _CHAPTER,
    # BibTeX's own @inbook has the book's title and says the chapter.
    "inbook": (_AUTHOR, _TITLE, (*_BOOK_TITLE, "chapter")),
    "inreference": _CHAPTER,
    "inproceedings": _CHAPTER,
    "conference": _CHAPTER,
    "report": (_ANYBODY, _TITLE),
    "techreport": (_ANYBODY, _TITLE),
    "thesis": (_AUTHOR, _TITLE, ("institution", "school")),
    "phdthesis": (_AUTHOR, _TITLE, ("institution", "school")),
    "mastersthesis": (_AUTHOR, _TITLE, ("institution", "school")),
    "online": (_TITLE, ("url", "doi", "eprint", "howpublished")),
    "electronic": (_TITLE, ("url", "doi", "eprint", "howpublished")),
    "www": (_TITLE, ("url", "doi", "eprint", "howpublished")),
    "unpublished": (_AUTHOR, _TITLE),
}
# Names that look like a needed one and are none the less meant.
_RIGHT = {name for groups in _NEEDED.values() for group in groups for name in group} | {"subtitle", "shorttitle"}


def find_missing_fields(entry: RawEntry) -> list[FieldFault]:
    """Find what the entry's type needs and the entry lacks; nothing but a title if it would come from a broken crossref."""
    needed = (_TITLE,) if "crossref" in entry.fields else _NEEDED.get(entry.kind.value, (_TITLE,))
    return [_describe(entry, group) for group in needed if not any(name in entry.fields for name in group)]


def _describe(entry: RawEntry, group: tuple[str, ...]) -> FieldFault:
    choice = " or ".join(repr(name) for name in group[:3])
    message = f"must have the field {choice} in an entry of the type {entry.kind.value!r}: {entry.key.value!r}"
    mistyped = next((name for name in sorted(entry.fields) if name not in _RIGHT and nearest_match(name, group)), None)
    if mistyped:
        return FieldFault(entry.kind, Code.BIB_MISSING_FIELD, message, f"did you mean {nearest_match(mistyped, group)!r} by {mistyped!r}?")
    return FieldFault(entry.kind, Code.BIB_MISSING_FIELD, message, f"add '{group[0]} = {{…}}'")
