"""Records to fill in, written from the models: each field that is needed, with what it means; what may be there as comments.

A needed field without a value stays empty, so that `synthesis check` names its line.
"""

import textwrap
from collections.abc import Iterator, Mapping
from typing import get_args

from pydantic.fields import FieldInfo

from synthesis.ingest.yaml_value import WIDTH, write_field, write_item
from synthesis.model.record import Record
from synthesis.validate.fields import Need, allowed_values, example_of, item_type, need_of, type_at

Given = str | list[str] | dict[str, "Given"] | list[dict[str, "Given"]]


def write_record(model: type[Record], given: Mapping[str, Given], indent: int, *, with_help: bool) -> str:
    """Write a record with the values given; `indent` is the column of its fields, from 0."""
    return "".join(_list_fields(model, given, indent, with_help=with_help, is_top=True))


def comment(text: str, indent: int) -> str:
    """Write a text as lines of a comment."""
    lines = textwrap.wrap(text, WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False)
    return "".join(f"{' ' * indent}# {line}\n" for line in lines)


def as_item(text: str, indent: int) -> str:
    """Turn the first field of a record into the first of a list item; `indent` is the column of the dash."""
    return f"{' ' * indent}- {text[indent + 2 :]}"


def _list_fields(model: type[Record], given: Mapping[str, Given], indent: int, *, with_help: bool, is_top: bool) -> Iterator[str]:
    others = []
    for name, field in model.model_fields.items():
        if name in given or field.is_required():
            if with_help and (name != "id" or not is_top):
                yield comment(_explain(model, name, field), indent)
            yield from _write(model, name, given.get(name), indent, with_help=with_help)
        elif is_top and with_help:
            yield comment(_explain(model, name, field), indent)
            yield f"{' ' * indent}# {example_of(name, field)}\n"
        else:
            others.append(name)
    if others and with_help:
        yield comment(f"Also, as far as it is known: {', '.join(others)}.", indent)


def _explain(model: type[Record], name: str, field: FieldInfo) -> str:
    kind = type_at(model, (name,))
    need = need_of(kind)
    # The values of a mapping without fields of its own are what there is to choose.
    values = get_args(kind)[1] if need is Need.MAPPING and get_args(kind) else item_type(kind) if need is Need.LIST else kind
    allowed = allowed_values(values)
    meaning = (field.description or "").rstrip(".")
    return f"{meaning}: {', '.join(allowed[:-1])} or {allowed[-1]}." if allowed else f"{meaning}."


def _write(model: type[Record], name: str, given: Given | None, indent: int, *, with_help: bool) -> Iterator[str]:
    kind = type_at(model, (name,))
    below = item_type(kind) if need_of(kind) is Need.LIST else kind
    head = f"{' ' * indent}{name}:"
    if isinstance(below, type) and issubclass(below, Record):
        yield f"{head}\n"
        if need_of(kind) is Need.LIST:
            for one in given if isinstance(given, list) else [{}]:
                fields = _list_fields(below, one if isinstance(one, dict) else {}, indent + 4, with_help=False, is_top=False)
                yield as_item("".join(fields), indent + 2)
        else:
            yield from _list_fields(below, given if isinstance(given, dict) else {}, indent + 2, with_help=with_help, is_top=False)
    elif isinstance(given, list):
        yield f"{head} [{', '.join(write_item(str(one)) for one in given)}]\n"
    elif isinstance(given, str) and given:
        yield f"{head} {given}\n" if below is int else write_field(name, given, indent)
    else:
        yield f"{head}\n"
