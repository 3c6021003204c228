import pytest

from synthesis.verify.paragraphs import split_paragraphs
from synthesis.verify.sentences import split_sentences


def _split(text: str) -> list[list[str]]:
    paragraph = split_paragraphs(text)[0]
    return [[text[start:end] for start, end in spans] for spans in split_sentences(text, paragraph)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rains. It snows! Does it?", ["It rains.", "It snows!", "Does it?"]),
        ("‘It rains.’ She left.", ["‘It rains.’", "She left."]),
        ("It rains.¹ It snows.[2] It ends.", ["It rains.¹", "It snows.[2]", "It ends."]),
        ("Rain (e.g. Smith et al. 2001) is soft. So be it.", ["Rain (e.g. Smith et al. 2001) is soft.", "So be it."]),
        ("Ms. J. Rain paid £1.7 million. So be it.", ["Ms. J. Rain paid £1.7 million.", "So be it."]),
        ("See p. 7 and pp. 8–9. So be it.", ["See p. 7 and pp. 8–9.", "So be it."]),
        ("He asked … and left. So be it.", ["He asked … and left.", "So be it."]),
        ("1. Rain falls. Snow lies.", ["1. Rain falls.", "Snow lies."]),
        ("a. Rain falls.", ["a. Rain falls."]),
    ],
)
def test_sentences_end_where_a_reader_sees_it(text: str, sentences: list[str]) -> None:
    assert _split(text) == [[sentence] for sentence in sentences]


def test_a_sentence_torn_apart_has_several_spans() -> None:
    assert _split("It rains. The snow that\n\n¹ Of spring.\n\nlies here melts. It ends.") == [
        ["It rains."],
        ["The snow that", "lies here melts."],
        ["It ends."],
    ]
