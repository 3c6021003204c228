"""What sort of work an entry is, after its BibTeX or biblatex type."""

from synthesis.model.raw import RawEntry
from synthesis.model.vocabulary import ReferenceKind

KINDS = {
    "article": ReferenceKind.ARTICLE,
    "suppperiodical": ReferenceKind.ARTICLE,
    "book": ReferenceKind.BOOK,
    "mvbook": ReferenceKind.BOOK,
    "booklet": ReferenceKind.BOOK,
    "manual": ReferenceKind.BOOK,
    "collection": ReferenceKind.COLLECTION,
    "mvcollection": ReferenceKind.COLLECTION,
    "proceedings": ReferenceKind.COLLECTION,
    "mvproceedings": ReferenceKind.COLLECTION,
    "reference": ReferenceKind.COLLECTION,
    "periodical": ReferenceKind.COLLECTION,
    "incollection": ReferenceKind.CHAPTER,
    "inbook": ReferenceKind.CHAPTER,
    "inreference": ReferenceKind.CHAPTER,
    "bookinbook": ReferenceKind.CHAPTER,
    "suppbook": ReferenceKind.CHAPTER,
    "suppcollection": ReferenceKind.CHAPTER,
    "inproceedings": ReferenceKind.CONFERENCE_PAPER,
    "conference": ReferenceKind.CONFERENCE_PAPER,
    "report": ReferenceKind.REPORT,
    "techreport": ReferenceKind.REPORT,
    "thesis": ReferenceKind.THESIS,
    "phdthesis": ReferenceKind.THESIS,
    "mastersthesis": ReferenceKind.THESIS,
    "online": ReferenceKind.ONLINE,
    "electronic": ReferenceKind.ONLINE,
    "www": ReferenceKind.ONLINE,
    "dataset": ReferenceKind.DATASET,
    "legislation": ReferenceKind.LEGISLATION,
    "misc": ReferenceKind.OTHER,
    "unpublished": ReferenceKind.OTHER,
    "artwork": ReferenceKind.OTHER,
    "commentary": ReferenceKind.OTHER,
    "legal": ReferenceKind.OTHER,
    "jurisdiction": ReferenceKind.OTHER,
    "letter": ReferenceKind.OTHER,
    "music": ReferenceKind.OTHER,
    "patent": ReferenceKind.OTHER,
    "performance": ReferenceKind.OTHER,
    "review": ReferenceKind.OTHER,
    "software": ReferenceKind.OTHER,
    "standard": ReferenceKind.OTHER,
    "audio": ReferenceKind.OTHER,
    "video": ReferenceKind.OTHER,
    "image": ReferenceKind.OTHER,
    "movie": ReferenceKind.OTHER,
}


def find_kind(entry: RawEntry) -> ReferenceKind:
    """Tell the kind of work; a book with editors and no author is an edited book."""
    kind = KINDS.get(entry.kind.value, ReferenceKind.OTHER)
    is_edited = "editor" in entry.names and "author" not in entry.names
    return ReferenceKind.COLLECTION if kind is ReferenceKind.BOOK and is_edited else kind
