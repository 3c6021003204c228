"""Tells works apart whose in-text citations are alike: by initials or more names where authors differ, else by 2012a, 2012b.

Works come in formatted each by itself. refkit, left alone with all of them in APA, leaves different Smiths of a year alike,
takes the initials out of their references, and shortens the authors of others.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from synthesis.cite.formatter import Formatter
from synthesis.cite.runs import Formatted, Part, Run, Runs, write_text
from synthesis.model.citation import CitationStyle
from synthesis.model.csl import CslItem, CslName

Member = TypeVar("Member")

_NO_DATE = re.compile(r"(?<=[( ])(no date|n\.d\.)(?=[),]|$)")
_JOINTS = {"no date": " ", "n.d.": "-"}


def disambiguate(works: Mapping[str, Formatted], items: Sequence[CslItem], formatter: Formatter) -> dict[str, Formatted]:
    """Give initials, names and letters to the works that need them; works and items are in the order of the list."""
    in_text = {key: work.in_text for key, work in works.items()}
    if formatter.style is CitationStyle.APA:
        in_text = _add_names(in_text, items, formatter)
    in_text = _add_initials(in_text, items, formatter.style)
    letters = _give_letters(in_text)
    return {key: Formatted(add_letter(in_text[key], letters[key]), add_letter(works[key].reference, letters[key])) for key in works}


def add_letter(runs: Runs, letter: str) -> Runs:
    """Put a letter behind the year: '2012a', 'no date a', 'n.d.-a'."""
    at = next((index for index, run in enumerate(runs) if _NO_DATE.search(run.text) or run.part is Part.DATE), None)
    if at is None or not letter:
        return runs
    if runs[at].part is Part.DATE:
        return (*runs[: at + 1], Run(letter), *runs[at + 1 :])
    text = _NO_DATE.sub(lambda match: f"{match[1]}{_JOINTS[match[1]]}{letter}", runs[at].text, count=1)
    return (*runs[:at], replace(runs[at], text=text), *runs[at + 1 :])


def _add_names(in_text: Mapping[str, Runs], items: Sequence[CslItem], formatter: Formatter) -> dict[str, Runs]:
    """Add names where different authors hide behind the same 'et al.'; in APA, whose references show these names."""
    added: dict[str, Runs] = {}
    for alike in _group(items, lambda item: write_text(in_text[item.id])):
        # One work each: refkit adds no names where two works have all names the same.
        one_of = {item.author: item for item in alike}
        if len(one_of) > 1:
            named = formatter.cite_alike(list(one_of.values()))
            added |= {item.id: named[one_of[item.author].id] for item in alike}
    return {**in_text, **added}


def _add_initials(in_text: Mapping[str, Runs], items: Iterable[CslItem], style: CitationStyle) -> dict[str, Runs]:
    """Put initials where first authors of one surname differ: in APA always, in Harvard if their years are the same, too."""
    result = dict(in_text)
    for alike in _group(items, lambda item: _surname(item) if style is CitationStyle.APA else write_text(in_text[item.id])):
        initials = {item.id: _initials(item) for item in alike}
        if len(set(initials.values())) > 1:
            result |= {key: _prefix_name(in_text[key], initial) for key, initial in initials.items() if initial}
    return result


def _give_letters(in_text: Mapping[str, Runs]) -> dict[str, str]:
    """Give letters in order to works whose citations are still the same; nothing to the others."""
    groups = _group(in_text, lambda key: write_text(in_text[key]))
    return {key: _letter(index) if len(keys) > 1 else "" for keys in groups for index, key in enumerate(keys)}


def _group(members: Iterable[Member], look: Callable[[Member], str]) -> list[list[Member]]:
    groups: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        groups[look(member)].append(member)
    return list(groups.values())


def _surname(item: CslItem) -> str:
    name = _first_name(item)
    return f"{name.non_dropping_particle} {name.family}"


def _initials(item: CslItem) -> str:
    """Write the initials of the first author: 'A. B.', 'E.-M.'."""
    given_names = _first_name(item).given.replace(".", ". ").split()
    return " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in given_names)


def _first_name(item: CslItem) -> CslName:
    return next(iter(item.author or item.editor), CslName())


def _prefix_name(runs: Runs, initials: str) -> Runs:
    at = next(index for index, run in enumerate(runs) if run.part is Part.NAME)
    return (*runs[:at], replace(runs[at], text=f"{initials} {runs[at].text}"), *runs[at + 1 :])


def _letter(index: int) -> str:
    """Count in letters: a to z, then aa, ab."""
    before, last = divmod(index, 26)
    return (_letter(before - 1) if before else "") + chr(ord("a") + last)
