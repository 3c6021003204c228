"""Other words for the same: the names that the glossary and the organisations have in common become groups of stems."""

from collections.abc import Iterable

from synthesis.model.library import Library
from synthesis.search.words import list_stems


def list_synonyms(library: Library) -> list[list[str]]:
    """List the groups of names that mean the same, each name as its stems; names whose stems are the same count once."""
    terms = ((located.record.term, located.record.abbreviation, *located.record.synonyms) for located in library.terms.values())
    bodies = ((located.record.name, *located.record.synonyms) for located in library.organisations.values())
    groups = (_stem_names(names) for names in (*terms, *bodies))
    return sorted(group for group in groups if len(group) > 1)


def _stem_names(names: Iterable[str]) -> list[str]:
    return [stems for stems in dict.fromkeys(" ".join(list_stems(name)) for name in names) if stems]
