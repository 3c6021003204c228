"""Shapes all documents of a collection into records: the second stage, one table of what stands where."""

from synthesis.model.catalogue import Change, Collection, Event, Organisation, PlaceRecord, Post, Responsibility, Term
from synthesis.model.memory import NO_MEMORY, Memory
from synthesis.model.node import ALL, Node, NodeKind
from synthesis.model.problem import Problem, reading_order
from synthesis.model.raw import Origin, RawCollection, RawDocument
from synthesis.model.records import Located, Records
from synthesis.model.silencing import Silencing
from synthesis.validate.catalogues import shape_catalogue
from synthesis.validate.parted import shape_frameworks, shape_themes
from synthesis.validate.receipts import shape_receipts
from synthesis.validate.reference import shape_references
from synthesis.validate.shape import shape_record
from synthesis.validate.sources import shape_sources

# Files that hold one record by their folder, and files that hold all records of a kind by their stem.
_KINDS_BY_FOLDER = {"sources": NodeKind.SOURCE, "themes": NodeKind.THEME, "frameworks": NodeKind.FRAMEWORK}
_KINDS_BY_STEM = {
    "bibliography": NodeKind.REFERENCE,
    "changes": NodeKind.CHANGE,
    "glossary": NodeKind.TERM,
    "organisations": NodeKind.ORGANISATION,
    "places": NodeKind.PLACE,
    "posts": NodeKind.POST,
    "responsibilities": NodeKind.RESPONSIBILITY,
    "silenced": NodeKind.SILENCING,
    "timeline": NodeKind.EVENT,
}


def validate_collection(raw: RawCollection, memory: Memory = NO_MEMORY) -> tuple[Records, tuple[Problem, ...]]:
    """Make the records, and every problem of every document in reading order; bad records are skipped, and named as broken."""
    files = raw.catalogues
    sources, findings = shape_sources(raw.sources, memory)
    themes = shape_themes(raw.themes, memory)
    frameworks = shape_frameworks(raw.frameworks, memory)
    events = memory.recall(shape_catalogue, files.get("timeline"), "events", Event, NodeKind.EVENT)
    responsibilities = memory.recall(
        shape_catalogue, files.get("responsibilities"), "responsibilities", Responsibility, NodeKind.RESPONSIBILITY
    )
    terms = memory.recall(shape_catalogue, files.get("glossary"), "terms", Term, NodeKind.TERM)
    places = memory.recall(shape_catalogue, files.get("places"), "places", PlaceRecord, NodeKind.PLACE)
    organisations = memory.recall(shape_catalogue, files.get("organisations"), "organisations", Organisation, NodeKind.ORGANISATION)
    changes = memory.recall(shape_catalogue, files.get("changes"), "changes", Change, NodeKind.CHANGE)
    collection, collection_problems = memory.recall(_shape_collection, files.get("collection"))
    references, broken_references, reference_problems = memory.recall(shape_references, raw.bibliography)
    book, book_problems = memory.recall(shape_receipts, files.get("receipts"))
    posts = memory.recall(shape_catalogue, files.get("posts"), "posts", Post, NodeKind.POST)
    silencings = memory.recall(shape_catalogue, files.get("silenced"), "silenced", Silencing, NodeKind.SILENCING)
    groups = (sources, findings, themes, frameworks, events, responsibilities, terms, places, organisations, changes, posts, silencings)
    broken = frozenset().union(_name_unread(raw), broken_references, *(group.broken for group in groups))
    problems = {problem for group in groups for problem in group.problems}
    problems |= {*collection_problems, *reference_problems, *book_problems}
    records = Records(
        collection,
        sources.records,
        findings.records,
        themes.records,
        frameworks.records,
        events.records,
        responsibilities.records,
        terms.records,
        places.records,
        organisations.records,
        changes.records,
        posts.records,
        references,
        book,
        broken,
        silencings.records,
    )
    return records, tuple(sorted(problems, key=reading_order))


def _shape_collection(document: RawDocument | None) -> tuple[Located[Collection] | None, tuple[Problem, ...]]:
    if document is None:
        return None, ()
    origin = Origin(document.path, document.root)
    record, problems = shape_record(Collection, origin)
    return (Located("collection", record, origin) if record else None), problems


def _name_unread(raw: RawCollection) -> frozenset[Node]:
    whole = {Node(_KINDS_BY_FOLDER[folder], name) for folder, name in raw.unread if folder in _KINDS_BY_FOLDER}
    lists = {Node(_KINDS_BY_STEM[name], ALL) for folder, name in raw.unread if folder not in _KINDS_BY_FOLDER and name in _KINDS_BY_STEM}
    return frozenset(whole | lists)
