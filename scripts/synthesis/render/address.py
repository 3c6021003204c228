"""Where everything stands on the site: the page and anchor of every record, and links between pages.

Addresses are Markdown paths below the documentation folder, such as 'sources/interviews.md#INT-07'; `in_html` turns
the link between two pages into the one that a browser follows. No other module puts an address together.
"""

import posixpath
import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

from synthesis.model.library import Library
from synthesis.model.node import Node, NodeKind
from synthesis.render.escape import REMEMBERED
from synthesis.render.shelves import Shelves

HOME = "index.md"
POSTS = "for/index.md"
NATIONS = "nations/index.md"
DISAGREEMENTS = "disagreements.md"
OPEN_QUESTIONS = "open-questions.md"
THEMES = "themes/index.md"
SOURCES = "sources/index.md"
FINDINGS = "findings.md"
BIBLIOGRAPHY = "bibliography.md"
GLOSSARY = "glossary.md"
TIMELINE = "timeline.md"
PLACES = "places.md"
ORGANISATIONS = "organisations.md"
FRAMEWORKS = "compare/frameworks.md"
DEFINITIONS = "compare/definitions.md"
WHO_DECIDES = "who-decides.md"
BASKET = "basket.md"
MAP = "map.md"
NUMBERS = "numbers.md"
DATA = "data.md"
CHANGES = "changes.md"

_ON_ONE_PAGE = {
    NodeKind.REFERENCE: BIBLIOGRAPHY,
    NodeKind.TERM: GLOSSARY,
    NodeKind.EVENT: TIMELINE,
    NodeKind.PLACE: PLACES,
    NodeKind.ORGANISATION: ORGANISATIONS,
    NodeKind.FRAMEWORK: FRAMEWORKS,
    NodeKind.RESPONSIBILITY: WHO_DECIDES,
    NodeKind.CHANGE: CHANGES,
}
# An underscore at the edge of a word would be read as emphasis by Python-Markdown, even in the attributes of a heading.
_NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9._-]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_HREF = re.compile(r'href="([^":#?]*\.md)(?=[#"])')


def source_page(source_id: str) -> str:
    """Give the page of a source."""
    return f"sources/{source_id}.md"


def theme_page(theme_id: str) -> str:
    """Give the page of a theme."""
    return f"themes/{theme_id}.md"


def post_page(post_id: str) -> str:
    """Give the page for people in a post."""
    return f"for/{post_id}.md"


def nation_page(nation: str) -> str:
    """Give the page of a nation, by its value in the vocabulary."""
    return f"nations/{nation}.md"


def theme_summary_page(theme_id: str) -> str:
    """Give the page that sums a theme up for print."""
    return f"themes/{theme_id}/summary.md"


def further_page(uri: str, number: int) -> str:
    """Give the `number`th page of those that a page is split into; the first is the page itself."""
    return uri if number == 1 else f"{uri.removesuffix('.md').removesuffix('/index')}/{number}.md"


def finding_address(library: Library, shelves: Shelves, finding_id: str) -> str:
    """Give the address of a finding, or of the stone of a retired one; empty text if there is neither."""
    if finding_id in library.findings:
        first = source_page(library.findings[finding_id].owner)
        return f"{letters_page(first, shelves.find(Node(NodeKind.FINDING, finding_id)))}#{finding_id}"
    if finding_id in library.retired:
        return f"{source_page(library.retired[finding_id][0])}#{finding_id}"
    return ""


def statement_address(statement_id: str) -> str:
    """Give the address of a statement by its id 'theme/statement'."""
    theme_id, _, name = statement_id.partition("/")
    return f"{theme_page(theme_id)}#{name}"


def reference_address(shelves: Shelves, key: str) -> str:
    """Give the address of a work in the bibliography."""
    return f"{shelf_page(shelves, Node(NodeKind.REFERENCE, key))}#{anchor(key)}"


def shelf_page(shelves: Shelves, node: Node) -> str:
    """Give the page of a work, term, place or body: the page of all of its kind, or the one of its letters."""
    return letters_page(_ON_ONE_PAGE[node.kind], shelves.find(node))


def letters_page(page: str, letters: str) -> str:
    """Give the page of some letters or with a number, such as 'bibliography/a.md'; without either, the page itself."""
    return f"{page.removesuffix('.md')}/{letters}.md" if letters else page


def data_set_address(source_id: str, data_set_id: str) -> str:
    """Give the address of a data set on the page of a source that declares it."""
    return f"{source_page(source_id)}#{data_set_anchor(data_set_id)}"


def data_set_anchor(data_set_id: str) -> str:
    """Give the anchor of a data set; its capital keeps it apart from all ids."""
    return f"Data-{data_set_id}"


def record_address(library: Library, shelves: Shelves, node: Node) -> str:
    """Give the address of any record; empty text for a data set, which stands with its sources, and for what is not there."""
    if node.kind is NodeKind.FINDING:
        return finding_address(library, shelves, node.id)
    if node.kind in _PAGES_OF:
        return _PAGES_OF[node.kind](node.id)
    return f"{shelf_page(shelves, node)}#{anchor(node.id)}" if node.kind in _ON_ONE_PAGE else ""


def part_anchor(part_id: str) -> str:
    """Give the anchor of a framework's part by its id 'framework/part'."""
    return part_id.replace("/", ".")


def part_address(part_id: str) -> str:
    """Give the address of a framework's part by its id 'framework/part'."""
    return f"{FRAMEWORKS}#{part_anchor(part_id)}"


def anchor(text: str) -> str:
    """Make an anchor of an id or a BibTeX key: the same text wherever an anchor can hold it."""
    return _NOT_IN_ANCHORS.sub(lambda match: f".{ord(match[0]):x}", text)


@lru_cache(maxsize=REMEMBERED)
def relative(from_uri: str, to: str) -> str:
    """Write the link that leads from a page to an address, both below the documentation folder."""
    path, mark, fragment = to.partition("#")
    if path == from_uri:
        return f"#{fragment}" if mark else posixpath.basename(path)
    folder, slash, name = path.rpartition("/")
    if folder == posixpath.dirname(from_uri):
        return f"{name}{mark}{fragment}"
    return f"{'../' * from_uri.count('/')}{folder}{slash}{name}{mark}{fragment}"


def external(url: str) -> str:
    """Write a web address as the destination of a Markdown link; empty text if it is not http or https."""
    if not url.lower().startswith(("http://", "https://")):
        return ""
    return quote(url, safe="%/:?#@!&+,;=~-.").replace("&", "&amp;")


def report_address(repo_url: str, finding_id: str) -> str:
    """Name the form for a mistake in a finding, with the finding filled in; empty text if the repository's address is not known."""
    return f"{repo_url.rstrip('/')}/issues/new?template=finding.yml&title={finding_id}&finding={finding_id}" if repo_url else ""


def in_html(from_uri: str, path: str) -> str:
    """Turn a link to a Markdown page into the link between folders: '../themes/x.md' to '../../themes/x/'."""
    return _between(_folder(from_uri), _find_folder(from_uri, path))


def by_top(from_uri: str, path: str) -> str:
    """Turn a link to a Markdown page into one that goes up to the site's folder first: '2.md' to '../../sources/x/2/'."""
    here, there = _folder(from_uri), _find_folder(from_uri, path)
    up = "" if here == "." else "../" * (here.count("/") + 1)
    return f"{up}{'' if there == '.' else there + '/'}" or "./"


def follow_in_html(html: str, from_uri: str, write: Callable[[str, str], str] = in_html) -> str:
    """Turn all links to Markdown pages in a page's HTML into links between the folders that browsers see."""
    # A page links the same few pages again and again.
    known: dict[str, str] = {}

    def follow(match: re.Match[str]) -> str:
        path = match[1]
        if path not in known:
            known[path] = write(from_uri, path)
        return f'href="{known[path]}'

    return _HREF.sub(follow, html)


def _find_folder(from_uri: str, path: str) -> str:
    return _folder(posixpath.normpath(posixpath.join(posixpath.dirname(from_uri), path)))


@lru_cache(maxsize=REMEMBERED)
def _between(here: str, there: str) -> str:
    """Write the way from one folder of the site to another; `posixpath.relpath` would ask the system where it is each time."""
    if here == ".":
        return "./" if there == "." else f"{there}/"
    down = "" if there == "." else f"{there}/"
    above = here.split("/")
    below = down.split("/")[:-1]
    shared = 0
    while shared < min(len(above), len(below)) and above[shared] == below[shared]:
        shared += 1
    way = [*[".."] * (len(above) - shared), *below[shared:]]
    return "/".join(way or ["."]) + "/"


def file_from(from_uri: str, path: str) -> str:
    """Write the link from a page, as a browser has it, to a file that stands beside the pages, such as 'data/findings.csv'."""
    return posixpath.relpath(path, _folder(from_uri))


def on_site(to: str) -> str:
    """Turn an address into the one that a browser follows from the site's folder: 'sources/interviews/#INT-07'."""
    page, mark, anchor_id = to.partition("#")
    folder = _folder(page)
    return f"{'' if folder == '.' else folder + '/'}{mark}{anchor_id}"


def _folder(uri: str) -> str:
    stem = uri.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    return (folder if name == "index" else stem) or "."


def _home(_: str) -> str:
    return HOME


_PAGES_OF = {
    NodeKind.SOURCE: source_page,
    NodeKind.THEME: theme_page,
    NodeKind.POST: post_page,
    NodeKind.STATEMENT: statement_address,
    NodeKind.PART: part_address,
    NodeKind.COLLECTION: _home,
}
