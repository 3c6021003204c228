"""Shapes raw BibTeX entries into references: what an entry says in the field's terms, and a problem for each fault.

A bad value is left out and the reference stays; an entry without a title is skipped.
"""

from synthesis.model.code import Code
from synthesis.model.names import Name
from synthesis.model.nearest import suggest
from synthesis.model.node import Node, NodeKind
from synthesis.model.place import Place
from synthesis.model.problem import Problem, reading_order
from synthesis.model.raw import Origin, RawBibliography, RawEntry, RawMap, RawName, RawText
from synthesis.model.records import Located
from synthesis.model.reference import Reference
from synthesis.validate.markup import find_markup_problems
from synthesis.validate.reference.address import clean_doi, clean_url
from synthesis.validate.reference.bodies import find_unbraced_bodies
from synthesis.validate.reference.date import read_accessed, read_date
from synthesis.validate.reference.fault import FieldFault
from synthesis.validate.reference.fields import find_missing_fields
from synthesis.validate.reference.kind import KINDS, find_kind
from synthesis.validate.reference.text import drop_long_texts, read_texts

_PROSE = frozenset(
    (
        *("abstract", "author", "editor", "keywords", "note", "title", "subtitle", "booktitle", "booksubtitle", "maintitle"),
        *("journal", "journaltitle", "journalsubtitle", "series", "type", "edition", "publisher", "institution", "organization"),
        *("school", "location", "address"),
    )
)


def shape_references(bibliography: RawBibliography) -> tuple[tuple[Located[Reference], ...], frozenset[Node], tuple[Problem, ...]]:
    """Shape all entries; give the references in the order of the file, the nodes of what was skipped, and the problems."""
    references = []
    skipped = set(bibliography.skipped)
    problems: set[Problem] = set()
    for entry in bibliography.entries:
        reference, faults = _shape_reference(entry)
        problems.update(_make_problem(fault, bibliography.path) for fault in faults)
        problems.update(find_markup_problems(_find_prose(entry, bibliography.path), set()))
        if reference is None:
            skipped.add(entry.key.value)
        else:
            references.append(Located(entry.key.value, reference, _find_origin(entry, bibliography.path)))
    nodes = frozenset(Node(NodeKind.REFERENCE, key) for key in skipped)
    return tuple(references), nodes, tuple(sorted(problems, key=reading_order))


def _shape_reference(whole: RawEntry) -> tuple[Reference | None, list[FieldFault]]:
    faults = [*_check_kind(whole), *find_missing_fields(whole)]
    entry, long_faults = drop_long_texts(whole)
    faults += long_faults
    for names in entry.names.values():
        faults += find_unbraced_bodies(names)
    texts = read_texts(entry)
    date, date_faults = read_date(entry.fields)
    accessed, accessed_faults = read_accessed(entry.fields)
    doi, doi_faults = clean_doi(entry.fields.get("doi"))
    url, url_faults = clean_url(_find_url(entry))
    archived, archived_faults = clean_url(entry.fields.get("archived"))
    faults += [*date_faults, *accessed_faults, *doi_faults, *url_faults, *archived_faults]
    if not texts.title:
        return None, faults
    authors = entry.names.get("author", ())
    reference = Reference(
        key=entry.key.value,
        kind=find_kind(entry),
        entry_type=entry.kind.value,
        authors=_shape_names(authors),
        editors=_shape_names(entry.names.get("editor", ())),
        has_more_authors=any(name.literal == name.typed == "others" for name in authors),
        date=date,
        accessed=accessed,
        doi=doi,
        url=url,
        archived=archived,
        **texts._asdict(),
    )
    return reference, faults


def _check_kind(entry: RawEntry) -> list[FieldFault]:
    typed = entry.kind
    if typed.value in KINDS:
        return []
    if typed.value == "set":
        message = "must be one work, not a '@set' of several; it is shown as 'other'"
        return [FieldFault(typed, Code.BIB_UNKNOWN_TYPE, message, "cite each of its works by its own key, and delete the entry")]
    message = f"must be a type of BibTeX or biblatex, not {typed.value[:40]!r}; it is shown as 'other'"
    return [FieldFault(typed, Code.BIB_UNKNOWN_TYPE, message, suggest(typed.value, KINDS, "write '@misc' if no other fits"))]


def _find_url(entry: RawEntry) -> RawText | None:
    """Find the web address, which BibTeX of old has in `howpublished`."""
    published = entry.fields.get("howpublished")
    is_address = published is not None and published.value.lower().startswith(("http://", "https://"))
    return entry.fields.get("url") or (published if is_address else None)


def _shape_names(names: tuple[RawName, ...]) -> tuple[Name, ...]:
    return tuple(
        Name(family=name.family, given=name.given, particle=name.particle, suffix=name.suffix, literal=name.literal)
        for name in names
        if not name.literal == name.typed == "others"
    )


def _find_origin(entry: RawEntry, path: str) -> Origin:
    values = dict(sorted(entry.fields.items()))
    keys = {name: RawText(name, value.line, value.column) for name, value in values.items()}
    return Origin(path, RawMap({**values}, keys, entry.kind.line, entry.kind.column))


def _find_prose(entry: RawEntry, path: str) -> Origin:
    """Give the fields that readers see as text."""
    prose = {name: value for name, value in entry.fields.items() if name in _PROSE}
    return Origin(path, RawMap({**prose}, {}, entry.kind.line, entry.kind.column))


def _make_problem(fault: FieldFault, path: str) -> Problem:
    return Problem(Place(path, fault.at.line, fault.at.column), fault.code, fault.message, fault.remedy)
