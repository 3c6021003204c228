"""What the types of CSL, of Crossref and of RIS are in BibTeX, and which of its fields their values go to."""

# CSL's own types first, then those that Crossref and DataCite answer with.
FROM_CSL = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "review": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-encyclopedia": "inreference",
    "entry-dictionary": "inreference",
    "paper-conference": "inproceedings",
    "report": "report",
    "thesis": "thesis",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
    "article": "online",
    "dataset": "dataset",
    "legislation": "legislation",
    "bill": "legislation",
    "legal_case": "jurisdiction",
    "manuscript": "unpublished",
    "software": "software",
    "journal-article": "article",
    "proceedings-article": "inproceedings",
    "book-chapter": "incollection",
    "book-section": "incollection",
    "monograph": "book",
    "edited-book": "collection",
    "reference-book": "book",
    "posted-content": "online",
    "dissertation": "thesis",
    "report-component": "report",
    "standard": "standard",
}

FROM_RIS = {
    **dict.fromkeys(("JOUR", "EJOUR", "MGZN", "NEWS", "INPR", "ABST", "JFULL"), "article"),
    **dict.fromkeys(("BOOK", "EBOOK", "WHOLE", "PAMP", "CLSWK", "ANCIENT"), "book"),
    **dict.fromkeys(("EDBOOK", "CONF"), "collection"),
    **dict.fromkeys(("CHAP", "ECHAP"), "incollection"),
    **dict.fromkeys(("DICT", "ENCYC"), "inreference"),
    **dict.fromkeys(("CPAPER",), "inproceedings"),
    **dict.fromkeys(("RPRT", "GOVDOC"), "report"),
    "THES": "thesis",
    **dict.fromkeys(("ELEC", "BLOG", "ICOMM", "MULTI"), "online"),
    **dict.fromkeys(("DATA", "AGGR", "DBASE"), "dataset"),
    **dict.fromkeys(("STAT", "BILL", "LEGAL"), "legislation"),
    "CASE": "jurisdiction",
    **dict.fromkeys(("UNPB", "MANSCPT"), "unpublished"),
    "COMP": "software",
    "STAND": "standard",
    "PAT": "patent",
}

_PUBLISHERS = {
    **dict.fromkeys(("report", "thesis", "unpublished"), "institution"),
    **dict.fromkeys(("online", "misc", "software", "standard"), "organization"),
}
_CONTAINERS = {"article": "journaltitle", "online": "organization", "report": "series", "book": "series", "thesis": "series"}


def container_field(kind: str) -> str:
    """Name the field for what a work of the type stands in."""
    return _CONTAINERS.get(kind, "booktitle")


def publisher_field(kind: str) -> str:
    """Name the field for who published a work of the type."""
    return _PUBLISHERS.get(kind, "publisher")
