"""The rule on spelling: British, by the word list of codespell, in every text that people write for readers."""

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from synthesis.check.quotations import drop_quotations, written_records
from synthesis.model.code import Code
from synthesis.model.library import Library
from synthesis.model.problem import Problem
from synthesis.model.prose_marks import without_marks
from synthesis.model.texts import texts_of

_LIST = Path("data", "dictionary_en-GB_to_en-US.txt")
# Words that British English spells like this too, if only in one sense: a computer program, best practice, a driver's license
# to print, a parking meter, a story told, a judgment in court.
_ALSO_BRITISH = """
    acknowledgment acknowledgments analog artifact artifacts biased focused focuses judgment judgments license licenses meter meters
    mold molds ocher practice practices program refocused refocuses routing specialties specialty stories story
"""
# What is printed elsewhere stays as it is: names, headings, words searched for, terms of data.
_FIELDS_AS_PRINTED = """
    id title name heading section phrase begins ends item note report code label unit extent addressee addressees synonyms
    abbreviation term key to evidence relays paragraph page
"""
_WORD = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w])")


def spelling_is_british(library: Library) -> Iterator[Problem]:
    """Texts are spelt as in British English, but for names and what is quoted."""
    british = read_spellings()
    as_printed = set(_FIELDS_AS_PRINTED.split())
    for located in written_records(library):
        for steps, text in texts_of(located.record):
            if not as_printed.isdisjoint(steps) or british.keys().isdisjoint(_WORD.findall(text)):
                continue
            own = drop_quotations(without_marks(text))
            for word in dict.fromkeys(word for word in _WORD.findall(own) if word in british):
                message = f"must be spelt as in British English, not {word!r}"
                yield Problem(located.origin.at(*steps), Code.SPELLING_NOT_BRITISH, message, f"write {british[word]!r}", located.id)


@cache
def read_spellings() -> dict[str, str]:
    """Read the British spelling of each word that American English spells in another way."""
    # Importing the package would run the whole of its program.
    spec = importlib.util.find_spec("codespell_lib")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        return {}
    lines = Path(folders[0], _LIST).read_text(encoding="utf-8").splitlines()
    also_british = set(_ALSO_BRITISH.split())
    pairs = (line.split("->", maxsplit=1) for line in lines if "->" in line)
    return {american: british for british, american in pairs if american not in also_british}
