"""The site's own pages as works to cite: a collection in, the reference of a page without its title, address and day out.

The stand-ins below take their places, so that one citation in each style serves for every page and finding.
"""

from dataclasses import dataclass

from synthesis.model.catalogue import Collection
from synthesis.model.latex_text import protect_capitals
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind

KEY = "page-key"
TITLE = "Page-title"
URL = "https://page.example/address"
# A day on which nobody reads this site; each style and format writes it in its own way.
ACCESSED = "2001-01-02"
ACCESSED_AS_WRITTEN = ("2 January 2001", "January 2, 2001", "2001-01-02", "2001/01/02/")


def page_reference(collection: Collection, published: str = "") -> Reference:
    """Make the reference of a page; `published` is when the site was made, for collections that do not say.

    A site by nobody in particular is cited by its publisher, or by its own name.
    """
    edition = f"{collection.title}, version {collection.version}" if collection.version else collection.title
    is_named = bool(collection.authors or collection.publisher)
    return Reference(
        key=KEY,
        kind=ReferenceKind.ONLINE,
        entry_type="online",
        title=TITLE,
        authors=collection.authors or (Name(literal=collection.publisher or edition),),
        date=collection.released or published or None,
        container=edition if is_named else "",
        publisher=collection.publisher if collection.authors else "",
        url=URL,
        accessed=ACCESSED,
    )


@dataclass(frozen=True, slots=True)
class CitedPage:
    """What takes the places of the stand-ins: a key for programs, the title, the address, and the day of reading."""

    key: str
    title: str
    url: str
    accessed: str


def fill_text(pattern: str, page: CitedPage) -> str:
    """Put a page into a citation made of the reference, as text or as RIS."""
    return _fill(pattern, page, page.title.removesuffix("."))


def fill_bibtex(pattern: str, page: CitedPage) -> str:
    """Put a page into a BibTeX entry made of the reference."""
    return _fill(pattern, page, protect_capitals(page.title.removesuffix(".")))


def _fill(pattern: str, page: CitedPage, title: str) -> str:
    if title.endswith(("?", "!")):
        pattern = pattern.replace(f"{TITLE}.", TITLE)
    for day in ACCESSED_AS_WRITTEN:
        pattern = pattern.replace(day, page.accessed)
    return pattern.replace(TITLE, title).replace(URL, page.url).replace(KEY, page.key)
