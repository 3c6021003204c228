"""A web page: its main text as blocks a blank line apart, without what surrounds it on the site.

nh3 closes what the page left open, in time that grows with its length; only then does the standard library's parser read it.
"""

import re

import nh3

from synthesis.model.pinpoint import NO_SECTION
from synthesis.verify.decode import decode_text
from synthesis.verify.document import BlockKind, Paragraph
from synthesis.verify.html_page import TAGS, HtmlBlock, PageParser
from synthesis.verify.reading import Reading
from synthesis.verify.sections import make_sections

_LEFT_OUT = frozenset(
    {
        "script",
        "style",
        "title",
        "nav",
        "footer",
        "aside",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "button",
        "textarea",
        "canvas",
        "audio",
        "video",
    }
)
_ATTRIBUTES = {"*": {"hidden", "aria-hidden", "role", "class", "id"}, "ol": {"start", "type"}, "li": {"value"}}
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read_html(data: bytes) -> Reading:
    """Read a page: the main element if it has text, else its articles, else all of its body."""
    declared = _CHARSET.search(data, 0, 2048)
    html = decode_text(data, declared[1].decode("ascii") if declared else "")
    closed = nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(_LEFT_OUT),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
    )
    page = PageParser()
    page.feed(closed)
    page.close()
    page.end_block()
    area = max((block.area for block in page.blocks), default=0)
    return _lay_out([block for block in page.blocks if block.area == area])


def _lay_out(blocks: list[HtmlBlock]) -> Reading:
    paragraphs: list[Paragraph] = []
    headings: list[tuple[int, int, str]] = [(0, 1, NO_SECTION)]
    position = 0
    for block in blocks:
        paragraphs.append(Paragraph(block.kind, ((position, position + len(block.text)),), block.mark))
        if block.kind is BlockKind.HEADING:
            headings.append((position, block.level, " ".join(block.text.split())))
        position += len(block.text) + 2
    text = "\n\n".join(block.text for block in blocks)
    return Reading(text, tuple(paragraphs), make_sections(headings, len(text)))
