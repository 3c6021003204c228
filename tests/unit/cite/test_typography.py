import pytest

from synthesis.cite.typography import curl, quote


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("migrants' rights and workers' pay", "migrants’ rights and workers’ pay"),
        ("O'Neil", "O’Neil"),
        ("the '90s", "the ’90s"),
        ("'race' and 'class'", "‘race’ and ‘class’"),
        ('the "new" politics', "the ‘new’ politics"),
        ("already ‘curled’ “marks”", "already ‘curled’ “marks”"),
        ("no marks", "no marks"),
    ],
)
def test_straight_marks_are_curled(typed: str, shown: str) -> None:
    assert curl(typed) == shown


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("plain", "‘plain’"),
        ("beyond the ‘backlash’", "‘beyond the “backlash”’"),
        ("the \"new\" and the 'old'", "‘the “new” and the “old”’"),
        ("‘it’s here’: a study of “x”", "‘“it’s here”: a study of ‘x’’"),
        ("workers’ ‘rights’", "‘workers’ “rights”’"),
    ],
)
def test_marks_within_quotation_marks_are_of_the_other_kind(title: str, quoted: str) -> None:
    assert quote(title) == quoted
