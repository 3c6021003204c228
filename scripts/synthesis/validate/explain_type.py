"""Explains a text, list or mapping that stands where another is needed, with the YAML to write instead."""

import re

from synthesis.model.code import Code
from synthesis.model.problem import Problem
from synthesis.model.record import Record
from synthesis.model.shorten import shorten
from synthesis.validate.fields import Need, allowed_values, item_type, need_of, type_at
from synthesis.validate.misfit import Misfit

_SHORT_ITEMS = re.compile(r"^[^\[\]{}:#'\"]{1,60}$")


def explain_wrong_type(misfit: Misfit) -> Problem:
    """Say what is needed, what is there, and how to write it."""
    kind = type_at(misfit.model, misfit.steps)
    need = need_of(kind)
    remedy = {Need.TEXT: _remedy_for_text, Need.LIST: _remedy_for_list, Need.MAPPING: _remedy_for_mapping}[need](misfit, kind)
    found = f"the text {misfit.shown}" if isinstance(misfit.value, str) else misfit.shown
    named = f": {misfit.name!r}" if misfit.name else ""
    return misfit.problem(Code.WRONG_TYPE, f"must be {need.value}, not {found}{named}", remedy)


def _remedy_for_text(misfit: Misfit, _kind: object) -> str:
    if isinstance(misfit.value, dict):
        pairs = list(misfit.value.items())
        if len(pairs) == 1 and isinstance(pairs[0][1], str):
            text = shorten(f"{pairs[0][0]}: {pairs[0][1]}")
            return f"put it in quotation marks, since it has a colon and a space in it: {text!r}"
        return f"write it as text on one line after '{misfit.name or '-'}'"
    if isinstance(misfit.value, list) and len(misfit.value) == 1 and isinstance(misfit.value[0], str) and misfit.name:
        return f"write '{misfit.name}: {shorten(misfit.value[0])}'"
    return "write one value, without brackets and without '- '"


def _remedy_for_list(misfit: Misfit, kind: object) -> str:
    if isinstance(misfit.value, dict):
        return f"begin each item of '{misfit.name}' with '- '"
    text = str(misfit.value)
    if need_of(item_type(kind)) is Need.TEXT and _SHORT_ITEMS.match(text):
        return f"write '{misfit.name}: [{text.strip()}]'"
    return f"write each item of '{misfit.name}' on a line of its own, after '- '"


def _remedy_for_mapping(misfit: Misfit, kind: object) -> str:
    if not (isinstance(kind, type) and issubclass(kind, Record)):
        return f"write pairs under '{misfit.name}:', one a line, such as 'shade: speaks'"
    names = list(kind.model_fields)
    if isinstance(misfit.value, str) and _is_first_field(misfit.value, kind):
        mapping = f"{{{names[0]}: {misfit.value.strip()}}}"
        return f"write '{misfit.name}: {mapping}'" if misfit.name else f"write '{mapping}'"
    where = f"under '{misfit.name}:'" if misfit.name else "here"
    if isinstance(misfit.value, list) and misfit.name:
        return f"write the fields {where} without '- ' before them"
    return f"write its fields {where}, one a line: {', '.join(repr(name) for name in names[:6])}{', …' if len(names) > 6 else ''}"


def _is_first_field(value: str, kind: type[Record]) -> bool:
    # What stands for a whole record is its first field if that is all that it needs, or allows the value.
    first = next(iter(kind.model_fields))
    needed = [name for name, field in kind.model_fields.items() if field.is_required()]
    allowed = allowed_values(type_at(kind, (first,)))
    return value.strip() in allowed if allowed else needed == [first] and bool(_SHORT_ITEMS.match(value))
