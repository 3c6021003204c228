"""What schema.org allows of the types that pages use, as far as they use them: a check of JSON-LD without any network.

A table a person has written from schema.org's own pages: for each type its properties, and of each what may stand there.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

TEXT = "text"
DATE = "date"
NUMBER = "number"
_THING = {"name": {TEXT}, "description": {TEXT}, "sameAs": {TEXT}, "alternateName": {TEXT}, "url": {TEXT}}
_AGENTS = {"Person", "Organization"}
_WORKS = {
    *("CreativeWork", "WebPage", "Article", "CollectionPage", "ScholarlyArticle", "Report", "Book", "Chapter", "Thesis", "Legislation"),
    *("Dataset", "WebSite", "Claim", "Quotation", "PublicationVolume", "PublicationIssue", "Periodical", "DefinedTermSet"),
}
_CREATIVE_WORK = {
    **_THING,
    "abstract": {TEXT},
    "about": {"Thing", *_WORKS},
    "author": _AGENTS,
    "creditText": {TEXT},
    "datePublished": {DATE},
    "dateModified": {DATE},
    "editor": _AGENTS,
    "encoding": {"MediaObject"},
    "hasPart": _WORKS,
    "headline": {TEXT},
    "inLanguage": {TEXT},
    "isBasedOn": _WORKS,
    "isPartOf": _WORKS,
    "keywords": {TEXT},
    "license": {TEXT},
    "mainEntity": {"ItemList", "Dataset"},
    "position": {TEXT, NUMBER},
    "publisher": _AGENTS,
    "text": {TEXT},
    "temporalCoverage": {TEXT},
}
_ARTICLE = {**_CREATIVE_WORK, "pagination": {TEXT}}
_FILE = {**_CREATIVE_WORK, "contentUrl": {TEXT}, "encodingFormat": {TEXT}}
PROPERTIES: Mapping[str, Mapping[str, set[str]]] = {
    "Thing": _THING,
    "Person": {**_THING, "givenName": {TEXT}, "familyName": {TEXT}},
    "Organization": _THING,
    **dict.fromkeys(("CreativeWork", "WebPage", "CollectionPage", "WebSite", "Thesis", "Legislation", "Quotation"), _CREATIVE_WORK),
    **dict.fromkeys(("Article", "ScholarlyArticle", "Chapter"), _ARTICLE),
    "Report": {**_ARTICLE, "reportNumber": {TEXT}},
    "Book": {**_CREATIVE_WORK, "isbn": {TEXT}, "bookEdition": {TEXT}},
    "Claim": {**_CREATIVE_WORK, "appearance": _WORKS},
    "Periodical": {**_CREATIVE_WORK, "issn": {TEXT}},
    "PublicationVolume": {**_CREATIVE_WORK, "volumeNumber": {TEXT}},
    "PublicationIssue": {**_CREATIVE_WORK, "issueNumber": {TEXT}},
    "Dataset": {**_CREATIVE_WORK, "distribution": {"DataDownload"}, "measurementTechnique": {TEXT}},
    "DataDownload": _FILE,
    "MediaObject": _FILE,
    "DefinedTermSet": {**_CREATIVE_WORK, "hasDefinedTerm": {"DefinedTerm"}},
    "DefinedTerm": {**_THING, "termCode": {TEXT}},
    "ItemList": {**_THING, "numberOfItems": {NUMBER}, "itemListElement": _WORKS},
}
REQUIRED: Mapping[str, set[str]] = {
    **{kind: {"name"} for kind in _WORKS - {"PublicationVolume", "PublicationIssue", "Claim", "Quotation"}},
    "PublicationVolume": {"volumeNumber"},
    "PublicationIssue": {"issueNumber"},
    "Person": {"name"},
    "Organization": {"name"},
    "Claim": {"@id", "text"},
    "Quotation": {"text", "isPartOf"},
    "Article": {"@id", "name", "headline", "hasPart"},
    "DefinedTerm": {"@id", "name", "description"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "MediaObject": {"contentUrl", "encodingFormat"},
    "ItemList": {"numberOfItems", "itemListElement"},
}


@dataclass(frozen=True)
class Shape:
    """What is wrong with a page's JSON-LD, what ids it describes and what ids it refers to."""

    faults: tuple[str, ...]
    described: frozenset[str]
    referred: frozenset[str]


def check_shape(json_ld: str) -> Shape:
    """Check a page's JSON-LD against the tables."""
    whole = json.loads(json_ld)
    faults = [] if set(whole) == {"@context", "@graph"} and whole["@context"] == "https://schema.org" else ["not a graph of schema.org"]
    described: set[str] = set()
    referred: set[str] = set()
    for one in whole["@graph"]:
        faults += _check(one, described, referred)
    return Shape(tuple(faults), frozenset(described), frozenset(referred))


def _check(one: Mapping[str, object], described: set[str], referred: set[str]) -> Iterator[str]:
    kind, id_ = one.get("@type"), one.get("@id")
    if not isinstance(kind, str) or kind not in PROPERTIES:
        yield f"type {kind!r} is not in the table"
        return
    if isinstance(id_, str):
        described.add(id_)
    yield from (f"{kind} {id_ or ''} lacks {name}" for name in sorted(REQUIRED.get(kind, set()) - set(one)))
    for name, value in one.items():
        if name in ("@type", "@id"):
            continue
        allowed = PROPERTIES[kind].get(name)
        if allowed is None:
            yield f"{kind} has no property {name}"
            continue
        for part in value if isinstance(value, list) else [value]:
            yield from _check_value(f"{kind}.{name}", part, allowed, described, referred)


def _check_value(where: str, value: object, allowed: set[str], described: set[str], referred: set[str]) -> Iterator[str]:
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            referred.add(value["@id"])
            return
        if value.get("@type") not in allowed:
            yield f"{where} must not be a {value.get('@type')}"
        yield from _check(value, described, referred)
    elif isinstance(value, int):
        if NUMBER not in allowed:
            yield f"{where} must not be a number"
    elif not isinstance(value, str) or not value.strip():
        yield f"{where} must not be {value!r}"
    elif DATE in allowed:
        if not _is_date(value):
            yield f"{where} must be a date, not {value!r}"
    elif TEXT not in allowed:
        yield f"{where} must not be text"


def _is_date(text: str) -> bool:
    parts = text.split("-")
    return len(parts) <= 3 and [len(part) for part in parts] == [4, 2, 2][: len(parts)] and text.replace("-", "").isdigit()
