"""A well-formed web page into blocks of text, each with what it is and which part of the page it stands in."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from synthesis.verify.document import BlockKind
from synthesis.verify.paragraphs import match_note

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
_VOID = frozenset({"br", "hr"})
TAGS = _BLOCKS | _CELLS | _VOID | {"sup"}
_LEFT_OUT_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Attributes = list[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """A block of text; `area` is 2 within main, 1 within an article, else 0."""

    text: str
    kind: BlockKind
    mark: str
    level: int
    area: int


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


class PageParser(HTMLParser):
    """Collects the blocks of a page that is well formed."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[HtmlBlock] = []
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
            self.blocks.append(HtmlBlock(text, kind, mark, self.state.level, area))

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
