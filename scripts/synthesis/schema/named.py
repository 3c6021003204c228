"""The schema of a name: what can be named, as the YAML language server shows it best.

| for          | it takes                            | and not                                                              |
| ------------ | ----------------------------------- | -------------------------------------------------------------------- |
| completion   | `defaultSnippets`                   | `enum`, all of which it shows as help for each single value           |
| help         | the `const` that holds, with words  | `oneOf`, whose wrong members it compares and lists for a wrong value  |
| a wrong name | `pattern` with a message of its own |                                                                      |
"""

import re
from collections.abc import Sequence
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
    ids = "|".join(_SPECIAL.sub(r"\\\g<0>", choice.id) for choice in choices)
    as_value = {
        "type": "string",
        "pattern": f"^({ids})$",
        "patternErrorMessage": wrong,
        "defaultSnippets": [{"label": one.id, "body": one.id, "description": one.description} for one in choices],
        "if": {},
        "then": {"anyOf": [{}, *({"const": one.id, "title": one.title, "description": one.description} for one in choices)]},
    }
    return {names: as_value, f"{names}_keys": {"enum": [one.id for one in choices], "errorMessage": wrong}}
