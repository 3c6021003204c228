"""The description of all files for programs: a Data Package (version 2 of Frictionless' standard). A collection in, text out."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from synthesis.export.csv_file import SEPARATOR
from synthesis.model.offer import OFFERS, Offer
from synthesis.model.plain_collection import PlainCollection
from synthesis.model.reference import Reference
from synthesis.model.table import CellType, Column, Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


def write_data_package(collection: PlainCollection, reports: Sequence[Reference]) -> bytes:
    """Describe the collection, its licence, the reports that it is made from, and each file with its columns."""
    licence = collection.licence
    package = {
        "$schema": PROFILE,
        "name": _NOT_IN_NAMES.sub("-", collection.title.lower()).strip("-") or "collection",
        "title": collection.title,
        "description": f"{collection.topic} {collection.caveat} Evidence to {collection.evidence_to}.",
        "homepage": collection.site_url,
        "licenses": [{"name": licence.name, "title": licence.title, "path": licence.url}] if licence else [],
        "sources": [_describe_report(report) for report in reports],
        "resources": [_describe_file(offer) for offer in OFFERS],
    }
    return (json.dumps({name: value for name, value in package.items() if value}, ensure_ascii=False, indent=1) + "\n").encode()


def _describe_report(report: Reference) -> Mapping[str, str]:
    path = report.url or (f"https://doi.org/{quote(report.doi, safe='/')}" if report.doi else "")
    return {"title": report.title, "path": path} if path else {"title": report.title}


def _describe_file(offer: Offer) -> Mapping[str, object]:
    described: dict[str, object] = {
        "name": offer.name.replace(".", "-"),
        "path": offer.name,
        "title": offer.table.title if offer.table else offer.name,
        "description": offer.meaning,
        "format": offer.name.partition(".")[2],
        "mediatype": offer.media_type,
        "encoding": "utf-8",
    }
    if offer.table:
        described |= {"type": "table", "schema": _describe_table(offer.table)}
    return described


def _describe_table(table: Table[Any]) -> Mapping[str, object]:
    schema: dict[str, object] = {
        "fields": [_describe_column(column) for column in table.columns],
        "primaryKey": [column.name for column in table.columns[: table.key]],
        "missingValues": [""],
    }
    keys = list(_list_foreign_keys(table))
    return {**schema, "foreignKeys": keys} if keys else schema


def _describe_column(column: Column[Any]) -> Mapping[str, object]:
    field: dict[str, object] = {"name": column.name, "type": column.type.value, "description": column.meaning}
    if column.type is CellType.LIST:
        field |= {"itemType": "string", "delimiter": SEPARATOR}
    if column.words:
        field["categories"] = [{"value": word.value, "label": word.label} for word in column.words]
    return field


def _list_foreign_keys(table: Table[Any]) -> Iterator[Mapping[str, object]]:
    """List the columns that name one row of another table; lists of names cannot be said in the standard."""
    for column in table.columns:
        if column.leads_to and column.type is not CellType.LIST:
            yield {"fields": [column.name], "reference": {"resource": f"{column.leads_to}-csv", "fields": ["id"]}}
