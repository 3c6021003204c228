r"""A table as CSV that spreadsheets open rightly and run nothing of. Rows in, bytes out; `read_back` undoes what is done to a cell.

| a cell                              | is written                                            |
| ----------------------------------- | ----------------------------------------------------- |
| text that a spreadsheet would run   | with an apostrophe before it                          |
| a list                              | its items joined by '; ', a semicolon in one as '\;'  |
| a number                            | as it is                                              |

RFC 4180, UTF-8. The byte order mark at the beginning tells Excel so, which would otherwise garble every quotation mark.
"""

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterable

from synthesis.model.table import Cell, CellType, Column, Row, Table

SEPARATOR = "; "
# Spreadsheets run what begins with one of these, the wide ones among them; an apostrophe is there for what has one already.
_RUN = "=+-@\t\r\n＝＋－＠"
_SUSPECT = frozenset(f"'{_RUN}")
_BEGINS = re.compile(f"^'*[{re.escape(_RUN)}]")
_NUMBER = re.compile(r"^-?\d+(\.\d+)?$")
_JOINED = re.compile(r"(?<!\\); ")


def write_csv(table: Table[Row], rows: Iterable[Row]) -> bytes:
    """Write a table: a line of column names, then a line for each row."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.name for column in table.columns])
    columns = table.columns
    for row in rows:
        writer.writerow([write_cell(column, column.read(row)) for column in columns])
    return BOM_UTF8 + text.getvalue().encode()


def write_cell(column: Column[Row], cell: Cell) -> str:
    """Write a cell so that nothing runs it."""
    if isinstance(cell, tuple):
        cell = SEPARATOR.join(item.replace(";", "\\;") for item in cell)
    text = str(cell)
    if column.type in (CellType.NUMBER, CellType.WHOLE) and _NUMBER.match(text):
        return text
    return f"'{text}" if text[:1] in _SUSPECT and _BEGINS.match(text) else text


def read_back(text: str, *, is_list: bool = False) -> str | tuple[str, ...]:
    """Give what a cell said before it was written."""
    said = text[1:] if text.startswith("'") and _BEGINS.match(text) else text
    if not is_list:
        return said
    return tuple(item.replace("\\;", ";") for item in _JOINED.split(said)) if said else ()
