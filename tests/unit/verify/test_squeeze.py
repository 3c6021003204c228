import pytest

from synthesis.verify.squeeze import begins_and_ends_words, squeeze, squeeze_spans


@pytest.mark.parametrize(
    ("printed", "squeezed"),
    [
        ("The  Local\nAuthority", "thelocalauthority"),
        ("\ufb01rst o\ufb03ce \ufb02ow", "firstofficeflow"),
        ("‘in common’ and “shared”", "'incommon'and\"shared\""),
        ("socio-\neconomic – two‑way", "socioeconomictwoway"),
        ("pro\u00adgramme\u200bs", "programmes"),
        ("non\u00a0breaking\u2009space", "nonbreakingspace"),
        ("integration¹ has [12] begun", "integrationhasbegun"),
        ("see [the page](https://a.example/b_(c)) now", "seethepagenow"),
        ("**bold** and _slanted_", "boldandslanted"),
        ("cafe\u0301", "café"),
        ("Straße", "strasse"),
    ],
)
def test_what_setting_type_changes_is_evened_out(printed: str, squeezed: str) -> None:
    assert squeeze(printed) == squeezed


def test_positions_lead_back_to_the_original() -> None:
    text = "An o\ufb03ce re-\nbuilt¹ twice"

    squeezed = squeeze_spans(text, [(0, len(text))])

    assert squeezed.text == "anofficerebuilttwice"
    assert text[slice(*squeezed.original_span(2, 8))] == "o\ufb03ce"
    assert text[slice(*squeezed.original_span(8, 15))] == "re-\nbuilt"


def test_spans_are_squeezed_in_the_order_given() -> None:
    squeezed = squeeze_spans("one two three", [(8, 13), (0, 3)])

    assert squeezed.text == "threeone"
    assert squeezed.offsets == (8, 9, 10, 11, 12, 0, 1, 2)


def test_a_span_that_begins_within_a_ligature_cuts_it() -> None:
    squeezed = squeeze_spans("\ufb01eld", [(0, 4)])

    assert squeezed.text == "field"
    assert [squeezed.cuts_character(start, end) for start, end in [(0, 5), (1, 5), (0, 1), (2, 5)]] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("a local plan", "local", True),
        ("a localised plan", "local", False),
        ("a nonlocal plan", "local", False),
        ("the frame-\nwork holds", "work", False),
        ("the frame-\fwork holds", "work", False),
        ("the frame-\n\n\fwork holds", "frame", False),
        ("the frame\u00adwork holds", "frame", False),
        ("the frame\u00adwork holds", "work", False),
        ("a two-way street", "way", True),
        ("¹While it lasts", "While", True),
        ("a policy¹ lasts", "policy", True),
    ],
)
def test_a_match_is_of_whole_words(text: str, words: str, whole: bool) -> None:
    start = text.index(words)

    assert begins_and_ends_words(text, start, start + len(words)) is whole
