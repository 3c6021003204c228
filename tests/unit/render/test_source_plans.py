"""The list of sources where there are many, and what a place says of findings in many sources."""

from dataclasses import replace

from synthesis.model.library import Library
from synthesis.model.page import SiteSettings
from synthesis.model.vocabulary import Nation
from synthesis.pipeline import cite_library
from synthesis.render.context import make_context
from synthesis.render.source_plans import ON_A_PAGE, plan_sources
from synthesis.render.views.source_facts import introduce_source
from synthesis.render.views.uses import MOST, list_by_source
from synthesis.render.writer import Writer


def multiply(library: Library, times: int) -> Library:
    """Give the library's first source many times over, each with a finding of its own."""
    source, finding = next(iter(library.sources.values())), next(iter(library.findings.values()))
    sources = {f"source-{number}": replace(source, id=f"source-{number}") for number in range(times)}
    findings = {f"MANY-{number:03}": replace(finding, id=f"MANY-{number:03}", owner=f"source-{number}") for number in range(times)}
    return replace(library, sources=sources, findings=findings)


def test_list_of_many_sources_goes_on_page_by_page(library: Library) -> None:
    many = multiply(library, 2 * ON_A_PAGE + 1)

    pages = [page for page in plan_sources(make_context(many, cite_library(many), SiteSettings())) if page.kind == "sources-index"]

    assert [(page.uri, page.title, page.previous, page.following) for page in pages] == [
        ("sources/index.md", "Sources", "", "sources/2.md"),
        ("sources/2.md", "Sources, page 2", "sources/index.md", "sources/3.md"),
        ("sources/3.md", "Sources, page 3", "sources/2.md", ""),
    ]
    assert [len(page.view().cards) for page in pages] == [ON_A_PAGE, ON_A_PAGE, 1]  # type: ignore[attr-defined]  # A view is any.


def test_findings_of_many_sources_are_named_for_some_and_counted_for_the_rest(library: Library) -> None:
    many = multiply(library, 20)
    writer = Writer(make_context(many, cite_library(many), SiteSettings()), "places.md")

    lines = list(list_by_source(writer, tuple(many.findings.values()), MOST))

    assert len(lines) == 13
    assert lines[-1] == "8 findings of [8 other sources](findings.md)"


def test_source_that_names_no_nation_is_not_said_to_be_on_one(library: Library) -> None:
    source = next(iter(library.sources.values()))
    scope = source.record.scope.model_copy(update={"nations": (Nation.NOT_STATED,)})
    unplaced = replace(source, record=source.record.model_copy(update={"scope": scope}))
    writer = Writer(make_context(library, cite_library(library), SiteSettings()), "sources/index.md")

    line = introduce_source(writer, unplaced)

    assert "no nation stated" in line
    assert " on Not stated" not in line
