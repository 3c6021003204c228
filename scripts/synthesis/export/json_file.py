"""Records as JSON: an object with what holds for all of them, and a list with one record a line. Rows in, bytes out.

A record has the names of its table's columns; what is empty is left out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from synthesis.model.plain_collection import PlainCollection
from synthesis.model.table import Row, Table

Json = Mapping[str, object]


def write_json(collection: PlainCollection, name: str, lines: Iterable[str], **more: object) -> bytes:
    """Write a file of records, each a line that `write_line` has written, under a name, after the collection's own words and `more`."""
    opening = write_line({**_head(collection), **more}).removesuffix("}")
    records = ",\n".join(lines)
    return f'{opening},\n"{name}":[\n{records}\n]}}\n'.encode()


def write_line(record: Json) -> str:
    """Write a record on one line."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def list_records(table: Table[Row], rows: Iterable[Row]) -> Iterator[dict[str, object]]:
    """Make a record of each row."""
    for row in rows:
        yield make_record(table, row)


def make_record(table: Table[Row], row: Row) -> dict[str, object]:
    """Make a record of a row; columns that are the same in every row are said once, at the head of the file."""
    cells = ((column.name, column.read(row)) for column in table.columns if column.name != "caveat")
    return {name: cell for name, cell in cells if cell not in ("", ())}


def _head(collection: PlainCollection) -> Json:
    licence = collection.licence
    head = {
        "title": collection.title,
        "topic": collection.topic,
        "caveat": collection.caveat,
        "evidence_to": collection.evidence_to,
        "licence": licence.name if licence else "",
        "site": collection.site_url,
    }
    return {name: value for name, value in head.items() if value}
