from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from html import unescape
from posixpath import join, normpath
from re import findall, sub

import pytest
from markdown import Markdown
from markupsafe import Markup

from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.offer import FEED, OFFERS, PACKAGE, READ_ME, twin_path
from synthesis.model.page import Page, PagePlan, SiteSettings
from synthesis.model.place import Place
from synthesis.model.vocabulary import SpeakerType, Word
from synthesis.render.address import follow_in_html
from synthesis.render.classes import OTHERS, PICTURES, SECTIONS, SPANS
from synthesis.render.page import render_page
from synthesis.render.site import plan_site

URIS = [
    "themes/index.md",
    "themes/lead.md",
    "themes/lead/summary.md",
    "themes/money.md",
    "themes/money/summary.md",
    "disagreements.md",
    "open-questions.md",
    "sources/index.md",
    "sources/interviews.md",
    "sources/primer.md",
    "sources/quiet.md",
    "findings.md",
    "bibliography.md",
    "glossary.md",
    "timeline.md",
    "places.md",
    "organisations.md",
    "compare/definitions.md",
    "compare/frameworks.md",
    "who-decides.md",
    "basket.md",
    "for/index.md",
    "for/governments.md",
    "for/staff.md",
    "nations/index.md",
    "nations/uk.md",
    "nations/england-and-wales.md",
    "nations/england.md",
    "nations/scotland.md",
    "nations/wales.md",
    "nations/northern-ireland.md",
    "map.md",
    "numbers.md",
    "data.md",
    "changes.md",
]


FILES = {PACKAGE, READ_ME, FEED, *(offer.path for offer in OFFERS), *(twin_path(id_) for id_ in ("interviews", "primer", "quiet"))}


def links_in(html: str) -> list[str]:
    return [unescape(href) for href in findall(r'<a [^>]*?href="([^"]*)"', html)]


def ids_in(html: str) -> list[str]:
    return [unescape(anchor) for anchor in findall(r' id="([^"]*)"', html)]


def text_in(html: str) -> list[str]:
    return unescape(sub(r"<[^>]*>", " ", html)).split()


def test_pages_are_those_of_the_collection_in_the_order_of_reading(plans: Mapping[str, PagePlan]) -> None:
    assert list(plans) == URIS


@pytest.mark.parametrize("uri", URIS)
def test_python_markdown_gives_the_same_text_ids_and_links(uri: str, pages: Mapping[str, Page]) -> None:
    page = pages[uri]

    other = follow_in_html(Markdown(extensions=["tables", "attr_list"]).convert(page.markdown), uri)

    assert text_in(other) == text_in(page.html)
    assert ids_in(other) == ids_in(page.html)
    assert links_in(other) == links_in(page.html)


@pytest.mark.parametrize("uri", URIS)
def test_ids_of_a_page_are_unique_and_all_its_anchors(uri: str, pages: Mapping[str, Page]) -> None:
    ids = ids_in(pages[uri].html)

    assert sorted(ids) == sorted(pages[uri].anchors)


@pytest.mark.parametrize("uri", URIS)
def test_every_link_leads_to_a_page_and_an_anchor_that_are_there(uri: str, pages: Mapping[str, Page]) -> None:
    folders = {page.uri.removesuffix(".md").removesuffix("index").rstrip("/"): page for page in pages.values()}
    here = uri.removesuffix(".md").removesuffix("index").rstrip("/")

    broken = []
    for link in links_in(pages[uri].html):
        if link.startswith("http") or normpath(join(here, link)) in FILES:
            continue
        path, _, anchor = link.partition("#")
        page = folders.get(normpath(join(here, path))) if path else pages[uri]
        if page is None or (anchor and anchor not in page.anchors):
            broken.append(link)

    assert broken == []


@pytest.mark.parametrize("uri", URIS)
def test_headings_of_a_page_are_its_second_and_third_rank(uri: str, pages: Mapping[str, Page]) -> None:
    listed = [(heading.level, heading.id) for heading in pages[uri].headings]

    assert listed == [(int(level), anchor) for level, anchor in findall(r'<h([23]) id="([^"]*)"', pages[uri].html)]


@pytest.mark.parametrize("uri", URIS)
def test_every_page_has_one_title_and_the_standing_caveat_after_its_text(uri: str, pages: Mapping[str, Page]) -> None:
    page = pages[uri]

    assert [unescape(sub("<[^>]*>", "", title)) for title in findall("<h1>(.*?)</h1>", page.html)] == [page.title]
    _, caveat, foot = page.html.partition(
        '<section class="caveat">\n<h2 id="Caveat">What this evidence cannot tell</h2>\n'
        "<p>None of the sources tests what works.</p>\n<p>Evidence to March 2020.</p>\n</section>\n"
    )
    assert caveat
    assert [unescape(title) for title in findall("<h2[^>]*>(.*?)</h2>", foot)] in (["Cite"], ["References on this page", "Cite"])


@pytest.mark.parametrize("uri", URIS)
def test_no_heading_stands_over_nothing(uri: str, pages: Mapping[str, Page]) -> None:
    assert findall(r"<h([1-6])[^>]*>[^<]*</h\1>\s*(?:</section>\s*)*(?:<section[^>]*>\s*)*<h\1", pages[uri].html) == []


def test_documented_classes_are_those_that_pages_use(pages: Mapping[str, Page]) -> None:
    used = {name for page in pages.values() for value in findall(r'class="([^"]*)"', page.html) for name in value.split()}

    documented = {*SECTIONS, *SPANS, *OTHERS, *PICTURES}
    # Words of the vocabulary that the small collection has no record for.
    unused = {"agree", "agree-with-qualifications", "contested-within-one-study", "publication"}
    unused |= {"description", "figure", "commitment", "question", "prediction", "method", "Z3988"} - used
    unused |= {*(speaker.value for speaker in SpeakerType), *(f"shade-{shade}" for shade in range(1, 6)), "other-words"} - used
    unused |= {"letter", "questions", "shared", "shared-by", "original", "cite-link", "edge", "elsewhere"} - used
    assert used - documented == set()
    # These two are gone when a page is shaped: the one has become a term, the other a table's caption.
    assert documented - used - unused == {"label", "caption"}


def test_views_hold_frozen_plain_values_alone(plans: Mapping[str, PagePlan]) -> None:
    unlike = {kind for plan in plans.values() for kind in _kinds_in(plan.view)}

    assert unlike == set()


def test_same_library_gives_the_same_pages(library: Library, citations: Citations, pages: Mapping[str, Page]) -> None:
    again = plan_site(library, citations, SiteSettings(site_url="https://site.example/", edit_base="https://code.example/edit/main/"))

    assert {page.uri: page for page in map(render_page, again)} == pages


def test_pages_know_where_they_are_edited_and_what_is_around_them(plans: Mapping[str, PagePlan]) -> None:
    around = {uri: (plan.edit and plan.edit.path, plan.parent, plan.previous, plan.following) for uri, plan in plans.items()}

    assert around == {
        "themes/index.md": (None, "", "", ""),
        "themes/lead.md": ("sources/synthesis/themes/lead.yml", "themes/index.md", "", "themes/money.md"),
        "themes/lead/summary.md": ("sources/synthesis/themes/lead.yml", "themes/lead.md", "", ""),
        "themes/money.md": ("sources/synthesis/themes/money.yml", "themes/index.md", "themes/lead.md", ""),
        "themes/money/summary.md": ("sources/synthesis/themes/money.yml", "themes/money.md", "", ""),
        "disagreements.md": (None, "", "", ""),
        "open-questions.md": (None, "", "", ""),
        "sources/index.md": (None, "", "", ""),
        "sources/interviews.md": ("sources/interviews.yml", "sources/index.md", "", "sources/primer.md"),
        "sources/primer.md": ("sources/primer.yml", "sources/index.md", "sources/interviews.md", "sources/quiet.md"),
        "sources/quiet.md": ("sources/quiet.yml", "sources/index.md", "sources/primer.md", ""),
        "findings.md": (None, "", "", ""),
        "bibliography.md": ("bibliography.bib", "", "", ""),
        "glossary.md": ("sources/synthesis/glossary.yml", "", "", ""),
        "timeline.md": ("sources/synthesis/timeline.yml", "", "", ""),
        "places.md": ("sources/synthesis/places.yml", "", "", ""),
        "organisations.md": ("sources/synthesis/organisations.yml", "", "", ""),
        "compare/definitions.md": (None, "", "", ""),
        "compare/frameworks.md": (None, "", "", ""),
        "who-decides.md": ("sources/synthesis/responsibilities.yml", "", "", ""),
        "basket.md": (None, "", "", ""),
        "for/index.md": ("sources/synthesis/posts.yml", "", "", ""),
        "for/governments.md": ("sources/synthesis/posts.yml", "for/index.md", "", "for/staff.md"),
        "for/staff.md": ("sources/synthesis/posts.yml", "for/index.md", "for/governments.md", ""),
        "nations/index.md": (None, "", "", ""),
        "nations/uk.md": (None, "nations/index.md", "", "nations/england-and-wales.md"),
        "nations/england-and-wales.md": (None, "nations/index.md", "nations/uk.md", "nations/england.md"),
        "nations/england.md": (None, "nations/index.md", "nations/england-and-wales.md", "nations/scotland.md"),
        "nations/scotland.md": (None, "nations/index.md", "nations/england.md", "nations/wales.md"),
        "nations/wales.md": (None, "nations/index.md", "nations/scotland.md", "nations/northern-ireland.md"),
        "nations/northern-ireland.md": (None, "nations/index.md", "nations/wales.md", ""),
        "map.md": (None, "", "", ""),
        "numbers.md": (None, "", "", ""),
        "data.md": (None, "", "", ""),
        "changes.md": ("sources/synthesis/changes.yml", "data.md", "", ""),
    }


def test_descriptions_are_plain_text(plans: Mapping[str, PagePlan]) -> None:
    assert plans["themes/lead.md"].description == "Councils, most say, but not all (North, 2015; East, 2020, p. 3)."
    assert plans["sources/interviews.md"].description == "Councils lead on welcome, most hold, as INT-01 says. They ask for money."


def test_findings_have_no_edit_links_where_the_repository_is_unknown(library: Library, citations: Citations) -> None:
    plans = {plan.uri: plan for plan in plan_site(library, citations, SiteSettings())}

    page = render_page(plans["sources/interviews.md"])

    assert 'class="edit"' not in page.html


def test_finding_has_a_link_to_the_form_for_a_mistake_in_it_where_the_repository_is_known(library: Library, citations: Citations) -> None:
    plans = {plan.uri: plan for plan in plan_site(library, citations, SiteSettings(repo_url="https://code.example/team/site/"))}

    page = render_page(plans["sources/interviews.md"])

    form = "https://code.example/team/site/issues/new?template=finding.yml&amp;title=INT-01&amp;finding=INT-01"
    assert page.html.count(f'<span class="edit"><a href="{form}"') == 1


def _kinds_in(value: object) -> set[type]:
    """Find the types in a view that are neither frozen records of its own nor plain values."""
    if isinstance(value, tuple):
        return {kind for item in value for kind in _kinds_in(item)}
    if is_dataclass(value) and not isinstance(value, type):
        frozen = type(value).__dataclass_params__.frozen  # type: ignore[attr-defined]
        inner = {kind for field in fields(value) for kind in _kinds_in(getattr(value, field.name))}
        return inner if frozen else {*inner, type(value)}
    return set() if isinstance(value, (str, bool, Markup, Word, Place)) else {type(value)}
