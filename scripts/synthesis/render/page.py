"""A page's plan to the page: template and view to Markdown, Markdown to HTML, HTML to headings and anchors.

Nothing but the plan and its template goes in, so that a page changes only when they do.
"""

import re
from html import unescape

from synthesis.model.page import Heading, Page, PagePlan
from synthesis.render import html as shape
from synthesis.render.address import follow_in_html
from synthesis.render.environment import ENVIRONMENT
from synthesis.render.prose import make_safe, to_html
from synthesis.render.terms import explain_terms
from synthesis.render.words import shorten

_BLANK_LINES = re.compile(r"\n{3,}")
_HEADING = re.compile(r'<h([23]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_ID = re.compile(r'<[a-z0-9]+ [^>]*?\bid="([^"]*)"')
# A claim may be long; a table of contents shows its beginning.
_LONGEST_HEADING = 60


def render_page(plan: PagePlan) -> Page:
    """Render a page."""
    markdown = render_markdown(plan)
    html = render_html(markdown, plan.uri)
    return Page(
        uri=plan.uri,
        title=plan.title,
        markdown=markdown,
        html=html,
        headings=list_headings(html),
        anchors=frozenset(unescape(anchor) for anchor in _ID.findall(html)),
        edit=plan.edit,
        parent=plan.parent,
        previous=plan.previous,
        following=plan.following,
        description=plan.description,
        kind=plan.kind,
        head=plan.head,
    )


def render_markdown(plan: PagePlan) -> str:
    """Fill a page's template with its view."""
    rendered = ENVIRONMENT.get_template(plan.template).render(title=plan.title, view=plan.view)
    explained = explain_terms(_BLANK_LINES.sub("\n\n", rendered).strip() + "\n", plan.uri, plan.explained)
    foot = ENVIRONMENT.get_template("foot.md.j2").render(foot=plan.foot) if plan.foot else ""
    return _BLANK_LINES.sub("\n\n", f"{explained}\n{foot}").rstrip() + "\n"


def render_html(markdown: str, uri: str) -> str:
    """Make a page's safe HTML of its Markdown."""
    html = shape.describe_lists(shape.set_captions(shape.mark_lead(to_html(markdown))))
    html = shape.mark_works(shape.mark_terms(html))
    html = shape.mark_ids(shape.wrap_sections(shape.frame_tables(html)))
    return make_safe(follow_in_html(html, uri))


def list_headings(html: str) -> tuple[Heading, ...]:
    """List the headings for a page's table of contents, long ones cut at a word."""
    return tuple(
        Heading(int(level), unescape(id_), shorten(shape.text_of(title), _LONGEST_HEADING)) for level, id_, title in _HEADING.findall(html)
    )
