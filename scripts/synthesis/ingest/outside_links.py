"""A library in, its links to elsewhere out, and what to say of each once somebody has asked for it (`ask_links`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from synthesis.model.library import Library
from synthesis.model.place import Place

_RESOLVER = "https://doi.org/"


class Finding(Enum):
    """What came of asking for a link, from good to bad."""

    ANSWERS = "answers"
    MOVED = "moved-link"
    NOT_SURE = "unsure-link"
    DEAD = "dead-link"


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """A link of a work: the field that holds it, its place, and the address of an archived copy, if there is one."""

    key: str
    field: str
    url: str
    place: Place
    archived: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for an address. `moved_to` is where it has moved for good; `reason` says in words what was wrong."""

    finding: Finding
    moved_to: str = ""
    reason: str = ""


def list_outside_links(library: Library) -> Iterator[OutsideLink]:
    """List the links of all works, in the order of the bibliography."""
    for key, located in library.references.items():
        work = located.record
        doi = f"{_RESOLVER}{work.doi}" if work.doi else ""
        for field, url in (("doi", doi), ("url", work.url), ("archived", work.archived)):
            if url:
                yield OutsideLink(key, field, url, located.origin.at(field), "" if field == "archived" else work.archived)


def tell_answers(links: tuple[OutsideLink, ...], answers: Mapping[str, Answer]) -> Iterator[tuple[Finding, str]]:
    """Say of every link that does not simply answer what is wrong, on one line with its place and a remedy."""
    for link in sorted(links, key=lambda link: (*link.place, link.url)):
        answer = answers[link.url]
        # The address of a resolver is meant to lead on.
        if answer.finding is Finding.ANSWERS or (answer.finding is Finding.MOVED and link.field == "doi"):
            continue
        yield answer.finding, f"{link.place}: {_tell(link, answer)}"


def _tell(link: OutsideLink, answer: Answer) -> str:
    name = answer.finding.value
    if answer.finding is Finding.MOVED:
        return f"warning: {name}: must lead to where the work is, and {link.url} has moved; write '{link.field} = {{{answer.moved_to}}}'"
    if answer.finding is Finding.NOT_SURE:
        return f"warning: {name}: must answer, and {link.url} would not tell a program ({answer.reason}); open it in a browser"
    if link.archived:
        return f"warning: {name}: must answer, and {link.url} does not ({answer.reason}); readers still have {link.archived}"
    remedy = "look for a slip of the pen" if link.field == "doi" else "look for its new address, or add 'archived = {…}' with a copy"
    return f"{name}: must answer, and {link.url} does not ({answer.reason}); {remedy}"
