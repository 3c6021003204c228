"""Corporate authors without braces, which BibTeX reads as people: 'Home Office' becomes 'Office, H.'."""

import re

from synthesis.model.code import Code
from synthesis.model.raw import RawName
from synthesis.validate.reference.fault import FieldFault

_BODY_WORDS = frozenset(
    (
        *("agency", "assembly", "association", "authority", "board", "bureau", "center", "centre"),
        *("charity", "coalition", "college", "commission", "committee", "council", "department", "directorate"),
        *("executive", "federation", "foundation", "government", "group", "institute", "institution", "ministry"),
        *("nations", "network", "observatory", "office", "organisation", "organization", "parliament", "partnership"),
        *("programme", "secretariat", "service", "services", "society", "statistics", "taskforce", "trust"),
        *("union", "unit", "university"),
    )
)
# People are called these too: only with another sign of a body beside them.
_SURNAMES = frozenset({"bank", "house"})
_JOINING_WORDS = frozenset({"and", "for", "in", "of", "on", "the", "to"})
_WORD = re.compile(r"[^\W\d_]+")


def find_unbraced_bodies(names: tuple[RawName, ...]) -> list[FieldFault]:
    """Find the names that are bodies'; what an 'and' within one body's name has torn apart is shown as one."""
    bodies: list[list[RawName]] = []
    is_open = False
    for name in names:
        if is_open and _goes_on(name):
            bodies[-1].append(name)
        elif _is_body(name):
            bodies.append([name])
            # 'Department for Communities' may go on with 'Local Government', 'Home Office' hardly.
            is_open = _begins_as_body(name)
        else:
            is_open = False
    return [_describe(body) for body in bodies]


def _begins_as_body(name: RawName) -> bool:
    words = name.typed.casefold().split()
    return words[0] in _BODY_WORDS | _SURNAMES and len(words) > 1 and words[1] in _JOINING_WORDS


def _goes_on(name: RawName) -> bool:
    is_one_word = not name.literal and name.family == name.typed
    return is_one_word or (_is_body(name) and not _begins_as_body(name))


def _is_body(name: RawName) -> bool:
    if name.literal:
        return False
    words = [word.casefold() for word in _WORD.findall(f"{name.given} {name.family}")]
    if any(word in _BODY_WORDS for word in words):
        return True
    if any(word in _JOINING_WORDS for word in name.particle.casefold().split()):
        return True
    return len(words) > 2 and "," not in name.typed and any(word in _SURNAMES for word in words)


def _describe(body: list[RawName]) -> FieldFault:
    whole = " and ".join(name.typed for name in body)
    first = body[0]
    person = ", ".join(filter(None, (f"{first.particle} {first.family}".strip(), first.given)))
    message = f"must be in braces, or the body {whole[:80]!r} is read as the person {person[:80]!r}"
    return FieldFault(first, Code.BIB_UNBRACED_BODY, message, f"write {{{{{whole[:200]}}}}}, or {{{whole[:200]}}} in a list of several")
