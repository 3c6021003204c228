"""Rules on where findings stand: the report that a pinpoint names, and the length of its anchor phrase."""

from collections.abc import Iterator

from synthesis.model.code import Code
from synthesis.model.library import Library
from synthesis.model.nearest import suggest
from synthesis.model.place import Place
from synthesis.model.problem import Problem

MAX_WORDS = 12


def pinpoint_stands_in_report_of_its_source(library: Library) -> Iterator[Problem]:
    """A pinpoint names a report of the source that the finding belongs to."""
    for finding in library.findings.values():
        reports = library.sources[finding.owner].record.reports
        for index, pinpoint in enumerate(finding.record.pinpoints):
            # A key that is not in the bibliography has been reported already.
            if pinpoint.report not in reports and pinpoint.report in library.references:
                place = finding.origin.at("pinpoints", index, "report")
                message = f"must be a report of source {finding.owner!r} ({', '.join(reports)}), not {pinpoint.report!r}"
                remedy = suggest(pinpoint.report, reports, f"if it is a report of it, add it to 'reports' of {finding.origin.path}")
                yield Problem(place, Code.PINPOINT_OUTSIDE_SOURCE, message, remedy)


def phrase_is_short(library: Library) -> Iterator[Problem]:
    """An anchor phrase, or the words that a heading or a passage left out begins or ends with, has at most 12 words."""
    for place, phrase in _phrases(library):
        words = len(phrase.split())
        if words > MAX_WORDS:
            message = f"must have at most {MAX_WORDS} words, not {words}"
            yield Problem(place, Code.PHRASE_TOO_LONG, message, "keep the few words that the passage is found by")


def _phrases(library: Library) -> Iterator[tuple[Place, str]]:
    for finding in library.findings.values():
        for index, pinpoint in enumerate(finding.record.pinpoints):
            yield finding.origin.at("pinpoints", index, "phrase"), pinpoint.phrase
    for source in library.sources.values():
        for index, outline in enumerate(source.record.outline):
            for number, heading in enumerate(outline.headings):
                yield source.origin.at("outline", index, "headings", number, "begins"), heading.begins
        for index, left_out in enumerate(source.record.not_summarised):
            yield source.origin.at("not_summarised", index, "begins"), left_out.begins
            yield source.origin.at("not_summarised", index, "ends"), left_out.ends
