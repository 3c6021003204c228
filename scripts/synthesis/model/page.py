"""A generated page: its plan (template and frozen view) and what rendering the plan gives."""

from collections.abc import Callable
from dataclasses import dataclass

from synthesis.model.explained import NOTHING_EXPLAINED, Explained
from synthesis.model.place import Place


@dataclass(frozen=True, slots=True)
class Twin:
    """A file that says for programs what a page says; `path` is its place below the site's folder."""

    path: str
    media_type: str
    title: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a page tells machines in its head: `meta` are names and contents in order, `json_ld` a JSON text, or empty."""

    meta: tuple[tuple[str, str], ...] = ()
    json_ld: str = ""
    twins: tuple[Twin, ...] = ()


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file for reusers or for the site's scripts; `path` is its place below the site's folder, such as 'data/findings.csv'."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, eq=False)
class PageSketch:
    """A page before it is planned: what others need to know of it, and `view`, which makes what its template shows.

    Thousands of pages are sketched at once and planned one after the other, so that no two views are held at a time.
    The fields mean what they mean in a `PagePlan`.
    """

    uri: str
    title: str
    template: str
    view: Callable[[], object]
    edit: Place | None = None
    parent: str = ""
    previous: str = ""
    following: str = ""
    description: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """What a page is made of, and all that it depends on: a template and a frozen view.

    `uri` is the Markdown file's place below the documentation folder, such as 'sources/interviews.md'. `edit` is the
    place in the collection to edit for it, if there is one file. `parent` and the neighbours are uris. `kind` names the
    type of page, such as 'theme', for styles and scripts. `explained` are the words that the page explains where it uses them,
    `foot` is the view of what every page ends with.
    """

    uri: str
    title: str
    template: str
    view: object
    edit: Place | None = None
    parent: str = ""
    previous: str = ""
    following: str = ""
    description: str = ""
    kind: str = ""
    head: Head = Head()
    explained: Explained = NOTHING_EXPLAINED
    foot: object = None


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents; `title` is plain text."""

    level: int
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page: Markdown as a person reads it and the export writes it, and HTML ready for the theme.

    `anchors` are all ids in the HTML that a link can lead to, `headings` the table of contents in reading order.
    """

    uri: str
    title: str
    markdown: str
    html: str
    headings: tuple[Heading, ...]
    anchors: frozenset[str]
    edit: Place | None = None
    parent: str = ""
    previous: str = ""
    following: str = ""
    description: str = ""
    kind: str = ""
    head: Head = Head()


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What a page may need to know of where the site is published; empty text where nothing is known.

    `repo_url` is the web address of the repository; `edit_base` is what a file's path is appended to for editing it.
    `published` is the day of the build in ISO form, where the environment says it.
    """

    site_url: str = ""
    repo_url: str = ""
    edit_base: str = ""
    published: str = ""
