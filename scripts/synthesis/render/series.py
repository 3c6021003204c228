"""The plans of pages that may have to be split: for people in post, of nations, of differences, of open questions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from synthesis.model.page import PageSketch
from synthesis.model.place import Place
from synthesis.model.vocabulary import Nation
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.views.by_source import ON_A_PAGE
from synthesis.render.views.disagreements import ON_A_PAGE as CLAIMS_ON_A_PAGE
from synthesis.render.views.disagreements import find_differences, view_disagreements
from synthesis.render.views.nations import find_by_nation, tell_of_nation, view_nation, view_nations
from synthesis.render.views.open_questions import ON_A_PAGE as QUESTIONS_ON_A_PAGE
from synthesis.render.views.open_questions import find_open_questions, view_open_questions
from synthesis.render.views.pager import count_pages, cut_by_weight, cut_into_pages
from synthesis.render.views.posts import entries_of_post, view_post, view_posts
from synthesis.render.writer import Writer

_POSTS_FILE = Place("sources/synthesis/posts.yml", 1, 1)
# What is asked takes more room than what is said, since it comes with all that speaks for and against it.
_ENTRIES_ON_A_POSTS_PAGE = 50


@dataclass(frozen=True, slots=True)
class _Series:
    """Pages that belong together: the first at `uri`, and how to view the one of a number."""

    kind: str
    uri: str
    title: str
    description: str
    pages: int
    view: Callable[[Writer, int], object]
    parent: str = ""
    previous: str = ""
    following: str = ""
    edit: Place | None = None


def plan_posts(context: Context) -> Iterator[PageSketch]:
    """Plan the page of all posts and the pages for people in each."""
    posts = list(context.library.posts.values())
    if posts:
        title, description = "For people in post", "What each source asks, of whom, and on what evidence."
        yield from _plan_series(context, _Series("posts", address.POSTS, title, description, 1, _alone(view_posts), edit=_POSTS_FILE))
    uris = [address.post_page(post.id) for post in posts]
    for index, post in enumerate(posts):
        parts = cut_into_pages(entries_of_post(context, post), _ENTRIES_ON_A_POSTS_PAGE)
        title = f"For {_lower_first(post.record.title)}"
        yield from _plan_series(
            context,
            _Series(
                "post",
                uris[index],
                title,
                f"What the sources ask of {_lower_first(post.record.title)}, on what evidence, and what they say of them.",
                len(parts),
                lambda writer, number, post=post, parts=parts: view_post(writer, post, parts, number),  # type: ignore[misc]
                address.POSTS,
                uris[index - 1] if index else "",
                uris[index + 1] if index + 1 < len(uris) else "",
                post.origin.place,
            ),
        )


def plan_nations(context: Context) -> Iterator[PageSketch]:
    """Plan the page of all nations and the pages of each."""
    by_nation = find_by_nation(context)
    if by_nation:
        description = "What the sources say of each nation."
        yield from _plan_series(context, _Series("nations", address.NATIONS, "Nations", description, 1, _alone(view_nations)))
    counts = {nation: len(findings) for nation, findings in by_nation.items()}
    counts[Nation.NOT_STATED] = sum(1 for one in context.library.findings.values() if Nation.NOT_STATED in one.record.nations)
    uris = [address.nation_page(nation.value) for nation in by_nation]
    for index, (nation, findings) in enumerate(by_nation.items()):
        told = cache(partial(tell_of_nation, nation, findings))
        yield from _plan_series(
            context,
            _Series(
                "nation",
                uris[index],
                nation.label,
                f"What the sources say of {nation.label}: who decides, figures, events and findings by theme.",
                count_pages(len(findings), ON_A_PAGE),
                lambda writer, number, nation=nation, told=told: view_nation(writer, nation, counts, told(), number),  # type: ignore[misc]
                address.NATIONS,
                uris[index - 1] if index else "",
                uris[index + 1] if index + 1 < len(uris) else "",
            ),
        )


def plan_disagreements(context: Context) -> Iterator[PageSketch]:
    """Plan the pages of all in which sources differ."""
    parts = cut_by_weight(find_differences(context), CLAIMS_ON_A_PAGE, lambda entry: entry.weight)
    description = "Where sources differ, and on what: fact, value, scope, time or definition."
    yield from _plan_series(
        context,
        _Series(
            "disagreements",
            address.DISAGREEMENTS,
            "Where sources differ",
            description,
            len(parts),
            lambda writer, number: view_disagreements(writer, parts, number),
        ),
    )


def plan_open_questions(context: Context) -> Iterator[PageSketch]:
    """Plan the pages of all that is open."""
    parts = cut_into_pages(find_open_questions(context), QUESTIONS_ON_A_PAGE)
    description = "What the sources ask and leave open, and what none of them tells, by theme."
    yield from _plan_series(
        context,
        _Series(
            "open-questions",
            address.OPEN_QUESTIONS,
            "Open questions",
            description,
            len(parts),
            lambda writer, number: view_open_questions(writer, parts, number),
        ),
    )


def _plan_series(context: Context, series: _Series) -> Iterator[PageSketch]:
    for number in range(1, series.pages + 1):
        is_first = number == 1
        writer = Writer(context, address.further_page(series.uri, number))
        yield PageSketch(
            uri=writer.uri,
            title=series.title if is_first else f"{series.title}, page {number}",
            template=f"{series.kind}.md.j2",
            view=partial(series.view, writer, number),
            edit=series.edit,
            parent=series.parent if is_first else series.uri,
            previous=series.previous if is_first else address.further_page(series.uri, number - 1),
            following=series.following if is_first else _following(series, number),
            description=series.description if is_first else f"{series.description} Page {number} of {series.pages}.",
            kind=series.kind,
        )


def _alone(view: Callable[[Writer], object]) -> Callable[[Writer, int], object]:
    return lambda writer, _: view(writer)


def _following(series: _Series, number: int) -> str:
    return address.further_page(series.uri, number + 1) if number < series.pages else ""


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
