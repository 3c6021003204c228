"""Hand-written pages of MkDocs in, what the search needs to know of them out."""

import re
from collections.abc import Iterator

from mkdocs.structure.files import Files
from mkdocs.utils.meta import get_data

from synthesis.model.search_entry import WrittenPage

_TITLE = re.compile(r"^#[ \t]+(.+?)[ \t]*$", re.MULTILINE)


def read_written_pages(files: Files) -> Iterator[WrittenPage]:
    """Read the pages that somebody has written and that belong to the site."""
    for file in files.documentation_pages():
        if file.generated_by is None:
            markdown, meta = get_data(file.content_string)
            title = _TITLE.search(markdown)
            yield WrittenPage(file.src_uri, str(meta.get("title") or (title[1] if title else file.name)), markdown)
