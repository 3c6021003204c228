"""Every reference between two records can be followed on the site from both of its ends."""

from collections.abc import Mapping
from html import unescape
from posixpath import join, normpath
from re import findall, search

import pytest

from synthesis.model.library import Library
from synthesis.model.node import Edge, EdgeKind, Node, NodeKind
from synthesis.model.page import Page
from synthesis.render import address
from synthesis.render.shelves import Shelves

# Here the one record stands on the page, or in the section, of the other: that is how the edge shows.
SHOWN_BY_PLACE = (EdgeKind.FINDING_SOURCE, EdgeKind.STATEMENT_THEME, EdgeKind.PART_FRAMEWORK, EdgeKind.SOURCE_DATA_SET)
SHOWN_BY_LINKS = [kind for kind in EdgeKind if kind not in SHOWN_BY_PLACE]


def block_of(node: Node, library: Library, pages: Mapping[str, Page]) -> tuple[str, str]:
    """Give the page of a record and the piece of its HTML that is about the record."""
    to = address_of(node, library)
    uri, _, anchor = to.partition("#")
    if uri == address.HOME:
        return uri, ""
    html = pages[uri].html
    if not anchor:
        return uri, html
    for pattern in (
        rf'<section class="[^"]*"[^>]*>\s*<h\d id="{anchor}">(.*?)(?=<section class="(?!supports|qualifies|contradicts|dep|conf))',
        rf"<(?:li|tr)>(?:(?!</li>|</tr>).)*id=\"{anchor}\".*?</(?:li|tr)>",
    ):
        if found := search(f"(?s){pattern}", html):
            return uri, found[0]
    message = f"no block for {to}"
    raise AssertionError(message)


def address_of(node: Node, library: Library) -> str:
    if node.kind is NodeKind.DATA_SET:
        owner = next(id_ for id_, source in library.sources.items() if any(one.id == node.id for one in source.record.datasets))
        return address.data_set_address(owner, node.id)
    return address.record_address(library, Shelves(), node)


def leads(origin: Node, target: Node, library: Library, pages: Mapping[str, Page]) -> bool:
    """Tell whether a record's piece of a page has a link to another record."""
    uri, html = block_of(origin, library, pages)
    folder = uri.removesuffix(".md").removesuffix("index").rstrip("/")
    wanted_page, _, wanted_anchor = address_of(target, library).partition("#")
    wanted = wanted_page.removesuffix(".md").removesuffix("index").rstrip("/")
    for href in findall(r'href="([^"]*)"', html):
        path, _, anchor = unescape(href).partition("#")
        if (normpath(join(folder, path)) if path else folder) == (wanted or ".") and anchor == wanted_anchor:
            return True
    return False


def way_back(edge: Edge) -> Node:
    """Give what the way back leads to: for a retired finding its stone, which stands on its source's page."""
    return Node(NodeKind.FINDING, edge.detail) if edge.kind is EdgeKind.RETIRED_FINDING else edge.origin


def test_collection_has_every_kind_of_edge(library: Library) -> None:
    found = {edge.kind for edges in library.links.outgoing.values() for edge in edges}

    assert found == set(EdgeKind)


@pytest.mark.parametrize("kind", SHOWN_BY_LINKS)
def test_edge_can_be_followed_from_its_origin(kind: EdgeKind, library: Library, pages: Mapping[str, Page]) -> None:
    stuck = [edge for edge in edges_of(kind, library) if not leads(edge.origin, edge.target, library, pages)]

    assert stuck == []


@pytest.mark.parametrize("kind", SHOWN_BY_LINKS)
def test_edge_can_be_followed_back_from_its_target(kind: EdgeKind, library: Library, pages: Mapping[str, Page]) -> None:
    stuck = [edge for edge in edges_of(kind, library) if not leads(edge.target, way_back(edge), library, pages)]

    assert stuck == []


@pytest.mark.parametrize("kind", SHOWN_BY_PLACE)
def test_record_stands_within_the_one_that_it_belongs_to(kind: EdgeKind, library: Library, pages: Mapping[str, Page]) -> None:
    for edge in edges_of(kind, library):
        outer, inner = (edge.origin, edge.target) if kind is EdgeKind.SOURCE_DATA_SET else (edge.target, edge.origin)
        uri, html = block_of(outer, library, pages)
        anchor = address_of(inner, library).partition("#")[2]

        assert f'id="{anchor}"' in html, (uri, edge)


def edges_of(kind: EdgeKind, library: Library) -> list[Edge]:
    return [edge for edges in library.links.outgoing.values() for edge in edges if edge.kind is kind]
