"""How a bibliography writes its entries: indentation, whether equal signs stand below each other, line ends.

Takes the form of the last entry that is there, so that a new one looks as if the same person had written it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from synthesis.load.bibtex.scan import Block

_BEFORE_VALUE = re.compile(r"( *)=( *)$")
Field = tuple[str, str]


class EntryForm(NamedTuple):
    """Spaces before a field, whether equal signs are aligned, and whether the last field has a comma."""

    indent: str = "  "
    is_aligned: bool = True
    ends_in_comma: bool = True

    def write(self, kind: str, key: str, fields: Sequence[Field]) -> str:
        """Write an entry; the values of the fields are LaTeX, without braces around them."""
        width = max((len(name) for name, _ in fields), default=0) if self.is_aligned else 0
        lines = [f"{self.indent}{name:<{width}} = {{{value}}}" for name, value in fields]
        last = "," if self.ends_in_comma else ""
        return f"@{kind}{{{key},\n" + ",\n".join(lines) + f"{last}\n}}\n"


def find_form(text: str, blocks: Sequence[Block]) -> EntryForm:
    """Find how the last entry with several fields is written."""
    block = next((block for block in reversed(blocks) if block.kind != "string" and len(block.fields) > 1), None)
    if block is None:
        return EntryForm()
    spaces = [match[1] for field in block.fields if (match := _BEFORE_VALUE.search(text, field.start, field.value_start))]
    first = block.fields[0]
    indent = text[text.rfind("\n", 0, first.start) + 1 : first.start]
    last = text[block.fields[-1].value_end : block.end]
    return EntryForm(
        indent if not indent.strip() else "  ",
        len({len(field.name) for field in block.fields}) > 1 and len(set(spaces)) > 1,
        "," in last,
    )
