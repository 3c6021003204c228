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
from collections.abc import Iterable, Iterator, Mapping, Sequence

from synthesis.verify.document import BlockKind, Paragraph, Span
from synthesis.verify.squeeze import squeeze

MAX_HEADING_WORDS = 25
MAX_HEADING_CHARACTERS = 300
LONG_BLOCK = 200
_OPENING = "‘’“”'\"(*"
_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_ITEM = re.compile(r"[^\S\n]*(?:[•▪◦‣●–-]\s+|(\d{1,2}|[a-z])[.)]\s+)")
_NOTE = re.compile(r"\s*(?:([¹²³⁰⁴-⁹]+)\s*|\[(\d{1,3})\]\s+)(?=\S)")
_HEADING_MARK = re.compile(r"\s*#{1,6}\s+\S")
_FURNITURE = re.compile(r"\W*\d{0,4}\W*$|(?:\d{1,2} )?[A-Z][a-z]+ \d{4}$|[^.]* / [^.]*/$|[✉☎+]|!\[")
_FINISHED = re.compile(r"[.?!:;…](?:['\"’”)\]*_]|\d|[¹²³⁰⁴-⁹])*\s*$")
_SENTENCE_INSIDE = re.compile(r"[.!?;]['\"’”)]*\s|[·@]")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def split_paragraphs(text: str, headings: Iterable[str] = ()) -> tuple[Paragraph, ...]:
    """Split a text into paragraphs in the order in which they begin; the given headings are known to be headings."""
    wanted = frozenset(squeeze(heading) for heading in headings)
    blocks = [span for block in _find_blocks(text) for span in _split_headings(text, block, wanted)]
    known = {block[0]: BlockKind.HEADING for block in blocks if _is_one_of(text, block, wanted)}
    return arrange_paragraphs(text, blocks, known)


def arrange_paragraphs(text: str, blocks: Sequence[Span], known: Mapping[int, BlockKind]) -> tuple[Paragraph, ...]:
    """Judge blocks, but for those whose kind is known by their start, and put together what was torn apart."""
    recurring = _find_recurring(text, blocks)
    only_marked = sum(bool(_HEADING_MARK.match(text[start:end])) for start, end in blocks) > 1
    kinds = [
        (known[start], "") if start in known else _judge(text[start:end], text[start:end] in recurring, only_marked)
        for start, end in blocks
    ]
    for index, (start, end) in enumerate(blocks):
        is_guessed = kinds[index][0] is BlockKind.HEADING and start not in known and not _HEADING_MARK.match(text[start:end])
        if is_guessed and _is_begun_sentence(text, blocks, kinds, index):
            kinds[index] = (BlockKind.PROSE, "")
    return tuple(_stitch(text, blocks, kinds))


def match_note(block: str) -> str:
    """Give the number of the note that a block is, or nothing."""
    note = _NOTE.match(block)
    return ((note[1] or "").translate(_SUPERSCRIPTS) or note[2]) if note else ""


def begins_item(line: str) -> bool:
    """Tell whether a list item begins with a line."""
    return _ITEM.match(line) is not None


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


def _split_headings(text: str, block: Span, wanted: frozenset[str]) -> Iterator[Span]:
    """Split off lines that are known headings."""
    begin, end = block
    for line in re.finditer(r"[^\n]+", text[begin:end]) if wanted else ():
        start, stop = block[0] + line.start(), block[0] + line.end()
        if _is_one_of(text, (start, stop), wanted):
            yield from _trimmed(text, begin, start)
            yield from _trimmed(text, start, stop)
            begin = stop
    yield from _trimmed(text, begin, end)


def _is_one_of(text: str, span: Span, wanted: frozenset[str]) -> bool:
    return bool(wanted) and span[1] - span[0] <= MAX_HEADING_CHARACTERS and squeeze(text[span[0] : span[1]]) in wanted


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and (text[start].isspace() or text[start] == "\f"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _find_recurring(text: str, blocks: Sequence[Span]) -> frozenset[str]:
    counts = Counter(text[start:end] for start, end in blocks)
    # What begins in lower case is a piece of a sentence between two page breaks.
    return frozenset(words for words, count in counts.items() if count > 1 and not words.lstrip(_OPENING)[:1].islower())


def _judge(block: str, recurs: bool, only_marked: bool) -> tuple[BlockKind, str]:
    if _HEADING_MARK.match(block):
        return BlockKind.HEADING, ""
    note = match_note(block)
    if note:
        return BlockKind.NOTE, note
    item = _ITEM.match(block)
    if item:
        return BlockKind.ITEM, item[1] or ""
    if recurs or _FURNITURE.match(block):
        return BlockKind.FURNITURE, ""
    return (BlockKind.HEADING if not only_marked and _stands_alone(block) else BlockKind.PROSE), ""


def _stands_alone(block: str) -> bool:
    first = block.lstrip(_OPENING)[:1]
    return (
        "\n" not in block
        and len(block.split()) <= MAX_HEADING_WORDS
        and (first.isupper() or first.isdigit())
        and not block.rstrip("*_ ").endswith((".", ",", ";", ":", "!", "…"))
        and not block.endswith(("-", "–"))
        and not _SENTENCE_INSIDE.search(block)
    )


def _stitch(text: str, blocks: Sequence[Span], kinds: Sequence[tuple[BlockKind, str]]) -> Iterator[Paragraph]:
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


def _is_begun_sentence(text: str, blocks: Sequence[Span], kinds: Sequence[tuple[BlockKind, str]], index: int) -> bool:
    """Tell whether what looks like a heading is torn from a sentence: the text after it begins in lower case."""
    rest = _find_rest(text, blocks, kinds, index)
    return rest is not None and text[blocks[rest][0]].islower()


def _find_rest(text: str, blocks: Sequence[Span], kinds: Sequence[tuple[BlockKind, str]], index: int) -> int | None:
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
