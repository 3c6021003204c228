"""Plain text into paragraphs: what a page break or a footnote tore apart is put together again.

| block                                                      | kind      |
| ---------------------------------------------------------- | --------- |
| begins with `#`                                            | heading   |
| one short line without a full stop that stands alone       | heading   |
| begins with a superscript number, or with `[n]`            | note      |
| begins with a bullet, `1.` or `a)`                         | list item |
| only a number, a date, a path, or a line that recurs       | furniture |
| all others                                                 | prose     |
"""

import re
from collections import Counter
from collections.abc import Iterator

from synthesis.verify.document import BlockKind, Paragraph, Span

MAX_HEADING_WORDS = 25
LONG_BLOCK = 200
_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_ITEM = re.compile(r"[^\S\n]*(?:[•▪◦‣●–-]\s+|(\d{1,2}|[a-z])[.)]\s+)")
_NOTE = re.compile(r"\s*(?:([¹²³⁰⁴-⁹]+)\s*|\[(\d{1,3})\]\s+)(?=\S)")
_HEADING_MARK = re.compile(r"\s*#{1,6}\s+\S")
_FURNITURE = re.compile(r"\W*\d{0,4}\W*$|(?:\d{1,2} )?[A-Z][a-z]+ \d{4}$|[^.]* / [^.]*/$|[✉☎+]|!\[")
_FINISHED = re.compile(r"[.?!:;…](?:['\"’”)\]*_]|\d|[¹²³⁰⁴-⁹])*\s*$")
_SENTENCE_INSIDE = re.compile(r"[.!?;]['\"’”)]*\s|[·@]")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Split a text into paragraphs in the order in which they begin."""
    blocks = list(_find_blocks(text))
    recurring = _find_recurring(text, blocks)
    only_marked = sum(bool(_HEADING_MARK.match(text[start:end])) for start, end in blocks) > 1
    kinds = [_judge(text[start:end], text[start:end] in recurring, only_marked) for start, end in blocks]
    return tuple(_stitch(text, blocks, kinds))


def _find_blocks(text: str) -> Iterator[Span]:
    start = 0
    for gap in (*_BLANK.finditer(text), None):
        end = gap.start() if gap else len(text)
        yield from _split_items(text, start, end)
        start = gap.end() if gap else end


def _split_items(text: str, start: int, end: int) -> Iterator[Span]:
    """Split off list items and ATX headings that stand on lines of one block."""
    begin = start
    line_start = start
    while line_start < end:
        line_end = text.find("\n", line_start, end)
        line_end = end if line_end < 0 else line_end
        line = text[line_start:line_end]
        if line_start > begin and (_ITEM.match(line) or _HEADING_MARK.match(line)):
            yield from _trimmed(text, begin, line_start)
            begin = line_start
        if _HEADING_MARK.match(line):
            yield from _trimmed(text, begin, line_end)
            begin = line_end
        line_start = line_end + 1
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and (text[start].isspace() or text[start] == "\f"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _find_recurring(text: str, blocks: list[Span]) -> frozenset[str]:
    counts = Counter(text[start:end] for start, end in blocks)
    return frozenset(words for words, count in counts.items() if count > 1)


def _judge(block: str, recurs: bool, only_marked: bool) -> tuple[BlockKind, str]:
    if _HEADING_MARK.match(block):
        return BlockKind.HEADING, ""
    note = _NOTE.match(block)
    if note:
        return BlockKind.NOTE, (note[1] or "").translate(_SUPERSCRIPTS) or note[2]
    item = _ITEM.match(block)
    if item:
        return BlockKind.ITEM, item[1] or ""
    if recurs or _FURNITURE.match(block):
        return BlockKind.FURNITURE, ""
    return (BlockKind.HEADING if not only_marked and _stands_alone(block) else BlockKind.PROSE), ""


def _stands_alone(block: str) -> bool:
    first = block.lstrip("‘“'\"(*")[:1]
    return (
        "\n" not in block
        and len(block.split()) <= MAX_HEADING_WORDS
        and (first.isupper() or first.isdigit())
        and not block.rstrip("*_ ").endswith((".", ",", ";", ":", "!", "…"))
        and not block.endswith(("-", "–"))
        and not _SENTENCE_INSIDE.search(block)
    )


def _stitch(text: str, blocks: list[Span], kinds: list[tuple[BlockKind, str]]) -> Iterator[Paragraph]:
    taken: set[int] = set()
    for index, (block, (kind, mark)) in enumerate(zip(blocks, kinds, strict=True)):
        if index in taken:
            continue
        spans = [block]
        if kind in (BlockKind.PROSE, BlockKind.ITEM):
            following = index
            while (rest := _find_rest(text, blocks, kinds, following)) is not None:
                taken.add(rest)
                spans.append(blocks[rest])
                following = rest
        yield Paragraph(kind, tuple(spans), mark)


def _find_rest(text: str, blocks: list[Span], kinds: list[tuple[BlockKind, str]], index: int) -> int | None:
    """Find the block in which the sentence goes on that the given block leaves unfinished."""
    start, end = blocks[index]
    if _FINISHED.search(text, max(start, end - 12), end):
        return None
    for following in range(index + 1, min(index + 5, len(blocks))):
        kind = kinds[following][0]
        if kind in (BlockKind.NOTE, BlockKind.FURNITURE):
            continue
        return following if kind is BlockKind.PROSE and _continues(text, blocks[index], blocks[following]) else None
    return None


def _continues(text: str, before: Span, after: Span) -> bool:
    """Tell whether a block reads on; one that ends in a bracket is finished unless the next begins in lower case."""
    first = text[after[0]]
    may_break_anywhere = before[1] - before[0] >= LONG_BLOCK and text[before[1] - 1] != ")"
    return first.islower() or (may_break_anywhere and first.isalnum())
