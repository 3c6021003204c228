"""The list of a site's pages for search engines: pages in, `sitemap.xml` out. Without the site's address there is none."""

import gzip
from pathlib import Path
from xml.sax.saxutils import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

NAME = "sitemap.xml"
_FRAME = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{}</urlset>
"""


def write_sitemap(files: Files, config: MkDocsConfig) -> None:
    """Write the sitemap into the site's folder, plain and compressed."""
    addresses = [file.page.canonical_url for file in files.documentation_pages() if file.page and file.page.canonical_url]
    if not config.site_url:
        return
    content = _FRAME.format("".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)).encode()
    folder = Path(config.site_dir)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_bytes(content)
    # No time of writing in it: the same pages give the same bytes.
    (folder / f"{NAME}.gz").write_bytes(gzip.compress(content, mtime=0))
