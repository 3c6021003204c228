"""Items of lists in YAML files: where a block item begins and ends, how to put one in and how to take one out."""

from typing import NamedTuple

from synthesis.ingest.editable import Edit, Editable
from synthesis.ingest.refused import RefusedError
from synthesis.ingest.spans import Spans
from synthesis.model.raw import RawList, RawNode


class BlockItem(NamedTuple):
    """The lines of an item, from that with its dash to the one after its last; `dash` is the column of the dash from 0."""

    start: int
    end: int
    dash: int


def find_block_item(file: Editable, spans: Spans, node: RawNode) -> BlockItem:
    """Find the lines of an item of a list in block style.

    Raises:
        RefusedError: if its dash does not begin its line.
    """
    start, end = spans.span(node)
    line = file.line_start(start)
    before = file.text[line:start]
    if before.strip() != "-":
        message = f"{file.path}:{node.line}:{node.column}: must be an item on lines of its own, after a dash. Nothing was written."
        raise RefusedError(message, "Write the list in block style, one item under the other, or make the change by hand.")
    dash = before.index("-")
    return BlockItem(line, _skip_comments(file, file.line_end(end), dash), dash)


def insert_item(file: Editable, item: BlockItem, text: str, *, before: bool, is_spaced: bool) -> Edit:
    """Put an item, written with line feeds, before or behind another; `is_spaced` if an empty line goes between items."""
    at = item.start if before else item.end
    gap = "\n" if is_spaced else ""
    end_of_line = "" if before or file.text[:at].endswith(("\n", "\r")) else "\n"
    written = f"{text}{gap}" if before else f"{end_of_line}{gap}{text}"
    return Edit(at, at, file.in_newlines(written))


def remove_item(file: Editable, spans: Spans, listed: RawList, index: int) -> Edit:
    """Take an item out of a list: its lines, or what stands between the commas."""
    node = listed.items[index]
    if spans.is_flow(listed):
        start, end = spans.span(node)
        if index + 1 < len(listed.items):
            return Edit(start, spans.span(listed.items[index + 1])[0], "")
        return Edit(spans.span(listed.items[index - 1])[1] if index else start, end, "")
    item = find_block_item(file, spans, node)
    end = item.end
    if _is_blank(file, end) and (index + 1 == len(listed.items) or _is_blank(file, file.line_start(max(0, item.start - 1)))):
        end = file.line_end(end) if index + 1 < len(listed.items) else end
    start = item.start
    if index + 1 == len(listed.items) and index and _is_blank(file, file.line_start(max(0, start - 1))):
        start = file.line_start(max(0, start - 1))
    return Edit(start, end, "")


def is_spaced(file: Editable, spans: Spans, listed: RawList) -> bool:
    """Tell whether the items of a block list have empty lines between them."""
    if len(listed.items) < 2:
        return False
    return _is_blank(file, find_block_item(file, spans, listed.items[-2]).end)


def _skip_comments(file: Editable, offset: int, dash: int) -> int:
    """Give the end of the comments that are indented as the item's own fields are."""
    while offset < len(file.text):
        line = file.text[offset : file.line_end(offset)]
        bare = line.lstrip(" ")
        if not bare.startswith("#") or len(line) - len(bare) <= dash:
            break
        offset = file.line_end(offset)
    return offset


def _is_blank(file: Editable, offset: int) -> bool:
    return offset < len(file.text) and not file.text[offset : file.line_end(offset)].strip()
