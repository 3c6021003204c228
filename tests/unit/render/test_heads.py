"""What pages tell machines: tags and JSON-LD of the small collection, and the shape of it on this repository's."""

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest

from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.names import Name
from synthesis.model.page import PagePlan, SiteSettings
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from synthesis.pipeline import cite_library
from synthesis.reading import read_library
from synthesis.render.citation_tags import list_tags
from synthesis.render.linked_data import describe_work, write_json_ld
from synthesis.render.site import plan_site
from tests.linked_data_shapes import check_shape
from tests.site_fixtures import ROOT, SITE_URL

BERG = Name(family="Berg", given="Anna", particle="van der", suffix="Jr")


def graph(plan: PagePlan) -> list[dict[str, object]]:
    things: list[dict[str, object]] = json.loads(plan.head.json_ld)["@graph"]
    return things


def work(kind: ReferenceKind, **fields: object) -> Reference:
    return Reference.model_validate({"key": "work", "kind": kind, "entry_type": kind.value, "title": "A title", **fields})


def test_a_report_is_tagged_with_its_institution() -> None:
    report = work(
        ReferenceKind.REPORT,
        authors=(BERG, Name(literal="Home Office")),
        date="2020-04",
        publisher="COMPAS",
        number="7",
        url="https://a.b/",
    )

    assert list_tags(report) == (
        ("citation_title", "A title"),
        ("citation_author", "van der Berg, Anna, Jr"),
        ("citation_author", "Home Office"),
        ("citation_publication_date", "2020/04"),
        ("citation_technical_report_institution", "COMPAS"),
        ("citation_technical_report_number", "7"),
        ("citation_public_url", "https://a.b/"),
        ("DC.title", "A title"),
        ("DC.creator", "van der Berg, Anna, Jr"),
        ("DC.creator", "Home Office"),
        ("DC.date", "2020-04"),
        ("DC.type", "Report"),
        ("DC.publisher", "COMPAS"),
        ("DC.identifier", "https://a.b/"),
    )


def test_an_article_is_tagged_with_its_journal() -> None:
    article = work(
        ReferenceKind.ARTICLE, container="Local Economy", volume="20", issue="2", pages="685–702", doi="10.1/x", issn="1488-3473"
    )

    assert [pair for pair in list_tags(article) if pair[0].startswith("citation")] == [
        ("citation_title", "A title"),
        ("citation_journal_title", "Local Economy"),
        ("citation_volume", "20"),
        ("citation_issue", "2"),
        ("citation_firstpage", "685"),
        ("citation_lastpage", "702"),
        ("citation_doi", "10.1/x"),
        ("citation_issn", "1488-3473"),
    ]


def test_an_article_stands_in_an_issue_of_a_volume_of_a_journal() -> None:
    article = work(ReferenceKind.ARTICLE, container="Local Economy", volume="20", issue="2", authors=(BERG,), doi="10.1/x<y", date="2018~")

    assert describe_work(article, "#work") == {
        "@type": "ScholarlyArticle",
        "@id": "#work",
        "name": "A title",
        "author": [{"@type": "Person", "name": "Anna van der Berg Jr", "givenName": "Anna", "familyName": "van der Berg"}],
        "datePublished": "2018",
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": "2",
            "isPartOf": {
                "@type": "PublicationVolume",
                "volumeNumber": "20",
                "isPartOf": {"@type": "Periodical", "name": "Local Economy"},
            },
        },
        "sameAs": ["https://doi.org/10.1/x%3Cy"],
    }


def test_a_finding_is_a_claim_that_appears_in_a_report(plans: Mapping[str, PagePlan]) -> None:
    page, report, *_ = graph(plans["sources/primer.md"])

    assert page["about"] == [{"@id": report["@id"]}]
    assert isinstance(page["hasPart"], list)
    assert page["hasPart"][0] == {
        "@type": "Claim",
        "@id": "https://site.example/sources/primer/#PRI-01",
        "text": "The centre should lead on welcome, not councils.",
        "creditText": "Di East (author)",
        "appearance": [
            {
                "@type": "Quotation",
                "text": "the centre should lead",
                "position": "section ‘Centre’",
                "isPartOf": {"@id": "https://site.example/bibliography/#east2020"},
            }
        ],
    }


def test_without_an_address_of_the_site_ids_lead_from_the_page(library: Library, citations: Citations) -> None:
    plans = {plan.uri: plan for plan in plan_site(library, citations, SiteSettings())}

    page, report, *_ = graph(plans["sources/primer.md"])

    assert page["@id"] == "./"
    assert page["isPartOf"] == {"@type": "WebSite", "@id": "../../", "name": library.collection.title}
    assert report["@id"] == "../../bibliography/#east2020"


def test_no_text_ends_the_script_element_that_it_stands_in() -> None:
    written = write_json_ld([{"@type": "Thing", "name": "</script><!-- &amp;"}])

    assert not set("<>&") & set(written)
    assert json.loads(written)["@graph"][0]["name"] == "</script><!-- &amp;"


def test_a_long_list_of_findings_is_cut_and_the_whole_is_named(library: Library, citations: Citations) -> None:
    first = next(iter(library.findings.values()))
    many = {
        f"INT-{number}": replace(first, id=f"INT-{number}", record=first.record.model_copy(update={"id": f"INT-{number}"}))
        for number in range(100, 400)
    }

    plans = {plan.uri: plan for plan in plan_site(replace(library, findings={**library.findings, **many}), citations, SiteSettings())}

    page = graph(plans[f"sources/{first.owner}.md"])[0]
    assert isinstance(page["hasPart"], list)
    assert len(page["hasPart"]) == 20
    assert page["encoding"] == {
        "@type": "MediaObject",
        "contentUrl": f"../../data/sources/{first.owner}.json",
        "encodingFormat": "application/json",
    }


@pytest.mark.parametrize("site_url", [SITE_URL, ""])
def test_the_heads_of_this_repository_have_the_shape_of_schema_org(site_url: str) -> None:
    library, _ = read_library(ROOT)
    plans = plan_site(library, cite_library(library), SiteSettings(site_url=site_url))

    assert [(plan.uri, check_shape(plan.head.json_ld).faults) for plan in plans if check_shape(plan.head.json_ld).faults] == []
    assert all(plan.head.json_ld for plan in plans)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"@type": "Claim", "text": "It is so."}, "Claim  lacks @id"),
        ({"@type": "Opinion"}, "type 'Opinion' is not in the table"),
        ({"@type": "Book", "name": "A", "pages": "7"}, "Book has no property pages"),
        ({"@type": "Book", "name": "A", "author": {"@type": "Book", "name": "B"}}, "Book.author must not be a Book"),
        ({"@type": "Book", "name": "A", "datePublished": "April 2020"}, "Book.datePublished must be a date, not 'April 2020'"),
        ({"@type": "Book", "name": ""}, "Book.name must not be ''"),
    ],
)
def test_the_check_of_shapes_sees_what_is_wrong(given: dict[str, object], fault: str) -> None:
    assert check_shape(write_json_ld([given])).faults == (fault,)
