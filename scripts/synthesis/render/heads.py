"""What pages tell machines in their heads: a context and a page in, its head out.

| the page       | says in JSON-LD                                        | and in tags        |
| -------------- | ------------------------------------------------------ | ------------------ |
| a source       | its reports, and its findings as claims with passages  | the report to cite |
| a theme        | its statements as claims, with the findings behind them |                    |
| the glossary   | its terms                                              |                    |
| a bibliography | its works                                              |                    |
| the data       | the data set with its files                            |                    |
| any other      | that it is a page of the site                          |                    |
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from synthesis.model.node import Node, NodeKind
from synthesis.model.offer import JSON, PACKAGE, twin_path
from synthesis.model.page import Head, Twin
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Theme
from synthesis.render import address
from synthesis.render.citation_tags import list_tags
from synthesis.render.context import Context
from synthesis.render.described_pages import (
    describe_bibliography_page,
    describe_data_page,
    describe_glossary_page,
    describe_source_page,
    describe_theme_page,
)
from synthesis.render.linked_data import write_json_ld
from synthesis.render.web_page import WebPage


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands on which page, by the page's uri."""

    sources: Mapping[str, Located[SourceRecord]]
    themes: Mapping[str, Located[Theme]]
    terms: Mapping[str, list[str]]
    works: Mapping[str, list[str]]


def find_contents(context: Context) -> Contents:
    """Find what stands on which page, once for all pages."""
    library = context.library
    cited = (key for key in context.citations.order if key in library.references)
    return Contents(
        {address.source_page(source.id): source for source in library.sources.values()},
        {address.theme_page(theme.id): theme for theme in library.themes.values()},
        _shelve(context, NodeKind.TERM, library.terms),
        _shelve(context, NodeKind.REFERENCE, cited),
    )


def _shelve(context: Context, kind: NodeKind, ids: Iterable[str]) -> dict[str, list[str]]:
    pages: dict[str, list[str]] = {}
    for id_ in ids:
        pages.setdefault(address.shelf_page(context.shelves, Node(kind, id_)), []).append(id_)
    return pages


def make_head(web: WebPage, contents: Contents) -> Head:
    """Make the head of a page."""
    uri = web.page.uri
    if uri in contents.sources:
        references = web.context.library.references
        first = contents.sources[uri].record.reports[0]
        tags = list_tags(references[first].record) if first in references else ()
        twins = (Twin(twin_path(contents.sources[uri].id), JSON, "This source as data"),)
        return Head(tags, write_json_ld(describe_source_page(web, contents.sources[uri])), twins)
    if uri in contents.themes:
        return Head(json_ld=write_json_ld(describe_theme_page(web, contents.themes[uri])))
    if uri in contents.terms:
        return Head(json_ld=write_json_ld(describe_glossary_page(web, contents.terms[uri])))
    if uri in contents.works:
        return Head(json_ld=write_json_ld(describe_bibliography_page(web, contents.works[uri])))
    if uri == address.DATA:
        return Head(json_ld=write_json_ld(describe_data_page(web)), twins=(Twin(PACKAGE, JSON, "Data package"),))
    return Head(json_ld=write_json_ld([web.describe("WebPage")]))
