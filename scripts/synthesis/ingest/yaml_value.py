"""Values as people write them in YAML: plain where that reads back the same, quoted or folded where it does not."""

import json
import textwrap

import yaml

from synthesis.load.yaml_text import read_yaml
from synthesis.model.raw import RawMap, RawText, walk

WIDTH = 120


def write_field(name: str, value: str, indent: int) -> str:
    """Write a field on one line, or folded over several where it is long; `indent` is the column of the name, from 0."""
    line = f"{' ' * indent}{name}: {_write(value, 'k: {}')}\n"
    return line if len(line) <= WIDTH else _fold(name, value, indent) or line


def write_item(value: str) -> str:
    """Write an item of a list in brackets."""
    return _write(value, "k: [{}, b]")


def _write(value: str, frame: str) -> str:
    """Write a value plain or in quotation marks, whichever first reads back as meant in such a place."""
    for written in (value, f'"{value}"', f"'{value}'"):
        if value and "\n" not in value and _reads_as(frame.format(written), value):
            return written
    return json.dumps(value, ensure_ascii=False)


def _fold(name: str, value: str, indent: int) -> str:
    inside = " " * (indent + 2)
    lines = textwrap.wrap(value, WIDTH - len(inside), break_long_words=False, break_on_hyphens=False)
    folded = f"{' ' * indent}{name}: >-\n" + "".join(f"{inside}{line}\n" for line in lines)
    return folded if _value_of(textwrap.dedent(folded), name) == value else ""


def _reads_as(line: str, value: str) -> bool:
    """Tell whether a value reads back the same, with these readers and with others: to those a plain 'no' or '2020' is no text."""
    read, problems = read_yaml(f"{line}\n", "")
    first = next(walk(read), None) if read is not None and not problems else None
    if first is None or first.value != value:
        return False
    try:
        loaded = yaml.safe_load(line)
    except (yaml.YAMLError, ValueError):
        return False
    return loaded in ({"k": value}, {"k": [value, "b"]})


def _value_of(text: str, name: str) -> str | None:
    node, problems = read_yaml(text, "")
    value = node.values.get(name) if isinstance(node, RawMap) and not problems else None
    return value.value if isinstance(value, RawText) else None
