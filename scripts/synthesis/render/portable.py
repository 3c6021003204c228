"""A rendered page in, the same page as Markdown that any generator can build out.

Links in Markdown stay links between files, which generators follow and editors and forges open. Two need help: links in
HTML, which generators leave alone or take for files, and links to files beside the pages, written as a browser sees them.
"""

import posixpath
import re
from collections.abc import Callable, Collection
from dataclasses import replace

from synthesis.model.page import Page
from synthesis.render.address import by_top, file_from, follow_in_html

_TO_FILE = re.compile(r"(?<=\]\()([^()\s#?:]+)(?=\))")


def make_portable(files: Collection[str]) -> Callable[[Page], Page]:
    """Give what makes a page portable; `files` are the places of the files beside the pages."""
    # A link in HTML that does not go up to the top may be taken for one between files, and rewritten.
    return lambda page: replace(page, markdown=follow_in_html(_lead_to_files(page.markdown, page.uri, files), page.uri, by_top))


def _lead_to_files(markdown: str, uri: str, files: Collection[str]) -> str:
    seen = {file_from(uri, path): path for path in files}
    here = posixpath.dirname(uri) or "."
    return _TO_FILE.sub(lambda link: posixpath.relpath(seen[link[0]], here) if link[0] in seen else link[0], markdown)
