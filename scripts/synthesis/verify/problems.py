"""What looking up a pinpoint gave, as a problem with the right place to name and a remedy; nothing where it was found."""

from collections.abc import Sequence

from synthesis.model.code import Code
from synthesis.model.finding import Finding
from synthesis.model.nearest import nearest_match
from synthesis.model.pinpoint import NO_SECTION, Pinpoint
from synthesis.model.problem import Problem
from synthesis.model.records import Located
from synthesis.model.shorten import shorten
from synthesis.verify.document import Document
from synthesis.verify.lookup import Match
from synthesis.verify.match import MAX_WORDS, MIN_WORDS, Lookup, Outcome

MAX_HEADINGS_LISTED = 12
MAX_PLACES_LISTED = 5
# A heading is shown whole, to be copied; longer ones are paragraphs in capitals or damage.
_MAX_HEADING = 200


def describe_lookup(document: Document, finding: Located[Finding], number: int, lookup: Lookup) -> Problem | None:
    """Say what is wrong with the pinpoint of the given number (from 0), if anything is."""
    pinpoint = finding.record.pinpoints[number]
    if lookup.outcome is Outcome.FOUND:
        return None
    field, code, message, remedy = _explain(document, pinpoint, lookup)
    return Problem(finding.origin.at("pinpoints", number, field), code, message, remedy)


def name_place(match: Match) -> str:
    """Name the place of a match as a pinpoint would: heading, paragraph, note or item, and page."""
    sentence = match.sentence
    heading = sentence.section.heading
    parts = ["before the first heading" if heading == NO_SECTION else f"under {_show(heading)}"]
    if sentence.paragraph:
        parts.append(f"paragraph {sentence.paragraph}")
    if sentence.mark:
        parts.append(f"{sentence.kind.value} {sentence.mark}")
    if match.page is not None:
        parts.append(f"page {match.page.label!r}" if match.page.label else f"PDF page {match.page.number}")
    return ", ".join(parts)


def _explain(  # noqa: PLR0911 - one return for each row of the table of outcomes.
    document: Document, pinpoint: Pinpoint, lookup: Lookup
) -> tuple[str, Code, str, str]:
    phrase = repr(pinpoint.phrase)
    match lookup.outcome:
        case Outcome.NOT_FOUND:
            message = f"must stand in {document.file_name!r} word for word, which {phrase} does not"
            return "phrase", Code.PHRASE_NOT_FOUND, message, _offer_nearest(lookup)
        case Outcome.TOO_LONG:
            count = len(pinpoint.phrase.split())
            return "phrase", Code.PHRASE_TOO_LONG, f"must have at most {MAX_WORDS} words, not {count}", "keep the words that matter"
        case Outcome.TOO_SHORT:
            message = f"must have at least {MIN_WORDS} words to tell passages apart, unlike {phrase}"
            return "phrase", Code.PHRASE_TOO_SHORT, message, "take in the words beside it"
        case Outcome.WHOLE_SENTENCE:
            message = f"must be part of a sentence, never all of one like {phrase}"
            return "phrase", Code.PHRASE_IS_SENTENCE, message, "leave out a word or more at its beginning or end"
        case Outcome.SEVERAL:
            message = f"must tell one passage, but {phrase} stands {len(lookup.matches)} times in the stated place"
            places = _list_places(lookup.matches)
            return "phrase", Code.PHRASE_SEVERAL, message, f"give a longer phrase, or the paragraph, item or note ({places})"
        case Outcome.SECTION_UNKNOWN:
            message = f"must be a heading of {document.file_name!r}, not {pinpoint.section!r}"
            where = name_place(lookup.matches[0])
            return "section", Code.SECTION_UNKNOWN, message, f"the phrase was found {where}; {_list_headings(document, pinpoint.section)}"
        case Outcome.WRONG_PAGE:
            stated = f"page {pinpoint.page!r}" if pinpoint.page else f"PDF page {pinpoint.pdf_page}"
            field = "page" if pinpoint.page else "pdf_page"
            where = name_place(lookup.matches[0])
            return field, Code.PAGE_WRONG, f"must be the page that the phrase stands on, not {stated}", f"the phrase was found {where}"
        case _:
            where = _list_places(lookup.matches)
            message = f"must be where the phrase stands; it was found {where}, you wrote {_stated_place(pinpoint)}"
            return "section", Code.PHRASE_ELSEWHERE, message, "name that place, or choose a phrase of the place that you mean"


def _offer_nearest(lookup: Lookup) -> str:
    if not lookup.nearest:
        return "copy it from the document; nothing in it comes close"
    where = "before the first heading" if lookup.nearest_section == NO_SECTION else f"under {_show(lookup.nearest_section)}"
    return f"the nearest passage is {lookup.nearest!r}, {where}"


def _list_places(matches: Sequence[Match]) -> str:
    more = len(matches) - MAX_PLACES_LISTED
    return "; ".join(map(name_place, matches[:MAX_PLACES_LISTED])) + (f"; and in {more} more places" if more > 0 else "")


def _show(heading: str) -> str:
    return repr(heading if len(heading) <= _MAX_HEADING else shorten(heading))


def _list_headings(document: Document, stated: str) -> str:
    headings = [section.heading for section in document.sections]
    near = nearest_match(stated, headings)
    ordered: Sequence[str] = [near, *(heading for heading in headings if heading != near)] if near else headings
    listed = ", ".join(map(_show, ordered[:MAX_HEADINGS_LISTED]))
    more = len(ordered) - MAX_HEADINGS_LISTED
    return f"its headings are {listed}" + (f" and {more} more" if more > 0 else "")


def _stated_place(pinpoint: Pinpoint) -> str:
    parts = [repr(pinpoint.section)]
    if pinpoint.paragraph is not None:
        parts.append(f"paragraph {pinpoint.paragraph}")
    if pinpoint.item:
        parts.append(f"item {pinpoint.item}")
    if pinpoint.note:
        parts.append(f"note {pinpoint.note}")
    return ", ".join(parts)
