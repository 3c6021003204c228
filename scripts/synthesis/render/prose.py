"""Markdown to safe HTML: the only module that makes HTML.

pyromark renders it, `html` shapes it, and nh3 comes last: what is not allowed below does not reach a page.
"""

import nh3
from pyromark import Options, html

from synthesis.render.classes import OTHERS, PICTURES, RECTANGLES, SECTIONS, SPANS

_OPTIONS = Options.ENABLE_TABLES | Options.ENABLE_HEADING_ATTRIBUTES
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_CLEANER = nh3.Cleaner(
    tags={
        *_HEADINGS,
        *("a", "blockquote", "br", "code", "dd", "details", "div", "dl", "dt", "em", "li", "ol", "p", "pre", "section", "span", "strong"),
        *("caption", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul"),
        # Of SVG no more than simple shapes and words with links and titles: nothing that loads, styles or runs.
        *("circle", "desc", "g", "line", "path", "rect", "svg", "text", "title"),
    },
    attributes={
        **{heading: {"id"} for heading in _HEADINGS},
        "a": {"href", "data-note", "data-cite", "data-filter"},
        # The title of a span is for machines: only COinS has one.
        "span": {"id", "title"},
        "div": {"aria-label", "aria-labelledby"},
        "td": {"data-label"},
        "th": {"data-label"},
        "svg": {"viewBox", "width", "height"},
        "circle": {"cx", "cy", "r"},
        "line": {"x1", "y1", "x2", "y2"},
        "path": {"d"},
        "text": {"x", "y"},
        "rect": {"x", "y", "width", "height"},
    },
    tag_attribute_values={
        "details": {"open": {""}},
        "div": {"role": {"region"}, "tabindex": {"0"}, "data-search-exclude": {""}},
        "svg": {"role": {"group"}, "preserveAspectRatio": {"none"}},
        "text": {"text-anchor": {"start", "middle", "end"}},
        "th": {"scope": {"col", "row"}},
    },
    allowed_classes={
        "section": set(SECTIONS),
        "details": {*SECTIONS, "folded"},
        "span": set(SPANS),
        "div": set(OTHERS),
        "dl": set(OTHERS),
        "p": set(OTHERS),
        "a": {*OTHERS, *PICTURES},
        "rect": {*RECTANGLES, *PICTURES},
        **{shape: set(PICTURES) for shape in ("circle", "g", "line", "path", "text")},
    },
    url_schemes={"http", "https"},
    link_rel=None,
)


def to_html(markdown: str) -> str:
    """Render Markdown of the dialect as HTML that nothing has made safe yet."""
    return html(markdown, options=_OPTIONS)


def make_safe(unsafe: str) -> str:
    """Leave out of HTML whatever pages have no use for; the last step before a page is shown."""
    return _CLEANER.clean(unsafe)
