"""What counts as a quotation."""

import pytest

from synthesis.check.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("Nothing quoted.", []),
        ("They said “we lead” and “we pay”.", ["we lead", "we pay"]),
        ('They said "we lead" and "we pay".', ["we lead", "we pay"]),
        ("They said ‘we don’t lead’ and ‘we pay’.", ["we don’t lead", "we pay"]),
        ("They said 'we don't lead' and ('we pay').", ["we don't lead", "we pay"]),
        ("Councils' role isn't the officers' role.", []),
        ("Councils’ role isn’t the officers’ role.", []),
        ("Since the '90s councils' budgets fell.", []),
        ("The '90s were 'hard times' for councils'.", ["hard times"]),
        ("An unclosed “quotation, an unclosed \"one, an unclosed ‘one and an unclosed 'one", []),
        ("'I don't know", []),
        ("‘‘Twice’ opened", ["Twice"]),
        ("As “said [@one2019, pp. 5 and 6] here”", ["said here"]),
    ],
)
def test_quotation_marks_are_told_from_apostrophes(text: str, quotations: list[str]) -> None:
    assert [" ".join(quotation.split()) for quotation in find_quotations(text)] == quotations
