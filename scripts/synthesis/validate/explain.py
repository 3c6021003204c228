"""Puts what a model refused into plain words: a code, what must hold, the value, and what to write instead."""

from collections.abc import Callable, Iterator

from pydantic import ValidationError

from synthesis.model.code import Code
from synthesis.model.forms import FORMS
from synthesis.model.nearest import nearest_match, suggest
from synthesis.model.problem import Problem
from synthesis.model.raw import Origin, RawMap, Step
from synthesis.model.record import FormError, Record
from synthesis.validate.explain_type import explain_wrong_type
from synthesis.validate.fields import allowed_values, example_of, field_at, record_at, type_at
from synthesis.validate.finding_needs import explain_finding_need
from synthesis.validate.forms import nearest_form
from synthesis.validate.misfit import Misfit, make_misfit


def explain_errors(model: type[Record], origin: Origin, error: ValidationError) -> Iterator[Problem]:
    """Explain all that a model refused in one record."""
    misfits = [make_misfit(model, origin, details) for details in error.errors(include_url=False)]
    mistyped = {near for misfit in misfits if misfit.reason == "extra_forbidden" and (near := _meant_field(misfit))}
    for misfit in misfits:
        # A field under a mistyped name is not missing as well, and a list of nothing but bad items is not empty.
        is_mistyped = misfit.reason == "missing" and misfit.steps in mistyped
        is_filled = misfit.reason == "too_short" and isinstance(misfit.value, list) and bool(misfit.value)
        if not is_mistyped and not is_filled:
            yield _explain(misfit)


def _explain(misfit: Misfit) -> Problem:
    need = explain_finding_need(misfit)
    if need:
        return need
    if misfit.reason != "extra_forbidden" and _is_blank(misfit):
        return _explain_blank(misfit)
    return _EXPLAINERS.get(misfit.reason, _explain_anything)(misfit)


def _is_blank(misfit: Misfit) -> bool:
    return misfit.reason == "too_short" or (isinstance(misfit.value, str) and not misfit.value.strip())


def _explain_blank(misfit: Misfit) -> Problem:
    field = field_at(misfit.model, misfit.steps) if misfit.name else None
    if misfit.is_key:
        return misfit.problem(Code.EMPTY_VALUE, "must be a key with a name", "write the key before the colon")
    if field is None:
        return misfit.problem(Code.EMPTY_VALUE, "must have a value", "write one, or delete the item")
    example = f"write {example_of(misfit.name, field)!r}"
    if not field.is_required():
        return misfit.problem(Code.EMPTY_VALUE, f"must have a value, or not be there: {misfit.name!r}", f"{example}, or delete the line")
    message = f"must have at least one item: {misfit.name!r}" if misfit.reason == "too_short" else f"must have a value: {misfit.name!r}"
    return misfit.problem(Code.EMPTY_VALUE, message, example)


def _explain_missing(misfit: Misfit) -> Problem:
    field = field_at(misfit.model, misfit.steps)
    meaning = f" ({field.description.rstrip('.')})" if field and field.description else ""
    remedy = f"add {example_of(misfit.name, field)!r}" if field else f"add '{misfit.name}'"
    return misfit.problem(Code.MISSING_FIELD, f"must have the field {misfit.name!r}{meaning}", remedy)


def _explain_unknown_key(misfit: Misfit) -> Problem:
    near = _meant_field(misfit)
    remedy = f"did you mean {near[-1]!r}?" if near else f"delete it, or write one of {_others(misfit)}"
    return misfit.problem(Code.UNKNOWN_KEY, f"must be a field that is known here, not {_shown_key(misfit)}", remedy)


def _explain_enum(misfit: Misfit) -> Problem:
    if not isinstance(misfit.value, str):
        return explain_wrong_type(misfit)
    allowed = allowed_values(type_at(misfit.model, misfit.steps))
    message = f"must be {_one_of(allowed)}, not {misfit.shown}"
    return misfit.problem(Code.WRONG_VALUE, message, suggest(misfit.value, allowed, "write the one that fits best"))


def _explain_pattern(misfit: Misfit) -> Problem:
    pattern = str(misfit.context["pattern"])
    form = FORMS[pattern]
    message = f"must be {form.words}, such as {form.example!r}, not {misfit.shown}"
    near = nearest_form(pattern, str(misfit.value))
    return misfit.problem(Code.WRONG_FORM, message, f"did you mean {near!r}?" if near else f"write it like {form.example!r}")


def _explain_long_text(misfit: Misfit) -> Problem:
    limit = int(misfit.context["max_length"])
    message = f"must be at most {limit:,} characters long, not {len(str(misfit.value)):,}: {misfit.shown}"
    return misfit.problem(Code.TEXT_TOO_LONG, message, "shorten it")


def _explain_long_list(misfit: Misfit) -> Problem:
    message = f"must have at most {misfit.context['max_length']} items, not {misfit.context['actual_length']}: {misfit.name!r}"
    return misfit.problem(Code.WRONG_FORM, message, "keep the most important ones")


def _explain_limit(misfit: Misfit) -> Problem:
    limit = f"at least {misfit.context['ge']}" if "ge" in misfit.context else f"at most {misfit.context['le']}"
    return misfit.problem(Code.WRONG_NUMBER, f"must be {limit}, not {misfit.shown}", "write the number as the document has it")


def _explain_form_error(misfit: Misfit) -> Problem:
    error = misfit.context["error"]
    if not isinstance(error, FormError):
        return _explain_anything(misfit)
    return misfit.problem(error.code, f"{error.must}, not {misfit.shown}", _mend_form(misfit, error))


def _mend_form(misfit: Misfit, error: FormError) -> str:
    if error.code is Code.WRONG_VALUE:
        meant = "true" if str(misfit.value).lower() in ("true", "yes", "y", "on", "1") else "false"
        return f"write '{misfit.name}: {meant}'"
    if error.code is Code.WRONG_DATE:
        return (
            "write the year first, then the month and the day as far as known" if "such as" in error.must else "mend one of the two dates"
        )
    if error.code is Code.WRONG_FORM:
        return f"write another, such as '{misfit.value}-data'"
    return "write the number alone, and put words around it into fields of their own"


def _explain_anything(misfit: Misfit) -> Problem:
    return misfit.problem(Code.WRONG_FORM, f"must fit its field, not {misfit.shown} ({misfit.reason})", "see the field's example")


_EXPLAINERS: dict[str, Callable[[Misfit], Problem]] = {
    "missing": _explain_missing,
    "extra_forbidden": _explain_unknown_key,
    "enum": _explain_enum,
    "string_pattern_mismatch": _explain_pattern,
    "string_too_long": _explain_long_text,
    "too_long": _explain_long_list,
    "greater_than_equal": _explain_limit,
    "less_than_equal": _explain_limit,
    "value_error": _explain_form_error,
    "string_type": explain_wrong_type,
    "bool_type": explain_wrong_type,
    "int_type": explain_wrong_type,
    "tuple_type": explain_wrong_type,
    "dict_type": explain_wrong_type,
    "model_type": explain_wrong_type,
}


def _meant_field(misfit: Misfit) -> tuple[Step, ...] | None:
    near = nearest_match(misfit.name, _unused_fields(misfit))
    return (*misfit.steps[:-1], near) if near else None


def _unused_fields(misfit: Misfit) -> list[str]:
    record = record_at(misfit.model, misfit.steps[:-1])
    parent = misfit.origin.node_at(*misfit.steps[:-1])
    used = parent.keys if isinstance(parent, RawMap) else {}
    return [name for name in record.model_fields if name not in used] if record else []


def _others(misfit: Misfit) -> str:
    return ", ".join(repr(name) for name in _unused_fields(misfit)) or "none: all fields are there"


def _shown_key(misfit: Misfit) -> str:
    return repr(misfit.name if len(misfit.name) <= 60 else f"{misfit.name[:60]}…")


def _one_of(allowed: list[str]) -> str:
    shown = [repr(value) for value in allowed]
    return f"one of {', '.join(shown[:-1])} and {shown[-1]}"
