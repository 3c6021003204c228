"""The entry of a list of references as inline Markdown, out of the safe inline HTML that the citation styles give."""

import re
from html import unescape

from markupsafe import Markup

from synthesis.model.citation import CitationStyle
from synthesis.render import address
from synthesis.render.escape import compose, escape_block_start, escape_inline, escape_text, mark_safe, one_line
from synthesis.render.writer import Writer

_TAG = re.compile(r"(<[^<>]*>)")
_HREF = re.compile(r'href="([^"]*)"')
_EMPHASIS = ("<i>", "<em>")
_EMPHASIS_END = ("</i>", "</em>")


def write_reference(writer: Writer, key: str, style: CitationStyle = CitationStyle.HARVARD) -> Markup:
    """Write the full reference of a work; behind it stands a link to its entry in the bibliography."""
    if not writer.context.is_cited(key):
        return escape_text(key)
    entry = from_html(writer.context.citations.get(key, style).reference)
    to = address.reference_address(writer.context.shelves, key)
    return entry if to.partition("#")[0] == writer.uri else compose("{} {}", entry, writer.link("Where it is used", to))


def from_html(reference: str) -> Markup:
    """Turn a reference in inline HTML into inline Markdown: emphasis and links stay, all other tags are left out."""
    pieces: list[str] = []
    destination = ""
    for piece in _TAG.split(one_line(reference)):
        if not piece.startswith("<"):
            pieces.append(escape_inline(unescape(piece)))
        elif piece in _EMPHASIS:
            pieces.append("<em>")
        elif piece in _EMPHASIS_END:
            pieces.append("</em>")
        elif piece.startswith("<a ") and (found := _HREF.search(piece)):
            destination = address.external(unescape(found[1]))
            pieces.append("[" if destination else "")
        elif piece == "</a>" and destination:
            pieces.append(f"]({destination})")
            destination = ""
    return mark_safe(escape_block_start("".join(pieces)))
