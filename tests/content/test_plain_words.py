"""The prose of the collection: short answers first, sentences that can be said back, British spelling."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from synthesis.model.library import Library

ROOT = Path(__file__).parents[2]
MOST_WORDS = 25
RECORDS = sorted(path for path in (ROOT / "sources").glob("**/*.yml") if path.name != "receipts.yml")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^a-z\s])")
# These fields hold a document's own words, names as they are written, or codes.
NOT_OURS = {"begins", "ends", "first_words", "id", "name", "phrase", "report", "section", "synonyms", "term", "title"}
QUOTED = re.compile(r"‘[^’]*’|“[^”]*”|\[[@#][^\]]*\]")
AMERICAN = re.compile(
    r"""\b(
        (?:behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum|vig)or(?!ious|ous|ate|ation)\w*  # labour, but laborious, vigorous
      | centers? | centered | theaters? | meters? | fibers?
      | (?<!computer[ ])programs? | catalogs? | dialogs? | analogs?
      | defenses? | offenses? | pretenses?
      | \w+(?:iz(?:e|es|ed|ing|ation|ations|er|ers)|yz(?:e|es|ed|ing))
      | (?:fulfill|enroll|enthrall|instill)s? | (?:fulfill|enroll|install)ment | skillful | willful
      | (?:travel|cancel|label|model|counsel|channel|signal|level)(?:ed|er|ers|ing)
      | gray | toward | gotten | judgment | acknowledgment | aging | skeptic\w* | plow\w* | pediatric\w*
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# British in spite of their ending.
BRITISH = {"size", "sizes", "sized", "prize", "prizes", "seize", "seized", "seizes", "seizing", "capsize", "resize"}


def test_answers_of_themes_are_one_sentence(library: Library) -> None:
    answers = {name: theme.record.answer for name, theme in library.themes.items()}

    assert {name: answer for name, answer in answers.items() if len(split_sentences(answer)) != 1} == {}


def test_sentences_of_answers_and_key_messages_are_short(library: Library) -> None:
    texts = [text for theme in library.themes.values() for text in (theme.record.answer, *theme.record.messages)]

    assert [sentence for text in texts for sentence in split_sentences(text) if len(sentence.split()) > MOST_WORDS] == []


def test_every_theme_has_three_key_messages(library: Library) -> None:
    assert {name: len(theme.record.messages) for name, theme in library.themes.items() if len(theme.record.messages) != 3} == {}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_prose_is_in_british_spelling(path: Path) -> None:
    texts = list(find_prose(yaml.safe_load(path.read_text(encoding="utf-8"))))

    assert texts
    assert [(word, text) for text in texts for word in find_american(text)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Labor programs organize their center.", ["Labor", "programs", "organize", "center"]),
        ("Labour programmes organise their centre, a laborious matter of some size, with a computer program.", []),
        ("Neighbors analyzed behavioral change toward traveling families.", ["Neighbors", "analyzed", "behavioral", "toward", "traveling"]),
        ("The ‘organizing concept’ and the “Employment Programs” are quoted, [@center2011] is a key.", []),
    ],
)
def test_american_forms_are_told_from_british_ones_and_from_quotations(text: str, found: list[str]) -> None:
    assert find_american(text) == found


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Nobody pays.", ["Nobody pays."]),
        ("Who pays? ‘Nobody’, says one. £1.7 billion went.", ["Who pays?", "‘Nobody’, says one.", "£1.7 billion went."]),
    ],
)
def test_sentences_are_told_apart(text: str, sentences: list[str]) -> None:
    assert split_sentences(text) == sentences


def split_sentences(text: str) -> list[str]:
    """Split at full stops, question and exclamation marks that a capital, a figure or a quotation mark follows."""
    return SENTENCE_END.split(text.strip())


def find_american(text: str) -> list[str]:
    """Give the words in American spelling, quotations and keys aside."""
    words = [match[1] for match in AMERICAN.finditer(QUOTED.sub(" ", text))]
    return [word for word in words if word.lower() not in BRITISH]


def find_prose(value: object, field: str = "") -> Iterator[str]:
    """Give every text of a document that is in our own words."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from find_prose(inner, str(key))
    elif isinstance(value, list):
        for inner in value:
            yield from find_prose(inner, field)
    elif isinstance(value, str) and field not in NOT_OURS:
        yield value
