"""A page as machines know it: its own address and those of others, whole where the site's is known, and its description."""

import posixpath
from dataclasses import dataclass
from urllib.parse import urljoin

from synthesis.model.node import Node, NodeKind
from synthesis.model.page import PageSketch
from synthesis.render import address
from synthesis.render.context import Context
from synthesis.render.linked_data import Thing, thing
from synthesis.render.writer import Writer


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page among the others, as machines address them."""

    context: Context
    page: PageSketch

    def locate(self, to: str) -> str:
        """Give the address of something on the site: whole where the site's own is known, else from this page."""
        there = address.on_site(to)
        if self.context.settings.site_url:
            return urljoin(self.context.settings.site_url, there)
        path, mark, fragment = there.partition("#")
        here = address.on_site(self.page.uri)
        return f"{posixpath.relpath(path or '.', here or '.')}/{mark}{fragment}"

    def locate_file(self, path: str) -> str:
        """Give the address of a file that stands beside the pages."""
        site = self.context.settings.site_url
        return urljoin(site, path) if site else address.file_from(self.page.uri, path)

    def locate_work(self, key: str) -> str:
        """Give the address of a work in the bibliography."""
        return self.locate(address.record_address(self.context.library, self.context.shelves, Node(NodeKind.REFERENCE, key)))

    def describe(self, kind: str, **properties: object) -> Thing:
        """Describe the page itself."""
        sketch, home = self.page, self.locate(address.HOME)
        site = thing("WebSite", home, name=self.context.library.collection.title, url=home if self.context.settings.site_url else "")
        page = self.locate(sketch.uri)
        return thing(kind, page, name=sketch.title, description=sketch.description, isPartOf=site, **properties)

    @property
    def writer(self) -> Writer:
        """A pen for plain text."""
        return Writer(self.context, self.page.uri)
