"""The only module that knows refkit: formats CSL items in a style and gives runs of text, before any mending.

refkit is alpha: whatever replaces it has to give `format_item` and `cite_together`, and nothing else.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

import refkit
from refkit.types import BibliographyEntry, RenderedNode, RenderedTree

from synthesis.cite.entry import make_entry
from synthesis.cite.runs import Formatted, Part, Run, Runs
from synthesis.model.citation import CitationStyle
from synthesis.model.csl import CslItem

_STYLES = {CitationStyle.HARVARD: "harvard-cite-them-right", CitationStyle.APA: "american-psychological-association"}
_PARTS = {"Names": Part.NAME, "Name": Part.NAME, "Date": Part.DATE}


def format_item(item: CslItem, style: CitationStyle) -> Formatted:
    """Format a work by itself, so that no other work of the bibliography changes how it looks."""
    rendered = _render([item], style)
    return Formatted(_runs(rendered[item.id].tree), _runs(rendered.bibliography.tree))


def cite_together(items: Sequence[CslItem], style: CitationStyle) -> dict[str, Runs]:
    """Give in-text citations of works that are cited side by side: the style adds the names that tell them apart."""
    rendered = _render(items, style)
    return {key: _runs(shown.tree) for key, shown in rendered.citations.items()}


def _render(items: Sequence[CslItem], style: CitationStyle) -> refkit.RenderedDocument:
    entries = cast("list[refkit.Entry]", [make_entry(item) for item in items])
    document = refkit.Document(refkit.Library.from_records(entries), _load_style(style), locale=_load_locale())
    return document.render([refkit.Citation(item.id, item.id) for item in items])


@cache
def _load_style(style: CitationStyle) -> refkit.Style:
    return refkit.Style.load(_STYLES[style])


@cache
def _load_locale() -> refkit.Locale:
    return refkit.Locale.load("en-GB")


def _runs(tree: RenderedTree) -> Runs:
    return tuple(_walk(tree))


def _walk(nodes: Sequence[RenderedNode | BibliographyEntry], part: Part = Part.OTHER) -> Iterator[Run]:
    for node in nodes:
        if node["kind"] == "bibliography-entry":
            yield from _walk(node["content"])
        elif node["kind"] == "Element":
            kind = node["meta"]["kind"] if node["meta"] else ""
            yield from _walk(node["children"], _PARTS.get(kind, part))
        elif node["kind"] == "Text":
            yield Run(node["text"], node["formatting"]["font_style"] == "Italic", part=part)
        elif node["kind"] == "Link":
            yield Run(node["text"], url=node["url"], part=part)
