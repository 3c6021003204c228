"""The marks that prose can hold."""

import pytest

from synthesis.model.prose_marks import MarkedWork, ProseMark, find_marks, without_marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("", ()),
        ("No mark [here], nor @there.", ()),
        ("[@casey2016", ()),
        ("[@]", ()),
        ("[@casey2016]", (ProseMark(0, 12, (MarkedWork("casey2016", ""),), ""),)),
        ("So [@casey2016, p. 5].", (ProseMark(3, 21, (MarkedWork("casey2016", "p. 5"),), ""),)),
        ("[@a, pp. 5, 7; @b]", (ProseMark(0, 18, (MarkedWork("a", "pp. 5, 7"), MarkedWork("b", "")), ""),)),
        ("[@a, p. 5; p. 7]", (ProseMark(0, 16, (MarkedWork("a", "p. 5; p. 7"),), ""),)),
        ("[@a,\n  p. 5]", (ProseMark(0, 12, (MarkedWork("a", "p. 5"),), ""),)),
        ("[@o'brien 2016]", (ProseMark(0, 15, (MarkedWork("o'brien 2016", ""),), ""),)),
        ("As [#INT-07] says", (ProseMark(3, 12, (), "INT-07"),)),
        ("[#int 7][@a]", (ProseMark(0, 8, (), "int 7"), ProseMark(8, 12, (MarkedWork("a", ""),), ""))),
    ],
)
def test_marks_are_found_with_their_positions(text: str, marks: tuple[ProseMark, ...]) -> None:
    assert find_marks(text) == marks


def test_text_without_its_marks_keeps_its_length() -> None:
    assert without_marks("So [@a; @b] and [#INT-07].") == "So          and          ."
