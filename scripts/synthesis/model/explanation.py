"""What an editor should know of each problem: why it matters, and an example of it gone wrong and put right.

The texts stand in `explanations/`, one file for each group of codes; what a code means stands with the code itself.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from synthesis.model.code import Code


@dataclass(frozen=True, slots=True)
class Explanation:
    """One problem explained. `wrong` and `right` are parts of `file`; both stand where `instead_of` does, or `right` if that is empty.

    Words in square brackets stand for what cannot be shown.
    """

    code: Code
    why: str
    file: str
    wrong: str
    right: str
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Explanations that belong together, under one heading."""

    id: str
    title: str
    explanations: tuple[Explanation, ...]


# Files of explanations in the order in which an editor meets them, each with its heading.
_TITLES = {
    "files": "Files",
    "yaml": "How YAML is written",
    "bibtex": "The bibliography",
    "record": "Within one record",
    "library": "Between records",
    "editorial": "How the evidence is put",
    "texts": "Findings and their documents",
}


@cache
def read_explanations() -> tuple[Group, ...]:
    """Read all explanations, by group."""
    return tuple(Group(name, title, _read_group(name)) for name, title in _TITLES.items())


def find_explanation(code: Code) -> Explanation:
    """Find the explanation of a code; there is one for each."""
    return next(one for group in read_explanations() for one in group.explanations if one.code is code)


def _read_group(name: str) -> tuple[Explanation, ...]:
    text = files("synthesis.model").joinpath("explanations", f"{name}.yml").read_text(encoding="utf-8")
    codes = {code.value: code for code in Code}
    return tuple(
        Explanation(codes[entry.pop("code")], **{key: _trim(value) for key, value in entry.items()}) for entry in yaml.safe_load(text)
    )


def _trim(text: str) -> str:
    return text.rstrip("\n")
