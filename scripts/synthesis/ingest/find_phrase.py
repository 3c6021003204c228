"""A phrase in the documents of a source: the pinpoint that tells its place, or why there is none that does."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from synthesis.ingest.raw_files import items_at, text_at
from synthesis.ingest.refused import RefusedError
from synthesis.model.nearest import suggest
from synthesis.model.pinpoint import NO_SECTION, Pinpoint
from synthesis.model.raw import Origin, RawDocument, RawNode, RawText
from synthesis.model.source import Outline, OutlineHeading
from synthesis.validate.shape import shape_record
from synthesis.verify.document import BlockKind
from synthesis.verify.folder import read_document
from synthesis.verify.lookup import Index, Match, build_index, find_squeezed
from synthesis.verify.match import MAX_WORDS, MIN_WORDS, Outcome, look_up
from synthesis.verify.problems import name_place
from synthesis.verify.squeeze import squeeze


class FoundPhrase(NamedTuple):
    """Where a phrase stands: its pinpoint, its place in words, and its document."""

    pinpoint: Pinpoint
    place: str
    start: int
    document: Index


def read_indexes(source: RawDocument, texts: Path, report: str = "") -> dict[str, Index]:
    """Read the documents of a source, or of one of its reports, that are there and have a text.

    Raises:
        RefusedError: if there is none.
    """
    reports = [item.value.strip() for item in items_at(source.root, "reports") if isinstance(item, RawText)]
    if report and report not in reports:
        raise RefusedError(f"{source.path} has no report {report!r}; {suggest(report, reports, f'its reports are {reports}')}")
    documents = {key: read_document(texts, key, _read_outline(source, key)) for key in ([report] if report else reports)}
    indexes = {key: build_index(document) for key, document in documents.items() if document and document.is_checkable}
    if not indexes:
        named = " or ".join(f"{key}.txt" for key in documents) or "its document"
        remedy = f"Put {named} (or .md, .html, .pdf) there, name its folder with --texts, or leave --phrase out."
        raise RefusedError(f"No document of {source.path} with a text is in '{texts}'; nothing was written. {remedy}")
    return indexes


def find_phrase(indexes: Mapping[str, Index], phrase: str, choice: int) -> FoundPhrase:
    """Find a phrase; `choice` is which of several places, from 1, or 0.

    Raises:
        RefusedError: if it stands nowhere, or in several places of which none was chosen, or can be no anchor phrase.
    """
    words = len(phrase.split())
    if not MIN_WORDS <= words <= MAX_WORDS:
        raise RefusedError(f"A phrase must have {MIN_WORDS} to {MAX_WORDS} words, not {words}; nothing was written.")
    found = [(key, match) for key, index in indexes.items() for match in find_squeezed(index, squeeze(phrase))]
    if not found:
        raise RefusedError(f"{phrase!r} stands in no document of the source; nothing was written.", *_list_nearest(indexes, phrase))
    if len(found) > 1 and not 1 <= choice <= len(found):
        listed = [f"  {number}. {key}: {name_place(match)}" for number, (key, match) in enumerate(found, start=1)]
        raise RefusedError(f"{phrase!r} stands in {len(found)} places; choose one with --at, or give a longer phrase.", *listed)
    key, match = found[choice - 1 if len(found) > 1 else 0]
    if match.is_whole_sentence:
        remedy = "leave out a word or more at its beginning or end"
        raise RefusedError(f"{phrase!r} is a whole sentence, which a pinpoint never quotes; {remedy}. Nothing was written.")
    pinpoint = _make_pinpoint(indexes[key], phrase, match)
    lookup = look_up(indexes[key], pinpoint)
    if lookup.outcome is not Outcome.FOUND or lookup.matches != (match,):
        raise RefusedError(f"{phrase!r} stands {name_place(match)}, and again close by; give a longer phrase. Nothing was written.")
    return FoundPhrase(pinpoint, f"{key}, {name_place(match)}", match.start, indexes[key])


def find_starts(index: Index, findings: Sequence[RawNode]) -> Iterator[tuple[int, int]]:
    """Give where in a document findings stand, by their first pinpoint in it: number of the finding, and offset."""
    for number, finding in enumerate(findings):
        pinpoints = [one for one in items_at(finding, "pinpoints") if text_at(one, "report") == index.document.key]
        phrase = text_at(pinpoints[0], "phrase") if pinpoints else ""
        matches = list(find_squeezed(index, squeeze(phrase))) if phrase else []
        section = text_at(pinpoints[0], "section") if pinpoints else ""
        under = [match for match in matches if squeeze(match.sentence.section.heading) == squeeze(section)]
        if matches:
            yield number, (under or matches)[0].start


def _read_outline(source: RawDocument, report: str) -> tuple[OutlineHeading, ...]:
    for item in items_at(source.root, "outline"):
        outline, _ = shape_record(Outline, Origin(source.path, item))
        if outline and outline.report == report:
            return outline.headings
    return ()


def _make_pinpoint(index: Index, phrase: str, match: Match) -> Pinpoint:
    sentence = match.sentence
    page = match.page
    in_section = [one for one in find_squeezed(index, squeeze(phrase)) if one.sentence.section == sentence.section]
    has_paragraph = sentence.paragraph > 0 and (page is None or len(in_section) > 1)
    return Pinpoint(
        report=index.document.key,
        section=sentence.section.heading or NO_SECTION,
        phrase=" ".join(phrase.split()),
        note=sentence.mark if sentence.kind is BlockKind.NOTE else "",
        item=sentence.mark if sentence.kind is BlockKind.ITEM else "",
        paragraph=sentence.paragraph if has_paragraph else None,
        page=page.label if page else "",
        pdf_page=page.number if page and not page.label else None,
    )


def _list_nearest(indexes: Mapping[str, Index], phrase: str) -> Iterator[str]:
    for key, index in indexes.items():
        lookup = look_up(index, Pinpoint(report=key, section=NO_SECTION, phrase=phrase))
        if lookup.nearest:
            where = "before the first heading" if lookup.nearest_section == NO_SECTION else f"under {lookup.nearest_section!r}"
            yield f"  The nearest passage of {key} is {lookup.nearest!r}, {where}."
