"""Whatever setting and breaking does to a document, a phrase stays found and an altered one stays unfound."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.verify.document import Document
from synthesis.verify.lookup import build_index, find_squeezed
from synthesis.verify.read_plain import read_plain
from synthesis.verify.squeeze import squeeze

# Words that ligatures, quotation marks and hyphens can change; none has a q or a z, which altered words get.
WORDS = ["office", "affluent", "two-way", "fish", "it's", "'local'", '"shared"', "a", "in", "policy", "newcomers", "flow", "2015", "M13"]
GAPS = [" ", "  ", "\n", "\u00a0", "\u2009", "\t", "\n\f", "\f", " \n\n\f\n", "\n\n"]
BREAKS = ["-\n", "\u00ad", "\u00ad\n", "-\n\f", "- \n\n", "\u200b"]
LIGATURES = {"ffi": "\ufb03", "ffl": "\ufb04", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}
CURLY = {"'": "\u2019", '"': "\u201d", "-": "\u2011"}


@dataclass(frozen=True)
class Setting:
    """Words as written, and as set: joined by gaps, with signs changed and words broken."""

    words: list[str]
    text: str


@st.composite
def set_texts(draw: st.DrawFn) -> Setting:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=12, max_size=60))
    pieces = [_set_word(draw, words[0])]
    for word in words[1:]:
        pieces += [draw(st.sampled_from(GAPS)), _set_word(draw, word)]
    return Setting(words, "".join(pieces))


def _set_word(draw: st.DrawFn, word: str) -> str:
    if draw(st.booleans()):
        for letters, ligature in LIGATURES.items():
            word = word.replace(letters, ligature)
    if draw(st.booleans()):
        word = "".join(CURLY.get(sign, sign) for sign in word)
    letters_only = [place for place in range(2, len(word) - 1) if word[place - 1 : place + 1].isalpha()]
    is_broken = draw(st.booleans())
    if letters_only and is_broken:
        place = draw(st.sampled_from(letters_only))
        word = word[:place] + draw(st.sampled_from(BREAKS)) + word[place:]
    return word


@st.composite
def settings_with_phrase(draw: st.DrawFn) -> tuple[Setting, list[str]]:
    made = draw(set_texts())
    first = draw(st.integers(0, len(made.words) - 3))
    return made, made.words[first : first + draw(st.integers(3, 12))]


@settings(max_examples=50)
@given(settings_with_phrase())
def test_a_phrase_is_found_however_the_document_is_set(made: tuple[Setting, list[str]]) -> None:
    setting, words = made

    found = _find(setting.text, " ".join(words))

    assert found
    # A page number between the words belongs to the span of the original.
    assert all(squeeze(span).startswith(squeeze(words[0])) and squeeze(span).endswith(squeeze(words[-1])) for span in found)


@settings(max_examples=50)
@given(settings_with_phrase(), st.data())
def test_a_phrase_with_an_altered_word_is_never_found(made: tuple[Setting, list[str]], data: st.DataObject) -> None:
    setting, words = made
    altered = data.draw(st.integers(0, len(words) - 1))
    place = data.draw(st.integers(0, len(words[altered])))
    words[altered] = words[altered][:place] + data.draw(st.sampled_from(["q", "z"])) + words[altered][place:]

    found = _find(setting.text, " ".join(words))

    assert found == []


@settings(max_examples=50)
@given(settings_with_phrase())
def test_a_phrase_that_begins_or_ends_within_a_word_is_never_found(made: tuple[Setting, list[str]]) -> None:
    setting, words = made
    words = ["newcomers", *words, "newcomers"]
    text = f"newcomers {setting.text} newcomers"

    for cut in (["ewcomers", *words[1:]], ["omers", *words[1:]], [*words[:-1], "newcomer"], [*words[:-1], "new"]):
        assert _find(text, " ".join(cut)) == []


def _find(text: str, phrase: str) -> list[str]:
    reading = read_plain(text.encode())
    document = Document("report", "report.txt", "", reading.text, reading.paragraphs, reading.sections, reading.pages)
    return [reading.text[match.start : match.end] for match in find_squeezed(build_index(document), squeeze(phrase))]
