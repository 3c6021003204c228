"""Names out of other programs: people in parts, bodies in one piece, and lists that go on."""

from collections.abc import Iterable

from synthesis.model.latex_names import write_names
from synthesis.model.names import Name
from synthesis.model.raw import RawName
from synthesis.validate.reference.bodies import find_unbraced_bodies

_OTHERS = ("others", "et al", "et al.")


def write_people(names: Iterable[Name]) -> str:
    """Write a list of names as BibTeX has it; 'et al.' and its like at the end say that it goes on."""
    listed = [name for name in names if name.full]
    goes_on = bool(listed) and listed[-1].literal.casefold() in _OTHERS
    return write_names(listed[:-1] if goes_on else listed, goes_on=goes_on)


def read_name(typed: str) -> Name:
    """Read 'Family, Given, Suffix'; a name without a comma, or with the words of a body, is a body's."""
    family, comma, rest = typed.partition(",")
    given, _, suffix = rest.partition(",")
    name = Name(family=family.strip(), given=given.strip(), suffix=suffix.strip())
    if not comma or not name.family or _is_body(name, typed):
        return Name(literal=typed.strip(" ,"))
    return name


def _is_body(name: Name, typed: str) -> bool:
    return bool(find_unbraced_bodies((RawName(name.family, name.given, "", name.suffix, "", typed, 1, 1),)))
