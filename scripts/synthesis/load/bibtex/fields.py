"""The fields of one BibTeX block by offset: names, values, and faults such as a missing comma or brace."""

import re
from typing import NamedTuple

from synthesis.load.bibtex.faults import Fault
from synthesis.load.bibtex.values import scan_value, skip_space, skip_to_end, starts_block
from synthesis.model.code import Code
from synthesis.model.shorten import shorten

MAX_BYTES = 100_000

_NAME = re.compile(r"([^\s=,{}()\"#%'@\\]+)\s*=\s*")
_FIELD_INSIDE = re.compile(r"^[ \t]*\w+[ \t]*=[ \t]*[{\"]", re.MULTILINE)


class FieldSpan(NamedTuple):
    """A field: its name in lower case; where it begins, where its value begins and ends, and where it ends with its comma."""

    name: str
    start: int
    value_start: int
    value_end: int
    end: int


def scan_fields(text: str, position: int, closing: str, block_start: int) -> tuple[tuple[FieldSpan, ...], tuple[Fault, ...], int]:
    """Find the fields up to the closing brace; give them, the faults, and the offset behind the block."""
    fields: list[FieldSpan] = []
    faults: list[Fault] = []
    seen: set[str] = set()
    while True:
        position = skip_space(text, position)
        if text.startswith(closing, position):
            return tuple(fields), tuple(faults), position + 1
        name = _NAME.match(text, position)
        if name is None:
            fault, end = _describe_no_field(text, position, closing, block_start, fields)
            return tuple(fields), (*faults, fault), end
        value = scan_value(text, name.end())
        if value.fault:
            faults.append(Fault(value.fault_at, Code.BIB_SYNTAX, f"{name[1]!r} {value.fault}", value.remedy))
            return tuple(fields), tuple(faults), value.end if value.lost else _skip(text, value.end, closing)
        after = skip_space(text, value.end)
        has_comma = text.startswith(",", after)
        field = FieldSpan(name[1].lower(), position, name.end(), value.end, after + has_comma)
        faults += _check_field(text, field, seen)
        seen.add(field.name)
        fields.append(field)
        position = field.end
        if has_comma or text.startswith(closing, after):
            continue
        next_name = _NAME.match(text, after)
        if next_name:
            message = f"must have a comma between {field.name!r} and {shorten(next_name[1])!r}"
            faults.append(Fault(value.end, Code.BIB_MISSING_COMMA, message, f"write a comma behind the value of {field.name!r}"))
        elif after < len(text) and not starts_block(text, after):
            return tuple(fields), (*faults, _describe_text_behind(text, after, field)), _skip(text, after, closing)


def _skip(text: str, position: int, closing: str) -> int:
    end = skip_to_end(text, position, closing)
    return len(text) if end is None else end


def _check_field(text: str, field: FieldSpan, seen: set[str]) -> list[Fault]:
    length = field.value_end - field.value_start
    # A character takes at most four bytes: most values need not be encoded to know that they are short.
    if length * 4 > MAX_BYTES:
        length = len(text[field.value_start : field.value_end].encode())
        if length > MAX_BYTES:
            message = f"must be at most {MAX_BYTES} bytes long, not {length}"
            return [Fault(field.value_start, Code.BIB_VALUE_TOO_LONG, message, f"shorten {field.name!r}")]
    if field.name in seen:
        message = f"must stand once in an entry, not twice: {field.name!r}; the first is read"
        return [Fault(field.start, Code.BIB_DUPLICATE_FIELD, message, "delete one of the two")]
    return []


def _describe_no_field(text: str, position: int, closing: str, block_start: int, fields: list[FieldSpan]) -> tuple[Fault, int]:
    if position >= len(text) or starts_block(text, position):
        before = "the next entry begins" if position < len(text) else "the file ends"
        message = f"must be closed by {closing!r} before {before}"
        return Fault(block_start, Code.BIB_SYNTAX, message, _suspect(text, closing, fields)), position
    end = _skip(text, position, closing)
    found = shorten(text[position:end].removesuffix(closing))
    message = f"must be 'name = {{value}}', not {found!r}"
    return Fault(position, Code.BIB_SYNTAX, message, "write it so, or delete it"), end


def _suspect(text: str, closing: str, fields: list[FieldSpan]) -> str:
    for field in fields:
        inside = _FIELD_INSIDE.search(text, field.value_start, field.value_end)
        if inside:
            return f"write the missing '}}' at the end of {field.name!r}, which runs on over the field {inside[0].split('=')[0].strip()!r}"
    return f"write the missing {closing!r}"


def _describe_text_behind(text: str, after: int, field: FieldSpan) -> Fault:
    found = shorten(text[after : after + 60].partition("\n")[0])
    message = f"must have a comma behind the value of {field.name!r}, not {found!r}"
    remedy = f"write the comma, or put all of {field.name!r} into one pair of braces"
    return Fault(after, Code.BIB_SYNTAX, message, remedy)
