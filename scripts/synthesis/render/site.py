"""The plan of the whole site: which pages there are, with the frozen view that each is made of, and how they follow each other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from synthesis.model.citation import Citations
from synthesis.model.explained import NOTHING_EXPLAINED, Explained
from synthesis.model.library import Library
from synthesis.model.page import PagePlan, PageSketch, SiteSettings
from synthesis.model.place import Place
from synthesis.render import address
from synthesis.render.context import Context, make_context
from synthesis.render.findings_plans import plan_findings
from synthesis.render.heads import Contents, find_contents, make_head
from synthesis.render.overview_plans import plan_overviews
from synthesis.render.series import plan_disagreements, plan_nations, plan_open_questions, plan_posts
from synthesis.render.shelf_plans import plan_shelves
from synthesis.render.source_plans import plan_sources
from synthesis.render.theme_plans import plan_themes
from synthesis.render.views.basket import view_basket
from synthesis.render.views.bibliography import view_bibliography
from synthesis.render.views.catalogue import view_organisations, view_places
from synthesis.render.views.definitions import has_contested_words, view_definitions
from synthesis.render.views.explained import is_read, list_explained
from synthesis.render.views.foot import Users, find_users, make_foot
from synthesis.render.views.frameworks import view_frameworks
from synthesis.render.views.glossary import view_glossary
from synthesis.render.views.indexes import view_themes_index
from synthesis.render.views.timeline import view_timeline
from synthesis.render.views.who_decides import view_who_decides
from synthesis.render.web_page import WebPage
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class SiteSketch:
    """All pages of a site in order, each index before the pages that it lists; `plan` makes the plan of one of them.

    `explained` are the words that pages explain, for pages from elsewhere.
    """

    pages: tuple[PageSketch, ...]
    plan: Callable[[PageSketch], PagePlan]
    explained: Explained


def sketch_site(library: Library, citations: Citations, settings: SiteSettings) -> SiteSketch:
    """Sketch all pages that are made from the library."""
    context = make_context(library, citations, settings)
    themes, *others = _plan_single_pages(context)
    pages = (
        *(themes, *plan_themes(context), *plan_disagreements(context), *plan_open_questions(context)),
        *(*plan_sources(context), *plan_findings(context), *others),
        *(*plan_posts(context), *plan_nations(context)),
        *(*plan_overviews(context), *plan_shelves(context)),
    )
    explained = list_explained(context)
    return SiteSketch(pages, partial(_finish, context, find_contents(context), find_users(context), explained), explained)


def plan_site(library: Library, citations: Citations, settings: SiteSettings) -> tuple[PagePlan, ...]:
    """Plan all pages at once."""
    sketch = sketch_site(library, citations, settings)
    return tuple(map(sketch.plan, sketch.pages))


def _finish(context: Context, contents: Contents, users: Users, explained: Explained, page: PageSketch) -> PagePlan:
    """Make a page's view, then what every page has: its foot, its head, and the words that it explains."""
    # What a page cites is known when its view is made.
    view = page.view()
    return PagePlan(
        uri=page.uri,
        title=page.title,
        template=page.template,
        view=view,
        edit=page.edit,
        parent=page.parent,
        previous=page.previous,
        following=page.following,
        description=page.description,
        kind=page.kind,
        head=make_head(WebPage(context, page), contents),
        explained=explained if is_read(page) else NOTHING_EXPLAINED,
        foot=make_foot(Writer(context, page.uri), page, users),
    )


def _plan_single_pages(context: Context) -> Iterator[PageSketch]:
    for page in _SINGLE_PAGES:
        if page.is_needed(context.library):
            yield _plan(context, page)


def _plan(context: Context, page: "_SinglePage") -> PageSketch:
    return PageSketch(
        uri=page.uri,
        title=page.title,
        template=f"{page.kind}.md.j2",
        view=partial(page.view, Writer(context, page.uri)),
        edit=Place(page.made_of, 1, 1) if page.made_of else None,
        description=page.description,
        kind=page.kind,
    )


def _always(_: Library) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class _SinglePage:
    """A page that there is one of. `kind` names its template too; `made_of` is the file to edit for it, if there is one."""

    kind: str
    uri: str
    title: str
    view: Callable[[Writer], object]
    description: str
    made_of: str = ""
    is_needed: Callable[[Library], bool] = _always


_SINGLE_PAGES = (
    _SinglePage("themes-index", address.THEMES, "Themes", view_themes_index, "What the sources say, theme by theme."),
    _SinglePage(
        "bibliography",
        address.BIBLIOGRAPHY,
        "Bibliography",
        view_bibliography,
        "Every work cited, with where it is used.",
        made_of="bibliography.bib",
    ),
    _SinglePage(
        "glossary",
        address.GLOSSARY,
        "Glossary",
        view_glossary,
        "What the words mean, and where sources differ on them.",
        made_of="sources/synthesis/glossary.yml",
    ),
    _SinglePage(
        "timeline",
        address.TIMELINE,
        "Timeline",
        view_timeline,
        "What happened when, with the findings and works behind it.",
        made_of="sources/synthesis/timeline.yml",
    ),
    _SinglePage(
        "places",
        address.PLACES,
        "Places",
        view_places,
        "What the sources say of which place.",
        made_of="sources/synthesis/places.yml",
    ),
    _SinglePage(
        "organisations",
        address.ORGANISATIONS,
        "Organisations",
        view_organisations,
        "What the sources say of which body.",
        made_of="sources/synthesis/organisations.yml",
    ),
    _SinglePage(
        "definitions",
        address.DEFINITIONS,
        "Definitions compared",
        view_definitions,
        "What different speakers mean by the same word, side by side.",
        is_needed=has_contested_words,
    ),
    _SinglePage(
        "frameworks",
        address.FRAMEWORKS,
        "Frameworks compared",
        view_frameworks,
        "Frameworks side by side, part by part.",
        is_needed=lambda library: bool(library.frameworks),
    ),
    _SinglePage(
        "who-decides",
        address.WHO_DECIDES,
        "Who decides",
        view_who_decides,
        "Who decides, delivers and pays, in which nation.",
        made_of="sources/synthesis/responsibilities.yml",
        is_needed=lambda library: bool(library.responsibilities),
    ),
    _SinglePage(
        "basket",
        address.BASKET,
        "Your brief",
        view_basket,
        "The findings that you have picked, ready to take into a text of your own.",
        is_needed=lambda library: bool(library.findings),
    ),
)
