"""The words that go along with the files: what they are, what they cannot tell, and how their cells are read. Plain text out."""

from collections.abc import Iterator
from textwrap import fill

from synthesis.model.edtf import date_in_words
from synthesis.model.offer import OFFERS, PACKAGE
from synthesis.model.plain_collection import PlainCollection
from synthesis.model.tables import TABLES

_WIDTH = 100
_CELLS = """\
CSV files are UTF-8 with a byte order mark, which tells spreadsheets so, with commas between cells and quotation marks around \
cells that need them (RFC 4180).
A list in a cell has a semicolon and a space between its items; a semicolon within an item is written '\\;'.
A cell that a spreadsheet would run as a formula (it begins with =, +, -, @, a tab or a line end) has an apostrophe before it. \
To read it back, take one apostrophe away from a cell that begins with apostrophes and one of these signs after them. \
Numbers in columns of numbers are never changed.
In JSON files, lists are lists, nothing has an apostrophe, and what is empty is left out.
Dates are in EDTF: 2015-02, 2010/2016 for a span, 196X for the 1960s, ~ for about.
"""


def write_read_me(collection: PlainCollection) -> bytes:
    """Write the text."""
    return "\n".join(_list_lines(collection)).encode()


def _list_lines(collection: PlainCollection) -> Iterator[str]:
    yield collection.title
    yield "=" * len(collection.title)
    yield ""
    yield _fold(collection.topic)
    yield _fold(f"What this evidence cannot tell: {collection.caveat} Evidence to {date_in_words(collection.evidence_to)}.")
    if collection.licence:
        yield _fold(f"Licence: {collection.licence.title} ({collection.licence.name}), {collection.licence.url}")
    if collection.site_url:
        yield _fold(f"From {collection.site_url}")
    yield "Files\n-----\n"
    for offer in OFFERS:
        yield _fold(f"{offer.name}: {offer.meaning}", "  ")
    yield _fold("sources/: a file for each source, with its reports and its findings.", "  ")
    yield _fold(f"{PACKAGE.rpartition('/')[2]}: all of this for programs (Data Package).", "  ")
    yield "How to read them\n----------------\n"
    yield from map(_fold, _CELLS.splitlines())
    for table in TABLES:
        heading = f"Columns of {table.name}.csv"
        yield f"{heading}\n{'-' * len(heading)}\n"
        yield from (_fold(f"{column.name}: {column.meaning}", "  ") for column in table.columns)


def _fold(text: str, indent: str = "") -> str:
    return fill(" ".join(text.split()), _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) + "\n"
