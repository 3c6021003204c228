"""Looks up what a model says of the field that a problem is about: its type, its allowed values, an example."""

from enum import Enum
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from synthesis.model.raw import Step
from synthesis.model.record import Record


class Need(Enum):
    """What YAML must have at a place, in the words of messages."""

    TEXT = "one text"
    LIST = "a list"
    MAPPING = "a mapping of fields"


def type_at(model: type[Record], steps: tuple[Step, ...]) -> object:
    """Find the type of the value that the steps lead to, without the wrappings of its annotation."""
    found: object = model
    for step in steps:
        found = _bare(_type_below(found, step))
    return found


def field_at(model: type[Record], steps: tuple[Step, ...]) -> FieldInfo | None:
    """Find the field that the steps lead to; none for an item of a list."""
    owner = record_at(model, steps[:-1])
    return owner.model_fields.get(str(steps[-1])) if owner and steps else None


def record_at(model: type[Record], steps: tuple[Step, ...]) -> type[Record] | None:
    """Find the model of the record that the steps lead to, if it is one."""
    found = type_at(model, steps)
    return found if isinstance(found, type) and issubclass(found, Record) else None


def need_of(kind: object) -> Need:
    """Tell what YAML must have for a value of the type."""
    if get_origin(kind) is tuple:
        return Need.LIST
    is_record = isinstance(kind, type) and issubclass(kind, Record)
    return Need.MAPPING if is_record or get_origin(kind) is dict else Need.TEXT


def item_type(kind: object) -> object:
    """Give the type of a list's items."""
    return _bare(get_args(kind)[0])


def allowed_values(kind: object) -> list[str]:
    """Give the values that a type allows, in the order of their definition; none if it is no enumeration."""
    return [str(member.value) for member in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []


def example_of(name: str, field: FieldInfo) -> str:
    """Write the field as YAML on one line, with its example as value."""
    kind = _bare(field.annotation)
    if field.examples:
        return f"{name}: {_in_flow(field.examples[0])}"
    record = kind if need_of(kind) is Need.MAPPING else item_type(kind) if need_of(kind) is Need.LIST else None
    if isinstance(record, type) and issubclass(record, Record):
        needed = [key for key, below in record.model_fields.items() if below.is_required()]
        fields = "{" + ", ".join(f"{key}: …" for key in needed) + "}"
        return f"{name}: {fields}" if record is kind else f"{name}: [{fields}]"
    return f"{name}: …" if need_of(kind) is Need.TEXT else f"{name}: […]"


def _in_flow(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_in_flow(item) for item in value) + "]"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return repr(text) if ": " in text or text[:1] in "%@`*&!|>" else text


def _type_below(kind: object, step: Step) -> object:
    if isinstance(step, str) and isinstance(kind, type) and issubclass(kind, Record):
        field = kind.model_fields.get(step)
        return field.annotation if field else None
    if get_origin(kind) is tuple:
        return get_args(kind)[0]
    return get_args(kind)[1] if get_origin(kind) is dict else None


def _bare(kind: object) -> object:
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return _bare(next(option for option in get_args(kind) if option is not type(None)))
    return kind
