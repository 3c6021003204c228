"""The plan of the whole site: which pages there are, with the frozen view that each is made of, and how they follow each other."""

from collections.abc import Callable, Iterator

from synthesis.model.citation import Citations
from synthesis.model.library import Library
from synthesis.model.page import PagePlan, SiteSettings
from synthesis.model.place import Place
from synthesis.render import address
from synthesis.render.context import Context, make_context
from synthesis.render.views.bibliography import view_bibliography
from synthesis.render.views.catalogue import view_organisations, view_places
from synthesis.render.views.findings import view_findings
from synthesis.render.views.frameworks import view_frameworks
from synthesis.render.views.glossary import view_glossary
from synthesis.render.views.indexes import themes_in_order, view_sources_index, view_themes_index
from synthesis.render.views.source import view_source
from synthesis.render.views.theme import view_theme
from synthesis.render.views.timeline import view_timeline
from synthesis.render.views.who_decides import view_who_decides
from synthesis.render.words import shorten
from synthesis.render.writer import Writer

# Search engines show about as much.
_LONGEST_DESCRIPTION = 200


def plan_site(library: Library, citations: Citations, settings: SiteSettings) -> tuple[PagePlan, ...]:
    """Plan all pages that are made from the library."""
    context = make_context(library, citations, settings)
    return (*_plan_themes(context), *_plan_sources(context), *_plan_single_pages(context))


def _plan_themes(context: Context) -> Iterator[PagePlan]:
    yield _plan(context, address.THEMES, "Themes", view_themes_index, "What the sources say, theme by theme.")
    themes = themes_in_order(context)
    uris = [address.theme_page(theme.id) for theme in themes]
    for index, theme in enumerate(themes):
        writer = Writer(context, uris[index])
        yield PagePlan(
            uri=writer.uri,
            title=writer.plain(theme.record.title),
            template="theme.md.j2",
            view=view_theme(writer, theme),
            edit=theme.origin.place,
            parent=address.THEMES,
            previous=uris[index - 1] if index else "",
            following=uris[index + 1] if index + 1 < len(uris) else "",
            description=shorten(writer.plain(theme.record.answer), _LONGEST_DESCRIPTION),
        )


def _plan_sources(context: Context) -> Iterator[PagePlan]:
    yield _plan(context, address.SOURCES, "Sources", view_sources_index, "What was read, and what each source is good for.")
    sources = list(context.library.sources.values())
    uris = [address.source_page(source.id) for source in sources]
    for index, source in enumerate(sources):
        writer = Writer(context, uris[index])
        yield PagePlan(
            uri=writer.uri,
            title=writer.plain(source.record.title),
            template="source.md.j2",
            view=view_source(writer, source),
            edit=source.origin.place,
            parent=address.SOURCES,
            previous=uris[index - 1] if index else "",
            following=uris[index + 1] if index + 1 < len(uris) else "",
            description=shorten(writer.plain(source.record.summary), _LONGEST_DESCRIPTION),
        )


def _plan_single_pages(context: Context) -> Iterator[PagePlan]:
    library = context.library
    yield _plan(context, address.FINDINGS, "Findings", view_findings, "Every finding, with who says it and where it stands.")
    yield _plan(context, address.BIBLIOGRAPHY, "Bibliography", view_bibliography, "Every work cited, with where it is used.")
    yield _plan(context, address.GLOSSARY, "Glossary", view_glossary, "What the words mean, and where sources differ on them.")
    yield _plan(context, address.TIMELINE, "Timeline", view_timeline, "What happened when, with the findings and works behind it.")
    yield _plan(context, address.PLACES, "Places", view_places, "What the sources say of which place.")
    yield _plan(context, address.ORGANISATIONS, "Organisations", view_organisations, "What the sources say of which body.")
    if library.frameworks:
        yield _plan(context, address.FRAMEWORKS, "Frameworks compared", view_frameworks, "Frameworks side by side, part by part.")
    if library.responsibilities:
        yield _plan(context, address.WHO_DECIDES, "Who decides", view_who_decides, "Who decides, delivers and pays, in which nation.")


def _plan(context: Context, uri: str, title: str, view: Callable[[Writer], object], description: str) -> PagePlan:
    return PagePlan(
        uri=uri,
        title=title,
        template=_TEMPLATES[uri],
        view=view(Writer(context, uri)),
        edit=_EDIT_AT.get(uri),
        description=description,
    )


_TEMPLATES = {
    address.THEMES: "themes-index.md.j2",
    address.SOURCES: "sources-index.md.j2",
    address.FINDINGS: "findings.md.j2",
    address.BIBLIOGRAPHY: "bibliography.md.j2",
    address.GLOSSARY: "glossary.md.j2",
    address.TIMELINE: "timeline.md.j2",
    address.PLACES: "places.md.j2",
    address.ORGANISATIONS: "organisations.md.j2",
    address.FRAMEWORKS: "frameworks.md.j2",
    address.WHO_DECIDES: "who-decides.md.j2",
}
_EDIT_AT = {
    address.BIBLIOGRAPHY: Place("bibliography.bib", 1, 1),
    address.GLOSSARY: Place("sources/synthesis/glossary.yml", 1, 1),
    address.TIMELINE: Place("sources/synthesis/timeline.yml", 1, 1),
    address.PLACES: Place("sources/synthesis/places.yml", 1, 1),
    address.ORGANISATIONS: Place("sources/synthesis/organisations.yml", 1, 1),
    address.WHO_DECIDES: Place("sources/synthesis/responsibilities.yml", 1, 1),
}
