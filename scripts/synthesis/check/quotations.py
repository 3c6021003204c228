"""The rule on how much may be quoted, for every text that people write for readers."""

import re
from collections.abc import Iterator
from itertools import chain

from synthesis.model.code import Code
from synthesis.model.library import Library
from synthesis.model.problem import Problem
from synthesis.model.prose_marks import without_marks
from synthesis.model.record import Record
from synthesis.model.records import Located
from synthesis.model.texts import texts_of

MAX_WORDS = 12

# Names as printed may be given whole.
_NAMES = {"title", "heading", "section"}

# A single mark between letters, or before a letter, is an apostrophe and ends nothing. One that follows a word and ends
# it ("councils' role") cannot be told from a closing mark: the quotation then counts as the shorter one.
_QUOTATION = re.compile(
    r"“(?P<double>[^“”]*)”"
    r'|"(?P<straight>[^"]*)"'
    r"|‘(?P<single>(?:[^‘’]|’(?=\w))*+)’"
    r"|(?<![\w'])'(?=[^\W\d])(?P<plain>(?:[^']|'(?=\w))*+)'"
)


def quotation_is_short(library: Library) -> Iterator[Problem]:
    """A quotation has at most 12 words, in every text."""
    for located in written_records(library):
        for steps, text in texts_of(located.record):
            if steps[-1] in _NAMES:
                continue
            for quotation in find_quotations(text):
                words = quotation.split()
                if len(words) > MAX_WORDS:
                    message = f"must have at most {MAX_WORDS} words in a quotation, not {len(words)}: {' '.join(words[:4]) + ' …'!r}"
                    remedy = "quote fewer words, or say it in your own"
                    yield Problem(located.origin.at(*steps), Code.QUOTE_TOO_LONG, message, remedy)


def find_quotations(text: str) -> Iterator[str]:
    """Find what stands in quotation marks of any sort, without the marks."""
    for match in _QUOTATION.finditer(without_marks(text)):
        yield match[match.lastgroup or 0]


def drop_quotations(text: str) -> str:
    """Give the text without what stands in quotation marks."""
    return _QUOTATION.sub(" ", text)


def written_records(library: Library) -> Iterator[Located[Record]]:
    """Go through the records of the YAML files; titles and abstracts in the bibliography are as printed."""
    yield from chain(
        library.sources.values(),
        library.findings.values(),
        library.themes.values(),
        library.frameworks.values(),
        library.events.values(),
        library.responsibilities.values(),
        library.terms.values(),
        library.places.values(),
        library.organisations.values(),
        library.changes.values(),
        library.posts.values(),
    )
