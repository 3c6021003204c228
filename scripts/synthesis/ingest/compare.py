"""One work as two files have it, field by field: what differs, and what only one of them says."""

from typing import NamedTuple

from synthesis.model.names import Name
from synthesis.model.reference import Reference

# What a key and a type are called is each file's own business.
_OWN = frozenset(("key", "kind", "entry_type"))


class Difference(NamedTuple):
    """A field that two files do not agree on, as each has it; `ours` is empty where only the other says it."""

    field: str
    ours: str
    theirs: str

    @property
    def is_conflict(self) -> bool:
        """Tell whether both say something, and not the same."""
        return bool(self.ours)


def compare_works(ours: Reference, theirs: Reference) -> tuple[Difference, ...]:
    """List the fields in which another file says more than ours, or something else; white space does not count."""
    pairs = [(name, _show(getattr(ours, name)), _show(getattr(theirs, name))) for name in Reference.model_fields if name not in _OWN]
    return tuple(Difference(name, one, other) for name, one, other in pairs if other and _fold(one) != _fold(other))


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _show(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(one.filed if isinstance(one, Name) else str(one) for one in value)
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value or "")
