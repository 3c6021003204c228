"""The schema of a name: what can be named, as the YAML language server shows it best.

| for          | it takes                            | and not                                                              |
| ------------ | ----------------------------------- | -------------------------------------------------------------------- |
| completion   | `defaultSnippets`                   | `enum`, all of which it shows as help for each single value           |
| help         | the `const` that holds, with words  | `oneOf`, whose wrong members it compares and lists for a wrong value  |
| a wrong name | `pattern` with a message of its own |                                                                      |
"""

import re
from collections.abc import Sequence
from math import isqrt
from typing import Any

from synthesis.model.node import NodeKind
from synthesis.schema.choices import Choice

CHOICES = "choices.json"
# An editor slows down with more, and nobody looks through them.
MAX_CHOICES = 2_000
# In the patterns of JavaScript, other characters may not be escaped.
_SPECIAL = re.compile(r"[\\^$.|?*+()\[\]{}]")


def refer_to(names: str) -> str:
    """Give the reference to the schema of a name, by the lower case name of its kind."""
    return f"{CHOICES}#/$defs/{names}"


def refer_to_keys(names: str) -> str:
    """Give the reference to the schema of a name that stands as a key."""
    return f"{refer_to(names)}_keys"


def describe_choices(kind: NodeKind, choices: Sequence[Choice]) -> dict[str, dict[str, Any]]:
    """Describe the names of records of a kind, as values and as keys; any name will do where they are not known or too many."""
    names = kind.name.lower()
    if not choices or len(choices) > MAX_CHOICES:
        return {names: {"type": "string"}, f"{names}_keys": {"type": "string"}}
    article = "an" if kind.value[0] in "aeiou" else "a"
    wrong = f"must name {article} {kind.value} of this collection"
    as_value = {
        "type": "string",
        "pattern": _match_any(choices),
        "patternErrorMessage": wrong,
        "defaultSnippets": [{"label": one.id, "body": one.id, "description": one.description} for one in choices],
        # Within a condition, for of what stands in a plain `allOf` editors offer to begin a list.
        "if": {},
        "then": {"allOf": [{"if": {"pattern": _match_any(group)}, "then": _explain_one_of(group)} for group in _group(choices)]},
    }
    return {names: as_value, f"{names}_keys": {"enum": [one.id for one in choices], "errorMessage": wrong}}


def _match_any(choices: Sequence[Choice]) -> str:
    ids = "|".join(_SPECIAL.sub(r"\\\g<0>", choice.id) for choice in choices)
    return f"^({ids})$"


def _group(choices: Sequence[Choice]) -> list[Sequence[Choice]]:
    """Put the choices into as many groups as each has members: to look through both takes the least time."""
    size = isqrt(len(choices)) + 1
    return [choices[start : start + size] for start in range(0, len(choices), size)]


def _explain_one_of(choices: Sequence[Choice]) -> dict[str, Any]:
    # The first alternative takes anything, which keeps editors from comparing the others for a wrong value.
    return {"anyOf": [{}, *({"const": one.id, "title": one.title, "description": one.description} for one in choices)]}
