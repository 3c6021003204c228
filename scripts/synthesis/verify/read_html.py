"""A web page: its main text as blocks a blank line apart, without what surrounds it on the site.

nh3 closes what the page left open, in time that grows with its length; only then does the standard library's parser read it.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

from synthesis.model.pinpoint import NO_SECTION
from synthesis.verify.decode import decode_text
from synthesis.verify.document import BlockKind, Paragraph
from synthesis.verify.paragraphs import match_note
from synthesis.verify.reading import Reading
from synthesis.verify.sections import make_sections

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    {
        *_HEADINGS,
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    }
)
_CELLS = frozenset({"td", "th"})
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
_LEFT_OUT_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_VOID = frozenset({"br", "hr"})
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Attributes = list[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class _HtmlBlock:
    """A block of text; `area` is 2 within main, 1 within an article, else 0."""

    text: str
    kind: BlockKind
    mark: str
    level: int
    area: int


def read_html(data: bytes) -> Reading:
    """Read a page: the main element if it has text, else its articles, else all of its body."""
    declared = _CHARSET.search(data, 0, 2048)
    html = decode_text(data, declared[1].decode("ascii") if declared else "")
    closed = nh3.clean(
        html,
        tags=set(_BLOCKS | _CELLS | _VOID | {"sup"}),
        clean_content_tags=set(_LEFT_OUT),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
    )
    page = _Page()
    page.feed(closed)
    page.close()
    page.end_block()
    area = max((block.area for block in page.blocks), default=0)
    return _lay_out([block for block in page.blocks if block.area == area])


def _lay_out(blocks: list[_HtmlBlock]) -> Reading:
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


@dataclass
class _Element:
    """An open element; `roles` is what it is to us: a part left out, main, an article, notes, a list."""

    tag: str
    roles: frozenset[str]
    count: int = 1
    style: str = "1"


@dataclass
class _State:
    """Where the parser stands: its open elements, and how many of each role are among them."""

    open: list[_Element] = field(default_factory=list)
    roles: dict[str, int] = field(default_factory=dict)
    level: int = 0
    mark: str = ""

    def within(self, role: str) -> bool:
        return self.roles.get(role, 0) > 0


class _Page(HTMLParser):
    """Collects the blocks of a page that is well formed."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[_HtmlBlock] = []
        self.state = _State()
        self.buffer: list[str] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin a block or a part of the page."""
        if tag == "br":
            self.buffer.append("\v")
        if tag in _BLOCKS:
            self.end_block()
        if tag in _CELLS:
            self.buffer.append(" ")
        if tag in _VOID:
            return
        element = _Element(tag, _find_roles(tag, dict(attrs), self.state))
        self._open(element, dict(attrs))

    def _open(self, element: _Element, attributes: dict[str, str | None]) -> None:
        state = self.state
        if element.tag in ("ol", "ul"):
            element.style = (attributes.get("type") or "1") if element.tag == "ol" else ""
            element.count = _as_number(attributes.get("start"), 1)
        if element.tag == "li":
            state.mark = self._number_item(attributes)
        if element.tag in _HEADINGS:
            state.level = _HEADINGS[element.tag]
        for role in element.roles:
            state.roles[role] = state.roles.get(role, 0) + 1
        state.open.append(element)

    def _number_item(self, attributes: dict[str, str | None]) -> str:
        parent = self.state.open[-1] if self.state.open else None
        if parent is None or parent.tag != "ol":
            return ""
        number = _as_number(attributes.get("value"), parent.count)
        parent.count = number + 1
        if parent.style in ("a", "A") and 1 <= number <= 26:
            return chr(ord("a") + number - 1)
        return str(number)

    def handle_endtag(self, tag: str) -> None:
        """End a block or a part of the page."""
        if tag in _BLOCKS:
            self.end_block()
        state = self.state
        if not state.open or state.open[-1].tag != tag:
            return
        for role in state.open.pop().roles:
            state.roles[role] -= 1
        if tag in _HEADINGS:
            state.level = 0

    def handle_data(self, data: str) -> None:
        """Take up text, note marks as superscript numbers."""
        state = self.state
        if state.within("left out"):
            return
        if state.within("pre"):
            data = data.replace("\n", "\v")
        in_superscript = bool(state.open) and state.open[-1].tag == "sup"
        self.buffer.append(data.translate(_SUPERSCRIPTS) if in_superscript and data.strip().isdecimal() else data)

    def end_block(self) -> None:
        """Close the block that is being collected, if it has any text."""
        joined = _SPACE.sub(" ", "".join(self.buffer))
        self.buffer.clear()
        text = re.sub(r" ?\v ?", "\n", joined).strip()
        if text:
            kind, mark = self._judge(text)
            area = 2 if self.state.within("main") else int(self.state.within("article"))
            self.blocks.append(_HtmlBlock(text, kind, mark, self.state.level, area))

    def _judge(self, text: str) -> tuple[BlockKind, str]:
        state = self.state
        if state.level:
            return BlockKind.HEADING, ""
        note = match_note(text)
        if note or state.within("notes"):
            return BlockKind.NOTE, note or (state.mark if state.within("item") else "")
        if state.within("item"):
            return BlockKind.ITEM, state.mark
        return BlockKind.PROSE, ""


def _find_roles(tag: str, attributes: dict[str, str | None], state: _State) -> frozenset[str]:
    role = (attributes.get("role") or "").strip().lower()
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {role}".lower()
    roles = set()
    # A header outside the main text is the site's; inside, it holds the title.
    is_site_header = tag == "header" and not (state.within("main") or state.within("article"))
    is_hidden = "hidden" in attributes or attributes.get("aria-hidden") == "true"
    if is_site_header or is_hidden or role in _LEFT_OUT_ROLES:
        roles.add("left out")
    if tag == "main" or role == "main":
        roles.add("main")
    if tag in ("article", "pre"):
        roles.add(tag)
    if tag == "li":
        roles.add("item")
    if re.search(r"(?:^|[\s_-])(?:foot|end)notes?\b", names):
        roles.add("notes")
    return frozenset(roles)


def _as_number(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch(r"\d{1,6}", value) else default
