"""Keys and string names that stand twice in a `.bib` file, be it by case alone: the first stays."""

from collections.abc import Iterable

from synthesis.load.bibtex.faults import Fault
from synthesis.load.bibtex.lines import Lines
from synthesis.load.bibtex.scan import Block
from synthesis.model.code import Code
from synthesis.model.shorten import shorten


def find_duplicates(blocks: Iterable[Block], lines: Lines) -> dict[int, Fault]:
    """Find the blocks whose name an earlier one has; give their faults by the offset of the block."""
    first: dict[tuple[bool, str], tuple[str, int]] = {}
    faults = {}
    for block in blocks:
        is_string = block.kind == "string"
        name, offset = _name(block)
        if not name:
            continue
        earlier = first.setdefault((is_string, name.casefold()), (name, offset))
        if earlier != (name, offset):
            faults[block.start] = _describe(name, offset, earlier, lines, is_string=is_string)
    return faults


def _name(block: Block) -> tuple[str, int]:
    if block.kind != "string":
        return block.key, block.key_start
    return (block.fields[0].name, block.fields[0].start) if block.fields else ("", block.start)


def _describe(name: str, offset: int, earlier: tuple[str, int], lines: Lines, *, is_string: bool) -> Fault:
    line, earlier_line = lines.at(offset)[0], lines.at(earlier[1])[0]
    shown, shown_earlier = repr(shorten(name)), repr(shorten(earlier[0]))
    what = "the name of one @string" if is_string else "the key of one entry"
    if name == earlier[0]:
        message = f"must be {what} only, not of those in lines {earlier_line} and {line}: {shown}; the first is read"
    else:
        message = f"must differ by more than case: {shown} here in line {line}, {shown_earlier} in line {earlier_line}; the first is read"
    return Fault(offset, Code.BIB_DUPLICATE_KEY, message, "delete one of the two, or give it another name")
