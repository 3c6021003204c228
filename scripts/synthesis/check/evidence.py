"""Rules on passages, figures and age: what the evidence itself must have to be of use."""

from collections.abc import Iterator

from synthesis.check.statements import statements_of
from synthesis.model.code import Code
from synthesis.model.edtf import latest_day
from synthesis.model.finding import Figure, Finding
from synthesis.model.library import Library
from synthesis.model.place import Place
from synthesis.model.problem import Problem
from synthesis.model.vocabulary import FindingKind, RelationKind, Stance

MAX_YEARS = 5
_COLLECTION = Place("sources/synthesis/collection.yml", 1, 1)


def opposing_claims_stand_apart(library: Library) -> Iterator[Problem]:
    """Two claims of which one contradicts the other do not stand on one and the same phrase."""
    for finding in library.findings.values():
        for index, relation in enumerate(finding.record.relations):
            if relation.type is RelationKind.CONTRADICTS and relation.to in library.findings:
                yield from _compare(library, finding.id, relation.to, finding.origin.at("relations", index, "to"))
    for theme, number, statement in statements_of(library):
        sides: dict[Stance, list[str]] = {stance: [] for stance in Stance}
        by_phrase: dict[tuple[str, str], str] = {}
        for behind in statement.findings:
            if behind.finding in library.findings:
                sides[behind.stance].append(behind.finding)
        for supporting in sides[Stance.SUPPORTS]:
            by_phrase |= dict.fromkeys(_phrases(library.findings[supporting].record), supporting)
        for against in sides[Stance.CONTRADICTS]:
            shared = next((by_phrase[phrase] for phrase in _phrases(library.findings[against].record) if phrase in by_phrase), "")
            if shared:
                place = theme.origin.at("statements", number, "findings")
                yield _tell_shared(place, against, shared, f"{theme.id}/{statement.id}")


def figure_has_date(library: Library) -> Iterator[Problem]:
    """A figure says when it held, or which work it is from; a finding of kind 'figure' has one, with its unit."""
    for finding in library.findings.values():
        record = finding.record
        if record.kind is FindingKind.FIGURE and not record.figures:
            message = "must give the number of the claim in 'figures', with its unit"
            remedy = "add 'figures: [{value: …, unit: …, what: …}]', or choose another kind"
            yield Problem(finding.origin.at("kind"), Code.FIGURE_WITHOUT_UNIT, message, remedy, finding.id)
        for index, figure in enumerate(record.figures):
            if not _is_dated(figure, record):
                message = f"must say when it held, as {figure.value + ' ' + figure.unit!r} does not"
                remedy = "add 'period' to the figure, or 'origin', the key of the work that it is taken from"
                yield Problem(finding.origin.at("figures", index), Code.FIGURE_WITHOUT_DATE, message, remedy, finding.id)


def evidence_is_not_old(library: Library) -> Iterator[Problem]:
    """The latest evidence is at most five years older than the collection's latest change or release."""
    collection = library.collection
    days = [change.record.date for change in library.changes.values()] + [collection.released or ""]
    years = [latest_day(day)[0] for day in days if day]
    ends = latest_day(collection.evidence_to)[0]
    age = max(years, default=ends) - ends
    # Year 1 stands for a collection whose own file could not be read, which has been reported.
    if ends > 1 and age > MAX_YEARS:
        message = f"must not lie more than {MAX_YEARS} years behind the latest change, as {collection.evidence_to!r} does by {age}"
        yield Problem(_COLLECTION, Code.EVIDENCE_OLD, message, "look for newer sources", "collection")


def _compare(library: Library, one: str, other: str, place: Place) -> Iterator[Problem]:
    if _phrases(library.findings[one].record).keys() & _phrases(library.findings[other].record).keys():
        yield _tell_shared(place, one, other, one)


def _tell_shared(place: Place, one: str, other: str, about: str) -> Problem:
    message = f"must stand on passages of their own: {one} and {other} oppose each other on one phrase"
    return Problem(place, Code.PHRASE_FOR_OPPOSITES, message, "give each the words that say it, or see whether they do oppose", about)


def _phrases(finding: Finding) -> dict[tuple[str, str], None]:
    return {(pinpoint.report, pinpoint.phrase): None for pinpoint in finding.pinpoints}


def _is_dated(figure: Figure, finding: Finding) -> bool:
    date = finding.date
    return bool(figure.period or figure.origin or finding.relays or date.said or date.held or date.published)
