"""What pages say of their content in the words of schema.org: a page and its record in, the things that it describes out."""

from collections.abc import Iterator, Sequence

from synthesis.model.offer import JSON, OFFERS, twin_path
from synthesis.model.records import Located
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Statement, Theme
from synthesis.render import address
from synthesis.render.linked_data import LISTED_AT_MOST, Thing, describe_work, refer, thing
from synthesis.render.web_page import WebPage
from synthesis.render.words import describe_speaker

# Every reader pays for what a page tells machines: a fifth of a long page. All findings stand in the data beside it.
CLAIMS_AT_MOST = 20


def describe_source_page(web: WebPage, located: Located[SourceRecord]) -> Iterator[Thing]:
    """Describe a source's page: about its reports, made of its findings, each a claim that appears in one of them."""
    references = web.context.library.references
    reports = [key for key in located.record.reports if key in references]
    about = [refer(web.locate_work(key)) for key in reports]
    twin = thing("MediaObject", contentUrl=web.locate_file(twin_path(located.id)), encodingFormat=JSON)
    yield web.describe("WebPage", about=about, encoding=twin, hasPart=list(_list_findings(web, located)))
    for key in reports:
        yield describe_work(references[key].record, web.locate_work(key))


def describe_theme_page(web: WebPage, located: Located[Theme]) -> Iterator[Thing]:
    """Describe a theme's page: an article made of statements, each based on findings."""
    theme = located.record
    yield web.describe(
        "Article",
        headline=web.page.title,
        abstract=web.writer.plain(theme.answer),
        about=thing("Thing", name=theme.label),
        hasPart=[_describe_statement(web, located.id, statement) for statement in theme.statements],
    )


def describe_glossary_page(web: WebPage, term_ids: Sequence[str]) -> Iterator[Thing]:
    """Describe a page of the glossary: a set of terms."""
    writer, page, terms = web.writer, web.locate(web.page.uri), web.context.library.terms
    described = [
        thing(
            "DefinedTerm",
            f"{page}#{term_id}",
            name=terms[term_id].record.term,
            alternateName=[*filter(None, (terms[term_id].record.abbreviation,)), *terms[term_id].record.synonyms],
            description=writer.plain(terms[term_id].record.meaning),
        )
        for term_id in term_ids[:LISTED_AT_MOST]
    ]
    yield web.describe("DefinedTermSet", hasDefinedTerm=described)


def describe_bibliography_page(web: WebPage, keys: Sequence[str]) -> Iterator[Thing]:
    """Describe a page of the bibliography: a list of works in their order."""
    references = web.context.library.references
    works = [describe_work(references[key].record, web.locate_work(key)) for key in keys[:LISTED_AT_MOST]]
    yield web.describe("CollectionPage", mainEntity=thing("ItemList", numberOfItems=len(keys), itemListElement=works))


def describe_data_page(web: WebPage) -> Iterator[Thing]:
    """Describe the page of downloads: a data set with its files."""
    collection = web.context.library.collection
    files = [
        thing("DataDownload", name=offer.name, contentUrl=web.locate_file(offer.path), encodingFormat=offer.media_type) for offer in OFFERS
    ]
    data_set = thing(
        "Dataset",
        name=web.writer.plain(collection.title),
        description=f"{web.writer.plain(collection.topic)} {web.writer.plain(collection.caveat)}",
        license=collection.licence.url if collection.licence else "",
        distribution=files,
    )
    yield web.describe("WebPage", mainEntity=data_set)


def _list_findings(web: WebPage, located: Located[SourceRecord]) -> Iterator[Thing]:
    writer, library = web.writer, web.context.library
    for finding in web.context.findings_by_source[located.id][:CLAIMS_AT_MOST]:
        record = finding.record
        appearances = [
            thing("Quotation", text=pinpoint.phrase, position=pinpoint.locator, isPartOf=refer(web.locate_work(pinpoint.report)))
            for pinpoint in record.pinpoints
            if pinpoint.report in library.references
        ]
        yield thing(
            "Claim",
            web.locate(address.finding_address(library, web.context.shelves, record.id)),
            text=writer.plain(record.claim),
            # Who says it in words: a name alone would not tell whether it is a person's or a body's.
            creditText=describe_speaker(record.speaker),
            appearance=appearances,
        )


def _describe_statement(web: WebPage, theme_id: str, statement: Statement) -> Thing:
    findings = (address.finding_address(web.context.library, web.context.shelves, behind.finding) for behind in statement.findings)
    return thing(
        "Claim",
        web.locate(address.statement_address(f"{theme_id}/{statement.id}")),
        text=web.writer.plain(statement.statement),
        isBasedOn=[refer(web.locate(to)) for to in findings if to],
    )
